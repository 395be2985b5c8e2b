import type { SourcePosition } from '../../contract/errors.js'
import { ContractError } from '../../contract/errors.js'
import type { OperationModel, TypeModel } from '../../contract/model.js'
import type { Locations } from '../../contract/reading.js'
import { readOperations } from './operations.js'
import type { DocumentPart } from '../document-part.js'
import { parseYaml } from '../yaml.js'
import { readComponent } from './components.js'

/** The parts of a contract from an OpenAPI document, with their positions. */
export interface ReadOpenApi {
  operations: readonly OperationModel[]
  types: readonly TypeModel[]
  /** By type and by operation. */
  locations: ReadonlyMap<string, SourcePosition>
}

/**
 * Reads the calls and components of an OpenAPI 3.1 document. Throws a ContractError that lists
 * every problem, duplicate names included.
 */
export function readOpenApi(file: string, text: string, taken: Locations): ReadOpenApi {
  const document = parseYaml(file, text)
  document.expectKeys('openapi', 'info', 'servers', 'security', 'paths', 'components')
  if (document.text('openapi')?.startsWith('3.1.') !== true) {
    document.report('This has to be an OpenAPI 3.1 document')
  }
  document.get('components').expectKeys('schemas', 'parameters', 'securitySchemes')
  const components = document.get('components').get('schemas').entries()
  const source = file.replace(/^schema\//, '')
  for (const { key, part } of components) refuseDuplicate(part, key, taken.get(key))
  const read = {
    operations: readOperations(document),
    types: components.map(({ key, part }) => readComponent(key, source, part)),
    locations: new Map([
      ['', document.place],
      ...components.map(placed),
      ...placeOperations(document),
    ]),
  }
  if (document.problems.length > 0) throw new ContractError(document.problems)
  return read
}

function refuseDuplicate(
  part: DocumentPart,
  name: string,
  first: SourcePosition | undefined,
): void {
  if (first !== undefined) part.report(`"${name}" is declared twice`, first)
}

function placed({ key, part }: { key: string; part: DocumentPart }): [string, SourcePosition] {
  return [key, part.place]
}

function placeOperations(document: DocumentPart): [string, SourcePosition][] {
  return document
    .get('paths')
    .entries()
    .flatMap(({ part }) => part.entries())
    .map(({ part }) => [String(part.get('operationId').value), part.place])
}

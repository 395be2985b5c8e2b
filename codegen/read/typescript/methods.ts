import type { MethodKind, MethodModel } from '../../contract/model.js'
import type { Declaration } from './declarations.js'
import type { DeclaredMember, SchemaSource } from './source.js'
import type { Structure } from './structure.js'
import { checkTags, readLifecycle, tagText, tagWords } from './tags.js'

const kinds: ReadonlyMap<string, MethodKind> = new Map([
  ['ClientRequests', 'clientRequest'],
  ['ClientNotifications', 'clientNotification'],
  ['ServerRequests', 'serverRequest'],
  ['ServerNotifications', 'serverNotification'],
])

/** Whether a declared type is one of the four method tables. */
export function isMethodTable({ name }: Declaration): boolean {
  return kinds.has(name)
}

/** The methods of one table, in the order of the schema. */
export function readMethods(source: SchemaSource, table: Declaration): MethodModel[] {
  const kind = kinds.get(table.name)
  if (kind === undefined) return []
  return source.members(table).map(({ declaration, structure }) => {
    return readMethod(source, { declaration, structure }, kind)
  })
}

function readMethod(
  source: SchemaSource,
  { declaration, structure: entry }: Pick<DeclaredMember, 'declaration' | 'structure'>,
  kind: MethodKind,
): MethodModel {
  const { name, doc } = declaration
  source.problems.push(...checkTags(declaration, 'method'))
  const params = readReference(source, declaration, entry.properties?.['params'])
  const result = readReference(source, declaration, entry.properties?.['result'])
  if (kind.endsWith('Request') && result === undefined) {
    source.report(declaration, `"${name}" is a request, so it needs a result`)
  }
  const idempotent = tagText(declaration, 'idempotent') !== undefined
  if (idempotent && result === undefined) {
    source.report(declaration, `"${name}" is never answered, so nobody repeats it`)
  }
  const emits = tagWords(declaration, 'emits')
  const presence = entry.required?.includes('params') === true ? 'required' : 'optional'
  return {
    name,
    kind,
    ...(doc !== undefined && { doc }),
    ...(params !== undefined && { params: { type: params, presence } }),
    ...(result !== undefined && { result }),
    errors: tagWords(declaration, 'errors'),
    ...(idempotent && { idempotent }),
    ...(emits.length > 0 && { emits }),
    ...readLifecycle(declaration),
  }
}

function readReference(
  source: SchemaSource,
  declaration: Declaration,
  structure: Structure | boolean | undefined,
): string | undefined {
  if (structure === undefined || typeof structure === 'boolean') return undefined
  const shape = source.shape(declaration, structure)
  const named = shape?.kind === 'nullable' ? shape.shape : shape
  if (named?.kind === 'ref') return named.name
  source.report(declaration, 'Params and results have names of their own')
  return undefined
}

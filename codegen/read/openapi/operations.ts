import type { OperationModel } from '../../contract/model.js'
import type { DocumentPart } from '../document-part.js'
import { readSchemaName } from './components.js'

const parameters = '#/components/parameters/'

/** The calls of every path, in the order of the document. */
export function readOperations(document: DocumentPart): OperationModel[] {
  const headers = readHeaders(document.get('components').get('parameters'))
  return document
    .get('paths')
    .entries()
    .flatMap(({ key: path, part }) => {
      part.expectKeys('get', 'post')
      return (['get', 'post'] as const).flatMap((verb) => {
        return part.has(verb) ? [readOperation(part.get(verb), { verb, path }, headers)] : []
      })
    })
}

function readOperation(
  part: DocumentPart,
  { verb, path }: Pick<OperationModel, 'verb' | 'path'>,
  headers: ReadonlyMap<string, string>,
): OperationModel {
  part.expectKeys('operationId', 'description', 'parameters', 'requestBody', 'responses')
  const name = part.text('operationId')
  const doc = part.text('description')
  if (name === undefined) part.report('A call needs an operationId')
  const body = part.has('requestBody') ? readContent(part.get('requestBody')) : undefined
  const answers = part
    .get('responses')
    .entries()
    .map((response) => readContent(response.part))
    .filter((answer) => answer !== undefined)
  if (answers.length > 1) part.get('responses').report('Only one answer can have content')
  return {
    name: name ?? '',
    verb,
    path,
    ...(doc !== undefined && { doc }),
    headers: part
      .get('parameters')
      .items()
      .flatMap((item) => readHeaderUse(item, headers)),
    ...(body !== undefined && { body }),
    ...(answers[0] !== undefined && { answer: answers[0] }),
  }
}

/** The schema of a body, which has to be JSON and a component. */
function readContent(part: DocumentPart): string | undefined {
  part.expectKeys('description', 'required', 'content')
  if (!part.has('content')) return undefined
  part.get('content').expectKeys('application/json')
  const json = part.get('content').get('application/json')
  json.expectKeys('schema')
  json.get('schema').expectKeys('$ref')
  return readSchemaName(json.get('schema'))
}

function readHeaders(part: DocumentPart): ReadonlyMap<string, string> {
  const found = part.entries().map(({ key, part: header }): [string, string] => {
    header.expectKeys('name', 'in', 'description', 'schema')
    if (header.get('in').value !== 'header') header.report('Parameters travel in headers only')
    if (header.get('schema').get('type').value !== 'string') header.report('A header is a string')
    return [parameters + key, header.text('name') ?? '']
  })
  return new Map(found)
}

function readHeaderUse(part: DocumentPart, headers: ReadonlyMap<string, string>): string[] {
  part.expectKeys('$ref')
  const name = headers.get(part.text('$ref') ?? '')
  if (name !== undefined) return [name]
  part.report(`A parameter is a reference to one of ${[...headers.keys()].join(', ')}`)
  return []
}

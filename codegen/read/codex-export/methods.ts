import type { MethodKind, MethodModel } from '../../model.js'
import { ExportError, referredName } from './bundle.js'
import type { ReadContext } from './context.js'
import type { RawObject, RawSchema } from './raw-schema.js'
import { alternativesOf, constantOf, typesOf } from './raw-schema.js'
import { linkResults } from './results.js'
import { statusOf } from './stability-prose.js'

const envelopes: Readonly<Record<MethodKind, string>> = {
  clientRequest: 'ClientRequest',
  clientNotification: 'ClientNotification',
  serverRequest: 'ServerRequest',
  serverNotification: 'ServerNotification',
}

/** The methods of an export, each with its params and, for requests, its result. */
export function readMethods(context: ReadContext): MethodModel[] {
  const kinds = Object.keys(envelopes) as MethodKind[]
  const methods = kinds.flatMap((kind) => readTable(context, kind))
  return linkResults(context, methods)
}

function readTable(context: ReadContext, kind: MethodKind): MethodModel[] {
  const name = envelopes[kind]
  const found = context.definitions.get(name)
  const schema = found === undefined || found.schema === true ? {} : found.schema
  const messages = alternativesOf(schema)
  if (messages === undefined || found === undefined) {
    throw new ExportError(`The bundle does not list its methods: it has no "${name}"`)
  }
  return messages.map((message, index) =>
    readMethod(context, kind, message, `${found.pointer}/oneOf/${index}`),
  )
}

function readMethod(
  context: ReadContext,
  kind: MethodKind,
  message: RawSchema,
  pointer: string,
): MethodModel {
  const schema: RawObject = message === true ? {} : message
  const name = constantOf(schema.properties?.['method'])
  if (name === undefined) throw new ExportError(`${pointer}: this message has no method`)
  const params = readParams(context, schema, pointer)
  return {
    name,
    kind,
    ...(schema.description !== undefined && { doc: schema.description }),
    ...(params !== undefined && { params }),
    errors: [],
    ...statusOf(context, name, schema.description),
  }
}

function readParams(
  { definitions }: ReadContext,
  { properties, required }: RawObject,
  pointer: string,
): MethodModel['params'] {
  const params = properties?.['params']
  if (params === undefined || (params !== true && isNullAlone(params))) return undefined
  const parts = params === true ? [] : (alternativesOf(params) ?? [params])
  const named = parts.flatMap((part) => (part === true ? [] : (part.$ref ?? [])))
  const type = named[0] === undefined ? undefined : referredName(named[0])
  if (named.length !== 1 || type === undefined || !definitions.has(type)) {
    throw new ExportError(`${pointer}: the params of a method have to be one type with a name`)
  }
  const nullable = parts.some((part) => part !== true && isNullAlone(part))
  const presence = nullable || required?.includes('params') !== true ? 'optional' : 'required'
  return { type, presence }
}

function isNullAlone(schema: RawObject): boolean {
  return typesOf(schema).join() === 'null'
}

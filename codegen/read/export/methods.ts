import type { MethodKind, MethodModel } from '../../contract/model.js'
import { isTypeName, referredName } from './bundle.js'
import { ExportError, faultOf } from './export-error.js'
import type { ReadContext } from './context.js'
import { guess, pascalCase } from './context.js'
import { claimName } from './naming.js'
import type { RawObject, RawSchema } from './raw-schema.js'
import { alternativesOf, constantOf, typesOf } from './raw-schema.js'
import { statusOf } from './stability-prose.js'
import { readType, unsupportedType } from './type.js'

const envelopes: Readonly<Record<MethodKind, string>> = {
  clientRequest: 'ClientRequest',
  clientNotification: 'ClientNotification',
  serverRequest: 'ServerRequest',
  serverNotification: 'ServerNotification',
}

/** The methods of an export, each with its params. */
export function readMethods(context: ReadContext): MethodModel[] {
  const kinds = Object.keys(envelopes) as MethodKind[]
  return kinds.flatMap((kind) => readTable(context, kind))
}

function readTable(context: ReadContext, kind: MethodKind): MethodModel[] {
  const name = envelopes[kind]
  const found = context.definitions.get(name)
  const schema = found === undefined || found.schema === true ? {} : found.schema
  const messages = alternativesOf(schema)
  if (messages === undefined || found === undefined) {
    throw new ExportError(`The bundle does not list its methods: it has no "${name}"`)
  }
  if (found.fault !== undefined) noteUnreadable(context, found.fault)
  return messages.flatMap((message, index) => {
    return readMethod(context, kind, message, `${found.pointer}/oneOf/${index}`) ?? []
  })
}

function noteUnreadable(context: ReadContext, fault: ExportError): void {
  guess(context, 'unsupported', 'methods', 'left out', fault.message)
  context.warnings.push(`A method is left out: ${fault.message}`)
}

function readMethod(
  context: ReadContext,
  kind: MethodKind,
  message: RawSchema,
  pointer: string,
): MethodModel | undefined {
  const schema: RawObject = message === true ? {} : message
  const name = constantOf(schema.properties?.['method'])
  if (name === undefined) {
    noteUnreadable(context, new ExportError(`${pointer}: this message has no method`))
    return undefined
  }
  const params = readParams(context, name, schema, pointer)
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
  context: ReadContext,
  method: string,
  { properties, required }: RawObject,
  pointer: string,
): MethodModel['params'] {
  const params = properties?.['params']
  if (params === undefined || (params !== true && isNullAlone(params))) return undefined
  const parts = params === true ? [] : (alternativesOf(params) ?? [params])
  const named = parts.flatMap((part) => (part === true ? [] : (part.$ref ?? [])))
  const type = named[0] === undefined ? undefined : referredName(named[0])
  const isOneType =
    named.length === 1 && type !== undefined && isTypeName(context.definitions, type)
  const nullable = parts.some((part) => part !== true && isNullAlone(part))
  return {
    type: isOneType ? type : nameParams(context, method, params, `${pointer}/properties/params`),
    presence: nullable || required?.includes('params') !== true ? 'optional' : 'required',
  }
}

/** Makes a type of params that have no name, or more than one. */
function nameParams(
  context: ReadContext,
  method: string,
  params: RawSchema,
  pointer: string,
): string {
  const where = { at: method, pointer, name: `${pascalCase(method)}Params` }
  const name = claimName(context, undefined, where)
  const fault = faultOf(() => readType(context, name, params, { ...where, at: name }))
  if (fault !== undefined) {
    context.types.set(name, unsupportedType(name))
    context.faults.set(name, fault)
  }
  return name
}

function isNullAlone(schema: RawObject): boolean {
  return typesOf(schema).join() === 'null'
}

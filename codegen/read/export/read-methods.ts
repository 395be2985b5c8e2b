import type { MethodKind, MethodModel } from '../../contract/model.js'
import { messageName, methodKinds } from '../../contract/names.js'
import type { Inference } from '../../contract/reading.js'
import { isTypeName, referredName } from './bundle.js'
import { ExportError } from './check-schema.js'
import type { Passed } from './passes.js'
import type { RawObject } from './raw-schema.js'
import { alternativesOf, constantOf, typesOf } from './raw-schema.js'
import type { TypeReader } from './type-reader.js'
import { pascalCase } from './unnamed-types.js'

/** The methods of an export, each with its params. Invalid messages are left out. */
export function readMethods(reader: TypeReader): Pick<Passed, 'inferences' | 'warnings'> & {
  methods: readonly MethodModel[]
} {
  const tables = methodKinds.map((kind) => readTable(reader, kind))
  const errors = tables.flatMap((table) => table.errors).map(({ message }) => message)
  return {
    methods: tables.flatMap(({ methods }) => methods),
    inferences: errors.map((reason): Inference => {
      return { rule: 'unsupported', at: 'methods', decided: 'left out', reason }
    }),
    warnings: errors.map((error) => `A method is left out: ${error}`),
  }
}

function readTable(
  reader: TypeReader,
  kind: MethodKind,
): { methods: MethodModel[]; errors: ExportError[] } {
  const name = messageName(kind)
  const found = reader.definitions.get(name)
  const schema = found === undefined || found.schema === true ? {} : found.schema
  const messages = alternativesOf(schema)
  if (messages === undefined || found === undefined) {
    throw new ExportError(`The bundle does not list its methods: it has no "${name}"`)
  }
  const errors = found.error === undefined ? [] : [found.error]
  const methods = messages.flatMap((message, index) => {
    const pointer = `${found.pointer}/oneOf/${index}`
    const schema: RawObject = message === true ? {} : message
    const method = constantOf(schema.properties?.['method'])
    if (method !== undefined) return readMethod(reader, { name: method, kind }, { schema, pointer })
    errors.push(new ExportError(`${pointer}: this message has no method`))
    return []
  })
  return { methods, errors }
}

interface Message {
  schema: RawObject
  pointer: string
}

function readMethod(
  reader: TypeReader,
  { name, kind }: Pick<MethodModel, 'name' | 'kind'>,
  message: Message,
): MethodModel {
  const { description } = message.schema
  const params = readParams(reader, { name, kind }, message)
  return {
    name,
    kind,
    ...(description !== undefined && { doc: description }),
    ...(params !== undefined && { params }),
    errors: [],
  }
}

function readParams(
  reader: TypeReader,
  { name: method, kind }: Pick<MethodModel, 'name' | 'kind'>,
  { schema: { properties, required }, pointer: message }: Message,
): MethodModel['params'] {
  const params = properties?.['params']
  if (params === undefined || (params !== true && isNull(params))) return undefined
  const parts = params === true ? [] : (alternativesOf(params) ?? [params])
  const named = parts.flatMap((part) => (part === true ? [] : (part.$ref ?? [])))
  const type = named[0] === undefined ? undefined : referredName(named[0])
  const isOneType = named.length === 1 && type !== undefined && isTypeName(reader.definitions, type)
  const nullable = parts.some((part) => part !== true && isNull(part))
  const pointer = `${message}/properties/params`
  const key = `${kind} ${JSON.stringify(method)}`
  const where = { at: method, pointer, name: `${pascalCase(method)}Params`, key }
  return {
    type: isOneType ? type : reader.readUnnamed(params, where),
    presence: nullable || required?.includes('params') !== true ? 'optional' : 'required',
  }
}

function isNull(schema: RawObject): boolean {
  return typesOf(schema).join() === 'null'
}

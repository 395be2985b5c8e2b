import type {
  ContractModel,
  MemberModel,
  MethodKind,
  MethodModel,
  Shape,
} from '../../contract/model.js'
import { findType, producedBy } from '../../contract/model.js'
import { reachedFrom } from '../../contract/references.js'
import { json } from '../printer.js'
import type { JsonSchema, SchemaContext } from './schema-shape.js'
import { annotate, emitType } from './json-schema.js'
import { emitShape } from './schema-shape.js'

const readerSchemas = '#/components/schemas/'
const writerSuffix = '.writer'

/**
 * The protocol as an OpenRPC document. Methods that a client calls are in the standard list;
 * methods that a server calls are in extensions, because OpenRPC has no list for them. Schemas are
 * the reader's for values from a server and the writer's for values from a client. A type that both
 * sides send has both.
 */
export function emitOpenRpc(model: ContractModel): string {
  const contexts = createContexts(model)
  const methods = (...kinds: readonly MethodKind[]) =>
    model.methods
      .filter(({ kind }) => kinds.includes(kind))
      .map((method) => emitMethod(contexts, method))
  return json({
    openrpc: '1.3.2',
    info: {
      title: 'Codex app-server protocol',
      version: model.facts['protocolVersion'] ?? '',
      'x-facts': model.facts,
      'x-envelope': model.envelope,
    },
    methods: methods('clientRequest', 'clientNotification'),
    'x-server-requests': methods('serverRequest'),
    'x-server-notifications': methods('serverNotification'),
    components: { errors: emitErrors(model), schemas: emitSchemas(contexts) },
  })
}

/** How values are written that come from either side. */
interface Contexts {
  client: SchemaContext
  server: SchemaContext
}

function createContexts(model: ContractModel): Contexts {
  const read = reachedFrom(model, producedBy(model, 'server'))
  const server = (name: string) => readerSchemas + name
  const client = (name: string) => (read.has(name) ? server(name) + writerSuffix : server(name))
  return {
    client: { model, audience: 'writer', refer: client },
    server: { model, audience: 'reader', refer: server },
  }
}

function emitSchemas(contexts: Contexts): JsonSchema {
  const { model } = contexts.server
  const schemas = (['server', 'client'] as const).flatMap((sender) => {
    const names = reachedFrom(model, producedBy(model, sender))
    return [...names].map((name): [string, JsonSchema] => {
      const key = contexts[sender].refer(name).slice(readerSchemas.length)
      return [key, emitType(contexts[sender], findType(model, name))]
    })
  })
  return Object.fromEntries(schemas.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function emitErrors({ errors }: ContractModel): JsonSchema {
  const rows = errors.map(({ kind, code, doc }) => {
    return [kind, { code, message: doc ?? kind, data: { kind } }]
  })
  return Object.fromEntries(rows) as JsonSchema
}

function emitMethod(contexts: Contexts, method: MethodModel): JsonSchema {
  const { name, kind, doc, params, result, errors, idempotent, emits } = method
  const asks = kind.startsWith('client') ? contexts.client : contexts.server
  const answers = kind.startsWith('client') ? contexts.server : contexts.client
  return {
    name,
    ...(doc !== undefined && { description: doc }),
    ...(method.deprecated === true && { deprecated: true }),
    ...annotate(method),
    ...(idempotent === true && { 'x-idempotent': true }),
    ...(emits !== undefined && { 'x-emits': emits }),
    paramStructure: 'by-name',
    params: params === undefined ? [] : emitParams(asks, params.type),
    // The list above cannot express optional params, nor which members go together.
    ...(params !== undefined && {
      'x-params': { presence: params.presence, schema: { $ref: asks.refer(params.type) } },
    }),
    ...(result !== undefined && {
      result: { name: result, schema: { $ref: answers.refer(result) } },
    }),
    ...(result !== undefined && {
      errors: errors.map((error) => ({ $ref: `#/components/errors/${error}` })),
    }),
  }
}

/** The members of the params; of all variants, where there are some. */
function emitParams(context: SchemaContext, name: string): JsonSchema[] {
  const type = findType(context.model, name)
  if (type.kind === 'object') {
    return type.members.map((member) => emitParam(context, member, [member.shape]))
  }
  if (type.kind !== 'union') return []
  const variants = type.variants.map((variant) => findType(context.model, variant.type))
  const members = variants.flatMap((variant) => (variant.kind === 'object' ? variant.members : []))
  const names = [...new Set(members.map((member) => member.name))]
  return names.flatMap((param): JsonSchema[] => {
    const [first, ...others] = members.filter((member) => member.name === param)
    if (first === undefined) return []
    if (param !== type.discriminator) {
      const shapes = [first, ...others].map(({ shape }) => shape)
      return [emitParam(context, { ...first, required: false }, shapes)]
    }
    const tags = type.variants.map(({ tag }) => tag)
    return [{ name: param, required: true, schema: { type: 'string', enum: tags } }]
  })
}

function emitParam(
  context: SchemaContext,
  member: MemberModel,
  shapes: readonly Shape[],
): JsonSchema {
  const { name, doc, required, secret } = member
  const schemas = new Map(
    shapes
      .map((shape) => emitShape(context, shape))
      .map((schema) => [JSON.stringify(schema), schema]),
  )
  const [schema, ...others] = schemas.values()
  return {
    name,
    ...(doc !== undefined && { description: doc }),
    ...(member.deprecated === true && { deprecated: true }),
    ...annotate(member),
    ...(secret === true && { 'x-secret': true }),
    required,
    schema: others.length === 0 ? schema : { anyOf: [schema, ...others] },
  }
}

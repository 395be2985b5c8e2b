import type { ContractModel, MethodKind, MethodModel } from '../../contract/model.js'
import { isRequest } from '../../contract/model.js'
import { isRelease } from '../../contract/versions.js'
import { lowerFirst, tableName } from '../../contract/names.js'
import type { Output } from '../printer.js'
import {
  docComment,
  importPath,
  lifecycleLines,
  literalKey,
  propertyKey,
  quote,
  quoteIfAny,
} from '../printer.js'
import { domainOf } from '../validators/partition.js'

interface Table {
  kind: MethodKind
  doc: string
}

const kinds: readonly Table[] = [
  { kind: 'clientRequest', doc: 'Requests that a client may send to a server.' },
  { kind: 'clientNotification', doc: 'Notifications that a client may send to a server.' },
  { kind: 'serverRequest', doc: 'Requests that a server may send to a client.' },
  { kind: 'serverNotification', doc: 'Notifications that a server may send to a client.' },
]

/** The method tables, once as types and once as data, and the error kinds with their codes. */
export function emitMethods(model: ContractModel, output: Output): string {
  return [
    output.header,
    emitTypeImports(
      model.methods.flatMap(({ params, result }) => [params?.type, result]),
      output,
    ),
    ...kinds.map((table) => emitTable(model, table)),
    emitErrors(model),
    emitFacts(model),
  ].join('\n')
}

/** The import of types by name. */
export function emitTypeImports(names: readonly (string | undefined)[], output: Output): string {
  const path = importPath(output, output.types)
  const used = [...new Set(names.filter((name) => name !== undefined))].sort()
  return `import type {\n${used.map((name) => `  ${name},\n`).join('')}} from '${path}'\n`
}

function emitTable(model: ContractModel, { kind, doc }: Table): string {
  const methods = model.methods.filter((method) => method.kind === kind)
  const name = tableName(kind)
  const types = methods.map((method) => {
    const docs = docComment(describe(method), '  ')
    return `${docs}  ${propertyKey(method.name)}: ${emitSignature(method)}\n`
  })
  const rows = methods.map((method) => {
    return `  ${literalKey(method.name)}: { ${emitCells(method).join(', ')} },\n`
  })
  return (
    docComment([doc]) +
    `export interface ${name} {\n${types.join('')}}\n\n` +
    docComment([`${name} as data: the names of the types, and what each method depends on.`]) +
    `export const ${lowerFirst(name)} = {\n${rows.join('')}} as const\n`
  )
}

function emitSignature(method: MethodModel): string {
  const parts = [`params: ${emitParams(method)}`]
  if (isRequest(method.kind)) parts.push(`result: ${method.result ?? 'unknown'}`)
  return `{ ${parts.join('; ')} }`
}

/** The type of the params of a method. */
export function emitParams({ params }: MethodModel): string {
  const type = params?.type ?? 'undefined'
  return params?.presence === 'optional' ? `${type} | null | undefined` : type
}

function emitCells(method: MethodModel): string[] {
  const { name, kind, params, result, since, lastWithout, sunset, experimental } = method
  const until = sunset !== undefined && isRelease(sunset) ? sunset : undefined
  const presence = params?.presence ?? 'none'
  return [
    `params: ${quoteIfAny(params?.type)}`,
    `presence: ${quote(presence)}`,
    ...(isRequest(kind) ? [`result: ${quoteIfAny(result)}`] : []),
    `since: ${quoteIfAny(since)}`,
    `lastWithout: ${quoteIfAny(lastWithout)}`,
    `until: ${quoteIfAny(until)}`,
    `experimental: ${experimental === true}`,
    `domain: ${quote(domainOf(name))}`,
  ]
}

function describe(method: MethodModel): string[] {
  const { doc, errors, emits = [], idempotent } = method
  const lines = doc === undefined ? [] : [doc]
  if (emits.length > 0) lines.push(`May send after its answer: ${emits.join(', ')}.`)
  if (idempotent === true) lines.push('Can be repeated: a second call has no further effect.')
  if (errors.length > 0) lines.push(`Error kinds: ${errors.join(', ')}.`)
  return [...lines, ...lifecycleLines(method)]
}

function emitErrors(model: ContractModel): string {
  const rows = model.errors.map(({ kind, code, doc }) => {
    return `${docComment(doc === undefined ? [] : [doc], '  ')}  ${propertyKey(kind)}: ${code},\n`
  })
  return (
    docComment(['Every error kind with the JSON-RPC code it travels with.']) +
    `export const errorCodes = {\n${rows.join('')}} as const\n`
  )
}

function emitFacts(model: ContractModel): string {
  const rows = (record: Readonly<Record<string, string | number>>) =>
    Object.entries(record).map(([key, value]) => {
      const text = typeof value === 'string' ? quote(value) : String(value)
      return `  ${propertyKey(key)}: ${text},\n`
    })
  return (
    docComment(['Which servers the contract speaks for.']) +
    `export const contractFacts = {\n${rows(model.facts).join('')}} as const\n\n` +
    docComment(['How messages travel, whatever their method.']) +
    `export const envelopeFacts = {\n${rows(model.envelope).join('')}} as const\n`
  )
}

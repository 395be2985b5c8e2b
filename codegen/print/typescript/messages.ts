import type { ContractModel, MethodKind, MethodModel } from '../../contract/model.js'
import { isRequest } from '../../contract/model.js'
import { messageName, methodKinds } from '../../contract/names.js'
import type { Output } from '../printer.js'
import { docComment, quote } from '../printer.js'
import { emitParams, emitTypeImports } from './method-tables.js'

const docs: Readonly<Record<MethodKind, string>> = {
  clientRequest: 'A request that a client sends.',
  clientNotification: 'A notification that a client sends.',
  serverRequest: 'A request that a server sends.',
  serverNotification: 'A notification that a server sends.',
}

/** Whole messages of each kind, discriminated by `method`. */
export function emitMessages(model: ContractModel, output: Output): string {
  const declared = model.types.some(({ name }) => name === 'RequestId')
  const used = model.methods.map(({ params }) => params?.type)
  return [
    output.header,
    emitTypeImports(declared ? [...used, 'RequestId'] : used, output),
    ...(declared ? [] : [requestId]),
    ...methodKinds.map((kind) => emitUnion(model, kind)),
    notificationEnvelope,
  ].join('\n')
}

const requestId =
  docComment(['Pairs a response with its request.']) + `export type RequestId = string | number\n`

const notificationEnvelope =
  docComment(['A notification as servers send it. Servers of early releases omit the time.']) +
  `export type ServerNotificationEnvelope = ServerNotification & {\n` +
  docComment(['When the server sent it, in Unix milliseconds.'], '  ') +
  `  emittedAtMs?: number\n}\n`

function emitUnion({ methods }: ContractModel, kind: MethodKind): string {
  const messages = methods.filter((method) => method.kind === kind).map(emitMessage)
  const union = messages.map((message) => `\n  | ${message}`).join('')
  return `${docComment([docs[kind]])}export type ${messageName(kind)} =${union || ' never'}\n`
}

function emitMessage(method: MethodModel): string {
  const { name, kind, params } = method
  const type = emitParams(method)
  return [
    `{ method: ${quote(name)}`,
    ...(isRequest(kind) ? ['id: RequestId'] : []),
    `${params?.presence === 'required' ? 'params' : 'params?'}: ${type} }`,
  ].join('; ')
}

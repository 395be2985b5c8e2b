import type { ServerRequests } from '../../generated/methods.js'
import type { IncomingRequest } from '../rpc/incoming-calls.js'
import { RpcError, wireCodes } from '../rpc/errors.js'
import type { AccountContractTypes } from '../contract/account-contract.js'
import type { ContractTypes, ParamsOf, ResultOf } from '../contract/contract-types.js'
import type { MethodDescriptor } from '../contract/method-descriptor.js'
import type { DriftOptions } from './drift.js'
import { assertUsable } from './drift.js'

export type ServerRequestMethod = keyof ServerRequests

export interface ServerRequestContext {
  /** Aborted when the connection ends. */
  readonly signal: AbortSignal
}

export type ServerRequestHandler<M extends ServerRequestMethod> = (
  params: ServerRequests[M]['params'],
  context: ServerRequestContext,
) => ServerRequests[M]['result'] | Promise<ServerRequests[M]['result']>

/**
 * One handler for each request that a server may send, so that a new one does not go unnoticed:
 * it fails to compile. Use `decline` for those that the program does not serve.
 */
export type ServerRequestHandlers<T extends ContractTypes = AccountContractTypes> = {
  readonly [M in keyof T['serverRequests']]: (
    params: ParamsOf<T['serverRequests'], M>,
    context: ServerRequestContext,
  ) => ResultOf<T['serverRequests'], M> | Promise<ResultOf<T['serverRequests'], M>>
}

/**
 * The same, where the contract is inferred from the call that they are written into. What they return
 * is looked at before the contract is known, and without `Undetermined` a literal is any text by then.
 */
export type InlineHandlers<T extends ContractTypes> = {
  readonly [M in keyof T['serverRequests']]: (
    params: ParamsOf<T['serverRequests'], M>,
    context: ServerRequestContext,
  ) =>
    | ResultOf<T['serverRequests'], M>
    | Promise<ResultOf<T['serverRequests'], M>>
    | Undetermined
    | Promise<Undetermined>
}

/** No value has this type. What is expected to be of it keeps its literals. */
interface Undetermined {
  readonly [nobodyHas]: never
  readonly [member: string]: UndeterminedMember
}
declare const nobodyHas: unique symbol
// Beside `string`, the literal would be lost.
type UndeterminedMember =
  'literal' | (string & {}) | number | boolean | null | Undetermined | readonly UndeterminedMember[]

/** A handler that refuses, and so never grants anything. */
export function decline(): never {
  throw new RpcError(wireCodes.refused, 'This client does not serve the request')
}

/** A request of the server that has no handler here. */
export interface UnhandledRequest {
  method: string
  /** Whether the contract lists the method. */
  listed: boolean
}

/** A handler as it is called, whatever the method. */
export type Handle = (params: unknown, context: ServerRequestContext) => unknown

export interface AnswerOptions {
  handle: Handle
  method: MethodDescriptor
  drift: DriftOptions
}

/** Answers a request of the server, with an error unless the handler grants it. */
export function answer({ params, signal }: IncomingRequest, options: AnswerOptions): unknown {
  const { handle, method, drift } = options
  try {
    const received = { method: method.name, what: 'params' } as const
    assertUsable(method.decodeParams(params), received, drift)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'Cannot use the params'
    throw new RpcError(wireCodes.refused, message, { data: { kind: 'invalidParams' }, cause })
  }
  return handle(params, { signal })
}

import type { ServerRequests } from '../../generated/protocol/methods.js'
import type { IncomingRequest } from '../rpc/incoming-calls.js'
import { isPromise } from '../rpc/callback.js'
import { RpcError, wireCodes } from '../rpc/errors.js'
import type { RequestId } from '../rpc/request-id.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import type { ContractTypes, ParamsOf, ResultOf } from '../contract/contract-types.js'
import type { MethodDescriptor } from '../contract/method-descriptor.js'
import type { DriftOptions } from './drift.js'
import { explain } from '../contract/decode.js'
import { assertUsable } from './drift.js'

/** A request of the server of the protocol. */
export type ServerRequestMethod = keyof ServerRequests

/** The context of a request of the server. */
export interface ServerRequestContext {
  /**
   * Aborted when the server withdraws the request or the connection ends. An answer after that is
   * not sent.
   */
  readonly signal: AbortSignal
  /** The id that `serverRequest/resolved` names. 0 is an id. */
  readonly requestId: RequestId
}

/** A handler of one request of the protocol. Throws an RpcError to refuse. */
export type ServerRequestHandler<M extends ServerRequestMethod> = (
  params: ServerRequests[M]['params'],
  context: ServerRequestContext,
) => ServerRequests[M]['result'] | Promise<ServerRequests[M]['result']>

/**
 * Handlers of the requests of a server. A program that has to know of each request that a contract
 * adds writes `satisfies Required<ServerRequestHandlers>` behind its handlers, with `decline` for
 * those that it does not serve.
 */
export type ServerRequestHandlers<T extends ContractTypes = ProtocolTypes> = {
  readonly [M in keyof T['serverRequests']]?: (
    params: ParamsOf<T['serverRequests'], M>,
    context: ServerRequestContext,
  ) => ResultOf<T['serverRequests'], M> | Promise<ResultOf<T['serverRequests'], M>>
}

/**
 * ServerRequestHandlers for a call that infers the contract. Results are inferred before the contract
 * is; without a hint, their literals would widen to `string`. A handler of another contract that
 * returns `new Promise` has to name a parameter, because only such handlers are inferred afterwards.
 */
export type InlineHandlers<T extends ContractTypes> = {
  readonly [M in keyof T['serverRequests']]?: (
    params: ParamsOf<T['serverRequests'], M>,
    context: ServerRequestContext,
  ) =>
    | ResultOf<T['serverRequests'], M>
    | Promise<ResultOf<T['serverRequests'], M>>
    | UntilInferred<T, M>
}

/**
 * Nothing once another contract than the default is inferred, so that errors list only what a handler
 * can return. The results of the default contract are known from the beginning.
 */
type UntilInferred<T extends ContractTypes, M> = [T] extends [ProtocolTypes]
  ? M extends ServerRequestMethod
    ? ServerRequests[M]['result'] | Promise<ServerRequests[M]['result']>
    : Undetermined | Promise<Undetermined>
  : never

/** No value has this type. As a contextual type it preserves literals. */
interface Undetermined {
  readonly [impossible]: never
  readonly [member: string]: UndeterminedMember
}
declare const impossible: unique symbol
// A plain `string` would absorb the literal.
type UndeterminedMember =
  'literal' | (string & {}) | number | boolean | null | Undetermined | readonly UndeterminedMember[]

/** A handler that refuses every request, so nothing is granted. */
export function decline(): never {
  throw new RpcError(wireCodes.refused, 'This client does not serve the request')
}

/** A request of the server without a handler. */
export interface UnhandledRequest {
  method: string
  /** Whether the contract lists the method. */
  listed: boolean
}

/** A handler of any method. */
export type Handle = (params: unknown, context: ServerRequestContext) => unknown

/** The method of a request and its handler. */
export interface AnswerOptions {
  handle: Handle
  method: MethodDescriptor
  drift: DriftOptions
}

/**
 * Answers a request of the server with the result of its handler, or with an error. A result that
 * the contract does not allow is a failure of the handler and is not sent.
 */
export function answer(request: IncomingRequest, options: AnswerOptions): unknown {
  const { handle, method, drift } = options
  const { params } = request
  try {
    const received = { method: method.name, what: 'params' } as const
    assertUsable(method.decodeParams(params), received, drift)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'Cannot use the params'
    throw new RpcError(wireCodes.refused, message, { data: { kind: 'invalidParams' }, cause })
  }
  const result = handle(params, new RequestContext(request))
  if (!isPromise(result)) return checkResult(method, result)
  return result.then((settled) => checkResult(method, settled))
}

function checkResult(method: MethodDescriptor, result: unknown): unknown {
  const decoded = method.decodeResult(result)
  if (decoded.usable) return result
  throw new TypeError(`The handler of ${method.name} returned a wrong result: ${explain(decoded)}`)
}

/** Creates the signal only for a handler that asks for it. */
class RequestContext implements ServerRequestContext {
  readonly requestId: RequestId
  readonly #request: IncomingRequest

  constructor(request: IncomingRequest) {
    this.requestId = request.id
    this.#request = request
  }

  get signal(): AbortSignal {
    return this.#request.signal
  }
}

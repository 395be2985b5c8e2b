import type { ServerRequests } from '../../generated/methods.js'
import { serverRequests } from '../../generated/methods.js'
import type { IncomingRequest } from '../rpc/incoming-calls.js'
import { RpcError, wireCodes } from '../rpc/errors.js'
import type { OnToleration } from './decode.js'
import { decode } from './decode.js'

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
export type ServerRequestHandlers = {
  readonly [M in ServerRequestMethod]: ServerRequestHandler<M>
}

/** A handler that refuses, and so never grants anything. */
export function decline(): never {
  throw new RpcError(wireCodes.refused, 'This client does not serve the request')
}

/** What a server asked and nobody here answers. */
export interface Unserved {
  method: string
  /** Whether the contract lists the method. */
  listed: boolean
}

export interface AnswerOptions {
  handlers: ServerRequestHandlers | undefined
  onToleration: OnToleration
  onUnserved: (unserved: Unserved) => void
}

/** Answers a request of the server, with an error unless a handler grants it. */
export async function answer(request: IncomingRequest, options: AnswerOptions): Promise<unknown> {
  const { handlers, onToleration, onUnserved } = options
  const { method, params, signal } = request
  const listed = Object.hasOwn(serverRequests, method)
  if (!listed || handlers === undefined) {
    onUnserved({ method, listed })
    return decline()
  }
  const name = method as ServerRequestMethod
  const expected = { method, typeName: serverRequests[name].params, what: 'params' }
  const handle = handlers[name] as (params: unknown, context: ServerRequestContext) => unknown
  return handle(decodeOrRefuse(params, expected, onToleration), { signal })
}

function decodeOrRefuse(
  params: unknown,
  expected: Parameters<typeof decode>[1],
  onToleration: OnToleration,
): unknown {
  try {
    return decode(params, expected, onToleration)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'Cannot use the params'
    throw new RpcError(wireCodes.refused, message, { data: { kind: 'invalidParams' }, cause })
  }
}

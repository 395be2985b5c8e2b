import { withDeadline } from '../http/deadline.js'
import { describeFailure, HttpError } from '../http/errors.js'
import { describeStatus } from '../http/status.js'
import { BackendError } from './errors.js'
import { toObject } from './parts.js'

/** The deadline and the signal of a call. */
export interface Limits {
  timeoutMs: number
  signal: AbortSignal | undefined
}

/** One HTTP call, as errors describe it. */
export interface HttpCall extends Limits {
  method: 'GET' | 'POST'
  path: string
}

interface HttpAnswer {
  data?: unknown
  response: Response
}

/** Sends the request of a call. */
export type Send = (signal: AbortSignal) => Promise<HttpAnswer>

/** Returns the body of a 2xx answer. Throws a BackendError, or the reason of an aborted signal. */
export async function exchange(call: HttpCall, send: Send): Promise<unknown> {
  const { data, response } = await withDeadline(call, send).catch((thrown: unknown) => {
    call.signal?.throwIfAborted()
    throw toBackendError(call, thrown)
  })
  if (response.ok) return data
  const { status } = response
  throw new BackendError(codeOf(status), describeStatus(status), { ...call, status })
}

/** Like exchange, for answers that must be a JSON object. */
export async function exchangeObject(call: HttpCall, send: Send): Promise<object> {
  const object = toObject(await exchange(call, send))
  if (object !== undefined) return object
  throw new BackendError('invalid_response', 'the answer is not a JSON object', call)
}

/** Sends a request that can be repeated once more if its connection is reset. */
export function twiceIfReset(send: Send): Send {
  return async (signal) => {
    try {
      return await send(signal)
    } catch (thrown) {
      if (signal.aborted || !isReset(thrown)) throw thrown
      return send(signal)
    }
  }
}

// The codes of Node and undici for a connection that the other side has closed.
const resets: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

function isReset(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  return ('code' in thrown && resets.has(thrown.code)) || isReset(thrown.cause)
}

function toBackendError(call: HttpCall, thrown: unknown): BackendError {
  if (thrown instanceof Error && thrown.name === 'TimeoutError') {
    return new BackendError('unavailable', `no answer within ${call.timeoutMs / 1000} s`, call)
  }
  // The message of the parser quotes the body.
  if (thrown instanceof SyntaxError) {
    return new BackendError('invalid_response', 'the answer is not JSON', call)
  }
  const tooLarge = thrown instanceof HttpError && thrown.code === 'too_large'
  return new BackendError(
    tooLarge ? 'invalid_response' : 'unavailable',
    describeFailure(thrown),
    call,
  )
}

function codeOf(status: number): BackendError['code'] {
  if (status === 401) return 'unauthorized'
  return status >= 500 ? 'unavailable' : 'rejected'
}

import { onAbort } from '../rpc/on-abort.js'
import { RpcError, wireCodes } from '../rpc/errors.js'

/** How a call is repeated while the server is overloaded. */
export interface RetryOptions {
  /** How often the call is sent at most. The default is 5. */
  attempts?: number | undefined
  /** Upper bound of the first delay in milliseconds; it doubles each time. The default is 200. */
  delayMs?: number | undefined
  /** Upper bound of every delay in milliseconds. The default is 5,000. */
  maxDelayMs?: number | undefined
}

/** A call that may be sent several times. */
interface RepeatedCall {
  /** Sends the call with a deadline in milliseconds. */
  send: (timeoutMs: number) => Promise<unknown>
  /** When the deadline of all attempts together passes, in the time of `now`. */
  endMs: number
  /** Signals that end the wait between two attempts. */
  signals: readonly (AbortSignal | undefined)[]
}

/** Clock, randomness and timer of retries. */
export interface RetryTools {
  now: () => number
  /** A number from 0 up to, but not including, 1. */
  random: () => number
  /** Returns a function that stops the timer. */
  startTimer: (callback: () => void, delayMs: number) => () => void
}

/**
 * Sends a call again that has failed, while the server is overloaded, with exponential backoff and
 * full jitter. After the last attempt, and if the deadline would pass during a wait, the error of the
 * server is thrown. An abort ends the wait at once, and the next attempt reports it.
 */
export async function retryOverload(
  failure: unknown,
  { send, endMs, signals, attempts = 5, delayMs = 200, maxDelayMs = 5_000 }: Retry,
  tools: RetryTools = systemTools,
): Promise<unknown> {
  let thrown = failure
  for (let attempt = 1; ; attempt++) {
    const wait = tools.random() * Math.min(maxDelayMs, delayMs * 2 ** (attempt - 1))
    const left = endMs - tools.now() - wait
    if (!isOverload(thrown) || !(attempt < attempts) || left <= 0) throw thrown
    await pause(wait, signals, tools)
    try {
      return await send(left)
    } catch (error) {
      thrown = error
    }
  }
}

/** A call and how it is sent again. */
export type Retry = RepeatedCall & RetryOptions

function isOverload(thrown: unknown): boolean {
  return thrown instanceof RpcError && thrown.code === wireCodes.overloaded
}

function pause(
  delayMs: number,
  signals: RepeatedCall['signals'],
  { startTimer }: RetryTools,
): Promise<void> {
  const given = signals.filter((signal) => signal !== undefined)
  if (given.some(({ aborted }) => aborted)) return Promise.resolve()
  return new Promise((resolve) => {
    const finish = () => {
      stopTimer()
      for (const release of releases) release()
      resolve()
    }
    const releases = given.map((signal) => onAbort(signal, finish))
    const stopTimer = startTimer(finish, delayMs)
  })
}

const systemTools: RetryTools = {
  now: () => performance.now(),
  random: () => Math.random(),
  startTimer: (callback, delayMs) => {
    const timer = setTimeout(callback, delayMs)
    return () => clearTimeout(timer)
  },
}

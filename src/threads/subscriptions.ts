import { RpcError } from '../rpc/errors.js'
import type { Clock } from './clock.js'
import { sleepUnless } from './clock.js'

/** Options of Subscriptions. */
export interface SubscriptionsOptions {
  clock: Clock
  /** Resolves when the server is closed for good. */
  closed: () => Promise<void>
}

const closingAttempts = 20
const closingWaitMs = 100

function saysClosing(error: unknown): boolean {
  return error instanceof RpcError && /^thread \S+ is closing; retry/.test(error.message)
}

/** Keeps calls that subscribe to a thread and calls that end this in their order. */
export class Subscriptions {
  readonly #options: SubscriptionsOptions
  /** Calls that open a thread, by its id. */
  readonly #arriving = new Map<string, number>()
  /** The call that ends the subscription to a thread. Never rejects. */
  readonly #leaving = new Map<string, Promise<unknown>>()

  constructor(options: SubscriptionsOptions) {
    this.#options = options
  }

  /**
   * Runs a call that subscribes to a thread. What ends the subscription is not overtaken, and not sent
   * meanwhile.
   */
  async subscribing<R>(threadId: string, call: () => Promise<R>): Promise<R> {
    while (this.#leaving.has(threadId)) await this.#leaving.get(threadId)
    const calls = (this.#arriving.get(threadId) ?? 0) + 1
    this.#arriving.set(threadId, calls)
    try {
      return await this.#whileClosing(call)
    } finally {
      const left = this.#arriving.get(threadId)! - 1
      if (left === 0) this.#arriving.delete(threadId)
      else this.#arriving.set(threadId, left)
    }
  }

  /** Repeats a call for a moment if the server still closes the thread, as 0.118.0 says. */
  async #whileClosing<R>(call: () => Promise<R>): Promise<R> {
    const { clock, closed } = this.#options
    for (let attempt = 1; ; attempt++) {
      try {
        return await call()
      } catch (error) {
        if (attempt > closingAttempts || !saysClosing(error)) throw error
      }
      const wait = { timeMs: closingWaitMs, keepsRunning: true }
      await sleepUnless(clock, wait, closed())
    }
  }

  /** Runs a call that ends the subscription to a thread, unless the thread is being opened again. */
  async unsubscribing(threadId: string, call: () => Promise<unknown>): Promise<void> {
    if (this.#arriving.has(threadId)) return
    const left = call().finally(() => this.#leaving.delete(threadId))
    this.#leaving.set(
      threadId,
      left.catch(() => undefined),
    )
    await left
  }
}

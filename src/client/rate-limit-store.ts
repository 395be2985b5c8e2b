import type {
  GetAccountRateLimitsResponse,
  RateLimitSnapshot,
} from '../../generated/types/index.js'
import { runCallback, warnOfCallback } from '../rpc/callback.js'
import { isObject } from '../contract/is-object.js'
import type { Client } from './client.js'

/** The id of the main limit, also for updates without one. */
const mainLimitId = 'codex'

/**
 * The latest known state of every limit. Results of `account/rateLimits/read` are complete; updates
 * are sparse, and a null in one does not clear a known value.
 */
export class RateLimitStore {
  readonly #limits = new Map<string, RateLimitSnapshot>()
  readonly #listeners = new Set<() => unknown>()

  /** Returns one limit, by default the main one. */
  get(limitId: string = mainLimitId): RateLimitSnapshot | undefined {
    return this.#limits.get(limitId)
  }

  /** Returns every limit by its id, the main one first. */
  all(): ReadonlyMap<string, RateLimitSnapshot> {
    return new Map(this.#limits)
  }

  /** Replaces the content with a result of `account/rateLimits/read`. */
  replace({ rateLimits, rateLimitsByLimitId }: GetAccountRateLimitsResponse): void {
    const main = rateLimits.limitId ?? mainLimitId
    this.#limits.clear()
    this.#limits.set(main, rateLimits)
    for (const [id, snapshot] of Object.entries(rateLimitsByLimitId ?? {})) {
      // An additional limit with the id of the main one is ignored.
      if (id !== main) this.#limits.set(id, snapshot)
    }
    this.#notify()
  }

  /** Merges the limit of an `account/rateLimits/updated` notification. */
  merge(update: RateLimitSnapshot): void {
    const id = update.limitId ?? mainLimitId
    const known = this.#limits.get(id)
    this.#limits.set(id, known === undefined ? update : mergeKnown(known, update))
    this.#notify()
  }

  /** Removes every limit, as after a logout. */
  clear(): void {
    this.#limits.clear()
    this.#notify()
  }

  /** Calls the listener after each change. Returns a function that removes it. */
  subscribe(listener: () => void): () => void {
    const entry = (): unknown => listener()
    this.#listeners.add(entry)
    return () => void this.#listeners.delete(entry)
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) {
      runCallback(listener, () => warnOfCallback('subscribe'))
    }
  }
}

/** Applies notifications of a server to a store. Returns a function that stops it. */
export function followRateLimits(client: Client, store: RateLimitStore): () => void {
  const endings = [
    client.on('account/rateLimits/updated', ({ rateLimits }) => store.merge(rateLimits)),
    client.on('account/updated', ({ authMode }) => {
      if (authMode === null) store.clear()
    }),
  ]
  return () => endings.forEach((end) => end())
}

function mergeKnown<T extends object>(known: T, update: T): T {
  const merged = Object.fromEntries<unknown>(Object.entries(known))
  for (const [name, value] of Object.entries(update)) {
    if (value === null || value === undefined) continue
    const before = merged[name]
    merged[name] = isObject(before) && isObject(value) ? mergeKnown(before, value) : value
  }
  return merged as T
}

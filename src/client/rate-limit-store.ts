import type {
  GetAccountRateLimitsResponse,
  RateLimitSnapshot,
} from '../../generated/types/index.js'
import type { Client } from './client.js'

/** What the main limit is called where an update does not say. */
const mainLimitId = 'codex'

/**
 * The latest known state of every limit. Reads give the whole of it; updates are sparse, so a null
 * in one never clears what is known.
 */
export class RateLimitStore {
  readonly #limits = new Map<string, RateLimitSnapshot>()
  readonly #listeners = new Set<() => void>()

  /** The main limit unless another one is named. */
  get(limitId: string = mainLimitId): RateLimitSnapshot | undefined {
    return this.#limits.get(limitId)
  }

  /** Every limit by its id, the main one first. */
  all(): ReadonlyMap<string, RateLimitSnapshot> {
    return new Map(this.#limits)
  }

  /** Forgets everything and takes the result of `account/rateLimits/read`. */
  replace({ rateLimits, rateLimitsByLimitId }: GetAccountRateLimitsResponse): void {
    const main = rateLimits.limitId ?? mainLimitId
    this.#limits.clear()
    this.#limits.set(main, rateLimits)
    for (const [id, snapshot] of Object.entries(rateLimitsByLimitId ?? {})) {
      // An additional limit of the same name must not take the place of the main one.
      if (id !== main) this.#limits.set(id, snapshot)
    }
    this.#tell()
  }

  /** Takes what an `account/rateLimits/updated` says about one limit. */
  merge(update: RateLimitSnapshot): void {
    const id = update.limitId ?? mainLimitId
    const known = this.#limits.get(id)
    this.#limits.set(id, known === undefined ? update : mergeKnown(known, update))
    this.#tell()
  }

  /** Forgets everything, as after a logout. */
  clear(): void {
    this.#limits.clear()
    this.#tell()
  }

  /** Calls the listener after each change. Returns a function that ends it. */
  subscribe(listener: () => void): () => void {
    const entry = () => listener()
    this.#listeners.add(entry)
    return () => void this.#listeners.delete(entry)
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}

/** Keeps a store up to date with what a server announces. Returns a function that ends it. */
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

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

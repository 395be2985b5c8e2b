import { createHash, timingSafeEqual } from 'node:crypto'
import { inspect } from 'node:util'

const mask = '[redacted]'

/** A string that shows itself only when asked: never in a log, a dump or JSON. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
    Object.freeze(this)
  }

  reveal(): string {
    return this.#value
  }

  /** Takes the same time wherever two values differ. */
  equals(other: Secret): boolean {
    return timingSafeEqual(digest(this.#value), digest(other.#value))
  }

  toString(): string {
    return mask
  }

  toJSON(): string {
    return mask
  }

  [inspect.custom](): string {
    return mask
  }
}

// UTF-16, because UTF-8 would make all unpaired surrogates equal.
function digest(value: string): Buffer {
  return createHash('sha256').update(value, 'utf16le').digest()
}

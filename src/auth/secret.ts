import { inspect } from 'node:util'

const mask = '[redacted]'

/** A string that only `reveal` returns: logs, dumps and JSON contain a mask instead. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
    Object.freeze(this)
  }

  reveal(): string {
    return this.#value
  }

  /** Compares in constant time. */
  equals(other: Secret): boolean {
    return process
      .getBuiltinModule('node:crypto')
      .timingSafeEqual(digest(this.#value), digest(other.#value))
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

// In UTF-8, all unpaired surrogates would be equal.
function digest(value: string): Buffer {
  return process
    .getBuiltinModule('node:crypto')
    .createHash('sha256')
    .update(value, 'utf16le')
    .digest()
}

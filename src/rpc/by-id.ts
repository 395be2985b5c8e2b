import type { RequestId } from './request-id.js'

const slots = 128

interface Entry<T> {
  id: RequestId
  value: T
}

/**
 * Values by request id, of which few are present at once. Numbers that follow each other have slots
 * of an array, and other ids are in a map. In a map alone, each rebuilt table is kept by the one
 * before it, so that the garbage collector moves calls that ended long ago.
 */
export class ById<T> {
  readonly #slots: (Entry<T> | undefined)[] = new Array<undefined>(slots).fill(undefined)
  /** Older entries, whose slot another id has taken, and those whose id is not a number. */
  readonly #others = new Map<RequestId, T>()
  #inSlots = 0

  get size(): number {
    return this.#inSlots + this.#others.size
  }

  get(id: RequestId): T | undefined {
    const entry = this.#slots[slotOf(id)]
    if (entry?.id === id) return entry.value
    return this.#others.size === 0 ? undefined : this.#others.get(id)
  }

  set(id: RequestId, value: T): void {
    if (typeof id !== 'number' || this.#others.has(id)) {
      this.#others.set(id, value)
      return
    }
    const slot = slotOf(id)
    const older = this.#slots[slot]
    if (older === undefined) this.#inSlots++
    else if (older.id !== id) this.#others.set(older.id, older.value)
    this.#slots[slot] = { id, value }
  }

  delete(id: RequestId): boolean {
    const slot = slotOf(id)
    if (this.#slots[slot]?.id !== id) return this.#others.delete(id)
    this.#slots[slot] = undefined
    this.#inSlots--
    return true
  }

  /** In no particular order. The values are copied: entries may be removed meanwhile. */
  values(): T[] {
    const values = [...this.#others.values()]
    for (const entry of this.#slots) if (entry !== undefined) values.push(entry.value)
    return values
  }
}

function slotOf(id: RequestId): number {
  return typeof id === 'number' ? id & (slots - 1) : 0
}

// A larger buffer is released when it is cleared.
const largestIdleBytes = 64 * 1024

/** A growing byte buffer. Appending is linear in total, for pieces of any size. */
export class ByteBuffer {
  #store = Buffer.alloc(0)
  #length = 0

  get length(): number {
    return this.#length
  }

  append(bytes: Buffer): void {
    const length = this.#length + bytes.length
    if (length > this.#store.length) this.#resize(Math.max(length, 2 * this.#store.length))
    bytes.copy(this.#store, this.#length)
    this.#length = length
  }

  /** The content, valid until the next change. */
  bytes(): Buffer {
    return this.#store.subarray(0, this.#length)
  }

  /** Keeps only the first bytes, without spare capacity. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length)
    if (this.#store.length > length) this.#resize(length)
  }

  clear(): void {
    this.#length = 0
    if (this.#store.length > largestIdleBytes) this.#store = Buffer.alloc(0)
  }

  #resize(capacity: number): void {
    const store = Buffer.allocUnsafeSlow(capacity)
    this.#store.copy(store, 0, 0, this.#length)
    this.#store = store
  }
}

import { constants, isUtf8 } from 'node:buffer'
import type { Frame } from '../rpc/transport.js'
import { ByteBuffer } from './byte-buffer.js'

const defaultMaxLineBytes = 64 * 1024 * 1024
const headBytes = 4096
const newline = 0x0a
const blank = /^[ \t\r]*$/

/** Splits a byte stream into lines, in linear time and bounded memory, for any chunk sizes. */
export class LineFramer {
  readonly #maxLineBytes: number
  /** Start of the unfinished line in the stream. */
  #position = 0
  /** Bytes of the unfinished line so far. */
  #length = 0
  /** The unfinished line, or only its head if it is too large. */
  #kept = new ByteBuffer()

  constructor(maxLineBytes: number = defaultMaxLineBytes) {
    this.#maxLineBytes = Math.min(maxLineBytes, constants.MAX_STRING_LENGTH)
  }

  /** The frames that this chunk completes. */
  push(chunk: Buffer): Frame[] {
    const frames: Frame[] = []
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      const frame = this.#finish(chunk.subarray(start, end))
      if (frame !== undefined) frames.push(frame)
      start = end + 1
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start))
    return frames
  }

  /** The line that the end of the stream truncated, if any. */
  end(): Frame | undefined {
    if (this.#length === 0) return undefined
    return { kind: 'truncated', length: this.#length, position: this.#position }
  }

  #finish(rest: Buffer): Frame | undefined {
    if (this.#length === 0 && rest.length <= this.#maxLineBytes) {
      this.#length = rest.length
      return this.#startNext(this.#toFrame(rest))
    }
    this.#keep(rest)
    return this.#startNext(this.#toFrame(this.#kept.bytes()))
  }

  #startNext(finished: Frame | undefined): Frame | undefined {
    this.#position += this.#length + 1
    this.#length = 0
    this.#kept.clear()
    return finished
  }

  #keep(bytes: Buffer): void {
    this.#length += bytes.length
    if (this.#length <= this.#maxLineBytes) {
      this.#kept.append(bytes)
    } else {
      this.#kept.append(bytes.subarray(0, Math.max(0, headBytes - this.#kept.length)))
      this.#kept.truncate(headBytes)
    }
  }

  #toFrame(bytes: Buffer): Frame | undefined {
    const position = this.#position
    const length = this.#length
    const text = bytes.toString('utf8')
    if (length > this.#maxLineBytes) return { kind: 'tooLarge', length, position, head: text }
    if (text.includes('\ufffd') && !isUtf8(bytes)) return { kind: 'invalidUtf8', length, position }
    return blank.test(text) ? undefined : { kind: 'text', text, position }
  }
}

import { constants, isAscii } from 'node:buffer'
import { decodeMessage } from '../rpc/codec.js'
import type { Frame } from '../rpc/transport.js'
import { decodeUtf8, LineText } from './line-text.js'

const defaultMaxLineBytes = 64 * 1024 * 1024
const newline = 0x0a
const openBrace = 0x7b
const blank = /^[ \t\r]*$/
const byteOrderMark = '\ufeff'
const byteOrderMarkBytes = 3

/** Splits a byte stream into lines, in linear time and bounded memory, for any chunk sizes. */
export class LineFramer {
  readonly #maxLineBytes: number
  /** Start of the unfinished line in the stream. */
  #position = 0
  /** Bytes of the unfinished line so far. */
  #length = 0
  /** The unfinished line. Absent until a line arrives in several chunks. */
  #line: LineText | undefined

  constructor(maxLineBytes: number = defaultMaxLineBytes) {
    this.#maxLineBytes = Math.min(maxLineBytes, constants.MAX_STRING_LENGTH)
  }

  /** The frames that this chunk completes. */
  push(chunk: Buffer): Frame[] {
    const frames: Frame[] = []
    let start = 0
    const finishLine = (end: number) => {
      const frame = this.#finish(chunk.subarray(start, end))
      if (frame !== undefined) frames.push(frame)
      start = end + 1
    }
    let end = chunk.indexOf(newline)
    if (this.#length > 0 && end !== -1) finishLine(end)
    if (end !== -1) start = this.#pushAscii(chunk, start, frames)
    for (end = chunk.indexOf(newline, start); end !== -1; end = chunk.indexOf(newline, start)) {
      finishLine(end)
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start))
    return frames
  }

  /** The last line, if the stream ended without a newline. */
  end(): Frame | undefined {
    if (this.#length === 0) return undefined
    const frame = this.#finish(Buffer.alloc(0))
    if (frame?.kind !== 'text' || !isBroken(frame.text)) return frame
    const { text: head, ...place } = frame
    return { ...place, kind: 'truncated', length: Buffer.byteLength(head), head }
  }

  /**
   * Decodes all whole lines from there on at once if they are ASCII, which most are. Returns the
   * index of the first byte that is left.
   */
  #pushAscii(chunk: Buffer, first: number, frames: Frame[]): number {
    const last = chunk.lastIndexOf(newline)
    if (last < first || !isAscii(chunk)) return first
    const text = chunk.toString('latin1', first, last + 1)
    let start = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      const length = end - start
      // The other lines are left for the slow way.
      if (length > this.#maxLineBytes) break
      const line = text.slice(start, end)
      if (!isBlank(line)) frames.push({ kind: 'text', text: line, position: this.#position })
      this.#position += length + 1
      start = end + 1
    }
    return first + start
  }

  #finish(rest: Buffer): Frame | undefined {
    let frame
    if (this.#length === 0 && rest.length <= this.#maxLineBytes) {
      this.#length = rest.length
      frame = this.#toFrame(decodeUtf8(rest))
    } else {
      const line = this.#keep(rest)
      const tooLarge = this.#length > this.#maxLineBytes
      frame = tooLarge ? this.#toTooLarge(line.head()) : this.#toFrame(line.take())
      line.clear()
    }
    this.#position += this.#length + 1
    this.#length = 0
    return frame
  }

  #keep(bytes: Buffer): LineText {
    const line = (this.#line ??= new LineText())
    this.#length += bytes.length
    if (this.#length > this.#maxLineBytes) line.keepHead()
    line.append(bytes)
    return line
  }

  #toFrame({ text, valid }: { text: string; valid: boolean }): Frame | undefined {
    const { text: content, position, length } = this.#withoutMark(text)
    if (!valid) return { kind: 'invalidUtf8', length, position, head: content }
    return isBlank(content) ? undefined : { kind: 'text', text: content, position }
  }

  #toTooLarge(head: string): Frame {
    const { text, ...at } = this.#withoutMark(head)
    return { kind: 'tooLarge', ...at, head: text }
  }

  /** The text with its position and length in bytes. A stream may begin with a byte order mark. */
  #withoutMark(text: string): { text: string; length: number; position: number } {
    const [length, position] = [this.#length, this.#position]
    if (position > 0 || !text.startsWith(byteOrderMark)) return { text, length, position }
    const rest = text.slice(byteOrderMark.length)
    return { text: rest, length: length - byteOrderMarkBytes, position: byteOrderMarkBytes }
  }
}

function isBlank(line: string): boolean {
  return line.charCodeAt(0) !== openBrace && blank.test(line)
}

function isBroken(text: string): boolean {
  const message = decodeMessage(text)
  return message.kind === 'malformed' && message.code === 'brokenJson'
}

import { isAscii, isUtf8 } from 'node:buffer'

const pieceBytes = 64 * 1024
const headBytes = 4096
// Shorter pieces are not worth an entry.
const directBytes = 4096
// Long texts are kept outside of the heap, so they are not moved when memory is collected.
const joinedBytes = 16 * 1024 * 1024

/**
 * The text of a line that arrives in pieces of any size. Each byte is copied once, into a buffer
 * that all lines share, and decoded once, so that a long line exists only as text. Long pieces of ASCII
 * are joined before that.
 */
export class LineText {
  readonly #head: Buffer
  readonly #piece: Buffer
  #headLength = 0
  #pieceLength = 0
  #text = ''
  /** Pieces of ASCII that are not decoded yet. */
  #ascii: Buffer[] = []
  #asciiLength = 0
  #valid = true
  /** Whether only the head is kept. */
  #short = false

  constructor() {
    this.#head = Buffer.allocUnsafeSlow(headBytes)
    this.#piece = Buffer.allocUnsafeSlow(pieceBytes)
  }

  append(bytes: Buffer): void {
    this.#headLength += bytes.copy(this.#head, this.#headLength)
    let start = this.#short || this.#appendAscii(bytes) ? bytes.length : 0
    while (start < bytes.length) {
      const copied = bytes.copy(this.#piece, this.#pieceLength, start)
      start += copied
      this.#pieceLength += copied
      if (this.#pieceLength === pieceBytes) this.#decode(wholeCharacters(this.#piece))
    }
  }

  /** Keeps a long piece where it is, if it is ASCII, so that it cuts no character in two. */
  #appendAscii(bytes: Buffer): boolean {
    if (this.#pieceLength > 0 || bytes.length < directBytes || !isAscii(bytes)) return false
    this.#ascii.push(bytes)
    this.#asciiLength += bytes.length
    if (this.#asciiLength >= joinedBytes) this.#decodeAscii()
    return true
  }

  /** The text of the first 4 KiB. */
  head(): string {
    return this.#head.toString('utf8', 0, this.#headLength)
  }

  /** The whole text, and whether the line is UTF-8. */
  take(): { text: string; valid: boolean } {
    this.#decode(this.#pieceLength)
    return { text: this.#text, valid: this.#valid }
  }

  /** Keeps only the head, of this line and of what follows it. */
  keepHead(): void {
    this.#short = true
    this.#drop()
  }

  clear(): void {
    this.#headLength = 0
    this.#drop()
    this.#valid = true
    this.#short = false
  }

  #drop(): void {
    this.#pieceLength = 0
    this.#text = ''
    this.#ascii = []
    this.#asciiLength = 0
  }

  #decodeAscii(): void {
    if (this.#asciiLength > 0) this.#text += Buffer.concat(this.#ascii).toString('latin1')
    this.#ascii = []
    this.#asciiLength = 0
  }

  #decode(length: number): void {
    this.#decodeAscii()
    const { text, valid } = decodeUtf8(this.#piece.subarray(0, length))
    this.#text += text
    this.#valid &&= valid
    this.#piece.copyWithin(0, length, this.#pieceLength)
    this.#pieceLength -= length
  }
}

/** The text, with replacement characters where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Buffer): { text: string; valid: boolean } {
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), valid: true }
  const text = bytes.toString('utf8')
  return { text, valid: !text.includes('\ufffd') || isUtf8(bytes) }
}

/** How many bytes there are without an incomplete last character. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function lengthOf(leadByte: number): number {
  if (leadByte >= 0xf0) return 4
  return leadByte >= 0xe0 ? 3 : 2
}

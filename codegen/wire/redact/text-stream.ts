import type { Redactor } from './redactor.js'

// What stands before a secret, such as `Authorization: Bearer`.
const contextChars = 200
// The lines of a key in PEM form belong together.
const maxKeyChars = 8192
// A longer word is redacted in pieces.
const maxOpenChars = 2048

/** A piece of a text that is sent in pieces. */
export interface Piece {
  readonly text: string
  /** Called once, with the redacted piece. */
  release: (text: string) => void
}

/**
 * Redacts a text that arrives in pieces, so that a secret is found although it is cut. A piece is
 * held until the word at its end is complete.
 */
export class TextStream {
  readonly #redactor: Redactor
  /** The end of the text that is released. */
  #context = ''
  #held: Piece[] = []

  constructor(redactor: Redactor) {
    this.#redactor = redactor
  }

  push(piece: Piece): void {
    this.#held.push(piece)
    const open = this.#held.map(({ text }) => text).join('')
    if (open.length > maxOpenChars) return this.flush()
    this.#release(this.#context.length + endOfWords(open))
  }

  /** Releases all pieces, whether or not their last word is complete. */
  flush(): void {
    this.#release(Infinity)
  }

  /** Releases the pieces that end before a position in context and held text. */
  #release(until: number): void {
    const pieces: { piece: Piece; from: number; to: number }[] = []
    let to = this.#context.length
    for (const piece of this.#held) {
      const from = to
      to += piece.text.length
      if (to > until) break
      pieces.push({ piece, from, to })
    }
    if (pieces.length === 0) return
    const text = this.#context + this.#held.map(({ text }) => text).join('')
    const parts = this.#redactor.split(text)
    for (const { piece, from, to } of pieces) {
      const texts = parts.map((part) => {
        const end = part.start + part.text.length
        if (end <= from || part.start >= to) return ''
        if (part.kind === undefined) {
          return part.text.slice(Math.max(0, from - part.start), to - part.start)
        }
        // A replacement is written where the part begins.
        return part.start < from ? '' : this.#redactor.replacementOf(part)
      })
      piece.release(texts.join(''))
    }
    this.#held.splice(0, pieces.length)
    this.#context = contextOf(text.slice(0, pieces.at(-1)?.to))
  }
}

const delimiter = /[\s"'`<>(){},;]/

/** The length of the text without its last word, which may go on. */
function endOfWords(text: string): number {
  let end = text.length
  while (end > 0 && !delimiter.test(text[end - 1] ?? '')) end--
  return end
}

function contextOf(text: string): string {
  const key = text.lastIndexOf('-----BEGIN ')
  const isOpen = key !== -1 && !text.includes('-----END ', key)
  const length = isOpen ? Math.min(maxKeyChars, text.length - key) : contextChars
  return text.slice(-Math.max(contextChars, length))
}

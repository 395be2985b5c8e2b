/** A skipped line, with the text of its beginning if it has one. */
export interface SkippedLine {
  length: number
  text?: string | undefined
}

// Only letters, with more after it: a line of one word may be a token or a password.
const firstWord = /^\W*([A-Za-z]{1,20})(?=[:,.!?)\]]?\s+\S)/
// The words of a broken message are its content.
const json = /^\s*(?:["{]|\[[\s"[{])/

/**
 * The lines of the peer that are not messages, such as a banner. A call that times out mentions
 * them, because its answer may be among them.
 */
export class SkippedLines {
  #count = 0
  #first = ''

  add(line: SkippedLine): void {
    if (this.#count++ === 0) this.#first = describe(line)
  }

  /** A sentence part for errors, which quotes one plain word at most. Undefined without lines. */
  describe(): string | undefined {
    if (this.#count === 0) return undefined
    if (this.#count === 1) return `the peer sent 1 line that is not a message, ${this.#first}`
    return `the peer sent ${this.#count} lines that are not messages, the first ${this.#first}`
  }
}

function describe({ length, text = '' }: SkippedLine): string {
  const word = json.test(text) ? undefined : firstWord.exec(text)?.[1]
  return word === undefined ? `of ${length} bytes` : `of ${length} bytes, beginning "${word}"`
}

/** Splits texts into lines. A line of many texts is joined once. */
export class Lines {
  #parts: string[] = []

  /** The lines that this text completes. */
  take(text: string): string[] {
    const lines = text.split('\n')
    const last = lines.pop() ?? ''
    if (lines.length > 0) {
      lines[0] = this.#parts.join('') + (lines[0] ?? '')
      this.#parts = []
    }
    this.#parts.push(last)
    return lines
  }
}

/** A text that a user has sent. */
interface TextPart {
  readonly type: 'text'
  readonly text: string
}

/** What the user has said in a turn. */
export class TurnInput {
  readonly texts: string[] = []
  /** What is not yet an item. */
  #added: (readonly unknown[])[] = []
  readonly #listeners: (() => void)[] = []

  add(input: readonly unknown[]): void {
    if (input.length > 0) this.#added.push(input)
    this.texts.push(...input.filter(isText).map(({ text }) => text))
    for (const resolve of this.#listeners.splice(0)) resolve()
  }

  /** The contents of the items that are to be sent. */
  take(): object[][] {
    return this.#added.splice(0).map((input) => {
      return input.map((part) => (isText(part) ? { text_elements: [], ...part } : (part as object)))
    })
  }

  /** The next text that is added; undefined if something else is, or the promise resolves first. */
  async next(until: Promise<unknown>): Promise<string | undefined> {
    const known = this.texts.length
    const added = new Promise<void>((resolve) => this.#listeners.push(resolve))
    await Promise.race([added, until])
    return this.texts[known]
  }
}

function isText(part: unknown): part is TextPart {
  return (part as { type?: string }).type === 'text'
}

import type { Problem, SourcePosition } from '../contract/errors.js'
import { isRecord } from '../contract/json-value.js'
import type { Path } from '../contract/json-value.js'

/** The text that a document was read from. */
export interface DocumentSource {
  /** The position of a key or an item, or of the nearest enclosing part that exists. */
  locate: (path: Path) => SourcePosition
  /** Extends a message by more than line and column. */
  explain?: (path: Path, message: string) => string
  problems: Problem[]
}

/** One part of a document with its position. */
export class DocumentPart {
  readonly value: unknown
  readonly #source: DocumentSource
  readonly #path: Path

  constructor(source: DocumentSource, path: Path, value: unknown) {
    this.#source = source
    this.#path = path
    this.value = value
  }

  /** The problems of all parts of the document. */
  get problems(): readonly Problem[] {
    return this.#source.problems
  }

  get place(): SourcePosition {
    return this.#source.locate(this.#path)
  }

  has(key: string): boolean {
    return isRecord(this.value) && Object.hasOwn(this.value, key)
  }

  /** The part below a key; its value is undefined if the key is missing. */
  get(key: string): DocumentPart {
    const { value } = this
    return this.#below(key, isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined)
  }

  /** The part that keys lead to, indexes of lists among them. */
  at([key, ...rest]: readonly string[]): DocumentPart {
    if (key === undefined) return this
    const part = Array.isArray(this.value)
      ? this.#below(Number(key), this.value[Number(key)])
      : this.get(key)
    return part.at(rest)
  }

  text(key: string): string | undefined {
    const { value } = this.get(key)
    if (typeof value === 'string' || value === undefined) return value
    this.get(key).report(`"${key}" has to be text`)
    return undefined
  }

  /** The strings of a list; anything else is reported. */
  texts(key: string): string[] {
    return this.get(key)
      .items()
      .flatMap((item) => {
        if (typeof item.value === 'string') return [item.value]
        item.report(`"${key}" lists text only; quote the value`)
        return []
      })
  }

  /** The members of a map; none, and reported, when it is something else. */
  entries(): { key: string; part: DocumentPart }[] {
    if (this.value === undefined) return []
    if (isRecord(this.value)) {
      return Object.entries(this.value).map(([key, value]) => ({
        key,
        part: this.#below(key, value),
      }))
    }
    this.report('This has to be a map')
    return []
  }

  /** The items of a list; none, and reported, when it is something else. */
  items(): DocumentPart[] {
    if (this.value === undefined) return []
    if (Array.isArray(this.value)) return this.value.map((item, index) => this.#below(index, item))
    this.report('This has to be a list')
    return []
  }

  /** Reports every key that is not listed, so that nothing is passed over in silence. */
  expectKeys(...keys: readonly string[]): void {
    for (const { key, part } of this.entries()) {
      if (keys.includes(key)) continue
      part.report(`"${key}" is not supported here; possible are ${keys.join(', ')}`)
    }
  }

  /** `first` is the position of the first of two duplicates. */
  report(message: string, first?: SourcePosition): void {
    const text = this.#source.explain?.(this.#path, message) ?? message
    this.#source.problems.push({ place: this.place, message: text, ...(first && { first }) })
  }

  #below(key: string | number, value: unknown): DocumentPart {
    return new DocumentPart(this.#source, [...this.#path, key], value)
  }
}

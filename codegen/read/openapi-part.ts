import type { Document, Pair } from 'yaml'
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Place, Problem } from '../errors.js'
import { ContractError } from '../errors.js'
import { lineAt } from '../excerpt.js'
import { findTwins } from '../twins.js'

type Path = readonly (string | number)[]

interface Source {
  file: string
  text: string
  document: Document
  lines: LineCounter
  problems: Problem[]
}

/** Reads YAML text. Throws a ContractError that lists what is no YAML. */
export function parseYaml(file: string, text: string): OpenApiPart {
  const lines = new LineCounter()
  // Keys that stand twice are told here, with both places.
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false }
  const document = parseDocument(text, options)
  const place = (offset: number) => placeAt({ file, text, lines }, offset)
  const problems: Problem[] = [...document.errors, ...document.warnings].map(
    ({ pos, message }) => ({ place: place(pos[0]), message }),
  )
  for (const { twin, first } of findTwinKeys(document)) {
    const message = `"${twin.key}" stands twice in this map`
    problems.push({ place: place(twin.offset), message, first: place(first.offset) })
  }
  if (problems.length > 0) throw new ContractError(problems)
  return new OpenApiPart({ file, text, document, lines, problems }, [], document.toJS())
}

function placeAt(source: Pick<Source, 'file' | 'text' | 'lines'>, offset: number): Place {
  const { line, col } = source.lines.linePos(offset)
  return { file: source.file, line, column: col, text: lineAt(source.text, offset) }
}

interface Key {
  key: string
  offset: number
}

function findTwinKeys(document: Document): { twin: Key; first: Key }[] {
  const found: { twin: Key; first: Key }[] = []
  visit(document, {
    Map: (_key, { items }) => {
      found.push(...findTwins(items.flatMap(toKey), ({ key }) => key))
    },
  })
  return found
}

function toKey({ key }: Pair): Key[] {
  return isScalar(key) ? [{ key: String(key.value), offset: key.range?.[0] ?? 0 }] : []
}

/** One part of a YAML document that knows where it stands. */
export class OpenApiPart {
  readonly value: unknown
  readonly #source: Source
  readonly #path: Path

  constructor(source: Source, path: Path, value: unknown) {
    this.#source = source
    this.#path = path
    this.value = value
  }

  /** What was reported about any part of the document. */
  get problems(): readonly Problem[] {
    return this.#source.problems
  }

  get place(): Place {
    return placeAt(this.#source, this.#offset())
  }

  has(key: string): boolean {
    return this.#isRecord() && Object.hasOwn(this.value, key)
  }

  /** The part below a key, whose value is undefined when there is none. */
  get(key: string): OpenApiPart {
    return this.#below(key, this.#isRecord() && this.has(key) ? this.value[key] : undefined)
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
  entries(): { key: string; part: OpenApiPart }[] {
    if (this.value === undefined) return []
    if (this.#isRecord()) {
      return Object.entries(this.value).map(([key, value]) => ({
        key,
        part: this.#below(key, value),
      }))
    }
    this.report('This has to be a map')
    return []
  }

  /** The items of a list; none, and reported, when it is something else. */
  items(): OpenApiPart[] {
    if (this.value === undefined) return []
    if (Array.isArray(this.value)) return this.value.map((item, index) => this.#below(index, item))
    this.report('This has to be a list')
    return []
  }

  /** Reports every key that is not listed, so that nothing is passed over in silence. */
  expectKeys(...keys: readonly string[]): void {
    for (const { key, part } of this.entries()) {
      if (keys.includes(key)) continue
      part.report(`"${key}" is not carried here; possible are ${keys.join(', ')}`)
    }
  }

  /** `first` is the other place, when the fault is that something is said twice. */
  report(message: string, first?: Place): void {
    this.#source.problems.push({ place: this.place, message, ...(first && { first }) })
  }

  #isRecord(): this is { value: Record<string, unknown> } {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value)
  }

  #below(key: string | number, value: unknown): OpenApiPart {
    return new OpenApiPart(this.#source, [...this.#path, key], value)
  }

  /** Where its key stands, or the part itself in a list; of the nearest part above that exists. */
  #offset(): number {
    const { document } = this.#source
    for (let length = this.#path.length; length > 0; length--) {
      const key = this.#path[length - 1]
      const parent = document.getIn(this.#path.slice(0, length - 1), true)
      const pair = isMap(parent)
        ? parent.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined
      const node = pair?.key ?? document.getIn(this.#path.slice(0, length), true)
      const range = (node as { range?: readonly number[] } | undefined)?.range
      if (range?.[0] !== undefined) return range[0]
    }
    return 0
  }
}

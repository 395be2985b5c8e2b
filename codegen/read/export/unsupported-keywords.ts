import { createHash } from 'node:crypto'
import { canonicalJson, isRecord } from '../../contract/json-value.js'
import type { UnsupportedKeyword } from '../../contract/model.js'
import type { Definitions } from './bundle.js'
import { isTypeName, referredName } from './bundle.js'
import type { RawObject } from './raw-schema.js'
import { admitsAll, keywordsOf, unsupportedMark } from './raw-schema.js'

/** The keywords of one type or member that the model does not carry. */
export class UnsupportedKeywords {
  readonly #definitions: Definitions
  readonly #pointer: string
  #found: readonly UnsupportedKeyword[] = []

  /** `pointer` is where the schema of the type or member is. */
  constructor(definitions: Definitions, pointer: string) {
    this.#definitions = definitions
    this.#pointer = pointer
  }

  /** Sorted by keyword; undefined where the model carries all. */
  get list(): readonly UnsupportedKeyword[] | undefined {
    if (this.#found.length === 0) return undefined
    return [...this.#found].sort((a, b) => (a.keyword < b.keyword ? -1 : 1))
  }

  /** Adds a keyword of the schema at a pointer, and the definitions that it refers to. */
  add(pointer: string, keyword: string, value: unknown): void {
    const isInside = pointer.startsWith(`${this.#pointer}/`)
    const path = isInside ? `${pointer.slice(this.#pointer.length + 1)}/` : ''
    this.#add(path + keyword, toText(keyword, value), value)
  }

  /** Adds all of a schema. */
  addAll(schema: unknown): void {
    const raw = rawOf(schema)
    if (!isRecord(raw) || admitsAll(raw)) return this.#add('', toText('', raw), raw)
    for (const keyword of keywordsOf(raw)) {
      this.#add(keyword, toText(keyword, raw[keyword]), raw[keyword])
    }
  }

  clear(): void {
    this.#found = []
  }

  #add(keyword: string, text: string, value: unknown): void {
    this.#found = [...this.#found, { keyword, value: text }]
    for (const name of referencesIn({ [keyword]: value })) {
      const key = `definitions/${name}`
      const isKnown = this.#found.some((known) => known.keyword === key)
      if (!isKnown && isTypeName(this.#definitions, name)) {
        const raw = this.#definitions.get(name)?.raw
        this.#add(key, toText('', raw), raw)
      }
    }
  }
}

/** A schema as the export has it. */
function rawOf(schema: unknown): unknown {
  const mark = isRecord(schema) ? (schema as RawObject)[unsupportedMark] : undefined
  return mark === undefined ? schema : mark.schema
}

/** The value of a keyword as canonical JSON without prose. */
function toText(keyword: string, value: unknown): string {
  try {
    const read = withoutProse({ [keyword]: value ?? null }) as Readonly<Record<string, unknown>>
    return canonicalJson(read[keyword] ?? null)
  } catch (error) {
    if (error instanceof RangeError) return JSON.stringify(digestOf(value))
    throw error
  }
}

/** A digest of a value that is nested too deep to be compared as text. */
function digestOf(value: unknown): string {
  const hash = createHash('sha256')
  const pending: unknown[] = [value]
  while (pending.length > 0) {
    const part = pending.pop()
    if (typeof part !== 'object' || part === null) {
      hash.update(`${JSON.stringify(part) ?? ''}\n`)
      continue
    }
    const rows = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))
    hash.update(
      `${Array.isArray(part) ? 'array' : 'object'} ${JSON.stringify(rows.map(([key]) => key))}\n`,
    )
    pending.push(...rows.map(([, inner]): unknown => inner))
  }
  return `nested too deep, SHA-256 ${hash.digest('hex')}`
}

const literals: ReadonlySet<string> = new Set(['const', 'enum', 'default'])
/** Keywords with members of any name. */
const named: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  'dependencies',
  'definitions',
])
const prose: ReadonlySet<string> = new Set(['$schema', '$id', '$comment', 'title', 'description'])

/** A schema without what only readers of it see, and without the namespaces of types. */
function withoutProse(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutProse)
  if (!isRecord(schema)) return schema
  const rows = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (literals.has(keyword)) return [[keyword, value]]
    if (named.has(keyword) && isRecord(value)) {
      const parts = Object.entries(value).map(([name, part]) => [name, withoutProse(part)])
      return [[keyword, Object.fromEntries(parts)]]
    }
    if (prose.has(keyword) && typeof value === 'string') return []
    if (keyword === 'examples' && Array.isArray(value)) return []
    if (keyword === '$ref' && typeof value === 'string') {
      return [[keyword, `#/definitions/${referredName(value) ?? value}`]]
    }
    return [[keyword, withoutProse(value)]]
  })
  return Object.fromEntries(rows)
}

/** Names of the definitions that a schema refers to. */
function referencesIn(schema: unknown): string[] {
  const found: string[] = []
  const pending = [schema]
  while (pending.length > 0) {
    const part = pending.pop()
    if (typeof part !== 'object' || part === null) continue
    for (const [keyword, value] of Object.entries(part)) {
      const name = keyword === '$ref' && typeof value === 'string' && referredName(value)
      if (typeof name === 'string') found.push(name)
      else pending.push(value)
    }
  }
  return found
}

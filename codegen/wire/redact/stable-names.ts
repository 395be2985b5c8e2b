import type { PartKind } from './split-text.js'
import { stableHome, stableWorkspace } from './places.js'

/**
 * Replacements for what differs from run to run. Equal values get equal replacements, so that
 * frames stay joined, and each kind is counted in the order of its first occurrences.
 */
export class StableNames {
  readonly #names = new Map<string, string>()
  readonly #values = new Map<string, string>()
  readonly #counts = new Map<string, number>()
  readonly #first: number

  /** Counts from `first` on. */
  constructor(first = 1) {
    this.#first = first
  }

  /** The replacement of a value. */
  nameOf(kind: PartKind, value: string): string {
    if (kind === 'kept') return value
    if (kind === 'user') return 'user'
    const key = `${kind} ${value}`
    const known = this.#names.get(key)
    if (known !== undefined) return known
    const prefix = kind === 'id' ? prefixOf(value) : ''
    const counter = kind + prefix
    const count = this.#counts.get(counter) ?? this.#first
    this.#counts.set(counter, count + 1)
    const name = format(kind, count, prefix)
    this.#names.set(key, name)
    this.#values.set(name, value)
    return name
  }

  /** The value that got a name. */
  valueOf(name: string): string | undefined {
    return this.#values.get(name)
  }
}

function format(kind: PartKind, count: number, prefix: string): string {
  switch (kind) {
    case 'home':
      return stableHome
    case 'workspace':
      return stableWorkspace
    case 'uuid':
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`
    case 'id':
      return `${prefix}${count}`
    case 'folder':
      return `/tmp/folder-${count}`
    case 'mail':
      return `user-${count}@example.com`
    default:
      return `[secret ${count}]`
  }
}

/** The word before the first sign, as in `call_…`. */
function prefixOf(id: string): string {
  return /^[a-z]{1,12}[_-]/i.exec(id)?.[0] ?? 'id-'
}

/** Replacements, which stay as they are when a recording is redacted again. */
export const replacement = new RegExp(
  [
    String.raw`\[secret \d+\]`,
    String.raw`00000000-0000-7000-8000-\d{12}`,
    String.raw`/tmp/folder-\d+(?![\w-])`,
    String.raw`user-\d+@example\.com`,
  ].join('|'),
  'dg',
)

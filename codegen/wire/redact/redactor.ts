import type { Places } from './places.js'
import { toPlacePatterns } from './places.js'
import { looksRandom } from './looks-random.js'
import { isSecretName, randomPattern, secretPatterns, trigger } from './secret-patterns.js'
import type { PartPattern, TextPart } from './split-text.js'
import { splitAt, splitParts } from './split-text.js'
import { replacement, StableNames } from './stable-names.js'

/** Options of Redactor. */
export interface RedactorOptions extends Places {
  /** Members that the contract marks as secret. */
  secretMembers?: ReadonlySet<string>
  /** Gives the names, to share or to look up. */
  names?: StableNames
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/dgi
const mail = /(?<![\w.+-])(?!git@)[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,24}(?![\w-])/dgi
const idMember = /(?:^id|Id|Ids|_id)$/
// Shorter texts have nothing to replace.
const shortest = 6
const shortestSecret = 6
// A process has few secrets. More would make each text slower.
const maxSecrets = 200

/** Replaces secrets, ids, paths of the user and mail addresses in frames. */
export class Redactor {
  readonly #names: StableNames
  readonly #secretMembers: ReadonlySet<string>
  readonly #places: readonly PartPattern[]
  /** Values of secret members, which are replaced wherever they occur. */
  readonly #secrets = new Set<string>()
  /** Ids of members, which other texts contain too. */
  readonly #ids = new Set<string>()

  constructor({ secretMembers = new Set(), names, ...places }: RedactorOptions = {}) {
    this.#secretMembers = secretMembers
    this.#names = names ?? new StableNames()
    this.#places = toPlacePatterns(places)
  }

  /** A copy of a JSON value in which every text is redacted. */
  redact(value: unknown, member = ''): unknown {
    if (typeof value === 'string') return this.#redactMember(value, member)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((one) => this.redact(one, member))
    const entries = Object.entries(value).map(([name, one]) => {
      return [this.#redactName(name), this.redact(one, name)] as const
    })
    return Object.fromEntries(entries)
  }

  redactText(text: string): string {
    return text.length < shortest ? text : this.join(this.split(text))
  }

  /** The parts of a text. Those that have a kind are to be replaced. */
  split(text: string): TextPart[] {
    let parts: TextPart[] = [{ start: 0, text }]
    if (this.#secrets.size === 0 && !trigger.test(text)) return parts
    const apply = (pattern: PartPattern) => (parts = splitParts(parts, pattern))
    apply({ kind: 'kept', pattern: replacement })
    for (const secret of this.#secrets) parts = splitAt(parts, secret, 'secret')
    secretPatterns.forEach(apply)
    apply({ kind: 'uuid', pattern: uuid })
    this.#places.forEach(apply)
    apply({ kind: 'mail', pattern: mail })
    return splitParts(parts, randomPattern).map((part) => {
      return part.kind === 'secret' && this.#ids.has(part.text) ? { ...part, kind: 'id' } : part
    })
  }

  /** The text with the replacements. */
  join(parts: readonly TextPart[]): string {
    return parts.map((part) => this.replacementOf(part)).join('')
  }

  replacementOf({ kind, text }: TextPart): string {
    return kind === undefined ? text : this.#names.nameOf(kind, text)
  }

  #redactMember(value: string, member: string): string {
    if (this.#secretMembers.has(member) || isSecretName(member)) return this.#redactSecret(value)
    if (member.endsWith('Base64')) return this.#redactBase64(value)
    if (idMember.test(member) && isRandomId(value)) {
      this.#ids.add(value)
      return this.#names.nameOf('id', value)
    }
    return this.redactText(value)
  }

  #redactSecret(value: string): string {
    if (value === '' || /^\[secret \d+\]$/.test(value)) return value
    if (value.length >= shortestSecret && this.#secrets.size < maxSecrets) this.#secrets.add(value)
    return this.#names.nameOf('secret', value)
  }

  /** Bytes as characters, since all patterns are ASCII. */
  #redactBase64(value: string): string {
    const text = fromBase64(value)
    if (text.includes('\0')) return toBase64(`[${text.length} bytes]`)
    const redacted = this.redactText(text)
    return redacted === text ? value : toBase64(redacted)
  }

  /** A name that is not a word can be a path or a key. */
  #redactName(name: string): string {
    return /^[\w$]{1,24}$/.test(name) && !looksRandom(name) ? name : this.redactText(name)
  }
}

function isRandomId(value: string): boolean {
  return /^[\w-]{12,128}$/.test(value) && looksRandom(value) && !isUuid(value)
}

function isUuid(value: string): boolean {
  return value.length === 36 && value.search(uuid) === 0
}

export function fromBase64(value: string): string {
  return Buffer.from(value, 'base64').toString('latin1')
}

export function toBase64(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64')
}

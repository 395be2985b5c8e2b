import { createHash } from 'node:crypto'

/** Something that needs a name. Its name follows from this, and not from the order of claims. */
export interface Claim {
  /** What it is. Two claims of one scope never have the same key. */
  key: string
  /** Names that it can have, the best first. Each is legal in the language. */
  names: readonly string[]
  /** Whether the best name is its own spelling, which gives it precedence over others. */
  exact?: boolean
}

/** Gives each claim a name that nothing else in the scope has. Earlier calls have precedence. */
export class NameScope {
  readonly #taken: Set<string>

  /** Takes the names that nothing can have, such as reserved words. */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** The name of each claim by its key. It is the best one that no other thing has. */
  allocate(claims: readonly Claim[]): Map<string, string> {
    const names = new Map<string, string>()
    let pending = [...claims].sort(byPrecedence)
    for (let round = 0; pending.length > 0; round++) {
      pending = pending.filter((claim) => {
        const name = nameAt(claim, round)
        if (this.#taken.has(name)) return true
        this.#taken.add(name)
        names.set(claim.key, name)
        return false
      })
    }
    return new Map(claims.map(({ key }) => [key, names.get(key) ?? '']))
  }

  /** Makes a name available again. */
  release(name: string): void {
    this.#taken.delete(name)
  }
}

function byPrecedence(a: Claim, b: Claim): number {
  return Number(b.exact === true) - Number(a.exact === true) || (a.key < b.key ? -1 : 1)
}

/** The name that a claim tries in a round. After its own names come those with a digest. */
function nameAt({ key, names }: Claim, round: number): string {
  const name = names[round]
  if (name !== undefined) return name
  // As JSON, where lone surrogates are distinct.
  const digest = createHash('sha256').update(JSON.stringify(key)).digest('hex')
  return `${names[0] ?? ''}_${digest.slice(0, 8)}${'_'.repeat(round - names.length)}`
}

/**
 * The claim of a text to a prefix and its spelling in a language. The second name also shows the
 * letter case and the characters that the first one lost.
 */
export function claimOf(
  text: string,
  style: string,
  { key = text, prefix = '' }: { key?: string; prefix?: string } = {},
): Claim {
  const [name, spelled] = [prefix + style, spellOut(text)]
  const isShort = spelled !== '' && spelled.length <= longestSuffix
  return { key, names: isShort ? [name, `${name}_${spelled}`] : [name], exact: style === text }
}

const longestSuffix = 40

/** `a/b` as `a_2f_b`: letters and digits of ASCII, and the code of every other character. */
function spellOut(text: string): string {
  const parts = text.match(/[A-Za-z0-9]+|[^]/gu) ?? []
  return parts
    .map((part) => (/^[A-Za-z0-9]+$/.test(part) ? part : part.codePointAt(0)?.toString(16)))
    .join('_')
}

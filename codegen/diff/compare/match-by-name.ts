/** Two things of which the second may be the first under another name. */
export interface Renamed<T> {
  readonly base: T
  readonly head: T
  /** The contract says so itself. */
  readonly certain: boolean
}

interface NamedLists<T> {
  readonly base: readonly T[]
  readonly head: readonly T[]
  readonly nameOf: (item: T) => unknown
  /** What a thing in head was called, where the contract says it. */
  readonly formerNameOf?: (item: T) => string | undefined
  /** Whether one has all that the other has but for the name. */
  readonly isAlike: (base: T, head: T) => boolean
}

interface Matched<T> {
  readonly kept: readonly { readonly base: T; readonly head: T }[]
  readonly renamed: readonly Renamed<T>[]
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

/** Pairs things by name, and then those that look renamed. */
export function matchByName<T>(lists: NamedLists<T>): Matched<T> {
  const { base, head, nameOf } = lists
  const [from, to] = [base, head].map((items) => new Map(items.map((one) => [nameOf(one), one])))
  const removed = base.filter((item) => to?.has(nameOf(item)) === false)
  const added = head.filter((item) => from?.has(nameOf(item)) === false)
  const renamed = findRenamed({ ...lists, base: removed, head: added })
  return {
    kept: base.flatMap((item) => {
      const other = to?.get(nameOf(item))
      return other === undefined ? [] : [{ base: item, head: other }]
    }),
    renamed,
    removed: removed.filter((item) => !renamed.some((pair) => pair.base === item)),
    added: added.filter((item) => !renamed.some((pair) => pair.head === item)),
  }
}

/** How much two names have in common for one to pass for the other. */
const threshold = 0.6

/**
 * Finds what was renamed among what only one side has. A guess is made only where neither side has
 * a better one, since a wrong pair hides two changes.
 */
export function findRenamed<T>(lists: NamedLists<T>): Renamed<T>[] {
  const { base: removed, head: added, nameOf, formerNameOf, isAlike } = lists
  const certain = added.flatMap((head): Renamed<T>[] => {
    const former = formerNameOf?.(head)
    const base = removed.find((item) => nameOf(item) === former)
    return base === undefined ? [] : [{ base, head, certain: true }]
  })
  const rest = removed.filter((item) => !certain.some(({ base }) => base === item))
  const free = added.filter((item) => !certain.some(({ head }) => head === item))
  const score = (base: T, head: T) => similarity(String(nameOf(base)), String(nameOf(head)))
  const rows = rest.flatMap((base) =>
    free
      .filter((head) => score(base, head) >= threshold && isAlike(base, head))
      .map((head) => ({ base, head, score: score(base, head) })),
  )
  const guessed = rows.filter((row) => {
    return !rows.some((other) => {
      const competes = (other.base === row.base) !== (other.head === row.head)
      return competes && other.score >= row.score
    })
  })
  return [...certain, ...guessed.map(({ base, head }) => ({ base, head, certain: false }))]
}

/** From 0 to 1; 1 where names differ only in case and separators. */
function similarity(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  if (left.length === 0 || right.length === 0) return a.toLowerCase() === b.toLowerCase() ? 1 : 0
  const unmatched = [...right]
  const shared = left.filter((pair) => {
    const index = unmatched.indexOf(pair)
    if (index >= 0) unmatched.splice(index, 1)
    return index >= 0
  })
  return (2 * shared.length) / (left.length + right.length)
}

/** The neighbouring letters of a name, after Dice. */
function pairsOf(name: string): string[] {
  const letters = [...name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')]
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
}

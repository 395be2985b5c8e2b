/** Two things of which the second may be the first under another name. */
export interface Renamed<T> {
  readonly base: T
  readonly head: T
  /** The contract says so itself. */
  readonly certain: boolean
}

interface RenameSearch<T> {
  readonly removed: readonly T[]
  readonly added: readonly T[]
  readonly nameOf: (item: T) => string
  /** What an added thing was called, where the contract tells. */
  readonly formerNameOf?: (item: T) => string | undefined
  /** Whether one could stand for the other, but for the name. */
  readonly isAlike: (base: T, head: T) => boolean
}

/** How much two names have in common for one to pass for the other. */
const threshold = 0.6

/**
 * Finds what was renamed among what went and what came. A guess is made only where both sides have no
 * better one, since a wrong pair hides two changes.
 */
export function findRenamed<T>(search: RenameSearch<T>): Renamed<T>[] {
  const { removed, added, nameOf, formerNameOf, isAlike } = search
  const certain = added.flatMap((head): Renamed<T>[] => {
    const former = formerNameOf?.(head)
    const base = removed.find((item) => nameOf(item) === former)
    return base === undefined ? [] : [{ base, head, certain: true }]
  })
  const rest = removed.filter((item) => !certain.some(({ base }) => base === item))
  const free = added.filter((item) => !certain.some(({ head }) => head === item))
  const score = (base: T, head: T) => similarity(nameOf(base), nameOf(head))
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

/** From 0 to 1; 1 where names differ in case and separators alone. */
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

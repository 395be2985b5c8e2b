import type { ObjectModel } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { Alternative, IndexedContract } from './indexed-contract.js'
import type { Contracts, PairComparison } from './pair-comparison.js'

/** Alternatives of two shapes that belong together, and those that only one side has. */
interface Matched {
  readonly matched: readonly (readonly [Alternative, Alternative])[]
  readonly removed: readonly Alternative[]
  readonly added: readonly Alternative[]
}

type IsMatch = (base: Alternative, head: Alternative) => boolean

/**
 * Pairs alternatives by what they take, then by name, then by form, and objects last by how many
 * members they share. Their order means nothing.
 */
export function matchAlternatives(
  { wire, base: from, head: to }: Contracts,
  base: readonly Alternative[],
  head: readonly Alternative[],
): Matched {
  const steps: IsMatch[] = [
    (a, b) => isSameDeclaration(a, b),
    (a, b) => wire.ofPart(from, a) === wire.ofPart(to, b),
    (a, b) => isSameKind(a, b) && a.kind !== 'object',
    (a, b) => a.kind === 'object' && b.kind === 'object' && sharesMost(a.type, b.type),
  ]
  let left: Matched = { matched: [], removed: base, added: head }
  for (const isMatch of steps) {
    // What values an alternative takes is known only after all types were read, so it is not asked
    // where there is nothing to choose.
    left = take(left, isOnePair(left) ? isSameKind : isMatch)
  }
  return isOnePair(left) ? take(left, isSameKind) : left
}

/** Whether one alternative of the same form is left on either side. */
function isOnePair({ removed, added }: Matched): boolean {
  const [base, head] = [removed[0], added[0]]
  const isOne = removed.length === 1 && added.length === 1
  return isOne && base !== undefined && head !== undefined && isSameKind(base, head)
}

function take({ matched, removed, added }: Matched, isMatch: IsMatch): Matched {
  const pairs = [...matched]
  const rest = [...added]
  const unmatched = removed.filter((part) => {
    const index = rest.findIndex((other) => isMatch(part, other))
    const found = rest[index]
    if (found === undefined) return true
    pairs.push([part, found])
    rest.splice(index, 1)
    return false
  })
  return { matched: pairs, removed: unmatched, added: rest }
}

function isSameDeclaration(base: Alternative, head: Alternative): boolean {
  if (!('type' in base) || !('type' in head) || !isSameKind(base, head)) return false
  return base.type?.name === head.type?.name
}

function isSameKind(base: Alternative, head: Alternative): boolean {
  if (base.kind === head.kind) return true
  return listsTags(base) && listsTags(head)
}

/** An enum that gets a variant with a payload becomes a union with keys for tags. */
function listsTags(part: Alternative): boolean {
  return part.kind === 'keyedUnion' || (part.kind === 'values' && part.type !== undefined)
}

function sharesMost(base: ObjectModel, head: ObjectModel): boolean {
  const names = new Set(head.members.map(({ name }) => name))
  const shared = base.members.filter(({ name }) => names.has(name)).length
  return 2 * shared > Math.max(base.members.length, head.members.length)
}

/** Reports untagged alternatives of which one has all that another needs to be recognised. */
export function reportOverlaps(
  at: PairComparison,
  from: readonly Alternative[],
  to: readonly Alternative[],
): void {
  const { base, head, wire } = at.contracts
  const isInside = (contract: IndexedContract, a: ObjectModel, b: ObjectModel) =>
    needs(b).every(({ name, shape }) =>
      needs(a).some((own) => {
        return own.name === name && wire.of(contract, own.shape) === wire.of(contract, shape)
      }),
    )
  const overlapsOf = (contract: IndexedContract, parts: readonly Alternative[]) => {
    const objects = parts.flatMap((part) => (part.kind === 'object' ? [part.type] : []))
    return objects.flatMap((a) => {
      const others = objects.filter((b) => a !== b && isInside(contract, a, b))
      return others.map((b) => `${a.name} as ${b.name}`)
    })
  }
  const known = new Set(overlapsOf(base, from))
  for (const overlap of overlapsOf(head, to).filter((one) => !known.has(one))) {
    const message = `became ambiguous: ${overlap}`
    at.report(rules.alternativesOverlap, { after: overlap, message })
  }
}

function needs({ members }: ObjectModel) {
  return members.filter(({ required }) => required)
}

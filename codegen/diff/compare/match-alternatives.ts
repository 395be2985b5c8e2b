import type { ObjectModel } from '../../contract/model.js'
import type { Part } from './indexed-contract.js'
import type { Visit } from './pair-comparison.js'

/** Alternatives of two shapes that belong together, and those that one side alone has. */
export interface Matched {
  readonly matched: readonly (readonly [Part, Part])[]
  readonly removed: readonly Part[]
  readonly added: readonly Part[]
}

type IsMatch = (base: Part, head: Part) => boolean

/**
 * Pairs alternatives by what they take, then by name, then by form, and objects last by how many
 * members they share. Their order means nothing.
 */
export function matchParts(visit: Visit, base: readonly Part[], head: readonly Part[]): Matched {
  const { wire, base: baseSide, head: headSide } = visit
  const steps: IsMatch[] = [
    (a, b) => isSameDeclaration(a, b),
    (a, b) => wire.ofPart(baseSide, a) === wire.ofPart(headSide, b),
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

function isSameDeclaration(base: Part, head: Part): boolean {
  if (!('type' in base) || !('type' in head) || !isSameKind(base, head)) return false
  return base.type?.name === head.type?.name
}

function isSameKind(base: Part, head: Part): boolean {
  if (base.kind === head.kind) return true
  return listsTags(base) && listsTags(head)
}

/** An enum that gets a variant with a payload becomes a union with keys for tags. */
function listsTags(part: Part): boolean {
  return part.kind === 'keyedUnion' || (part.kind === 'values' && part.type !== undefined)
}

function sharesMost(base: ObjectModel, head: ObjectModel): boolean {
  const names = new Set(head.members.map(({ name }) => name))
  const shared = base.members.filter(({ name }) => names.has(name)).length
  return 2 * shared > Math.max(base.members.length, head.members.length)
}

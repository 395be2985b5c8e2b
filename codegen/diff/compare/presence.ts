import type { MemberModel, Shape } from '../../contract/model.js'
import { isOptionalForReaders } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { Pairing } from '../rules/severity.js'
import type { CounterexampleSearch } from './change.js'
import { formatShape } from './format-shape.js'
import type { Alternatives, IndexedContract } from './indexed-contract.js'
import type { PairComparison } from './pair-comparison.js'

/** A member as both objects have it, by whatever names. */
export interface MemberPair {
  readonly base: MemberModel
  readonly head: MemberModel
}

/** Whether null is allowed on either side; the same on both where that is compared elsewhere. */
export function nullabilityOf({ contracts }: PairComparison, base: Shape, head: Shape) {
  const [from, to] = [contracts.base.alternatives(base), contracts.head.alternatives(head)]
  const isNamed = base.kind === 'ref' && head.kind === 'ref' && base.name === head.name
  return nullabilityOfAlternatives(isNamed ? to : from, to)
}

/** A place for any JSON value says nothing of null. */
export function nullabilityOfAlternatives(from: Alternatives, to: Alternatives) {
  const isAnything = [...from.parts, ...to.parts].some(({ kind }) => kind === 'json')
  return { was: isAnything ? to.nullable : from.nullable, is: to.nullable }
}

export function reportNullability(at: PairComparison, base: Shape, head: Shape): void {
  const is = at.contracts.head.alternatives(head).nullable
  at.report(is ? rules.becameNullable : rules.becameNotNullable, {
    before: formatShape(base),
    after: formatShape(head),
    message: is ? 'became nullable' : 'no longer allows null',
    search: { base, head, values: () => [null] },
  })
}

/** Compares whether a member has to be sent and whether it may be null, which are one question. */
export function comparePresence(
  at: PairComparison,
  pair: MemberPair,
  search: CounterexampleSearch,
): void {
  const { base, head } = pair
  const { was, is } = nullabilityOf(at, base.shape, head.shape)
  const isBoth = base.required !== head.required && was !== is
  if (isBoth && base.required === was) {
    reportExchange(at, pair, search)
  } else if (isBoth && !isOptionalAnyway(at, pair)) {
    reportPresenceAndNull(at, pair, search)
  } else {
    if (base.required !== head.required) reportPresence(at, pair, search)
    if (was !== is) reportNullability(at, base.shape, head.shape)
  }
}

/** Only whether it has to be sent changed. */
function reportPresence(at: PairComparison, pair: MemberPair, search: CounterexampleSearch): void {
  const { base, head } = pair
  const severity = isOptionalAnyway(at, pair) && { server: { [missedBy(head)]: 'info' } as const }
  at.report(head.required ? rules.propertyBecameRequired : rules.propertyBecameOptional, {
    before: base.required ? 'required' : 'optional',
    after: head.required ? 'required' : 'optional',
    message: head.required ? 'became required' : 'became optional',
    ...(severity && { severity }),
    search,
    ...experimentalMark(head),
  })
}

/** What was null when there was nothing to say is left out instead, or the reverse. */
function reportExchange(at: PairComparison, pair: MemberPair, search: CounterexampleSearch): void {
  const { head } = pair
  // Readers that do without the member still see another meaning.
  const severity = isOptionalAnyway(at, pair) && {
    server: { [missedBy(head)]: 'warning' } as const,
  }
  const message = head.required ? 'is null where it was left out' : 'is left out where it was null'
  const details = { message, ...(severity && { severity }), ...describeBoth(pair, search) }
  at.report(rules.absentAndNullExchanged, details)
}

/** A member that may be missing or null from now on, or may be neither, is one change. */
function reportPresenceAndNull(
  at: PairComparison,
  pair: MemberPair,
  search: CounterexampleSearch,
): void {
  const details = describeBoth(pair, search)
  if (pair.head.required) {
    const message = 'became required and no longer allows null'
    const severity = { server: { 'newClient/oldServer': 'error' } } as const
    at.report(rules.propertyBecameRequired, { ...details, message, severity })
  } else {
    const message = 'became optional and nullable'
    at.report(rules.propertyBecameOptional, { ...details, message })
  }
}

function describeBoth({ base, head }: MemberPair, search: CounterexampleSearch) {
  const [before, after] = [base, head].map(({ required, shape }) => {
    return `${formatShape(shape)}${required ? '' : ', or missing'}`
  })
  const nulls = Object.fromEntries([base.name, head.name].map((name) => [name, null]))
  const values = () => {
    const objects = search.values()
    return [...objects, ...objects.map((value) => ({ ...(value as object), ...nulls }))]
  }
  return { before, after, search: { ...search, values }, ...experimentalMark(head) }
}

/** Whether readers of the side that requires a member do without it. */
function isOptionalAnyway({ contracts }: PairComparison, { base, head }: MemberPair): boolean {
  return head.required ? isTolerated(contracts.head, head) : isTolerated(contracts.base, base)
}

/** Whether readers of a contract do without a member, although writers have to send it. */
export function isTolerated({ model }: IndexedContract, member: MemberModel): boolean {
  return member.required && isOptionalForReaders(model, member)
}

/** Who reads what the other side leaves out. */
function missedBy({ required }: MemberModel): Pairing {
  return required ? 'newClient/oldServer' : 'oldClient/newServer'
}

export function experimentalMark({ experimental, unstable }: MemberModel): { experimental?: true } {
  return experimental === true || unstable === true ? { experimental: true } : {}
}

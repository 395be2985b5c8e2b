import { canonicalJson } from '../../contract/json-value.js'
import type { MemberModel } from '../../contract/model.js'
import { rules } from '../rules/rules.js'
import type { CounterexampleSearch } from './change.js'
import type { PairComparison } from './pair-comparison.js'
import type { MemberPair } from './presence.js'
import { comparePresence, isTolerated } from './presence.js'
import { compareUnsupported } from './unknown-parts.js'

/** Compares a member that both objects have, by whatever names. */
export function compareMembers(
  at: PairComparison,
  pair: MemberPair,
  search: CounterexampleSearch,
): void {
  const { base, head } = pair
  comparePresence(at, pair, search)
  if (!at.contracts.isUnchanged(base.shape, head.shape)) {
    at.compareBesideNull(base.shape, head.shape)
  }
  compareUnsupported(at, base, head)
  compareDefaults(at, base, head)
  if (base.secret !== head.secret) reportSecrecy(at, head.secret === true)
  const [was, is] = [isTolerated(at.contracts.base, base), isTolerated(at.contracts.head, head)]
  if (base.required && head.required && was !== is) {
    const message = `became ${is ? 'optional' : 'required'} for readers`
    at.report(rules.optionalityForReadersChanged, { message })
  }
}

function compareDefaults(at: PairComparison, base: MemberModel, head: MemberModel): void {
  const [before, after] = [base.default, head.default]
  // A member that may be null and is left out is null, whether or not that is written down.
  const [meant, means] = [before ?? null, after ?? null]
  if (canonicalJson(meant) === canonicalJson(means)) return
  const message =
    after === undefined ? 'lost its default' : `changed its default to ${JSON.stringify(after)}`
  at.report(rules.defaultChanged, { before, after, message })
}

export function reportSecrecy(at: PairComparison, isSecret: boolean): void {
  at.report(rules.secrecyChanged, {
    case: isSecret ? 'became secret' : 'no longer secret',
    before: !isSecret,
    after: isSecret,
    message: isSecret ? 'became secret' : 'is no longer secret',
  })
}

import type { Locations } from '../../contract/location.js'
import type { Change } from './change.js'
import type { Visit } from './pair-comparison.js'
import type { MemberPair } from './object-pair.js'
import { isTolerated } from './object-pair.js'
import { rules } from '../rules/rules.js'

/** What changes nothing on the wire, and what it means. */
export function compareMeaning(
  visit: Visit,
  place: Locations,
  { base, head }: MemberPair,
): Change[] {
  const [before, after] = [base.default, head.default]
  const changes: Change[] = []
  // A member that may be null and is left out is null, whether or not that is written down.
  const [meant, means] = [before ?? null, after ?? null]
  const isSame = JSON.stringify(meant) === JSON.stringify(means)
  if (!isSame) {
    const message =
      after === undefined
        ? 'It has no default any more'
        : `Leaving it out means ${JSON.stringify(after)} from now on`
    changes.push({ rule: rules.defaultChanged, place, before, after, message })
  }
  if (base.secret !== head.secret) changes.push(secrecyChange(place, head.secret === true))
  const [was, is] = [isTolerated(visit, 'base', base), isTolerated(visit, 'head', head)]
  if (base.required && head.required && was !== is) {
    const message = is ? 'Readers take it for optional from now on' : 'Readers take it for required'
    changes.push({ rule: rules.optionalityForReadersChanged, place, message })
  }
  return changes
}

export function secrecyChange(place: Locations, isSecret: boolean): Change {
  const message = isSecret ? 'It is secret from now on' : 'It is no longer secret'
  return {
    rule: rules.secrecyChanged,
    case: isSecret ? 'became secret' : 'no longer secret',
    place,
    before: !isSecret,
    after: isSecret,
    message,
  }
}

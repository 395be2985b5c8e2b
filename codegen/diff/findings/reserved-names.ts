import { formatLocation } from '../../contract/location.js'
import type { Concern } from './create-findings.js'
import { rules } from '../rules/rules.js'

/** What is to be told of a change, which may bring back a name that was to stay free. */
export function toldOf(concern: Concern, reserved: ReadonlySet<string>): Concern[] {
  const { rule, place } = concern.change
  if (!reserved.has(formatLocation(place.shown))) return [concern]
  if (rule.isRename) return [concern, toReuse(concern)]
  return rule.isArrival && place.base === undefined ? [toReuse(concern)] : [concern]
}

/** What the name meant before is not written down, so no value can show the break. */
function toReuse({ change, ...concern }: Concern): Concern {
  const { place, after, experimental } = change
  const message = 'It is back, and its name was to stay free'
  // Where no payload has it, it is one of whoever sends the message; errors are the server's.
  const flow = concern.flow ?? concern.sender ?? 'server'
  const reuse = {
    rule: rules.reservedNameReused,
    place,
    after,
    message,
    ...(experimental && { experimental }),
  } as const
  return { ...concern, flow, change: reuse }
}

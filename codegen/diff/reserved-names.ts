import { formatLocation } from '../contract/location.js'
import type { Concern } from './report.js'
import type { RuleId } from './rules.js'

/** Something is there that was not. */
const arrivals: ReadonlySet<RuleId> = new Set([
  'P01',
  'P02',
  'U01',
  'V01',
  'M03',
  'M07',
  'M08',
  'M15',
])

/** Something has another name, by which its place is called. */
const renames: ReadonlySet<RuleId> = new Set(['P05', 'U03', 'V03', 'M02'])

/** What is to be told of a change, which may bring back a name that was to stay free. */
export function toldOf(concern: Concern, reserved: ReadonlySet<string>): Concern[] {
  const { rule, place } = concern.change
  if (!reserved.has(formatLocation(place.shown))) return [concern]
  if (renames.has(rule)) return [concern, toReuse(concern)]
  return arrivals.has(rule) && place.base === undefined ? [toReuse(concern)] : [concern]
}

/** What the name meant before is not written down, so no value can show the break. */
function toReuse({ change, ...concern }: Concern): Concern {
  const { place, after, experimental } = change
  const message = 'It is back, and its name was to stay free'
  // Where no payload has it, it is one of whoever sends the message; errors are the server's.
  const flow = concern.flow ?? concern.sender ?? 'S'
  const reuse = {
    rule: 'P15',
    place,
    after,
    message,
    ...(experimental && { experimental }),
  } as const
  return { ...concern, flow, change: reuse }
}

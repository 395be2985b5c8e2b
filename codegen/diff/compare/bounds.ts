import type { Location, Locations } from '../../contract/location.js'
import type { IntegerWidth } from '../../contract/model.js'
import { ends } from '../../print/vectors/values.js'
import type { Rule } from '../rules/rule.js'
import type { Visit } from './pair-comparison.js'
import { rules } from '../rules/rules.js'

/** Compares how long texts have to be. */
export function compareStrings(visit: Visit, place: Locations, base: number, head: number): void {
  if (base === head) return
  const rule: Rule =
    head < base ? rules.boundLoosened : base === 0 ? rules.boundSet : rules.boundTightened
  visit.changes.push({
    rule,
    place,
    before: base,
    after: head,
    message: `It has at least ${head} characters, and had ${base}`,
    claim: {
      base: { kind: 'string', minLength: base },
      head: { kind: 'string', minLength: head },
      values: () => ['t'.repeat(Math.min(base, head))],
    },
  })
}

/** Compares the ranges of integers. */
export function compareIntegers(
  visit: Visit,
  place: Locations,
  base: IntegerWidth,
  head: IntegerWidth,
): void {
  if (base === head) return
  const [[low, high], [newLow, newHigh]] = [ends[base], ends[head]]
  const claim = {
    base: { kind: 'integer', width: base },
    head: { kind: 'integer', width: head },
    values: () => [low, high, newLow, newHigh],
  } as const
  const change = { place, before: base, after: head, claim }
  const message = `It is ${head}, and was ${base}`
  const isTighter = newLow > low || newHigh < high
  const isLooser = newLow < low || newHigh > high
  if (isTighter)
    visit.changes.push({
      ...change,
      rule: rules.boundTightened,
      message: `${message}: fewer values`,
    })
  if (isLooser)
    visit.changes.push({ ...change, rule: rules.boundLoosened, message: `${message}: more values` })
  const isInexact = isWide(head) && !isWide(base) && isIdentifier(place.shown)
  visit.changes.push({
    rule: rules.integerWidthChanged,
    case: isInexact ? 'inexact identifier' : 'other',
    place,
    before: base,
    after: head,
    message,
  })
}

function isWide(width: IntegerWidth): boolean {
  return width === 'int64' || width === 'uint64'
}

/** Whether every digit counts, by what it is called. */
function isIdentifier(location: Location): boolean {
  const step = location.at(-1)?.kind === 'items' ? location.at(-2) : location.at(-1)
  return step !== undefined && 'name' in step && /(?:id|ids|bytes)$/i.test(step.name)
}

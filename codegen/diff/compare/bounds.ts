import type { Location } from '../../contract/location.js'
import type { IntegerWidth } from '../../contract/model.js'
import { integerRanges } from '../../contract/json-types.js'
import { rules } from '../rules/rules.js'
import type { PairComparison } from './pair-comparison.js'

/** Compares how long texts have to be. */
export function compareStrings(at: PairComparison, base: number, head: number): void {
  if (base === head) return
  const tightened = base === 0 ? rules.boundSet : rules.boundTightened
  at.report(head < base ? rules.boundLoosened : tightened, {
    before: base,
    after: head,
    message: `minimum length changed from ${base} to ${head}`,
    search: {
      base: { kind: 'string', minLength: base },
      head: { kind: 'string', minLength: head },
      values: () => ['t'.repeat(Math.min(base, head))],
    },
  })
}

/** Compares the ranges of integers. */
export function compareIntegers(at: PairComparison, base: IntegerWidth, head: IntegerWidth): void {
  if (base === head) return
  const [[low, high], [newLow, newHigh]] = [integerRanges[base], integerRanges[head]]
  const search = {
    base: { kind: 'integer', width: base },
    head: { kind: 'integer', width: head },
    values: () => [low, high, newLow, newHigh],
  } as const
  const [before, after] = [base, head]
  const message = `changed from ${base} to ${head}`
  if (newLow > low || newHigh < high) {
    at.report(rules.boundTightened, {
      before,
      after,
      search,
      message: `${message}, which allows fewer values`,
    })
  }
  if (newLow < low || newHigh > high) {
    at.report(rules.boundLoosened, {
      before,
      after,
      search,
      message: `${message}, which allows more values`,
    })
  }
  const isInexact = isWide(head) && !isWide(base) && isIdentifier(at.locations.shown)
  const details = { case: isInexact ? 'inexact identifier' : 'other', before, after, message }
  at.report(rules.integerWidthChanged, details)
}

function isWide(width: IntegerWidth): boolean {
  return width === 'int64' || width === 'uint64'
}

/** Whether every digit counts, by the name. */
function isIdentifier(location: Location): boolean {
  const step = location.at(-1)?.kind === 'items' ? location.at(-2) : location.at(-1)
  return step !== undefined && 'name' in step && /(?:id|ids|bytes)$/i.test(step.name)
}

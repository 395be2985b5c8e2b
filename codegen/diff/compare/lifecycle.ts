import type { Locations } from '../../contract/location.js'
import type { Lifecycle } from '../../contract/model.js'
import { isNewer, isRelease } from '../../contract/model.js'
import type { Change } from './change.js'
import { isAnnotated } from '../is-annotated.js'
import type { Comparison } from './pair-comparison.js'
import { rules } from '../rules/rules.js'

/** Compares what annotations promise about a method, a type or a part of one. */
export function compareLifecycles(place: Locations, base: Lifecycle, head: Lifecycle): Change[] {
  return [...compareStability(place, base, head), ...compareDeprecation(place, base, head)]
}

function compareStability(place: Locations, base: Lifecycle, head: Lifecycle): Change[] {
  const [before, after] = [stabilityOf(base), stabilityOf(head)]
  if (before === after) return []
  const isLower = levels.indexOf(after) > levels.indexOf(before)
  const rule = isLower ? rules.stabilityLowered : rules.stabilityRaised
  return [{ rule, place, before, after, message: `It is ${after}, and was ${before}` }]
}

/** Whether an item is not promised to stay. */
export function isUnsettled(item: Lifecycle): boolean {
  return stabilityOf(item) !== 'stable'
}

const levels = ['stable', 'unstable', 'experimental']

function stabilityOf({ experimental, unstable }: Lifecycle): string {
  if (experimental === true) return 'experimental'
  return unstable === true ? 'unstable' : 'stable'
}

function compareDeprecation(place: Locations, base: Lifecycle, head: Lifecycle): Change[] {
  const change = { rule: rules.deprecationChanged, place } as const
  if (base.deprecated !== head.deprecated) {
    const name = head.deprecated === true ? 'deprecated' : 'reactivated'
    const message = head.deprecated === true ? 'It is deprecated' : 'It is no longer deprecated'
    return [{ ...change, case: name, message }]
  }
  const [before, after] = [base.sunset, head.sunset]
  if (before === undefined || before === after) return []
  if (after === undefined) {
    const message = `It is deprecated without a sunset, which was ${before}`
    return [{ ...change, case: 'sunset deleted', before, message }]
  }
  const message = `Its sunset is ${after}, and was ${before}`
  if (!isEarlier(after, before)) return []
  return [{ ...change, case: 'sunset earlier', before, after, message }]
}

/** Whether the newer contract is past the release or the day that the older one named. */
export function isPastSunset(comparison: Comparison, item: Lifecycle): boolean {
  const sunset = announcedSunset(comparison, item)
  if (sunset === undefined) return false
  const newest = comparison.head.model.facts['newestServer'] ?? ''
  return isRelease(sunset) ? !isNewer(sunset, newest) : sunset <= comparison.today
}

/** What is left of the advice to deprecate an item before it is removed. */
export function removalFix(comparison: Comparison, item: Lifecycle): Pick<Change, 'fix'> {
  if (item.deprecated !== true) return {}
  if (isPastSunset(comparison, item)) return { fix: null }
  const sunset = announcedSunset(comparison, item)
  return { fix: sunset === undefined ? 'Keep it, and give it a sunset' : `Keep it until ${sunset}` }
}

/**
 * What was read from a codex binary names no sunset by itself: those are what later releases turned
 * out to lack.
 */
function announcedSunset({ base }: Comparison, item: Lifecycle): string | undefined {
  return item.deprecated === true && isAnnotated(base.model) ? item.sunset : undefined
}

/** A release and a day cannot be told apart by time, so an exchange counts as earlier. */
function isEarlier(sunset: string, other: string): boolean {
  if (isRelease(sunset) !== isRelease(other)) return true
  return isRelease(sunset) ? isNewer(other, sunset) : sunset < other
}

import type { Lifecycle } from '../../model.js'
import { isNewer, isRelease } from '../../model.js'
import type { Change, Place } from '../change.js'

/** Compares what annotations promise about a method, a type or a part of one. */
export function compareLifecycles(place: Place, base: Lifecycle, head: Lifecycle): Change[] {
  return [...compareStability(place, base, head), ...compareDeprecation(place, base, head)]
}

function compareStability(place: Place, base: Lifecycle, head: Lifecycle): Change[] {
  const [before, after] = [stabilityOf(base), stabilityOf(head)]
  if (before === after) return []
  const isLower = levels.indexOf(after) > levels.indexOf(before)
  const rule = isLower ? 'M18' : 'M19'
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

function compareDeprecation(place: Place, base: Lifecycle, head: Lifecycle): Change[] {
  const change = { rule: 'M20', place } as const
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

/** A release and a day cannot be told apart by time, so an exchange counts as earlier. */
function isEarlier(sunset: string, other: string): boolean {
  if (isRelease(sunset) !== isRelease(other)) return true
  return isRelease(sunset) ? isNewer(other, sunset) : sunset < other
}

import type { ContractModel, Lifecycle } from '../../contract/model.js'
import { isNewer, isRelease } from '../../contract/versions.js'
import { rules } from '../rules/rules.js'
import type { ChangeDetails, ReportChange } from './change.js'
import type { Contracts } from './pair-comparison.js'

/** Only contracts that were written as such say how methods fail and whether to ask again. */
export function isAnnotated({ errors, methods }: ContractModel): boolean {
  const says = methods.some(({ idempotent, emits }) => {
    return idempotent !== undefined || emits !== undefined
  })
  return errors.length > 0 || says
}

/** Compares what annotations promise about a method, a type or a part of one. */
export function compareLifecycles(base: Lifecycle, head: Lifecycle, report: ReportChange): void {
  const [before, after] = [stabilityOf(base), stabilityOf(head)]
  if (before !== after) {
    const isLower = levels.indexOf(after) > levels.indexOf(before)
    const message = `changed from ${before} to ${after}`
    report(isLower ? rules.stabilityLowered : rules.stabilityRaised, { before, after, message })
  }
  compareDeprecation(base, head, report)
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

function compareDeprecation(base: Lifecycle, head: Lifecycle, report: ReportChange): void {
  const rule = rules.deprecationChanged
  if (base.deprecated !== head.deprecated) {
    const name = head.deprecated === true ? 'deprecated' : 'reactivated'
    const message = head.deprecated === true ? 'was deprecated' : 'is no longer deprecated'
    return report(rule, { case: name, message })
  }
  const [before, after] = [base.sunset, head.sunset]
  if (before === undefined || before === after) return
  if (after === undefined) {
    const message = `lost its sunset, ${before}`
    return report(rule, { case: 'sunset deleted', before, message })
  }
  const message = `moved its sunset from ${before} to ${after}`
  if (isEarlier(after, before)) report(rule, { case: 'sunset earlier', before, after, message })
}

/** Whether the newer contract is past the release or the day that the older one named. */
export function isPastSunset(contracts: Contracts, item: Lifecycle): boolean {
  const sunset = announcedSunset(contracts, item)
  if (sunset === undefined) return false
  const newest = contracts.head.model.facts['newestServer'] ?? ''
  return isRelease(sunset) ? !isNewer(sunset, newest) : sunset <= contracts.today
}

/** What is left of the advice to deprecate an item before it is removed. */
export function removalFix(contracts: Contracts, item: Lifecycle): Pick<ChangeDetails, 'fix'> {
  if (item.deprecated !== true) return {}
  if (isPastSunset(contracts, item)) return { fix: null }
  const sunset = announcedSunset(contracts, item)
  return { fix: sunset === undefined ? 'Keep it, and give it a sunset' : `Keep it until ${sunset}` }
}

/**
 * What was read from a codex binary names no sunset by itself: those are what later releases turned
 * out to lack.
 */
function announcedSunset({ base }: Contracts, item: Lifecycle): string | undefined {
  return item.deprecated === true && isAnnotated(base.model) ? item.sunset : undefined
}

/** A release and a day cannot be compared, so another kind of sunset counts as earlier. */
function isEarlier(sunset: string, other: string): boolean {
  if (isRelease(sunset) !== isRelease(other)) return true
  return isRelease(sunset) ? isNewer(other, sunset) : sunset < other
}

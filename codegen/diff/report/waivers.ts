import type { PolicyChange } from '../findings/policy.js'
import type { Waiver, WaiverChange, WaiverFault } from '../findings/waivers.js'
import { bounded } from './bounded.js'
import type { Report } from './report.js'
import { count } from './words.js'

/** As many waivers of a kind as are listed. */
const most = 10

/**
 * Lines about waivers and the other files about comparing: what head changes and whether that has
 * an effect, then faults, then waivers that may be deleted.
 */
export function describeWaivers(report: Report): string[] {
  const { waivers, policyChanges, policy } = report
  return [
    ...policyChanges.map((change) => describePolicyChange(change, policy)),
    ...kinds.flatMap((kind) => describeChanges(report, kind)),
    ...firstOf(waivers.faults.map(describeFault)),
    ...firstOf(
      waivers.done.map((waiver) => {
        return `waiver ${nameOf(waiver)} matches no finding; delete it once base has its change`
      }),
    ),
  ]
}

type Kind = Pick<WaiverChange, 'change' | 'inEffect'>

const kinds: readonly Kind[] = (['added', 'edited', 'removed'] as const).flatMap((change) => {
  return [false, true].map((inEffect) => ({ change, inEffect }))
})

function describeChanges({ waivers, policy }: Report, { change, inEffect }: Kind): string[] {
  const changes = waivers.changes.filter((one) => {
    return one.change === change && one.inEffect === inEffect
  })
  if (changes.length === 0) return []
  const title = `${count(changes.length, 'waiver')} ${change} by this change`
  const rows = changes.map(({ waiver, finding = 'no finding of this comparison' }) => {
    return `waiver ${nameOf(waiver)} until ${waiver.expires} is for ${finding}`
  })
  return [`${title}, ${describeEffect({ change, inEffect }, policy)}`, ...firstOf(rows)]
}

function describeEffect({ change, inEffect }: Kind, policy: string): string {
  if (change === 'removed') {
    return inEffect ? `in effect until ${merged(policy)}` : 'no longer in effect'
  }
  if (inEffect) return `in effect by --policy ${policy}`
  if (policy === 'head') return 'not in effect'
  const other = change === 'edited' ? `; those of ${policy} apply until then` : ''
  return `not yet in effect: effective once ${merged(policy)}${other}`
}

function merged(policy: string): string {
  return policy === 'base' ? 'merged' : `in ${policy}`
}

function describePolicyChange({ file, change }: PolicyChange, policy: string): string {
  const applies = change === 'added' ? `${policy} has none` : `that of ${policy} applies`
  return `${file} ${change} by this change, not yet in effect: ${applies}`
}

function describeFault({ waiver, fault }: WaiverFault): string {
  const named = `waiver ${nameOf(waiver)}`
  switch (fault) {
    case 'stale':
      return `${named} matches no finding; delete it`
    case 'expired':
      return `${named} expired on ${waiver.expires}`
    case 'distant':
      return `${named} expires on ${waiver.expires}, more than a year from today; shorten it`
  }
}

function nameOf({ fingerprint, owner }: Waiver): string {
  return `${bounded(fingerprint, 40)} (${bounded(owner, 80)})`
}

function firstOf(lines: readonly string[]): string[] {
  const more = lines.length - most
  return [...lines.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])]
}

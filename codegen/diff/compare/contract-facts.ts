import type { Locations } from '../../contract/location.js'
import { isNewer, isRelease } from '../../contract/versions.js'
import type { Rule } from '../rules/rule.js'
import { rules } from '../rules/rules.js'
import type { Change } from './change.js'
import type { Contracts } from './pair-comparison.js'
import { locationsIn, sameLocations } from './pair-comparison.js'

/** Compares what is said of the contract as a whole. */
export function compareContractFacts(contracts: Contracts): Change[] {
  return [
    ...compareErrors(contracts),
    ...compareEnvelopes(contracts),
    ...compareProtocols(contracts),
    ...compareReleases(contracts),
  ]
}

/** Compares the table of error kinds. */
function compareErrors({ base, head }: Contracts): Change[] {
  const [from, to] = [base, head].map(({ model }) => {
    return new Map(model.errors.map(({ kind, code }) => [kind, code]))
  })
  const changes: Change[] = []
  for (const [kind, code] of from ?? []) {
    const other = to?.get(kind)
    const locations = locationsOfError(kind)
    const row = { rule: rules.errorRemoved, case: 'everywhere', before: code } as const
    if (other === undefined) {
      const message = 'was removed'
      changes.push({ ...row, locations: locationsIn('base', locations), message })
    } else if (other !== code) {
      const message = `changed its code from ${code} to ${other}`
      changes.push({ ...row, locations, after: other, message })
    }
  }
  for (const [kind, code] of to ?? []) {
    if (from?.has(kind) === true) continue
    const locations = locationsIn('head', locationsOfError(kind))
    const message = 'was added'
    changes.push({ rule: rules.errorAdded, locations, after: code, message })
  }
  return changes
}

function locationsOfError(kind: string): Locations {
  return sameLocations({ kind: 'error', name: kind })
}

/** The rule on each entry of the envelope record; any other is about framing. */
const rulesOfEntries: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['jsonrpc', rules.versionMemberChanged],
  ['ids', rules.idTypeChanged],
  ['batch', rules.batchSupportChanged],
  ['notificationMembers', rules.envelopeMemberAdded],
  ['requestMembers', rules.envelopeMemberAdded],
])

/** Compares how messages travel, as far as both contracts say it. */
function compareEnvelopes({ base, head }: Contracts): Change[] {
  return Object.entries(head.model.envelope).flatMap(([name, after]): Change[] => {
    const before = base.model.envelope[name]
    if (before === undefined || before === after) return []
    const rule = rulesOfEntries.get(name) ?? rules.framingChanged
    const message = `changed from ${before} to ${after}`
    return [{ rule, locations: sameLocations({ kind: 'envelope', name }), before, after, message }]
  })
}

/** An exported contract has no version of its own but that of the release. */
function compareProtocols(contracts: Contracts): Change[] {
  const [before, after] = factsOf(contracts, 'protocolVersion')
  const [oldest, newest] = factsOf(contracts, 'newestServer')
  const isOfReleases = before === oldest && after === newest
  if (before === undefined || after === undefined || before === after || isOfReleases) return []
  const message = `changed from ${before} to ${after}`
  const locations = sameLocations({ kind: 'fact', name: 'protocolVersion' })
  return [{ rule: rules.handshakeChanged, locations, before, after, message }]
}

function compareReleases(contracts: Contracts): Change[] {
  const [before = '', after = ''] = factsOf(contracts, 'newestServer')
  if (!isRelease(before) || !isRelease(after) || !isNewer(before, after)) return []
  const message = `decreased from ${before} to ${after}`
  const locations = sameLocations({ kind: 'fact', name: 'newestServer' })
  return [{ rule: rules.versionDecreased, locations, before, after, message }]
}

function factsOf({ base, head }: Contracts, name: string) {
  return [base.model.facts[name], head.model.facts[name]] as const
}

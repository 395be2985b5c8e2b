import type { Flow } from '../../contract/model.js'
import type { Locations } from '../../contract/location.js'
import { formatLocation } from '../../contract/location.js'
import type { Change } from '../compare/change.js'
import type { Finding, Severities } from './finding.js'
import { fingerprintOf } from '../fingerprint.js'
import { isAtLeast } from '../rules/severity.js'
import { severityOf } from '../rules/rule.js'
import type { Prove } from './counterexample.js'

/** A change with what is known of whom it concerns. */
export interface Concern {
  readonly change: Change
  /** Absent where the rule is not about a payload. */
  readonly flow?: Flow
  /** Who sends what the change is about; the flow where there is one. */
  readonly sender?: Flow
  readonly methods: readonly string[]
  readonly experimental: boolean
}

const letters: Readonly<Record<Flow, string>> = { client: 'C', server: 'S' }

/** The method that opens a connection, before either side knows what the other understands. */
const handshake = 'initialize'

export interface FindingTools {
  readonly prove: Prove
  readonly pointersTo: (locations: Locations) => Finding['pointers']
}

/** The finding that a change makes, with its errors shown. */
export function toFinding(concern: Concern, { prove, pointersTo }: FindingTools): Finding {
  const { change, flow, methods } = concern
  const { rule, place, before, after, message } = change
  const judged = judge(concern)
  const sender = flow ?? concern.sender
  const isToProve = rule.class === 'WIRE' && change.claim !== undefined && sender !== undefined
  const proof =
    isToProve && change.claim ? prove(change.claim, sender, judged) : { severity: judged }
  const fix = isHarmless(judged) ? undefined : change.fix === undefined ? rule.fix : change.fix
  const named = {
    id: flow === undefined ? rule.id : `${letters[flow]}/${rule.id}`,
    methods,
    path: formatLocation(place.shown),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }
  return {
    ...named,
    rule: rule.id,
    slug: slugOf(rule.slug, flow),
    class: rule.class,
    ...(flow !== undefined && { flow }),
    locations: place,
    pointers: pointersTo(place),
    message,
    ...(typeof fix === 'string' && { fix }),
    fingerprint: fingerprintOf(named),
    ...proof,
    ...((concern.experimental || change.experimental === true) && { experimental: true }),
  }
}

function slugOf(slug: string, flow: Flow | undefined): string {
  if (flow === undefined) return slug
  return `${flow === 'client' ? 'params' : 'result'}-${slug}`
}

function judge({ change, flow, methods }: Concern): Severities {
  const own = flow === undefined ? {} : change.severity?.[flow]
  const severity = { ...severityOf(change.rule, flow, change.case), ...own }
  if (methods[0] !== handshake || change.rule.class !== 'WIRE') return severity
  return {
    'oldClient/newServer': atLeastWarning(severity['oldClient/newServer']),
    'newClient/oldServer': atLeastWarning(severity['newClient/oldServer']),
  }
}

function isHarmless(severity: Severities): boolean {
  return !Object.values(severity).some((level) => isAtLeast(level, 'warning'))
}

function atLeastWarning(severity: Severities[keyof Severities]): Severities[keyof Severities] {
  return severity === 'error' ? 'error' : 'warning'
}

import { createHash } from 'node:crypto'
import type { Locations } from '../../contract/location.js'
import { formatLocation, pointerTo } from '../../contract/location.js'
import type { Flow } from '../../contract/model.js'
import type { Contracts } from '../compare/pair-comparison.js'
import { severityOf } from '../rules/rule.js'
import type { Severities, Severity } from '../rules/severity.js'
import { isAtLeast, pairings, worst } from '../rules/severity.js'
import type { AffectingChange } from './affected-methods.js'
import { CounterexampleFinder } from './counterexample.js'
import type { Finding } from './finding.js'

/** The findings that changes make: the worst first, then by rule and place. */
export function createFindings(
  changes: readonly AffectingChange[],
  contracts: Contracts,
): Finding[] {
  const counterexamples = new CounterexampleFinder(contracts)
  const findings = changes.map((change) => toFinding(change, contracts, counterexamples))
  const once = new Map(findings.map((finding) => [keyOf(finding), finding]))
  return [...once.values()]
    .map((finding) => ({ finding, key: sortKey(finding) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ finding }) => finding)
}

const letters: Readonly<Record<Flow, string>> = { client: 'C', server: 'S' }

/** The method that opens a connection, before either side knows what the other understands. */
const handshake = 'initialize'

function toFinding(
  affecting: AffectingChange,
  contracts: Contracts,
  counterexamples: CounterexampleFinder,
): Finding {
  const { change, flow, methods } = affecting
  const { rule, locations, before, after, message, search } = change
  const severity = severitiesOf(affecting)
  const sender = flow ?? affecting.sender
  const isToShow = rule.class === 'WIRE' && search !== undefined && sender !== undefined
  const fix = isHarmless(severity) ? undefined : change.fix === undefined ? rule.fix : change.fix
  const named = {
    id: flow === undefined ? rule.id : `${letters[flow]}/${rule.id}`,
    methods,
    path: formatLocation(locations.shown),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }
  return {
    ...named,
    rule: rule.id,
    slug: flow === undefined ? rule.slug : `${prefixes[flow]}-${rule.slug}`,
    class: rule.class,
    ...(flow !== undefined && { flow }),
    locations,
    pointers: pointersTo(locations, contracts),
    message,
    ...(typeof fix === 'string' && { fix }),
    fingerprint: fingerprintOf(named),
    ...(isToShow ? counterexamples.show(severity, search, sender) : { severity }),
    ...((affecting.experimental || change.experimental === true) && { experimental: true }),
  }
}

const prefixes: Readonly<Record<Flow, string>> = { client: 'params', server: 'result' }

function pointersTo(locations: Locations, { base, head }: Contracts): Finding['pointers'] {
  const from = locations.base && pointerTo(base.model, locations.base)
  const to = locations.head && pointerTo(head.model, locations.head)
  return { ...(from !== undefined && { base: from }), ...(to !== undefined && { head: to }) }
}

function severitiesOf({ change, flow, methods }: AffectingChange): Severities {
  const own = flow === undefined ? {} : change.severity?.[flow]
  const severity = { ...severityOf(change.rule, flow, change.case), ...own }
  if (methods[0] !== handshake || change.rule.class !== 'WIRE') return severity
  return {
    'oldClient/newServer': worst([severity['oldClient/newServer'], 'warning']),
    'newClient/oldServer': worst([severity['newClient/oldServer'], 'warning']),
  }
}

function isHarmless(severity: Severities): boolean {
  return !pairings.some((pairing) => isAtLeast(severity[pairing], 'warning'))
}

/**
 * Twelve digits that name a change. Made of names only: a pointer counts types and members, and
 * would be another one as soon as one is added in front.
 */
function fingerprintOf(
  finding: Pick<Finding, 'id' | 'methods' | 'path' | 'before' | 'after'>,
): string {
  const { id, methods, path, before = null, after = null } = finding
  const text = JSON.stringify([id, methods[0] ?? null, path, before, after])
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

function keyOf({ fingerprint, pointers }: Finding): string {
  return `${fingerprint} ${pointers.base} ${pointers.head}`
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, none: 3 }

function sortKey({ severity, id, path, fingerprint }: Finding): string {
  const ranked = pairings.map((pairing) => ranks[severity[pairing]])
  return [Math.min(...ranked), ...ranked, id, path, fingerprint].join(' ')
}

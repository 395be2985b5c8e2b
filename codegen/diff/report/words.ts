import type { Place } from '../../contract/errors.js'
import type { Counterexample, Finding, PlacedFinding } from '../findings/finding.js'
import type { Waiver } from '../findings/waivers.js'
import type { Pairing, Severity } from '../rules/severity.js'
import { isAtLeast } from '../rules/severity.js'
import type { Counts, Report } from './report.js'
import { countFindings, countProposed, countUses, verdictOf } from './report.js'
import { bounded, boundedJson } from './bounded.js'

/** The peers of a pairing. */
const peers: Readonly<Record<Pairing, string>> = {
  'oldClient/newServer': 'an old client with a new server',
  'newClient/oldServer': 'a new client with an old server',
}

type Sentence = (who: string) => string

const harmless: Readonly<Record<'info' | 'none', Sentence>> = {
  info: (who) => `harmless for ${who}`,
  none: (who) => `not seen by ${who}`,
}

const unlisted: Sentence = (who) => `breaks ${who}, if it refuses unlisted values`
const regenerated: Sentence = (who) => `changes the generated code of ${who}`

const effects: Readonly<Record<Finding['class'], Readonly<Record<Severity, Sentence>>>> = {
  WIRE: { ...harmless, error: (who) => `breaks ${who}`, warning: (who) => `may break ${who}` },
  WIRE_CLOSED: { ...harmless, error: unlisted, warning: unlisted },
  BEHAVIOR: {
    ...harmless,
    error: (who) => `changes the behaviour of ${who}`,
    warning: (who) => `may change the behaviour of ${who}`,
  },
  LIFECYCLE: {
    ...harmless,
    error: (who) => `takes a promise from ${who}`,
    warning: (who) => `weakens a promise to ${who}`,
  },
  SOURCE: { ...harmless, error: regenerated, warning: regenerated },
  DOC: { ...harmless, error: harmless.none, warning: harmless.none },
}

/** The effects of a finding, one sentence for each pairing that was asked for. */
function consequences({ class: kind, effective }: PlacedFinding): string[] {
  return Object.entries(effective).map(([pairing, severity]) => {
    return effects[kind][severity](peers[pairing as Pairing])
  })
}

/** What was there and what is there now. */
export function describeChange({ before, after }: Finding): string | undefined {
  const parts = [
    ...(before === undefined ? [] : [`was ${spell(before)}`]),
    ...(after === undefined ? [] : [`now ${spell(after)}`]),
  ]
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** Texts are words about the contract already. */
function spell(value: unknown): string {
  return typeof value === 'string' ? bounded(value, 100) : boundedJson(value, 100)
}

/** The value that shows the difference. */
function describeCounterexample({ counterexample, unproven }: Finding): string | undefined {
  if (counterexample !== undefined) return describeValue(counterexample)
  return unproven === true ? 'no counterexample was found, so this is a warning' : undefined
}

function describeValue({ value, validIn }: Counterexample): string {
  const other = validIn === 'base' ? 'head' : 'base'
  return `counterexample: ${boundedJson(value)} is valid in ${validIn} and invalid in ${other}`
}

/** The other methods that a finding affects. */
function otherMethods({ methods }: Finding): string | undefined {
  const [, second, ...more] = methods
  if (second === undefined) return undefined
  return more.length === 0 ? second : `${second} and ${count(more.length, 'other method')}`
}

/** Heading of findings that affect no method. */
export const noMethod = 'no single method'

/** As editors and terminals take it. */
function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

/** The places of both sides, as far as their sources are known. */
function describePlaces({ places, pointers }: PlacedFinding): string {
  const sides = (['base', 'head'] as const).flatMap((side) => {
    const place = places[side]
    if (place === undefined || pointers[side] === undefined) return []
    return [`${side} ${formatPlace(place)}`]
  })
  return sides.join(', ')
}

/** A line about a finding. */
export interface Detail {
  /** Our own words, before text from a contract. */
  lead: string
  text: string
  /** To be copied as it is. */
  verbatim?: true
}

/** All lines below the title of a finding. */
export function describeDetails(finding: PlacedFinding): Detail[] {
  const { id, slug, fix, waiver, proposedWaiver, fingerprint } = finding
  const plain = [
    ['', describeUse(finding)],
    ['', describeChange(finding)],
    ['', describeCounterexample(finding)],
    ['fix: ', fix],
    ['also in ', otherMethods(finding)],
  ] as const
  const places = describePlaces(finding)
  return [
    { lead: `${id} ${slug}: `, text: consequences(finding).join('; ') },
    ...plain.flatMap(([lead, text]) => (text === undefined ? [] : [{ lead, text }])),
    ...(places === '' ? [] : [{ lead: '', text: places, verbatim: true } as const]),
    ...(proposedWaiver === undefined
      ? []
      : [{ lead: 'waiver, not yet in effect, by ', text: describeWaiver(proposedWaiver) }]),
    waiver === undefined
      ? { lead: 'fingerprint ', text: fingerprint, verbatim: true }
      : { lead: 'waived by ', text: describeWaiver(waiver) },
  ]
}

function describeWaiver({ owner, expires, reason }: Waiver): string {
  return `${owner} until ${expires}: ${reason}`
}

/** The effects of a finding and what shows or undoes them, for formats of one text. */
export function describeEffects(finding: PlacedFinding): string[] {
  const { fix } = finding
  const others = [describeUse(finding), describeCounterexample(finding), fix && `fix: ${fix}`]
  return [...consequences(finding), ...others.filter((text) => text !== undefined)]
}

/** Where a project uses the part that a finding is about. */
function describeUse({ use, uses = [] }: PlacedFinding): string | undefined {
  if (use === undefined || use === 'unused') return undefined
  if (use === 'unknown') return 'may be used where uses cannot be followed'
  const places = uses.map(({ file, line }) => `${file}:${line}`)
  return places.length === 0 ? 'used' : `used in ${places.join(', ')}`
}

/** The harmful findings about parts that a project does not use. */
export function unusedOf({ findings }: Report): PlacedFinding[] {
  return findings.filter(
    ({ suppressed, level }) => suppressed === 'unused' && isAtLeast(level, 'warning'),
  )
}

const mostDynamic = 3

/** Where uses cannot be followed, if that leaves a finding undecided. */
export function describeDynamic({ used, findings }: Report): string[] {
  if (used === undefined || !findings.some(({ use }) => use === 'unknown')) return []
  const lines = used.dynamic.map(({ place, reason }) => `${place.file}:${place.line}: ${reason}`)
  const more = lines.length - mostDynamic
  return [...lines.slice(0, mostDynamic), ...(more > 0 ? [`and ${more} more`] : [])]
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

const verdicts = { passed: 'passed', failed: 'failed', incomplete: 'failed' } as const

/** The whole comparison in one line. */
export function summarise(report: Report): string {
  const { base, head, findings, notApplicable, complete, failOn, used } = report
  const isSame = findings.length === 0 && (used?.hidden ?? 0) === 0
  const changes = isSame ? 'no changes' : describeCounts(countFindings(report))
  const skipped = findings.length === 0 ? notApplicable.length : 0
  const proposed = countProposed(report)
  const parts = [
    changes,
    ...(proposed === 0 ? [] : [`${count(proposed, 'waiver')} not yet in effect`]),
    ...(skipped === 0 ? [] : [`${count(skipped, 'rule')} skipped`]),
    ...(used === undefined || isSame ? [] : [describeUses(report, used.project)]),
    ...(complete ? [] : ['the comparison was not finished']),
    failOn === 'never' ? 'nothing fails' : verdicts[verdictOf(report)],
  ]
  return `${bounded(base, 80)} to ${bounded(head, 80)}: ${parts.join('; ')}`
}

function describeCounts(counts: Counts): string {
  const { error, warning, info, none, waived, ignored, experimental } = counts
  const parts = [count(error, 'error'), count(warning, 'warning'), `${info + none} harmless`]
  if (waived > 0) parts.push(`${waived} waived`)
  if (ignored > 0) parts.push(`${ignored} ignored`)
  if (experimental > 0) parts.push(`${experimental} experimental`)
  return parts.join(', ')
}

function describeUses(report: Report, project: string): string {
  const { used, unknown, unused } = countUses(report)
  return `${bounded(project, 80)}: ${used} used, ${unknown} unknown, ${unused} unused`
}

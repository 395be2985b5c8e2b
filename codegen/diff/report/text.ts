import { isAtLeast } from '../rules/severity.js'
import type { Severity } from '../rules/severity.js'
import { bounded } from './bounded.js'
import { countRules, groupByMethod } from './group.js'
import type { PlacedFinding } from '../findings/finding.js'
import type { Report } from './report.js'
import { verdictOf } from './report.js'
import { count, describeDetails, describeDynamic, summarise, unusedOf } from './words.js'
import { describeWaivers } from './waivers.js'

/** Colours of a terminal. */
export interface Colours {
  red: (text: string) => string
  yellow: (text: string) => string
  green: (text: string) => string
  bold: (text: string) => string
  dim: (text: string) => string
}

const same = (text: string) => text

/** For output without colours. */
const noColours: Colours = { red: same, yellow: same, green: same, bold: same, dim: same }

/** For people: by method, the worst first; harmless findings are counted; one line at the end. */
export function formatText(report: Report, colours: Colours = noColours): string {
  const [listed, harmless] = split(report)
  const groups = groupByMethod(listed).flatMap(({ method, findings }) => [
    colours.bold(bounded(method)),
    ...findings.flatMap((finding) => formatFinding(finding, colours)),
    '',
  ])
  const lines = [
    ...groups,
    ...formatUnused(report, colours),
    ...formatHarmless(harmless),
    ...formatDynamic(report),
    ...formatWaivers(report),
    ...formatNotCompared(report),
    ...formatNotApplicable(report),
    paintVerdict(report, colours),
  ]
  return `${lines.join('\n')}\n`
}

/** Findings that are listed one by one, and those that are only counted. */
function split(report: Report): [PlacedFinding[], PlacedFinding[]] {
  const { findings, failOn } = report
  const unused = new Set(unusedOf(report))
  const limit: Severity = failOn === 'info' ? 'info' : 'warning'
  const isListed = ({ level, suppressed }: PlacedFinding) => {
    return isAtLeast(level, limit) && (suppressed === undefined || suppressed === 'waived')
  }
  const isCounted = (finding: PlacedFinding) => !isListed(finding) && !unused.has(finding)
  return [findings.filter(isListed), findings.filter(isCounted)]
}

function formatFinding(finding: PlacedFinding, colours: Colours): string[] {
  const { level, path, message, suppressed } = finding
  const mark = suppressed === 'waived' ? colours.dim('waived ') : paintLevel(level, colours)
  const below = describeDetails(finding).map(({ lead, text }) => {
    return `           ${colours.dim(bounded(lead + text, 400))}`
  })
  return [`  ${mark}  ${bounded(`${path} ${message}`)}`, ...below]
}

const mostUnused = 10

/** One line each, since nothing is to be done about them. */
function formatUnused(report: Report, colours: Colours): string[] {
  const unused = unusedOf(report)
  if (unused.length === 0) return []
  const lines = unused.slice(0, mostUnused).map(({ level, path, message }) => {
    return `  ${paintLevel(level, colours)}  ${bounded(`${path} ${message}`)}`
  })
  const more = unused.length - mostUnused
  return ['Unused, so nothing fails', ...lines, ...(more > 0 ? [`  and ${more} more`] : []), '']
}

function formatDynamic(report: Report): string[] {
  const lines = describeDynamic(report).map((line) => `  ${bounded(line)}`)
  return lines.length === 0 ? [] : ['Uses that cannot be followed', ...lines, '']
}

function formatHarmless(findings: readonly PlacedFinding[]): string[] {
  if (findings.length === 0) return []
  const rules = countRules(findings).map((row) => `  ${row}`)
  return ['Not listed (--format json has them)', ...rules, '']
}

function formatWaivers(report: Report): string[] {
  const lines = describeWaivers(report)
  return lines.length === 0 ? [] : [...lines.map((line) => bounded(line)), '']
}

function formatNotCompared({ notCompared }: Report): string[] {
  if (notCompared.length === 0) return []
  return ['Not compared', ...notCompared.map((line) => `  ${bounded(line)}`), '']
}

/** The summary counts them where nothing changed. */
function formatNotApplicable({ findings, notApplicable }: Report): string[] {
  if (findings.length === 0 || notApplicable.length === 0) return []
  return [`${count(notApplicable.length, 'rule')} skipped (--format json has the reasons)`]
}

function paintLevel(level: Severity, { red, yellow, dim }: Colours): string {
  const text = level.padEnd(7)
  if (level === 'error') return red(text)
  return level === 'warning' ? yellow(text) : dim(text)
}

function paintVerdict(report: Report, { red, green }: Colours): string {
  const paint = verdictOf(report) === 'passed' ? green : red
  return paint(bounded(summarise(report), 500))
}

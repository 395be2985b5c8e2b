import type { Severity } from '../rules/severity.js'
import { isAtLeast } from '../rules/severity.js'
import { bounded } from './bounded.js'
import type { PlacedFinding } from '../findings/finding.js'
import type { Report } from './report.js'
import { verdictOf } from './report.js'
import { describeWaivers } from './waivers.js'
import { describeEffects, summarise } from './words.js'

/**
 * Commands that a GitHub workflow turns into annotations of lines. A step shows ten of each kind,
 * so the worst come first and harmless findings are left out.
 */
export function formatGithub(report: Report): string {
  const listed = report.findings.filter(({ level, suppressed }) => {
    return (
      suppressed === undefined && isAtLeast(level, report.failOn === 'info' ? 'info' : 'warning')
    )
  })
  const last = verdictOf(report) === 'passed' ? 'notice' : 'error'
  const lines = [
    ...listed.map(formatFinding),
    ...describeWaivers(report).map((line) => command('warning', {}, bounded(line))),
    command(last, { title: 'Contract' }, summarise(report)),
  ]
  return `${lines.join('\n')}\n`
}

function formatFinding(finding: PlacedFinding): string {
  const { id, slug, level, path, message, methods } = finding
  const { head } = finding.places
  const place =
    head === undefined ? {} : { file: head.file, line: String(head.line), col: String(head.column) }
  const text = [
    `${path} ${message}`,
    ...(methods[0] === undefined ? [] : [`in ${methods[0]}`]),
    ...describeEffects(finding),
  ]
  const title = `${id} ${slug}`
  return command(
    commandOf(level),
    { ...place, title },
    text.map((line) => bounded(line)).join('\n'),
  )
}

function commandOf(level: Severity): string {
  return level === 'error' || level === 'warning' ? level : 'notice'
}

function command(name: string, properties: Readonly<Record<string, string>>, text: string): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`)
  return `::${[name, pairs.join(',')].join(' ').trimEnd()}::${escapeText(text)}`
}

/** As the runner undoes it, so that no text of a contract ends a command or begins one. */
function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

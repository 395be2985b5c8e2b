import { isAtLeast } from '../rules/severity.js'
import { bounded } from './bounded.js'
import type { MethodGroup } from './group.js'
import { countRules, groupByMethod } from './group.js'
import type { PlacedFinding } from '../findings/finding.js'
import type { Report } from './report.js'
import { verdictOf } from './report.js'
import { count, describeDetails, describeDynamic, summarise, unusedOf } from './words.js'
import { describeWaivers } from './waivers.js'

/** By this line the comment is found again that a later run replaces. */
const marker = '<!-- codex-contract diff -->'

// A comment of GitHub holds 65536.
const maxCharacters = 60_000

/** For a pull request: the verdict and the worst at a glance, everything else folded. */
export function formatMarkdown(report: Report): string {
  const listed = report.findings.filter(({ level, suppressed }) => {
    return (suppressed === undefined || suppressed === 'waived') && isAtLeast(level, 'warning')
  })
  const unused = unusedOf(report)
  const harmless = report.findings.filter((finding) => {
    return !listed.includes(finding) && !unused.includes(finding)
  })
  const mark = verdictOf(report) === 'passed' ? '✅' : '❌'
  const head = [
    marker,
    `### ${mark} Contract`,
    '',
    escape(summarise(report)),
    '',
    ...formatWorst(listed),
    ...formatWaivers(report),
    ...formatNotCompared(report),
  ]
  const tail = [formatUnused(unused), formatHarmless(harmless), formatDynamic(report)]
  return cut(
    head,
    groupByMethod(listed).map(formatGroup),
    tail.filter((part) => part !== '').join('\n'),
  )
}

function formatNotCompared({ notCompared }: Report): string[] {
  if (notCompared.length === 0) return []
  return [`Not compared: ${notCompared.map((line) => escape(line)).join('; ')}`, '']
}

const atAGlance = 5

function formatWorst(listed: readonly PlacedFinding[]): string[] {
  const failing = listed.filter(
    ({ level, suppressed }) => level === 'error' && suppressed === undefined,
  )
  if (failing.length === 0) return []
  const rows = failing.slice(0, atAGlance).map((finding) => {
    const method = finding.methods[0]
    const where = method === undefined ? '' : `${code(method)}: `
    return `- ${where}${code(finding.path)} ${escape(finding.message)} (${finding.id})`
  })
  const more = failing.length - atAGlance
  return [...rows, ...(more > 0 ? [`- and ${count(more, 'more error')}`] : []), '']
}

function formatWaivers(report: Report): string[] {
  const lines = describeWaivers(report)
  const rows = lines.slice(0, atAGlance).map((line) => `- ${escape(line)}`)
  const more = lines.length - atAGlance
  return lines.length === 0 ? [] : [...rows, ...(more > 0 ? [`- and ${more} more`] : []), '']
}

/** As many groups as fit, then how many findings were left out. */
function cut(head: readonly string[], groups: readonly Folded[], tail: string): string {
  const parts = [head.join('\n')]
  let left = maxCharacters - head.join('\n').length - tail.length
  let hidden = 0
  for (const { text, findings } of groups) {
    left -= text.length
    if (left < 0) hidden += findings
    else parts.push(text)
  }
  if (hidden > 0)
    parts.push(`${count(hidden, 'more finding')} did not fit; the job's log has all.\n`)
  return [...parts, tail].filter((part) => part !== '').join('\n')
}

/** The details of one method. */
interface Folded {
  text: string
  findings: number
}

function formatGroup({ method, findings }: MethodGroup): Folded {
  const marks = findings.map(({ level, suppressed }) => suppressed ?? level)
  const levels = [...new Set(marks)].map((mark) => {
    return `${marks.filter((other) => other === mark).length} ${mark}`
  })
  const summary = `<summary><code>${html(bounded(method))}</code>: ${levels.join(', ')}</summary>`
  const text = ['<details>', summary, '', ...findings.flatMap(formatFinding), '', '</details>', '']
  return { text: text.join('\n'), findings: findings.length }
}

function formatFinding(finding: PlacedFinding): string[] {
  const { level, suppressed, path, message } = finding
  const below = describeDetails(finding).map(({ lead, text, verbatim }) => {
    return `  - ${lead}${verbatim === true ? code(text) : escape(text)}`
  })
  const title = `- **${suppressed === 'waived' ? 'waived' : level}** ${code(path)} ${escape(message)}`
  return [title, ...below]
}

const mostUnused = 50

function formatUnused(findings: readonly PlacedFinding[]): string {
  if (findings.length === 0) return ''
  const rows = findings.slice(0, mostUnused).map(({ level, path, message, id }) => {
    return `- ${level} ${code(path)} ${escape(message)} (${id})`
  })
  const more = findings.length - mostUnused
  return fold(`${findings.length} unused`, [...rows, ...(more > 0 ? [`- and ${more} more`] : [])])
}

function formatDynamic(report: Report): string {
  const rows = describeDynamic(report).map((line) => `- ${escape(line)}`)
  return rows.length === 0 ? '' : fold('Uses that cannot be followed', rows)
}

function formatHarmless(findings: readonly PlacedFinding[]): string {
  if (findings.length === 0) return ''
  const rows = countRules(findings).map((row) => `- ${row}`)
  return fold(`${findings.length} harmless, ignored or experimental`, rows)
}

function fold(summary: string, rows: readonly string[]): string {
  return ['<details>', `<summary>${summary}</summary>`, '', ...rows, '', '</details>', ''].join(
    '\n',
  )
}

/** Text without markup and mentions. */
function escape(text: string): string {
  return bounded(text)
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replaceAll('@', '@\u200b')
}

function code(text: string): string {
  const plain = bounded(text)
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return `${fence}${pad}${plain}${pad}${fence}`
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

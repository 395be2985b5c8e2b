import { bounded } from './bounded.js'
import { changelogSection } from '../rules/rule.js'
import { findRule } from '../rules/rules.js'
import type { PlacedFinding } from '../findings/finding.js'
import type { Report } from './report.js'
import { describeChange } from './words.js'

interface ChangelogOptions {
  /** How many of the affected methods an entry lists, the nearest first. */
  mostMethods: number
}

/** What is new, changed and gone, for the people who read release notes. */
export function formatChangelog(
  report: Report,
  { mostMethods }: ChangelogOptions = { mostMethods: 0 },
): string {
  const sections = headings.flatMap(([heading, section]) => {
    const found = report.findings.filter((finding) => sectionOf(finding) === section)
    const methods = new Map<string, string[]>()
    for (const finding of found) {
      const entry = formatEntry(finding)
      const others = finding.methods.filter((method) => method !== finding.path)
      methods.set(entry, [...(methods.get(entry) ?? []), ...others])
    }
    const entries = [...methods]
      .sort(([a], [b]) => byText(a, b))
      .map(([entry, affected]) => entry + formatMethods([...new Set(affected)], mostMethods))
    return entries.length === 0 ? [] : [`## ${heading}`, '', ...entries, '']
  })
  const title = `# ${bounded(report.base)} to ${bounded(report.head)}`
  const body =
    sections.length === 0 ? ['Nothing that a client or a server would notice.', ''] : sections
  return [title, '', ...body].join('\n')
}

const isBreaking = ({ level, suppressed }: PlacedFinding) => {
  return level === 'error' && suppressed !== 'ignored' && suppressed !== 'experimental'
}

const headings = [
  ['Breaking', 'breaking'],
  ['New', 'new'],
  ['Changed', 'changed'],
  ['Gone', 'gone'],
] as const

function sectionOf(finding: PlacedFinding): (typeof headings)[number][1] | undefined {
  const section = changelogSection(findRule(finding.rule))
  return section !== undefined && isBreaking(finding) ? 'breaking' : section
}

function formatEntry(finding: PlacedFinding): string {
  const { path, message, experimental } = finding
  const change = describeChange(finding)
  const values = change === undefined ? '' : ` (${change})`
  const mark = experimental === true ? ' [experimental]' : ''
  return `- \`${bounded(path)}\` ${bounded(message)}${values}${mark}`
}

/** The methods that a change of a type affects. */
function formatMethods(methods: readonly string[], most: number): string {
  if (most === 0 || methods.length === 0) return ''
  const listed = methods.slice(0, most).map((method) => `\`${bounded(method)}\``)
  const more = methods.length - listed.length
  return ` in ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1
}

import { bounded } from './report/bounded.js'
import type { PlacedFinding, Report } from './report/report.js'
import { describeChange } from './report/words.js'

/** What is new, changed and gone, for the people who read release notes. */
export function formatChangelog(report: Report): string {
  const told = report.findings.filter(isNews)
  const sections = headings.flatMap(([heading, holds]) => {
    const entries = [...new Set(told.filter(holds).map(formatEntry))].sort(byText)
    return entries.length === 0 ? [] : [`## ${heading}`, '', ...entries, '']
  })
  const title = `# ${bounded(report.base)} to ${bounded(report.head)}`
  const body =
    sections.length === 0 ? ['Nothing that a client or a server would notice.', ''] : sections
  return [title, '', ...body].join('\n')
}

/** Words and names of generated types are no news for whoever reads about the protocol. */
function isNews({ class: kind, rule }: PlacedFinding): boolean {
  return kind !== 'DOC' && (kind !== 'SOURCE' || rule.startsWith('M'))
}

const isNew = ({ slug }: PlacedFinding) => slug.endsWith('-added')
const isGone = ({ slug }: PlacedFinding) => slug.endsWith('-removed')
const isBreaking = ({ level, spared }: PlacedFinding) => {
  return level === 'error' && spared !== 'ignored' && spared !== 'experimental'
}

const headings: readonly (readonly [string, (finding: PlacedFinding) => boolean])[] = [
  ['Breaking', isBreaking],
  ['New', (finding) => !isBreaking(finding) && isNew(finding)],
  ['Changed', (finding) => !isBreaking(finding) && !isNew(finding) && !isGone(finding)],
  ['Gone', (finding) => !isBreaking(finding) && isGone(finding)],
]

function formatEntry(finding: PlacedFinding): string {
  const { path, message, experimental } = finding
  const change = describeChange(finding)
  const values = change === undefined ? '' : ` (${change})`
  const mark = experimental === true ? ' [experimental]' : ''
  return `- \`${bounded(path)}\`: ${bounded(message)}${values}${mark}`
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1
}

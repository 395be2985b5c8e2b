import { formatChangelog } from './changelog.js'
import { formatGithub } from './github.js'
import { formatJson } from './json.js'
import { formatMarkdown } from './markdown.js'
import type { Report } from './report.js'
import { fromRoot } from './report.js'
import { formatSarif } from './sarif.js'
import { formatSemver } from './semver.js'
import type { Colours } from './text.js'
import { formatText } from './text.js'

export type Format = 'text' | 'json' | 'markdown' | 'github' | 'sarif' | 'changelog' | 'semver'

const formats: Readonly<Record<Format, (report: Report, colours?: Colours) => string>> = {
  text: formatText,
  json: (report) => formatJson(report),
  markdown: (report) => formatMarkdown(report),
  github: (report) => formatGithub(fromRoot(report)),
  sarif: (report) => formatSarif(fromRoot(report)),
  changelog: (report) => formatChangelog(report),
  semver: (report) => formatSemver(report),
}

/** The report as one text. */
export function formatReport(report: Report, format: Format, colours?: Colours): string {
  return formats[format](report, colours)
}

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

export interface FormatOptions {
  /** Format of the text that is printed. */
  format: Format
  /** Of that text, where it is of the format `text`. */
  colours?: Colours
  /** Formats of files that are written beside it. */
  outFormats?: readonly Format[]
}

/** One comparison in several formats. */
export interface FormattedReport {
  text: string
  /** By format, those of `outFormats`. */
  outTexts: Readonly<Partial<Record<Format, string>>>
}

export function formatAll(report: Report, options: FormatOptions): FormattedReport {
  const { format, colours, outFormats = [] } = options
  const rows = outFormats.map((one) => [one, formatReport(report, one)])
  const outTexts = Object.fromEntries(rows) as FormattedReport['outTexts']
  return { text: formatReport(report, format, colours), outTexts }
}

/** Whether a format has places that begin at the root of the repository. */
export function needsRoot({ format, outFormats = [] }: FormatOptions): boolean {
  return [format, ...outFormats].some((one) => one === 'github' || one === 'sarif')
}

import type {
  FoundPart,
  ListedPart,
  ListedRelease,
  PartChanges,
  PartForm,
  PartLifespan,
} from 'codex-contract-codegen'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import type { Row } from '../rows.js'
import { formatRows } from '../rows.js'
import type { Terminal } from '../terminal.js'
import { colorsFor, escapeJson, print, printJson, toLine } from '../terminal.js'

/** Options of `releases`. */
export interface ReleasesSettings {
  /** One or two releases, or the name of a part. All releases are listed if it is absent. */
  subject?: string | { base?: string; head: string; surface: 'stable' | 'experimental' }
  json: boolean
}

/** Prints the known releases, the changes of one or between two, or those that have a part. */
export async function runReleases(
  { subject, json }: ReleasesSettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const codegen = await loadCodegen()
  try {
    if (subject === undefined) {
      const releases = await codegen.listReleases()
      if (json) printJson(terminal, { releases })
      else print(terminal, formatList(releases))
    } else if (typeof subject === 'string') {
      const found = await codegen.findPart(subject)
      if (json) printJson(terminal, found)
      else print(terminal, formatPart(found, terminal))
    } else {
      const today = new Date(terminal.now()).toISOString().slice(0, 10)
      const options = { ...subject, today, ...(json && { format: 'json' as const }) }
      const notes = await codegen.formatReleaseNotes(options)
      terminal.stdout.write(json ? escapeJson(notes) : notes)
    }
    return exitCodes.fine
  } catch (error) {
    if (!(error instanceof codegen.SourceError)) throw error
    const exitCode = error.code === 'usage' ? exitCodes.usage : exitCodes.failed
    throw new CommandError(exitCode, toLine(error.message), { cause: error })
  }
}

function formatList(releases: readonly ListedRelease[]): string[] {
  const identical = releases.filter((release) => release.identical).length
  const [oldest, newest] = [releases[0], releases.at(-1)]
  const rows = releases.map(toColumns)
  const widths = [0, 1, 2].map((column) => {
    return Math.max(...rows.map((row) => (row[column] ?? '').length))
  })
  return [
    `${releases.length} codex releases are known, ${oldest?.release} to ${newest?.release};` +
      ` ${identical} export the same as the one before.`,
    'Counts include the experimental API. Parts are members, values and variants of types.',
    '',
    ...rows.map((row) => {
      return row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()
    }),
  ]
}

function toColumns({ release, methods, identical, changes }: ListedRelease): string[] {
  const start = [release, `${methods} methods`]
  if (identical) return [...start, 'same as before']
  if (changes === undefined) return start
  return [...start, formatCounts(changes.methods), `parts ${formatCounts(changes.parts)}`]
}

function formatCounts({ added, removed, changed }: PartChanges): string {
  return `+${added} -${removed} ~${changed}`
}

/** The places that a name leads to; those with the same releases and forms are printed once. */
function formatPart(found: FoundPart, terminal: Terminal): string[] {
  const { bold } = colorsFor(terminal.stdout, terminal.env)
  const { name, exportedAs, lifespans, oldest, parts = [] } = found
  const title = exportedAs === undefined ? name : `${name} (${exportedAs} in exports of codex)`
  const groups = new Map<string, PartLifespan[]>()
  for (const lifespan of lifespans) {
    const key = JSON.stringify({ ...lifespan, type: '', alternatives: [] })
    groups.set(key, [...(groups.get(key) ?? []), lifespan])
  }
  const tables = [...groups.values()].map((group) => formatRows(toRows(group, oldest)))
  if (parts.length > 0) tables.push(formatParts(lifespans[0], parts))
  return [bold(toLine(title)), ...tables.flatMap((rows, at) => (at === 0 ? rows : ['', ...rows]))]
}

/** The parts of a type, with the releases that have them where these are not those of the type. */
function formatParts(type: PartLifespan | undefined, parts: readonly ListedPart[]): string[] {
  const width = Math.max(...parts.map(({ name }) => toLine(name).length))
  const rows = parts.map((part) => {
    const { name, since, until, missing, form } = part
    const missingHere = missing.filter((release) => type?.missing.includes(release) !== true)
    const notes = [
      ...(since === undefined || since === type?.since ? [] : [`since ${since}`]),
      ...(missingHere.length === 0 ? [] : [`missing in ${missingHere.join(', ')}`]),
      ...(until === undefined || until === type?.until ? [] : [`gone in ${until}`]),
      ...form.marks.filter((mark) => mark !== 'optional' && !type?.form.marks.includes(mark)),
    ]
    return `  ${toLine(name).padEnd(width)}  ${toLine(notes.join(', '))}`.trimEnd()
  })
  return [`${nameOfParts(type?.form.shape ?? '')}:`, ...rows]
}

function nameOfParts(shape: string): string {
  if (shape === 'enum') return 'values'
  return shape.startsWith('union') ? 'variants' : 'members'
}

function toRows(group: readonly PartLifespan[], oldest: string): Row[] {
  const [lifespan] = group
  if (lifespan === undefined) return []
  const { since, lastWithout, until, missing, form, formerly } = lifespan
  const rows = {
    'part of': group.map(formatPlace).join('; '),
    since: since ?? `${oldest} or earlier`,
    'last without': lastWithout ?? '',
    missing: missing.join(', '),
    'gone in': until ?? '',
    form: formatForm(form),
  }
  return [
    ...Object.entries(rows).map(([label, text]) => ({ label, text })),
    ...formerly.map((former) => ({ label: `before ${former.until}`, text: formatForm(former) })),
  ].filter(({ text }) => text !== '')
}

/** Where the name was found, such as `the params, ThreadListParams`. */
function formatPlace({ in: payload, type = '', alternatives }: PartLifespan): string {
  const place = [...(payload === undefined ? [] : [`the ${payload}`]), type].filter(isText)
  const way = alternatives.length === 0 ? '' : ` (${alternatives.join(', ')})`
  return `${place.join(', ')}${way}`
}

function isText(text: string): boolean {
  return text !== ''
}

function formatForm({ shape, marks }: PartForm): string {
  return [shape, ...marks].filter(isText).join(', ')
}

/**
 * Markdown that GitHub and VitePress render alike: CommonMark with tables, without raw HTML.
 * VitePress takes braces outside code for templates and attributes, and no escape prevents that.
 */

/** A text as prose. Its code spans stay, everything else with a meaning in Markdown is escaped. */
export function prose(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => escapeParagraph(paragraph.replace(/\s+/g, ' ').trim()))
    .join('\n\n')
}

function escapeParagraph(text: string): string {
  const parts = text.split(/(`[^`]+`|\{+[^{}`]*\}+|[{}]+)/)
  const escaped = parts.map((part, index) => {
    if (index % 2 === 0) return part.replace(/[\\`*_[\]<>~#]/g, '\\$&')
    return part.startsWith('`') ? part : code(part)
  })
  return escaped.join('').replace(/^(?:[-+=:]|\d+(?=[.)]))/, escapeStart)
}

/** Keeps the start of a paragraph from being a list, a heading or a container. */
function escapeStart(start: string): string {
  return /^\d/.test(start) ? `${start}\\` : `\\${start}`
}

/** A text as a code span. */
export function code(text: string): string {
  const line = text.replace(/\s/g, ' ')
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const padding = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return fence + padding + line + padding + fence
}

/** A JSON value as a code span. */
export function literal(value: unknown): string {
  return code(JSON.stringify(value))
}

/** A block of code, whose fence is longer than any inside it. */
export function codeBlock(language: string, text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text}\n${fence}`
}

/** One column of a table: its title, and the text of a cell. */
export interface Column<Row> {
  title: string
  cell: (row: Row) => string
}

/** A table of the rows. A column that is empty in every row is left out. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const filled = columns
    .map(({ title, cell }) => ({ title, cells: rows.map((row) => toCell(cell(row))) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(filled.map(({ title }) => title)),
    line(filled.map(() => '---')),
    ...rows.map((_, index) => line(filled.map(({ cells }) => cells[index] ?? ''))),
  ].join('\n')
}

/** Tables end their cells at every pipe, those in code spans included. */
function toCell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
}

/** A list of items. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** Blocks with a blank line between them; those without text are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}

import type { Terminal } from './terminal.js'
import { colorsFor, print, toLine } from './terminal.js'

/** One line of a table. */
export interface Row {
  /** Empty where the line goes on with the text above it. */
  label: string
  /** Empty for a heading. */
  text: string
}

/** Lines with the texts below each other, as far as terminals can be trusted with them. */
export function formatRows(rows: readonly Row[], style = (label: string) => label): string[] {
  const labels = rows.map(({ label }) => (label === '' ? '' : `${toLine(label)}:`))
  const width = Math.max(0, ...labels.map((label) => label.length))
  return rows.map(({ text }, index) => {
    const label = labels[index] ?? ''
    if (text === '') return style(label)
    return `${style(label)}${' '.repeat(width - label.length)} ${toLine(text)}`
  })
}

/** Writes a table as part of the result. */
export function printRows(terminal: Terminal, rows: readonly Row[]): void {
  print(terminal, formatRows(rows, colorsFor(terminal.stdout, terminal.env).bold))
}

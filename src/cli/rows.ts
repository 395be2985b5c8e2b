import type { Terminal } from './terminal.js'
import { colorsFor, print, toLine } from './terminal.js'

/** One line of a table. */
export interface Row {
  /** Empty if the line continues the text above it. */
  label: string
  /** Empty for a heading. */
  text: string
}

/** Aligns the texts in one column and removes control characters. */
export function formatRows(rows: readonly Row[], style = (label: string) => label): string[] {
  const labels = rows.map(({ label }) => (label === '' ? '' : `${toLine(label)}:`))
  const width = Math.max(0, ...labels.map((label) => label.length))
  return rows.map(({ text }, index) => {
    const label = labels[index] ?? ''
    if (text === '') return style(label)
    return `${style(label)}${' '.repeat(width - label.length)} ${toLine(text)}`
  })
}

/** Writes a table to stdout. */
export function printRows(terminal: Terminal, rows: readonly Row[]): void {
  print(terminal, formatRows(rows, colorsFor(terminal.stdout, terminal.env).bold))
}

import type { RowCells } from 'codex-contract-codegen'
import type { Terminal } from '../terminal.js'
import { colorsFor, log, toLine } from '../terminal.js'

/** Prints one line for each frame on stderr, since stdout belongs to the client. */
export function createRowPrinter(terminal: Terminal): (row: RowCells) => void {
  const { bold, dim, red, yellow } = colorsFor(terminal.stderr, terminal.env)
  const styles = { fault: red, drift: yellow, note: dim } as const
  return ({ number, time, arrow, title, took, level, summary }) => {
    const cells = [
      dim(`${number.padStart(5)} ${time.padStart(9)}`),
      arrow,
      bold(toLine(title)),
      took === '' ? '' : `(${took})`,
      level === undefined ? '' : styles[level](`[${level}]`),
      toLine(summary),
    ]
    log(terminal, [cells.filter((cell) => cell !== '').join(' ')])
  }
}

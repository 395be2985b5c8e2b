import type { Change } from 'codex-contract-codegen'
import type { Terminal } from './terminal.js'
import { print } from './terminal.js'

const verbs = { add: 'add   ', change: 'change', delete: 'delete' } as const

/** Prints one line for each file that has changed, or would change. */
export function printChanges(terminal: Terminal, changes: readonly Change[]): void {
  print(
    terminal,
    changes.map(({ kind, path }) => `${verbs[kind]} ${path}`),
  )
}

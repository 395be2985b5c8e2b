import type { Change } from 'codex-contract-codegen'

const verbs = { add: 'add   ', change: 'change', delete: 'delete' } as const

/** One line for each file that has changed, or would. */
export function tellChanges(changes: readonly Change[]): void {
  for (const { kind, path } of changes) console.log(`${verbs[kind]} ${path}`)
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from 'codex-contract-codegen'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import { printChanges } from '../print-changes.js'
import type { Terminal } from '../terminal.js'
import { print } from '../terminal.js'

/** Options of `generate`. */
export interface GenerateFlags {
  /** Folder with `schema/` and `generated/`. */
  root: string
  check: boolean
}

/** Writes `generated/` from `schema/`, or checks that it is up to date. */
export async function runGenerate(
  { root, check }: GenerateFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const codegen = await loadCodegen()
  if (!existsSync(join(root, 'schema'))) {
    throw new CommandError(exitCodes.usage, `no folder "schema" in ${root}`)
  }
  try {
    const changes = check ? await codegen.check({ root }) : await codegen.generate({ root })
    report(terminal, changes, check)
    return check && changes.length > 0 ? exitCodes.found : exitCodes.fine
  } catch (error) {
    if (!(error instanceof codegen.ContractError)) throw error
    throw new CommandError(exitCodes.found, `the schema is invalid\n${error.message}`)
  }
}

function report(terminal: Terminal, changes: readonly Change[], check: boolean): void {
  printChanges(terminal, changes)
  if (changes.length === 0) print(terminal, ['generated/ is up to date'])
  else if (check) print(terminal, ['generated/ is out of date; run `npm run generate`'])
}

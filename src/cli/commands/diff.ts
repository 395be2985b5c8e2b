import type { DiffOptions, DiffOutput } from 'codex-contract-codegen'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import type { Terminal } from '../terminal.js'
import { colorsFor, toLine } from '../terminal.js'

export type DiffSettings = Omit<DiffOptions, 'today' | 'colours'>

const codes: Readonly<Record<DiffOutput['verdict'], ExitCode>> = {
  passed: exitCodes.fine,
  failed: exitCodes.found,
  incomplete: exitCodes.failed,
}

/** Tells what lies between two contracts, and whether the gate lets it through. */
export async function runDiff(terminal: Terminal, settings: DiffSettings): Promise<ExitCode> {
  const { stdout, env, now } = terminal
  const codegen = await loadCodegen()
  const today = new Date(now()).toISOString().slice(0, 10)
  try {
    const colours = colorsFor(stdout, env)
    const { text, verdict } = await codegen.diff({ ...settings, today, colours })
    stdout.write(text)
    return codes[verdict]
  } catch (error) {
    if (!(error instanceof codegen.SourceError)) throw error
    const isUsage = error.code === 'usage' || error.code === 'missing'
    const exitCode = isUsage ? exitCodes.usage : exitCodes.failed
    throw new CommandError(exitCode, toLine(error.message), { cause: error })
  }
}

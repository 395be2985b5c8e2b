import type { ExitCode } from './exit.js'
import { CommandError, exitCodes } from './exit.js'
import { Interruption } from './shutdown.js'
import type { Terminal } from './terminal.js'
import { log } from './terminal.js'

/** Runs a command and returns the exit code of the process. Prints the error of one that fails. */
export async function runCommand(
  terminal: Terminal,
  command: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await terminal.shutdown.outcomeOf(command())
  } catch (error) {
    if (error instanceof Interruption) return error.exitCode
    const { prefix, exitCode } =
      error instanceof CommandError ? error : new CommandError(exitCodes.failed, '')
    log(terminal, [`${prefix}: ${error instanceof Error ? error.message : String(error)}`])
    return exitCode
  }
}

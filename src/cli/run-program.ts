import type { Command } from 'commander'
import { CommanderError } from 'commander'
import type { ExitCode } from './exit.js'
import { CommandError, exitCodes } from './exit.js'

/** Runs what the command line asks for, and tells what the process ends with. */
export async function runProgram(
  createProgram: (end: (code: ExitCode) => void) => Command,
): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine
  try {
    await createProgram((code) => (exitCode = code)).parseAsync()
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
    }
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(`codex-contract: ${message}\n`)
    return error instanceof CommandError ? error.exitCode : exitCodes.failed
  }
}

import { Command, CommanderError } from 'commander'
import type { ExitCode } from './exit.js'
import { CommandError, exitCodes } from './exit.js'
import { Interruption } from './shutdown.js'
import type { Terminal } from './terminal.js'
import { log } from './terminal.js'

/** Adds the commands of a program. Each calls `end` with the exit code of the process. */
export type AddCommands = (program: Command, end: (code: ExitCode) => void) => void

/** Runs the command that the arguments name and returns its exit code. */
export async function runProgram(
  { args, terminal }: { args: readonly string[]; terminal: Terminal },
  addCommands: AddCommands,
): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine
  // Commands inherit these settings when they are added.
  const program = new Command('codex-contract').exitOverride().configureOutput({
    writeOut: (text) => terminal.stdout.write(text),
    writeErr: (text) => terminal.stderr.write(text),
  })
  try {
    addCommands(program, (code) => (exitCode = code))
    await terminal.shutdown.outcomeOf(program.parseAsync(args, { from: 'user' }))
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
    }
    if (error instanceof Interruption) return error.exitCode
    const { prefix, exitCode: code } =
      error instanceof CommandError ? error : new CommandError(exitCodes.failed, '')
    log(terminal, [`${prefix}: ${error instanceof Error ? error.message : String(error)}`])
    return code
  }
}

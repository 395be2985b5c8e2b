import { Command, CommanderError } from 'commander'
import type { ExitCode } from './exit.js'
import { exitCodes } from './exit.js'
import { runCommand } from './run-command.js'
import type { Terminal } from './terminal.js'

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
  addCommands(program, (code) => (exitCode = code))
  return runCommand(terminal, async () => {
    try {
      await program.parseAsync(args, { from: 'user' })
      return exitCode
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error
      return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
    }
  })
}

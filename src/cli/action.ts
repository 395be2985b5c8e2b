import { Command } from 'commander'
import { addDiffCommands } from './diff-commands.js'
import { runProgram } from './run-program.js'

// The commands about comparing alone, for the file that the GitHub action runs.
process.exitCode = await runProgram((end) => {
  const { env, stdin, stdout, stderr } = process
  const program = new Command('codex-contract').exitOverride()
  addDiffCommands(program, { env, stdin, stdout, stderr, now: Date.now }, end)
  return program
})

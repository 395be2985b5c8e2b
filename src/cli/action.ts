import { addDiffCommands } from './diff-commands.js'
import { runProgram } from './run-program.js'
import { processTerminal } from './terminal.js'

// The program of the GitHub action has only the commands that compare contracts.
const args = process.argv.slice(2)
const terminal = processTerminal()
process.exitCode = await runProgram({ args, terminal }, (program, end) => {
  addDiffCommands(program, terminal, end)
})

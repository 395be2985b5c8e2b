import { addDiffCommands } from './diff-commands.js'
import { runProgram } from './run-program.js'
import { processTerminal } from './terminal.js'

// The commands about comparing alone, for the file that the GitHub action runs.
const args = process.argv.slice(2)
const terminal = processTerminal()
process.exitCode = await runProgram({ args, terminal }, (program, end) => {
  addDiffCommands(program, terminal, end)
})

import { addDiffCommands } from './diff-commands.js'
import { runProgram } from './run-program.js'
import { runProcess } from './run-process.js'

// The program of the GitHub action has only the commands that compare contracts.
const args = process.argv.slice(2)
await runProcess((terminal) =>
  runProgram({ args, terminal }, (program, end) => addDiffCommands(program, terminal, end)),
)

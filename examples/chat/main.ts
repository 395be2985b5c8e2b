import { openCodex } from 'codex-contract'
import { chat } from './chat.js'

const { argv, stdin: input, stdout: output } = process
try {
  await chat({ args: argv.slice(2), input, output, openCodex })
} catch (error) {
  console.error(String(error))
  process.exitCode = 1
}

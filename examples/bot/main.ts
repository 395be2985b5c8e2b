import { openCodex } from 'codex-contract'
import { bot } from './bot.js'

const { argv, stdin: input, stdout: output, stderr: progress } = process
const stop = new AbortController()
process.once('SIGINT', () => stop.abort(new Error('SIGINT')))
process.once('SIGTERM', () => stop.abort(new Error('SIGTERM')))
const streams = { input, output, progress }
process.exitCode = await bot({ args: argv.slice(2), ...streams, signal: stop.signal, openCodex })

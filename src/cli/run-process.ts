import type { Writable } from 'node:stream'
import { busyNotice } from '../transports/busy-notice.js'
import { settledWithin } from '../transports/settled-within.js'
import type { ExitCode } from './exit.js'
import { exitCodes } from './exit.js'
import { Shutdown } from './shutdown.js'
import type { Terminal } from './terminal.js'
import { log, tolerateClosedOutput } from './terminal.js'

// Enough for a reader that reads; without one, the output must not keep the process running.
const flushMs = 1000

/**
 * Runs a command in this process, and ends the process with its exit code once the output is written
 * and replaced tokens are revoked. Connections that are still open do not keep it. A process that
 * serves or is interrupted ends even if its output is not read.
 */
export async function runProcess(run: (terminal: Terminal) => Promise<ExitCode>): Promise<void> {
  const { env, stdin, stdout, stderr } = process
  const shutdown = new Shutdown()
  const terminal = { env, cwd: process.cwd(), stdin, stdout, stderr, now: Date.now, shutdown }
  tolerateClosedOutput(terminal, ({ code = 'unknown' }) => {
    log(terminal, [`codex-contract: the output cannot be written: ${code}`])
    process.exit(exitCodes.failed)
  })
  shutdown.listen(process, (code) => process.exit(code))
  const exitCode = await run(terminal)
  process.exitCode = exitCode
  const flushed = () => Promise.all([stdout, stderr].map(written))
  const exit = async (code: ExitCode) => {
    await shutdown.finish(() => log(terminal, [busyNotice]))
    await settledWithin(flushMs, flushed())
    process.exit(code)
  }
  if (shutdown.isDue) return exit(exitCode)
  shutdown.onSignal((interruption) => void exit(interruption.exitCode))
  await shutdown.finish(() => undefined)
  await flushed()
  process.exit(shutdown.interruption?.exitCode ?? exitCode)
}

/** Resolves when the output so far is written or lost. */
function written(output: Writable): Promise<void> {
  return new Promise((resolve) => {
    if (output.destroyed || output.writableEnded) resolve()
    else output.write('', () => resolve())
  })
}

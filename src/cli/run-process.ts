import type { Writable } from 'node:stream'
import { busyNotice } from '../transports/busy-notice.js'
import { settledWithin } from '../transports/settled-within.js'
import type { ExitCode } from './exit.js'
import { Shutdown } from './shutdown.js'
import type { Terminal } from './terminal.js'
import { log, tolerateClosedOutput } from './terminal.js'

// Enough for a reader that reads; without one, the output must not keep the process running.
const flushMs = 1000

/**
 * Runs a command in this process, and ends the process with its exit code. A process that serves or
 * is interrupted ends even if its output is not read or other work continues.
 */
export async function runProcess(run: (terminal: Terminal) => Promise<ExitCode>): Promise<void> {
  const { env, stdin, stdout, stderr } = process
  const shutdown = new Shutdown()
  const terminal = { env, cwd: process.cwd(), stdin, stdout, stderr, now: Date.now, shutdown }
  tolerateClosedOutput(terminal)
  shutdown.listen(process, (code) => process.exit(code))
  const exitCode = await run(terminal)
  process.exitCode = exitCode
  const exit = async (code: ExitCode) => {
    await shutdown.finish(() => log(terminal, [busyNotice]))
    await settledWithin(flushMs, Promise.all([stdout, stderr].map(written)))
    process.exit(code)
  }
  if (shutdown.isDue) await exit(exitCode)
  // Until then, the output is written and replaced tokens are revoked.
  else shutdown.onSignal((interruption) => void exit(interruption.exitCode))
}

/** Resolves when the output so far is written or lost. */
function written(output: Writable): Promise<void> {
  return new Promise((resolve) => {
    if (output.destroyed || output.writableEnded) resolve()
    else output.write('', () => resolve())
  })
}

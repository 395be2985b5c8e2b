import type { Readable, Writable } from 'node:stream'
import { finished, PassThrough } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Server } from '../../server/server.js'
import { createStdioTransport } from '../../transports/stdio.js'
import type { Terminal } from '../terminal.js'

/** Options of serveStdio. */
export interface ServeStdioOptions {
  server: Server
  /** How long requests in progress may take after a signal. */
  drainMs: number
  /** Called on a signal. */
  onSignal: () => void
}

const stuckMs = 2000
const readAheadBytes = 4 * 1024 * 1024

/**
 * Serves one client over stdin and stdout until either side closes the connection. After the end of
 * the input, or a signal, requests in progress are still answered; a signal after the end of the
 * input drops them.
 */
export async function serveStdio(
  { server, drainMs, onSignal }: ServeStdioOptions,
  { stdin, stdout, shutdown }: Terminal,
): Promise<void> {
  const input = readAhead(stdin)
  const connection = server.connect(createStdioTransport({ stdin: input, stdout }))
  const closeAfter = (end: Promise<void>) => void end.then(() => connection.close())
  finished(stdin, { writable: false }, () => {
    input.end()
    closeAfter(untilStuck(stdout))
  })
  shutdown.handle(() => {
    if (input.writableEnded) closeAfter(Promise.resolve())
    else closeAfter(sleep(drainMs, undefined, { ref: false }))
    stdin.destroy()
    onSignal()
  })
  await connection.closed
}

/** The input, read ahead: its end is noticed even if the client does not read its answers. */
function readAhead(stdin: Readable): PassThrough {
  return stdin.pipe(new PassThrough({ highWaterMark: readAheadBytes }))
}

/** Resolves when the client has stopped reading. Does not keep the process running. */
async function untilStuck(output: Writable): Promise<void> {
  for (let before = 0, unread = -1; unread !== before || unread === 0;) {
    before = unread
    await sleep(stuckMs, undefined, { ref: false })
    unread = output.writableLength
  }
}

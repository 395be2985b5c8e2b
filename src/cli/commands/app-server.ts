import type { Readable, Writable } from 'node:stream'
import { finished, PassThrough } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { accountContract } from '../../contract/account-contract.js'
import { accountHandlers } from '../../server/account/handlers.js'
import type { RpcReport } from '../../rpc/report.js'
import { createServer } from '../../server/server.js'
import { createStdioTransport } from '../../transports/stdio.js'
import { describeAuthEvent, describeIgnored } from '../auth-events.js'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import type { LogLevel } from '../log.js'
import { findLogLevel, Log } from '../log.js'
import { openAccountContext } from '../account-context.js'
import type { Terminal } from '../terminal.js'
import { toLine } from '../terminal.js'

/** Options of `app-server`. */
export interface AppServerOptions {
  /** URL; only `stdio://` is supported. */
  listen: string
  /** `key=value` settings that override `config.toml`. */
  overrides: readonly string[]
  /** The least severe level of the log. The default is that of the environment. */
  logLevel?: LogLevel | undefined
}

// Shorter than after the end of the input, because the sender of a signal expects an exit.
const signalDrainMs = 5000
const stuckMs = 2000
const readAheadBytes = 4 * 1024 * 1024

/**
 * Serves one client over stdin and stdout until either side closes the connection. After the end of
 * the input, or a signal, requests in progress are still answered; a signal after the end of the
 * input drops them.
 */
export async function runAppServer(
  { listen, overrides, logLevel }: AppServerOptions,
  { env, cwd, systemFolder, stdin, stdout, stderr, now, shutdown }: Terminal,
): Promise<ExitCode> {
  if (listen !== 'stdio://') {
    throw new CommandError(exitCodes.usage, `unsupported --listen URL "${listen}"; use stdio://`)
  }
  const log = new Log({ stream: stderr, level: findLogLevel(logLevel, env), now })
  const context = await openAccountContext({
    env,
    cwd,
    systemFolder,
    overrides,
    now,
    warn: (message) => log.write('warn', message),
    log: (line) => log.write('info', toLine(line)),
    report: (event) => log.write('warn', describeAuthEvent(event)),
    reportIgnored: (ignored) => log.write('warn', describeIgnored(ignored)),
  })
  const server = createServer(accountContract, accountHandlers(context), {
    report: (event) => log.write(event.level, describeReport(event)),
  })
  const input = readAhead(stdin)
  const connection = server.connect(createStdioTransport({ stdin: input, stdout }))
  shutdown.beforeExit(() => context.auth.settle())
  const closeAfter = (end: Promise<void>) => void end.then(() => connection.close())
  finished(stdin, { writable: false }, () => {
    input.end()
    closeAfter(untilStuck(stdout))
  })
  shutdown.handle(() => {
    if (input.writableEnded) closeAfter(Promise.resolve())
    else closeAfter(sleep(signalDrainMs, undefined, { ref: false }))
    stdin.destroy()
    // Tokens are not refreshed any more.
    void context.auth.settle()
  })
  await connection.closed
  log.end()
  shutdown.endWithCommand()
  return exitCodes.fine
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

/** One line, or more with the stack of an error. Stdout is reserved for the protocol. */
function describeReport({ message, length, position, cause }: RpcReport): string {
  const size = length === undefined ? '' : ` (${length} bytes)`
  const place = position === undefined ? '' : ` at byte ${position}`
  const reason = cause instanceof Error ? `: ${cause.stack ?? cause.message}` : ''
  return `${message}${size}${place}${reason}`
}

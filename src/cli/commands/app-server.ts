import { accountContract } from '../../contract/account-contract.js'
import type { RpcReport } from '../../rpc/report.js'
import { accountHandlers } from '../../server/account/handlers.js'
import { createServer } from '../../server/server.js'
import { openAccountContext } from '../account-context.js'
import type { AuthFlags } from '../app-server/auth-flags.js'
import { readAuth } from '../app-server/auth-flags.js'
import { parseListenUrl } from '../app-server/listen-url.js'
import { serveStdio } from '../app-server/serve-stdio.js'
import { describeAuthEvent, describeIgnored } from '../auth-events.js'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import type { LogLevel } from '../log.js'
import { findLogLevel, Log } from '../log.js'
import type { Terminal } from '../terminal.js'
import { toLine } from '../terminal.js'

/** Options of `app-server`. */
export interface AppServerOptions {
  /** Where to listen: the value of `--listen`. */
  listen: string
  /** How WebSocket clients authenticate. */
  auth: AuthFlags
  /** `key=value` settings that override `config.toml`. */
  overrides: readonly string[]
  /** The least severe level of the log. The default is that of the environment. */
  logLevel?: LogLevel | undefined
}

// Shorter than after the end of the input, because the sender of a signal expects an exit.
const drainMs = 5000

/** Serves the protocol until a signal, or until the client of stdin and stdout has gone. */
export async function runAppServer(
  { listen, auth: flags, overrides, logLevel }: AppServerOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { env, cwd, systemFolder, stderr, now, shutdown } = terminal
  const target = parseListenUrl(listen)
  const auth = await readAuth(flags, { cwd, now })
  if (target.kind === 'off') {
    const message = 'no transport configured; use --listen or enable remote control'
    throw new CommandError(exitCodes.found, message, { prefix: 'Error' })
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
  shutdown.beforeExit(() => context.auth.settle())
  // Tokens are not refreshed any more.
  const onSignal = () => void context.auth.settle()
  if (target.kind === 'stdio') await serveStdio({ server, drainMs, onSignal }, terminal)
  else {
    const { home } = context
    const { serveListener } = await import('../app-server/serve-listener.js')
    await serveListener({ target, server, auth, home, drainMs, onSignal }, terminal)
  }
  log.end()
  shutdown.endWithCommand()
  return exitCodes.fine
}

/** One line, or more with the stack of an error. Stdout is reserved for the protocol. */
function describeReport({ message, length, position, cause }: RpcReport): string {
  const size = length === undefined ? '' : ` (${length} bytes)`
  const place = position === undefined ? '' : ` at byte ${position}`
  const reason = cause instanceof Error ? `: ${cause.stack ?? cause.message}` : ''
  return `${message}${size}${place}${reason}`
}

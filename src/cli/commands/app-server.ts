import type { Writable } from 'node:stream'
import { accountContract } from '../../contract/account-contract.js'
import { accountHandlers } from '../../server/account/handlers.js'
import type { RpcReport } from '../../rpc/report.js'
import { createServer } from '../../server/server.js'
import { createStdioTransport } from '../../transports/stdio.js'
import { describeAuthEvent, describeIgnored } from '../auth-events.js'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { openAccountContext } from '../account-context.js'
import type { Terminal } from '../terminal.js'

/** Options of `app-server`. */
export interface AppServerOptions {
  /** URL; only `stdio://` is supported. */
  listen: string
  /** `key=value` settings that override `config.toml`. */
  overrides: readonly string[]
}

/** Serves one client over stdin and stdout until either side closes the connection. */
export async function runAppServer(
  { listen, overrides }: AppServerOptions,
  { env, stdin, stdout, stderr, now }: Terminal,
): Promise<ExitCode> {
  if (listen !== 'stdio://') {
    throw new CommandError(exitCodes.usage, `unsupported --listen URL "${listen}"; use stdio://`)
  }
  const { warn, report } = createLog(stderr)
  const context = await openAccountContext({
    env,
    overrides,
    now,
    warn,
    report: (event) => warn(describeAuthEvent(event)),
    reportIgnored: (ignored) => warn(describeIgnored(ignored)),
  })
  const server = createServer(accountContract, accountHandlers(context), { report })
  const connection = server.connect(createStdioTransport({ stdin, stdout }))
  process.once('SIGTERM', () => void connection.close())
  await connection.closed
  return exitCodes.fine
}

/** A log with one line for each event. Stdout is reserved for the protocol. */
interface Log {
  warn: (message: string) => void
  /** Drops debug events. */
  report: (event: RpcReport) => void
}

function createLog(stream: Writable): Log {
  const write = (level: string, message: string) => stream.write(`${level} ${message}\n`)
  return {
    warn: (message) => write('WARN', message),
    report: ({ level, message, length, position, cause }) => {
      if (level === 'debug') return
      const size = length === undefined ? '' : ` (${length} bytes)`
      const place = position === undefined ? '' : ` at byte ${position}`
      const reason = cause instanceof Error ? `: ${cause.stack ?? cause.message}` : ''
      write(level.toUpperCase(), `${message}${size}${place}${reason}`)
    },
  }
}

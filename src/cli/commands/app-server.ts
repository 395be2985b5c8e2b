import { createServer } from '../../server/server.js'
import { createStdioTransport } from '../../transports/stdio.js'
import { describeAuthEvent } from '../auth-events.js'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { createLog } from '../log.js'
import { openAccountContext } from '../account-context.js'

export interface AppServerOptions {
  /** Where to listen, as a URL. */
  listen: string
  /** Settings that go before those of `config.toml`, each as `key=value`. */
  overrides: readonly string[]
}

/** Serves one client over stdin and stdout until either side ends it. */
export async function runAppServer({ listen, overrides }: AppServerOptions): Promise<ExitCode> {
  if (listen !== 'stdio://') {
    throw new CommandError(exitCodes.usage, `unsupported --listen URL "${listen}"; use stdio://`)
  }
  const { warn, report } = createLog(process.stderr)
  const context = await openAccountContext({
    env: process.env,
    overrides,
    now: Date.now,
    warn,
    report: (event) => warn(describeAuthEvent(event)),
  })
  const server = createServer({ ...context, now: Date.now, report })
  const connection = server.connect(createStdioTransport())
  process.once('SIGTERM', () => void connection.close())
  await connection.closed
  return exitCodes.fine
}

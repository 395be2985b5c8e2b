import { accountContract } from '../../contract/account-contract.js'
import { accountHandlers } from '../../server/account/handlers.js'
import { createServer } from '../../server/server.js'
import { createStdioTransport } from '../../transports/stdio.js'
import { describeAuthEvent } from '../auth-events.js'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { createLog } from '../log.js'
import { openAccountContext } from '../account-context.js'
import type { Terminal } from '../terminal.js'

export interface AppServerOptions {
  /** Where to listen, as a URL. */
  listen: string
  /** Settings that go before those of `config.toml`, each as `key=value`. */
  overrides: readonly string[]
}

/** Serves one client over stdin and stdout until either side ends it. */
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
  })
  const server = createServer(accountContract, accountHandlers(context), { report })
  const connection = server.connect(createStdioTransport({ stdin, stdout }))
  process.once('SIGTERM', () => void connection.close())
  await connection.closed
  return exitCodes.fine
}

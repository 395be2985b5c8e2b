import type { AuthError } from '../../auth/errors.js'
import type { BackendError } from '../../backend/errors.js'
import { describeAuthEvent, describeIgnored } from '../auth-events.js'
import type { AccountContext } from '../account-context.js'
import { openAccountContext } from '../account-context.js'
import type { LogLevel } from '../log.js'
import { findLogLevel, Log } from '../log.js'
import type { Terminal } from '../terminal.js'
import { log, toLine } from '../terminal.js'

/** The context of a command, and the problems found on opening it. */
export interface OpenedAccount {
  readonly context: AccountContext
  /** Why the stored credentials are unusable, if they are. */
  readonly loadError: AuthError | undefined
  /** The parts of answers of the backend that could not be used so far. */
  readonly ignored: readonly BackendError[]
  /** The invalid configuration file that is not used, if there is one. */
  readonly invalid: string | undefined
}

/** Options that the commands of an account share. */
export interface AccountOptions {
  json: boolean
  /** `key=value` settings that override `config.toml`. */
  overrides: readonly string[]
  /** The least severe level of the log. The default is that of the environment. */
  logLevel?: LogLevel | undefined
}

/** Opens the context and prints events of the auth core as warnings. */
export async function openAccount(
  { overrides, logLevel }: Omit<AccountOptions, 'json'>,
  terminal: Terminal,
): Promise<OpenedAccount> {
  const { env, cwd, systemFolder, now, shutdown, stderr } = terminal
  const lines = new Log({ stream: stderr, level: findLogLevel(logLevel, env), now })
  const warn = (message: string) => log(terminal, [`Warning: ${toLine(message)}`])
  const ignored: BackendError[] = []
  let loadError: AuthError | undefined
  const context = await openAccountContext({
    env,
    cwd,
    systemFolder,
    overrides,
    now,
    warn,
    log: (line) => lines.write('info', toLine(line)),
    report: (event) => {
      if (event.type === 'load_failed') loadError = event.error
      else warn(describeAuthEvent(event))
    },
    reportIgnored: (part) => {
      ignored.push(part)
      warn(describeIgnored(part))
    },
  })
  shutdown.beforeExit(() => {
    lines.end()
    return context.auth.settle()
  })
  const { warnings, invalid } = await context.config.read()
  for (const { summary, details, path } of warnings) {
    warn([summary, ...(path ? [`${path}:`] : []), ...(details ? [details] : [])].join(' '))
  }
  return { context, loadError, ignored, invalid }
}

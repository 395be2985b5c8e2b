import type { AuthError } from '../../auth/errors.js'
import type { ConfigWarningNotification } from '../../../generated/types/index.js'
import { describeAuthEvent } from '../auth-events.js'
import type { AccountContext } from '../account-context.js'
import { openAccountContext } from '../account-context.js'
import type { Terminal } from '../terminal.js'
import { tell, toLine } from '../terminal.js'

/** The context of a command for people, and what was found while it was opened. */
export interface OpenedAccount {
  readonly context: AccountContext
  /** Why what is stored cannot be used, if it cannot. */
  readonly loadError: AuthError | undefined
  /** What is wrong with `config.toml`, whose content is not used then. */
  readonly configWarning: ConfigWarningNotification | undefined
}

/** Opens the context; events of the auth core go to stderr as warnings. */
export async function openAccount(
  overrides: readonly string[],
  terminal: Terminal,
): Promise<OpenedAccount> {
  const { env, now } = terminal
  const warn = (message: string) => tell(terminal, [`Warning: ${toLine(message)}`])
  let loadError: AuthError | undefined
  const context = await openAccountContext({
    env,
    overrides,
    now,
    warn,
    report: (event) => {
      if (event.type === 'load_failed') loadError = event.error
      else warn(describeAuthEvent(event))
    },
  })
  const { warning: configWarning } = await context.config.read()
  if (configWarning !== undefined) {
    warn(`${configWarning.summary} ${configWarning.path}: ${configWarning.details}`)
  }
  return { context, loadError, configWarning }
}

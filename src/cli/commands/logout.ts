import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'
import type { Fault } from '../account/fault.js'
import { exitCodeOf, toFault } from '../account/fault.js'
import { openAccount } from '../account/open-account.js'
import type { Terminal } from '../terminal.js'
import { print, tell, toLine } from '../terminal.js'

/** What `logout --json` prints. */
interface LogoutDocument {
  success: boolean
  /** Whether there was anything to remove. */
  removed: boolean
  /** Why it was not removed. */
  error: Fault | null
}

export interface LogoutOptions {
  json: boolean
  /** Settings that go before those of `config.toml`, each as `key=value`. */
  overrides: readonly string[]
}

/**
 * Removes what is stored, usable or not. The issuer is told in the background, within ten seconds;
 * a process that calls exit() before would cut that off.
 */
export async function runLogout(options: LogoutOptions, terminal: Terminal): Promise<ExitCode> {
  const document = await logout(options.overrides, terminal)
  const { removed, error } = document
  if (options.json) print(terminal, [JSON.stringify(document, undefined, 2)])
  else if (error !== null) tell(terminal, [`Error logging out: ${toLine(error.message)}`])
  else print(terminal, [removed ? 'Successfully logged out' : 'Not logged in'])
  return error === null ? exitCodes.fine : exitCodeOf(error)
}

async function logout(overrides: readonly string[], terminal: Terminal): Promise<LogoutDocument> {
  const { context } = await openAccount(overrides, terminal)
  try {
    return { success: true, removed: await context.auth.logout(), error: null }
  } catch (thrown) {
    return { success: false, removed: false, error: toFault(thrown) }
  }
}

import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'
import type { Fault } from '../account/fault.js'
import { exitCodeOf, toFault } from '../account/fault.js'
import { openAccount } from '../account/open-account.js'
import type { Terminal } from '../terminal.js'
import { print, log, toLine } from '../terminal.js'

/** The output of `logout --json`. */
interface LogoutDocument {
  success: boolean
  /** Whether credentials were stored. */
  removed: boolean
  /** Why the credentials were not removed. */
  error: Fault | null
}

/** Options of `logout`. */
export interface LogoutOptions {
  json: boolean
  /** `key=value` settings that override `config.toml`. */
  overrides: readonly string[]
}

/**
 * Removes the stored credentials, usable or not. Tokens are revoked in the background, within ten
 * seconds; an earlier exit() of the process would interrupt that.
 */
export async function runLogout(options: LogoutOptions, terminal: Terminal): Promise<ExitCode> {
  const document = await logout(options.overrides, terminal)
  const { removed, error } = document
  if (options.json) print(terminal, [JSON.stringify(document, undefined, 2)])
  else if (error !== null) log(terminal, [`Error logging out: ${toLine(error.message)}`])
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

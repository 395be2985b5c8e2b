import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'
import type { Fault } from '../account/fault.js'
import { exitCodeOf, toFault } from '../account/fault.js'
import type { AccountOptions } from '../account/open-account.js'
import { openAccount } from '../account/open-account.js'
import type { Terminal } from '../terminal.js'
import { print, printJson, log, toLine } from '../terminal.js'

/** The output of `logout --json`. */
interface LogoutDocument {
  success: boolean
  /** Whether credentials were stored. */
  removed: boolean
  /** Why the credentials were not removed. */
  error: Fault | null
}

/**
 * Removes the stored credentials, usable or not. Tokens are revoked in the background, within ten
 * seconds; an earlier exit() of the process would interrupt that.
 */
export async function runLogout(options: AccountOptions, terminal: Terminal): Promise<ExitCode> {
  const document = await logout(options, terminal)
  const { removed, error } = document
  if (options.json) printJson(terminal, document)
  else if (error !== null) log(terminal, [`Error logging out: ${toLine(error.message)}`])
  else print(terminal, [removed ? 'Successfully logged out' : 'Not logged in'])
  return error === null ? exitCodes.fine : exitCodeOf(error)
}

async function logout(options: AccountOptions, terminal: Terminal): Promise<LogoutDocument> {
  const { context } = await openAccount(options, terminal)
  try {
    return { success: true, removed: await context.auth.logout(), error: null }
  } catch (thrown) {
    return { success: false, removed: false, error: toFault(thrown) }
  }
}

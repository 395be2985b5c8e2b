import { RateLimitStore } from '../../client/rate-limit-store.js'
import { describeAccount } from '../account/account-facts.js'
import { describePlace } from '../account/credentials-place.js'
import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'
import { exitCodeOf } from '../account/fault.js'
import { describeLimits } from '../limits.js'
import type { OpenedAccount } from '../account/open-account.js'
import { openAccount } from '../account/open-account.js'
import { isRestriction } from '../account/restriction.js'
import type { Row } from '../rows.js'
import { printRows } from '../rows.js'
import type { LimitsStatus, LoginStatus, StatusDocument } from '../account/status-document.js'
import { findLimitsStatus, findLoginStatus } from '../account/status-document.js'
import type { Terminal } from '../terminal.js'
import { print, log, toLine } from '../terminal.js'

/** Options of `status`. */
export interface StatusOptions {
  json: boolean
  /** `key=value` settings that override `config.toml`. */
  overrides: readonly string[]
}

/** Prints the account and its remaining limits. */
export async function runStatus(options: StatusOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openAccount(options.overrides, terminal)
  const login = await findLoginStatus(opened)
  await (options.json ? printDocument : printText)(login, opened, terminal)
  if (login.error !== null) return exitCodeOf(login.error)
  return login.loggedIn ? exitCodes.fine : exitCodes.found
}

async function printDocument(
  login: LoginStatus,
  { context }: OpenedAccount,
  terminal: Terminal,
): Promise<void> {
  const { now } = terminal
  const limits = await findLimitsStatus(context, login.account, { params: {}, now })
  const document: StatusDocument = { ...login, ...limits }
  print(terminal, [JSON.stringify(document, undefined, 2)])
}

async function printText(
  login: LoginStatus,
  { context }: OpenedAccount,
  terminal: Terminal,
): Promise<void> {
  const { account } = login
  if (account === null) return printSignedOut(login, terminal)
  // The account is printed first: the backend may be slow or unavailable.
  printRows(terminal, [...describeAccount(account), placeRow(login)])
  if (account.authMode === 'apikey') return
  const params = { excludeResetCreditDetails: true }
  const limits = await findLimitsStatus(context, account, { params, now: terminal.now })
  print(terminal, [''])
  printRows(terminal, describeLimitsStatus(limits, terminal.now()))
}

function printSignedOut(login: LoginStatus, terminal: Terminal): void {
  const { error } = login
  if (error !== null && !isRestriction(error)) {
    log(terminal, [`Error checking login status: ${toLine(error.message)}`])
    if (exitCodeOf(error) === exitCodes.found) log(terminal, [howToFix])
    return
  }
  print(terminal, ['Not logged in'])
  if (error === null) return
  print(terminal, [toLine(error.message)])
  printRows(terminal, [placeRow(login)])
}

const howToFix = '`codex-contract login` replaces it, `codex-contract logout` removes it'

function placeRow({ credentials }: LoginStatus): Row {
  return { label: 'Credentials', text: describePlace(credentials) }
}

function describeLimitsStatus(status: LimitsStatus, now: number): Row[] {
  const { limits, limitsReadAt, limitsError } = status
  if (limits === null || limitsReadAt === null) {
    return [{ label: 'Limits', text: `could not be read: ${limitsError?.message ?? 'no answer'}` }]
  }
  const store = new RateLimitStore()
  store.replace(limits)
  return describeLimits(store.all().values(), { now, readAt: limitsReadAt * 1000 })
}

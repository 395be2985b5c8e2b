import { RateLimitStore } from '../../client/rate-limit-store.js'
import { describeAccount } from '../account/account-facts.js'
import { describePlace } from '../account/credentials-place.js'
import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'
import { exitCodeOf } from '../account/fault.js'
import { describeLimits } from '../limits.js'
import type { AccountOptions, OpenedAccount } from '../account/open-account.js'
import { openAccount } from '../account/open-account.js'
import { isRestriction } from '../account/restriction.js'
import type { Row } from '../rows.js'
import { printRows } from '../rows.js'
import type { LimitsStatus, LoginStatus, StatusDocument } from '../account/status-document.js'
import { findLimitsStatus, findLoginStatus } from '../account/status-document.js'
import type { Terminal } from '../terminal.js'
import { print, printJson, log, toLine } from '../terminal.js'

/** Prints the account and its remaining limits. */
export async function runStatus(options: AccountOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = await openAccount(options, terminal)
  const login = await (options.json ? printDocument : printText)(opened, terminal)
  if (login.error !== null) return exitCodeOf(login.error)
  return login.signInRequired ? exitCodes.found : exitCodes.fine
}

async function printDocument(opened: OpenedAccount, terminal: Terminal): Promise<LoginStatus> {
  const { now } = terminal
  const { account } = await findLoginStatus(opened)
  const limits = await findLimitsStatus(opened, account, { params: {}, now })
  const login = await findLoginStatus(opened)
  const document: StatusDocument = { ...login, ...limits }
  printJson(terminal, document)
  return login
}

async function printText(opened: OpenedAccount, terminal: Terminal): Promise<LoginStatus> {
  const before = await findLoginStatus(opened)
  const { account } = before
  if (account === null) {
    printSignedOut(before, terminal)
    return before
  }
  // The account is printed first: the backend may be slow or unavailable.
  printRows(terminal, [...describeAccount(account), placeRow(before)])
  if (account.authMode === 'apikey') return before
  const params = { excludeResetCreditDetails: true }
  const limits = await findLimitsStatus(opened, account, { params, now: terminal.now })
  const login = await findLoginStatus(opened)
  print(terminal, [''])
  printRows(terminal, describeRest(login, limits, terminal.now()))
  return login
}

/** The limits, and why the user has to sign in again. One reason for both is printed once. */
function describeRest({ error }: LoginStatus, limits: LimitsStatus, now: number): Row[] {
  if (error === null) return describeLimitsStatus(limits, now)
  const row = { label: 'Sign-in', text: `required: ${error.message}` }
  const isSameReason = limits.limitsError?.message === error.message
  return isSameReason ? [row] : [...describeLimitsStatus(limits, now), row]
}

function printSignedOut(login: LoginStatus, terminal: Terminal): void {
  const { error } = login
  if (error !== null && !isRestriction(error)) {
    log(terminal, [`Error checking login status: ${toLine(error.message)}`])
    if (exitCodeOf(error) === exitCodes.found && error.code !== 'unavailable') {
      log(terminal, [howToFix])
    }
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
  const readAt = limitsReadAt * 1000
  return describeLimits(store.all().values(), { now, readAt, isPartial: limitsError !== null })
}

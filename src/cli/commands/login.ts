import type { AccountFacts } from '../account/account-facts.js'
import { describeAccount, toAccountFacts } from '../account/account-facts.js'
import type { CredentialsPlace } from '../account/credentials-place.js'
import { describePlace, toCredentialsPlace } from '../account/credentials-place.js'
import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'
import type { Fault } from '../account/fault.js'
import { exitCodeOf, FaultError, toFault } from '../account/fault.js'
import type { AccountOptions, OpenedAccount } from '../account/open-account.js'
import { openAccount } from '../account/open-account.js'
import { printRows } from '../rows.js'
import type { SignIn } from '../sign-in/sign-in.js'
import type { Terminal } from '../terminal.js'
import { print, printJson, log, toLine } from '../terminal.js'

/** The output of `login --json`. */
interface LoginDocument {
  success: boolean
  /** The new account; null after a failed login, which leaves the previous one in place. */
  account: AccountFacts | null
  credentials: CredentialsPlace
  /** Why the login failed. */
  error: Fault | null
}

/** Options of `login`. */
export interface LoginCommandOptions extends AccountOptions {
  signIn: SignIn
  /** Cancels the login. Aborts with an AuthError `login_canceled`. */
  interrupted: AbortSignal
}

/** Signs in. The previous login stays in place until the new credentials are stored. */
export async function runLogin(
  options: LoginCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openAccount(options, terminal)
  const document = await login(opened, options, terminal)
  if (options.json) printJson(terminal, document)
  else printOutcome(document, terminal)
  return document.error === null ? exitCodes.fine : exitCodeOf(document.error)
}

async function login(
  opened: OpenedAccount,
  { signIn, interrupted }: LoginCommandOptions,
  terminal: Terminal,
): Promise<LoginDocument> {
  const { auth, config, loginFlow, storage } = opened.context
  try {
    assertStorable(opened)
    await signIn({
      auth,
      flow: loginFlow,
      restrictions: (await config.read()).restrictions,
      terminal,
      interrupted,
    })
    const account = auth.current === undefined ? null : toAccountFacts(auth.current)
    return { success: true, account, credentials: toCredentialsPlace(storage), error: null }
  } catch (thrown) {
    const error = toFault(thrown)
    return { success: false, account: null, credentials: toCredentialsPlace(storage), error }
  }
}

/** Throws before the login if its credentials could not be stored. */
function assertStorable({ context, loadError, invalid }: OpenedAccount): void {
  if (invalid !== undefined) {
    throw new FaultError('invalid_config', `${invalid} is invalid; fix it before a login`)
  }
  if (context.storage.kind === 'ephemeral') {
    const setting = 'cli_auth_credentials_store = "ephemeral"'
    const message = `${setting} keeps credentials in memory, where a command cannot store them`
    throw new FaultError('nothing_kept', message)
  }
  if (loadError?.code === 'keyring_failed') throw loadError
}

function printOutcome({ account, credentials, error }: LoginDocument, terminal: Terminal): void {
  if (error?.code === 'login_canceled') return log(terminal, ['Login canceled'])
  if (error !== null) return log(terminal, [`Error logging in: ${toLine(error.message)}`])
  print(terminal, ['Successfully logged in'])
  const rows = account === null ? [] : describeAccount(account)
  printRows(terminal, [...rows, { label: 'Credentials', text: describePlace(credentials) }])
}

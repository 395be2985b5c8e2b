import type {
  GetAccountRateLimitsParams,
  GetAccountRateLimitsResponse,
} from '../../../generated/types/index.js'
import { getBearerToken } from '../../auth/codex-auth.js'
import { loadPolicy } from '../../server/account/require-policy.js'
import { findRefusal } from '../../server/account/restrictions.js'
import type { AccountFacts } from './account-facts.js'
import { toAccountFacts } from './account-facts.js'
import type { CredentialsPlace } from './credentials-place.js'
import { toCredentialsPlace } from './credentials-place.js'
import type { Fault } from './fault.js'
import { exitCodeOf, toFault } from './fault.js'
import { exitCodes } from '../exit.js'
import type { OpenedAccount } from './open-account.js'
import { toRestrictionFault } from './restriction.js'

/** The account and the place of its credentials. */
export interface LoginStatus {
  loggedIn: boolean
  account: AccountFacts | null
  credentials: CredentialsPlace
  /** Whether only a login helps: there are no usable credentials, or they cannot be renewed. */
  signInRequired: boolean
  /** Why the stored credentials are not used or cannot be renewed. */
  error: Fault | null
}

/** The limits of the account. */
export interface LimitsStatus {
  /** The result of `account/rateLimits/read`; null for an API key, which has no limits. */
  limits: GetAccountRateLimitsResponse | null
  /** When they were read, in Unix seconds. */
  limitsReadAt: number | null
  /** Why they could not be read, or not all of them. */
  limitsError: Fault | null
}

/** The output of `status --json`. Unknown members are null; times are Unix seconds. */
export type StatusDocument = LoginStatus & LimitsStatus

/** Finds the account of a home, as far as the configuration allows it. */
export async function findLoginStatus(opened: OpenedAccount): Promise<LoginStatus> {
  const { auth, config: source, policy, storage } = opened.context
  const credentials = toCredentialsPlace(storage)
  const signedOut = { loggedIn: false, account: null, credentials, signInRequired: true }
  if (opened.loadError !== undefined) {
    const error = toFault(opened.loadError)
    return { ...signedOut, signInRequired: exitCodeOf(error) === exitCodes.found, error }
  }
  try {
    await loadPolicy(policy, auth)
  } catch (error) {
    return { ...signedOut, signInRequired: false, error: toFault(error) }
  }
  const { current } = auth
  if (current === undefined) return { ...signedOut, error: null }
  const refusal = findRefusal(current, (await source.read()).restrictions)
  // An API key is printed masked, and sent nowhere.
  const isHarmless = refusal?.code === 'unknown' && current.mode === 'apiKey'
  if (refusal !== undefined && !isHarmless) {
    const signInRequired = refusal.code !== 'unknown'
    return { ...signedOut, signInRequired, error: toRestrictionFault(refusal) }
  }
  if (getBearerToken(current) === undefined) {
    const message = 'The stored credentials contain no token.'
    return { ...signedOut, error: { code: 'missing_credentials', message } }
  }
  const failure = auth.failureOf(current)
  return {
    loggedIn: true,
    account: toAccountFacts(current),
    credentials,
    signInRequired: failure !== undefined,
    error: failure === undefined ? null : toFault(failure),
  }
}

/**
 * Reads the limits of an account; null members for an account without limits. The tokens are renewed
 * for that if necessary, which changes the login status.
 */
export async function findLimitsStatus(
  { context, ignored }: OpenedAccount,
  account: AccountFacts | null,
  options: { params: GetAccountRateLimitsParams; now: () => number },
): Promise<LimitsStatus> {
  const none = { limits: null, limitsReadAt: null, limitsError: null }
  if (account === null || account.authMode === 'apikey') return none
  try {
    const limits = await context.backend.readRateLimits(options.params)
    const [unused] = ignored
    const limitsError = unused === undefined ? null : toFault(unused)
    return { limits, limitsReadAt: Math.floor(options.now() / 1000), limitsError }
  } catch (error) {
    return { ...none, limitsError: toFault(error) }
  }
}

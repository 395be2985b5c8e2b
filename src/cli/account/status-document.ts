import type {
  GetAccountRateLimitsParams,
  GetAccountRateLimitsResponse,
} from '../../../generated/types/index.js'
import { findAllowed } from '../../server/account/restrictions.js'
import type { AccountFacts } from './account-facts.js'
import { toAccountFacts } from './account-facts.js'
import type { CredentialsPlace } from './credentials-place.js'
import { toCredentialsPlace } from './credentials-place.js'
import type { Fault } from './fault.js'
import { toFault } from './fault.js'
import type { OpenedAccount } from './open-account.js'
import { explainRestriction } from './restriction.js'
import type { AccountContext } from '../account-context.js'

/** The account and the place of its credentials. */
export interface LoginStatus {
  loggedIn: boolean
  account: AccountFacts | null
  credentials: CredentialsPlace
  /** Why the stored credentials are not used. */
  error: Fault | null
}

/** The limits of the account. */
export interface LimitsStatus {
  /** The result of `account/rateLimits/read`; null for an API key, which has no limits. */
  limits: GetAccountRateLimitsResponse | null
  /** When they were read, in Unix seconds. */
  limitsReadAt: number | null
  /** Why they could not be read. */
  limitsError: Fault | null
}

/** The output of `status --json`. Unknown members are null; times are Unix seconds. */
export type StatusDocument = LoginStatus & LimitsStatus

/** Finds the account of a home, as far as the configuration allows it. */
export async function findLoginStatus(opened: OpenedAccount): Promise<LoginStatus> {
  const { auth, config: source, storage } = opened.context
  const signedOut = { loggedIn: false, account: null, credentials: toCredentialsPlace(storage) }
  if (opened.loadError !== undefined) return { ...signedOut, error: toFault(opened.loadError) }
  const { current } = auth
  if (current === undefined) return { ...signedOut, error: null }
  const { config } = await source.read()
  if (findAllowed(current, config) === undefined) {
    return { ...signedOut, error: explainRestriction(current, config) }
  }
  return { ...signedOut, loggedIn: true, account: toAccountFacts(current), error: null }
}

/** Reads the limits of an account; null members for an account without limits. */
export async function findLimitsStatus(
  context: AccountContext,
  account: AccountFacts | null,
  options: { params: GetAccountRateLimitsParams; now: () => number },
): Promise<LimitsStatus> {
  const none = { limits: null, limitsReadAt: null, limitsError: null }
  if (account === null || account.authMode === 'apikey') return none
  try {
    const limits = await context.backend.readRateLimits(options.params)
    return { ...none, limits, limitsReadAt: Math.floor(options.now() / 1000) }
  } catch (error) {
    return { ...none, limitsError: toFault(error) }
  }
}

import type { CodexAuth } from '../../auth/codex-auth.js'
import { getAccountId, getOwnerClaims } from '../../auth/codex-auth.js'
import type { ConfigReading } from '../../config/config-source.js'
import type {
  LoginFacts,
  Refusal,
  RestrictionProblem,
  Restrictions,
} from '../../config/restrictions.js'
import type { RpcError } from '../../rpc/errors.js'
import { requestError } from '../errors.js'

/** The credentials that account methods use; undefined if no OpenAI login is needed. */
export function findVisible(
  auth: CodexAuth | undefined,
  { config, restrictions }: ConfigReading,
): CodexAuth | undefined {
  return config.requiresOpenaiAuth ? findAllowed(auth, restrictions) : undefined
}

/**
 * The account to report. While restrictions are unknown, an API key is reported, though not its
 * text, and a ChatGPT account is an error, as in codex.
 */
export function findReported(
  auth: CodexAuth | undefined,
  reading: ConfigReading,
): CodexAuth | undefined {
  const { problem } = reading.restrictions
  if (auth === undefined || problem === undefined || !reading.config.requiresOpenaiAuth) {
    return findVisible(auth, reading)
  }
  if (auth.mode === 'apiKey') return auth
  throw toUnknownError(problem)
}

/** The error of a method that needs an account while restrictions are unknown. */
export function toUnknownError({ place }: RestrictionProblem): RpcError {
  const reason = `invalid configuration at ${place}`
  return requestError('internal', `failed to load workspace requirements: ${reason}`)
}

/** The credentials if they are allowed. Others remain stored and are not used. */
export function findAllowed(
  auth: CodexAuth | undefined,
  restrictions: Restrictions,
): CodexAuth | undefined {
  if (auth === undefined) return undefined
  return listLoginFacts(auth).every((facts) => restrictions.permits(facts)) ? auth : undefined
}

/** Why stored credentials are not allowed. */
export function findRefusal(auth: CodexAuth, restrictions: Restrictions): Refusal | undefined {
  return listLoginFacts(auth)
    .map((facts) => restrictions.refuseStored(facts))
    .find((refusal) => refusal !== undefined)
}

/**
 * The facts that restrictions compare, all of which must be allowed. The workspace is that of the
 * tokens and, if it is another one, that which calls are for. For tokens of a client it is only the
 * latter.
 */
export function listLoginFacts(auth: CodexAuth): LoginFacts[] {
  if (auth.mode === 'apiKey') return [{ method: 'api', workspace: undefined }]
  const used = getAccountId(auth)
  const claimed = auth.mode === 'chatgptAuthTokens' ? used : getOwnerClaims(auth)?.accountId
  const workspaces = used === undefined ? [claimed] : [...new Set([claimed, used])]
  return workspaces.map((workspace) => ({ method: 'chatgpt', workspace }))
}

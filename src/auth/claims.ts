import type { AccountPlanType } from '../../generated/types/index.js'
import { AuthError } from './errors.js'
import { toAccountId } from './header-value.js'
import { toPlanType } from './plan.js'

/** Claims of a token about its owner. The signature is not verified. */
export interface TokenClaims {
  /** Unix seconds. */
  readonly expiresAt?: number
  readonly email?: string
  /** The text of the claim that `planType` is derived from. */
  readonly plan?: string
  readonly planType: AccountPlanType
  readonly userId?: string
  /** Workspace that the token is for. */
  readonly accountId?: string
  readonly isFedramp: boolean
}

/** Called with each value that is ignored, as an AuthError that does not quote it. */
export type ReportIgnored = (ignored: AuthError) => void

/** Reports nothing: the token is read again when it is used, and its faults are reported then. */
export const reportedLater: ReportIgnored = () => undefined

/**
 * Reads the claims of a JWT one by one: a claim of a wrong type is reported and counts as missing.
 * Throws an AuthError `malformed_token`, which does not quote the token, if it is not a JWT.
 */
export async function parseClaims(jwt: string, report: ReportIgnored): Promise<TokenClaims> {
  return toTokenClaims(await decodePayload(jwt), report)
}

/** Like parseClaims, for an id token: one that is not a JWT is reported and has no claims. */
export async function readClaims(jwt: string, report: ReportIgnored): Promise<TokenClaims> {
  try {
    return await parseClaims(jwt, report)
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    report(error)
    return toTokenClaims({}, report)
  }
}

async function decodePayload(jwt: string): Promise<Members> {
  const parts = jwt.split('.').slice(0, 3)
  if (parts.length < 3 || parts.includes(''))
    throw new AuthError('malformed_token', 'invalid ID token format')
  if (!isBase64url(parts[1]!)) throw malformed('its payload is not unpadded base64url')
  // Loading it takes 29 ms, which only a start with a token should cost.
  const { decodeJwt } = await import('jose')
  try {
    return decodeJwt(parts.join('.'))
  } catch {
    // The cause of the error would quote the payload.
    throw malformed('its payload is not a JSON object')
  }
}

// Encoding it again also detects unused bits that are set in the last character.
function isBase64url(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text
}

const authClaims = 'https://api.openai.com/auth'
const profileClaims = 'https://api.openai.com/profile'

function toTokenClaims(payload: Members, report: ReportIgnored): TokenClaims {
  const top = { members: payload, pointer: '', report }
  const auth = within(top, authClaims)
  const expiresAt = pick(top, 'exp', 'number')
  const email = pick(top, 'email', 'string') ?? pick(within(top, profileClaims), 'email', 'string')
  const plan = pick(auth, 'chatgpt_plan_type', 'string')
  const userId = pick(auth, 'chatgpt_user_id', 'string') ?? pick(auth, 'user_id', 'string')
  const accountId = toAccountId(pick(auth, 'chatgpt_account_id', 'string'))
  return Object.freeze({
    ...(expiresAt !== undefined && { expiresAt }),
    ...(email !== undefined && { email }),
    ...(plan !== undefined && { plan }),
    planType: toPlanType(plan),
    ...(userId !== undefined && { userId }),
    ...(accountId !== undefined && { accountId }),
    isFedramp: pick(auth, 'chatgpt_account_is_fedramp', 'boolean') ?? false,
  })
}

type Members = Readonly<Record<string, unknown>>

interface Types {
  boolean: boolean
  /** Any JSON number, because RFC 7519 allows fractions of a second. */
  number: number
  object: Members
  string: string
}

/** An object of claims and its JSON pointer in the payload. */
interface Claims {
  members: Members
  pointer: string
  report: ReportIgnored
}

/** A claim; undefined if it is missing, null or of another type. */
function pick<T extends keyof Types>(claims: Claims, name: string, type: T): Types[T] | undefined {
  const value = claims.members[name]
  if (value === undefined || value === null) return undefined
  if (typeof value === type && !Array.isArray(value)) return value as Types[T]
  const pointer = pointerOf(claims, name)
  const message = `the claim "${pointer}" must be ${type} or null`
  claims.report(new AuthError('malformed_token', message, { pointer }))
  return undefined
}

function within(claims: Claims, name: string): Claims {
  const members = pick(claims, name, 'object') ?? {}
  return { ...claims, members, pointer: pointerOf(claims, name) }
}

function pointerOf({ pointer }: Claims, name: string): string {
  return `${pointer}/${name.replaceAll('/', '~1')}`
}

function malformed(reason: string): AuthError {
  return new AuthError('malformed_token', `Cannot read the claims of the token: ${reason}`)
}

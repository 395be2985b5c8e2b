import type { AccountPlanType, JwtClaims } from '../../generated/types/index.js'
import { readers } from '../../generated/validators.js'
import { AuthError } from './errors.js'
import { findMismatch } from './mismatch.js'
import { toPlanType } from './plan.js'

/** What a token says about its owner. The signature is not checked. */
export interface TokenClaims {
  /** Unix seconds. */
  readonly expiresAt?: number
  readonly email?: string
  /** As it stands in the token; `planType` is what it means. */
  readonly plan?: string
  readonly planType: AccountPlanType
  readonly userId?: string
  /** Workspace that the token is for. */
  readonly accountId?: string
  readonly isFedramp: boolean
}

/** Reads the claims of a JWT, or throws an AuthError that quotes nothing of it. */
export async function parseClaims(jwt: string): Promise<TokenClaims> {
  const payload = await decodePayload(jwt)
  const mismatch = findMismatch(readers.JwtClaims, payload)
  if (mismatch) throw malformed(mismatch.text)
  return toTokenClaims(payload as JwtClaims)
}

async function decodePayload(jwt: string): Promise<unknown> {
  const parts = jwt.split('.').slice(0, 3)
  if (parts.length < 3 || parts.includes(''))
    throw new AuthError('malformed_token', 'invalid ID token format')
  if (!isBase64url(parts[1]!)) throw malformed('its payload is not unpadded base64url')
  // Costs 29 ms, which a start without a token need not pay.
  const { decodeJwt } = await import('jose')
  try {
    return decodeJwt(parts.join('.'))
  } catch {
    // The error is dropped because its cause quotes the payload.
    throw malformed('its payload is not a JSON object')
  }
}

// Encoding again is the check: it also catches bits left over in the last character.
function isBase64url(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text
}

function toTokenClaims(claims: JwtClaims): TokenClaims {
  const auth = claims['https://api.openai.com/auth']
  const email = claims.email ?? claims['https://api.openai.com/profile']?.email
  const userId = auth?.chatgpt_user_id ?? auth?.user_id
  return Object.freeze({
    ...(present(claims.exp) && { expiresAt: claims.exp }),
    ...(present(email) && { email }),
    ...(present(auth?.chatgpt_plan_type) && { plan: auth.chatgpt_plan_type }),
    planType: toPlanType(auth?.chatgpt_plan_type),
    ...(present(userId) && { userId }),
    ...(present(auth?.chatgpt_account_id) && { accountId: auth.chatgpt_account_id }),
    isFedramp: auth?.chatgpt_account_is_fedramp ?? false,
  })
}

function present<T>(value: T): value is NonNullable<T> {
  return value !== undefined && value !== null
}

function malformed(reason: string): AuthError {
  return new AuthError('malformed_token', `Cannot read the claims of the token: ${reason}`)
}

import type { TokenFault } from '../handshake-refusal.js'
import { tokenFaults } from '../handshake-refusal.js'

/** One token that all clients share. */
export interface CapabilityToken {
  kind: 'capability-token'
  /** The SHA-256 digest of the token, as 64 hexadecimal digits. */
  sha256: string
}

/** Tokens that are JWTs, signed with HS256. They need an `exp`. */
export interface SignedBearerToken {
  kind: 'signed-bearer-token'
  /** The key. */
  secret: Uint8Array
  /** The `iss` that a token must have. The default is any. */
  issuer?: string
  /** The `aud` that a token must have. The default is any. */
  audience?: string
  /** How much the clocks may differ. The default is 30. */
  maxClockSkewSeconds?: number
  /** Unix milliseconds. The default is `Date.now`. */
  now?: () => number
}

/** How clients of a listener authenticate. */
export type WebSocketAuth = CapabilityToken | SignedBearerToken

const defaultSkewSeconds = 30

/** Checks the `Authorization` header of a handshake. Returns undefined if it is right. */
export async function checkAuthorization(
  header: string | undefined,
  auth: WebSocketAuth,
): Promise<TokenFault | undefined> {
  if (header === undefined) return tokenFaults.missing
  const token = /^bearer (.*)$/i.exec(header)?.[1]?.trim()
  // Other characters reach Node as Latin-1.
  if (!token || !/^[\x20-\x7e]*$/.test(header)) return tokenFaults.invalidHeader
  if (auth.kind === 'signed-bearer-token') return checkJwt(token, auth)
  const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto')
  const digest = createHash('sha256').update(token).digest()
  const matches = timingSafeEqual(digest, Buffer.from(auth.sha256, 'hex'))
  return matches ? undefined : tokenFaults.invalidToken
}

interface Claims {
  exp: number
  nbf?: number | null
  iss?: string | null
  aud?: string | string[] | null
}

async function checkJwt(token: string, auth: SignedBearerToken): Promise<TokenFault | undefined> {
  const claims = await readClaims(token, auth.secret)
  if (claims === undefined) return tokenFaults.invalidJwt
  const { now = Date.now, maxClockSkewSeconds = defaultSkewSeconds, issuer, audience } = auth
  const seconds = Math.floor(now() / 1000)
  if (claims.exp + maxClockSkewSeconds < seconds) return tokenFaults.expiredJwt
  if (typeof claims.nbf === 'number' && claims.nbf - maxClockSkewSeconds > seconds) {
    return tokenFaults.earlyJwt
  }
  if (issuer !== undefined && claims.iss !== issuer) return tokenFaults.issuerMismatch
  if (audience !== undefined && ![claims.aud].flat().includes(audience)) {
    return tokenFaults.audienceMismatch
  }
  return undefined
}

/** Undefined for a token that is not a JWT, not signed with the key, or has claims of other types. */
async function readClaims(token: string, secret: Uint8Array): Promise<Claims | undefined> {
  const { compactVerify } = await import('jose')
  try {
    const { payload } = await compactVerify(token, secret, { algorithms: ['HS256'] })
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload))
    return isClaims(claims) ? claims : undefined
  } catch {
    return undefined
  }
}

function isClaims(value: unknown): value is Claims {
  if (typeof value !== 'object' || value === null) return false
  const { exp, nbf, iss, aud } = value as Readonly<Record<string, unknown>>
  return (
    Number.isSafeInteger(exp) &&
    (isAbsent(nbf) || Number.isSafeInteger(nbf)) &&
    (isAbsent(iss) || isText(iss)) &&
    (isAbsent(aud) || isText(aud) || (Array.isArray(aud) && aud.every(isText)))
  )
}

function isAbsent(claim: unknown): boolean {
  return claim === undefined || claim === null
}

function isText(claim: unknown): boolean {
  return typeof claim === 'string'
}

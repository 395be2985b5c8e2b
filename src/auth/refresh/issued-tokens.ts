import type { ReportIgnored } from '../claims.js'
import { parseClaims, reportedLater } from '../claims.js'
import { AuthError } from '../errors.js'
import { isBearerToken } from '../header-value.js'
import { isObject } from '../is-object.js'

/** Tokens in a response of an issuer. */
export interface IssuedTokens {
  id_token?: string
  access_token?: string
  refresh_token?: string
}

const names = ['id_token', 'access_token', 'refresh_token'] as const

/**
 * Reads the tokens of a response one by one, because the issuer gives each of them only once.
 * Undefined if the response is not an object or contains no usable token.
 */
export function readIssuedTokens(body: unknown, report: ReportIgnored): IssuedTokens | undefined {
  if (!isObject(body)) return undefined
  const given = names.filter((name) => body[name] !== undefined && body[name] !== null)
  const usable = given.filter((name) => isToken(name, body[name]))
  if (given.length > 0 && usable.length === 0) return undefined
  for (const name of given) if (!usable.includes(name)) report(createUnusableError(name))
  return Object.fromEntries(usable.map((name) => [name, body[name]]))
}

/** Like readIssuedTokens, for the response to a refresh, which omits tokens that stay the same. */
export async function readNewerTokens(
  body: unknown,
  report: ReportIgnored,
): Promise<IssuedTokens | undefined> {
  const tokens = readIssuedTokens(body, report)
  const { id_token: idToken, ...others } = tokens ?? {}
  if (idToken === undefined || (await isReadable(idToken, report))) return tokens
  return Object.keys(others).length === 0 ? undefined : others
}

/** An access token must fit into a header; the others are sent in bodies. */
function isToken(name: (typeof names)[number], value: unknown): boolean {
  if (typeof value !== 'string') return false
  return name === 'access_token' ? isBearerToken(value) : value !== ''
}

function createUnusableError(name: string): AuthError {
  const pointer = `/${name}`
  const form = name === 'access_token' ? ' of visible ASCII characters' : ''
  const message = `"${pointer}" in a response of the issuer must be a non-empty string${form}`
  return new AuthError('malformed_token', message, { pointer })
}

async function isReadable(jwt: string, report: ReportIgnored): Promise<boolean> {
  try {
    await parseClaims(jwt, reportedLater)
    return true
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    report(error)
    return false
  }
}

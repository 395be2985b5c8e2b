import type { ReportIgnored } from '../claims.js'
import { parseClaims, reportedLater } from '../claims.js'
import { AuthError } from '../errors.js'
import { isObject } from '../is-object.js'

/** What an issuer gives. */
export interface IssuedTokens {
  id_token?: string
  access_token?: string
  refresh_token?: string
}

const names = ['id_token', 'access_token', 'refresh_token'] as const

/**
 * Reads the tokens of an answer, each by itself: with the answer, the issuer has spent what was
 * traded for it. Undefined when the answer is not an object, or nothing in it can be used.
 */
export function readIssuedTokens(body: unknown, report: ReportIgnored): IssuedTokens | undefined {
  if (!isObject(body)) return undefined
  const given = names.filter((name) => body[name] !== undefined && body[name] !== null)
  const usable = given.filter((name) => isToken(body[name]))
  if (given.length > 0 && usable.length === 0) return undefined
  for (const name of given) if (!usable.includes(name)) report(createUnusableError(name))
  return Object.fromEntries(usable.map((name) => [name, body[name]]))
}

/** The same for the answer to a refresh, which leaves out what stays as it was. */
export async function readNewerTokens(
  body: unknown,
  report: ReportIgnored,
): Promise<IssuedTokens | undefined> {
  const tokens = readIssuedTokens(body, report)
  const { id_token: idToken, ...others } = tokens ?? {}
  if (idToken === undefined || (await isReadable(idToken, report))) return tokens
  return Object.keys(others).length === 0 ? undefined : others
}

function isToken(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function createUnusableError(name: string): AuthError {
  const pointer = `/${name}`
  const message = `"${pointer}" in an answer of the issuer must be a string that is not empty`
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

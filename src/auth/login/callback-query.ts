import { AuthError } from '../errors.js'
import { Secret } from '../secret.js'
import type { Answer } from './callback-answer.js'
import { toPage, toText } from './callback-answer.js'
import { renderEntitlementPage, renderErrorPage } from './login-pages.js'
import { toPrintable } from './printable.js'

/** The result that a redirect contains: a code or an error. */
export type Redirect = { code: string } | { error: AuthError; answer: Answer }

const codeLimit = 100
const descriptionLimit = 500

/** The response to a query that does not belong to this login; undefined if it does. */
export function findForeign(query: URLSearchParams, state: string): Answer | undefined {
  const [given, ...more] = query.getAll('state')
  const isOurs = new Secret(given ?? '').equals(new Secret(state))
  if (!isOurs || more.length > 0) return toText(400, 'State mismatch')
  const isRepeated = ['code', 'error', 'error_description'].some(
    (name) => query.getAll(name).length > 1,
  )
  return isRepeated ? toText(400, 'Bad Request') : undefined
}

/** Reads the code or the error of a redirect (RFC 6749 4.1.2). */
export function readRedirect(query: URLSearchParams): Redirect {
  const error = toPrintable(query.get('error') ?? '', codeLimit)
  if (error !== '') return readError(error, query.get('error_description') ?? '')
  const code = query.get('code') ?? ''
  if (code !== '') return { code }
  const message = 'Missing authorization code. Sign-in could not be completed.'
  return fail('missing_authorization_code', message)
}

function readError(error: string, description: string): Redirect {
  if (error !== 'access_denied' || !/missing_codex_entitlement/i.test(description)) {
    return fail(error, `Sign-in failed: ${toPrintable(description, descriptionLimit) || error}`)
  }
  const message =
    'Codex is not enabled for your workspace. Contact your workspace administrator to request access to Codex.'
  return { ...fail(error, message), answer: toPage(renderEntitlementPage(error)) }
}

function fail(loginCode: string, message: string): { error: AuthError; answer: Answer } {
  return {
    error: new AuthError('login_failed', message, { loginCode }),
    answer: toPage(renderErrorPage({ code: loginCode, message })),
  }
}

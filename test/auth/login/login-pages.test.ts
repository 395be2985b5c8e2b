import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  contentSecurityPolicy,
  renderEntitlementPage,
  renderErrorPage,
  renderSuccessPage,
} from '../../../src/auth/login/login-pages.js'

const error = { code: 'access_denied', message: 'Sign-in failed: no' }

const pages = {
  success: renderSuccessPage(),
  error: renderErrorPage(error),
  entitlement: renderEntitlementPage('access_denied'),
}

/** What somebody reads, one line for each element. */
function readPage(html: string): string[] {
  const [, body = ''] = html.split('<body>')
  return body
    .replace(/<[^>]*>/g, '\n')
    .split('\n')
    .filter((line) => line !== '')
}

test('the success page says that the page may be closed', () => {
  expect(pages.success).toContain('<title>Sign into Codex</title>')
  expect(readPage(pages.success)).toEqual(['Signed in to Codex', 'You may now close this page'])
})

test('the error page says what to do, and what to tell those who help', () => {
  expect(pages.error).toContain('<title>Codex Sign-in Error</title>')
  expect(readPage(pages.error)).toEqual([
    'Sign-in could not be completed',
    'Return to Codex to retry, switch accounts, or contact your workspace admin if access is restricted.',
    'Error code',
    'access_denied',
    'Details',
    'Sign-in failed: no',
  ])
})

test('the page for a workspace without Codex says whom to ask', () => {
  expect(pages.entitlement).toContain('<title>Codex Sign-in Error</title>')
  expect(readPage(pages.entitlement)).toEqual([
    'You do not have access to Codex',
    'This account is not currently authorized to use Codex in this workspace.',
    'Contact your workspace administrator to get access to Codex, then return to Codex and try again.',
    'Error code',
    'access_denied',
  ])
})

test.each(Object.entries(pages))(
  'the %s page has a language, a viewport and nothing active or from elsewhere',
  (_name, page) => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
    expect(page).not.toMatch(/<script|<link|<img|\b(?:src|href|style|on\w+)=|url\(|@import/i)
  },
)

test.each(Object.entries(pages))('the policy allows the style of the %s page', (_name, page) => {
  const [, style = ''] = /<style>([^]*)<\/style>/.exec(page) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  expect(contentSecurityPolicy).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  )
})

test('what others wrote is text and never HTML', () => {
  const hostile = `</dd><script>alert("1")</script>&'`
  const page = renderErrorPage({ code: hostile, message: hostile })
  const safe = '&lt;/dd&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;'
  expect(page.split(safe)).toHaveLength(3)
  expect(page).not.toContain('<script')
  expect(renderEntitlementPage(hostile)).toContain(safe)
})

test('what others wrote is bounded, and holds nothing that turns the direction of writing', () => {
  const page = renderErrorPage({ code: 'c'.repeat(9999), message: '😀'.repeat(9999) })
  expect(readPage(page)).toContain(`${'c'.repeat(99)}…`)
  expect(readPage(page)).toContain(`${'😀'.repeat(499)}…`)
  const odd = renderErrorPage({ ...error, message: 'a\u202eb\u0000c\n\n d\u001b[2J\ud800' })
  expect(readPage(odd)).toContain('a b c d [2J')
})

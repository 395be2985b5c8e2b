import { expect, test } from 'vitest'
import { startDeviceLogin } from '../../../src/auth/login/device-login.js'
import type { IssuerAnswer } from '../../support/issuer.js'
import { createHttp } from '../../../src/http/http.js'
import { prepareLogin } from './login-fixture.js'

const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>canary' }
const after = (value: string, status = 429) => ({ status, headers: { 'retry-after': value } })
const inAMinute = new Date(Date.UTC(2026, 10, 21, 0, 1)).toUTCString()

/** Answers to polls before the grant, and the pauses after them. The interval is 5 seconds. */
const minutes: [name: string, answers: IssuerAnswer[], pauses: number[]][] = [
  ['a 403', [{ status: 403 }], [5000]],
  ['a 404', [{ status: 404 }], [5000]],
  [
    'a pending code (RFC 8628)',
    [{ status: 400, body: { error: 'authorization_pending' } }],
    [5000],
  ],
  ['a 500', [{ status: 500, body: 'canary' }], [10_000]],
  ['a 502 in HTML', [{ ...html, status: 502 }], [10_000]],
  ['a 503 with a time', [after('30', 503)], [30_000]],
  ['a 504', [{ status: 504 }], [10_000]],
  ['a 408', [{ status: 408 }], [10_000]],
  ['a 429', [{ status: 429 }], [10_000]],
  ['a 429 with a time', [after('30')], [30_000]],
  ['a 429 with a time below the interval', [after('1')], [5000]],
  ['a 429 with a date', [after(inAMinute)], [60_000]],
  ['a 429 with a date in the past', [after(new Date(0).toUTCString())], [10_000]],
  ['a 429 with a word for a time', [after('canary')], [10_000]],
  ['slow_down', [{ status: 400, body: { error: 'slow_down' } }], [10_000]],
  [
    'slow_down twice',
    Array(2).fill({ status: 400, body: { error: 'slow_down' } }),
    [10_000, 15_000],
  ],
  ['slow_down as a code', [{ status: 403, body: { error: { code: 'slow_down' } } }], [10_000]],
  ['slow_down with a 429', [{ status: 429, body: { error: 'slow_down' } }], [10_000]],
  ['HTML', [html], [10_000]],
  ['half a JSON text', [{ body: '{"authorization_code":"can' }], [10_000]],
  ['nothing', [{ body: '' }], [10_000]],
  [
    'a redirect to another origin',
    [{ status: 302, headers: { location: 'https://x.invalid/' } }],
    [10_000],
  ],
  [
    'trouble that goes on',
    [{ status: 500 }, { status: 502 }, { status: 503 }, { status: 500 }, { status: 403 }],
    [10_000, 20_000, 40_000, 60_000, 60_000],
  ],
]

test.each(minutes)('polling goes on after %s', async (_name, poll, pauses) => {
  const prepared = await prepareLogin({ answers: { poll } })
  await (
    await startDeviceLogin(prepared.flow)
  ).outcome
  expect(prepared.pauses).toEqual(pauses)
  expect(prepared.auth.current?.mode).toBe('chatgpt')
})

test.each<[string, () => Promise<Response>]>([
  ['a reset', () => Promise.reject(resetError())],
  ['a reset in an answer', () => Promise.resolve(cutResponse())],
])('polling goes on after %s', async (_name, fail) => {
  const { flow, pauses } = await prepareLogin()
  let failures = 1
  const http = createHttp({
    userAgent: () => 'test',
    fetch: (url, init) =>
      url.endsWith('/deviceauth/token') && failures-- > 0 ? fail() : fetch(url, init),
  })
  await (
    await startDeviceLogin({ ...flow, http })
  ).outcome
  expect(pauses).toEqual([10_000])
})

function resetError(): TypeError {
  const cause = Object.assign(new Error('canary'), { code: 'ECONNRESET' })
  return new TypeError('fetch failed', { cause })
}

function cutResponse(): Response {
  const body = new ReadableStream({
    start: (controller) => {
      controller.enqueue(Buffer.from('{"authorization_code"'))
      controller.error(resetError())
    },
  })
  return new Response(body)
}

test.each([
  ['500', { status: 500 }, '5'],
  ['slow_down', { status: 400, body: { error: 'slow_down' } }, '5'],
  ['429 with an hour', after('3600'), '5'],
  ['HTML', html, '400'],
])('polling ends after 15 minutes of %s', async (_name, poll, interval) => {
  const { flow, pauses } = await prepareLogin({ answers: { poll }, interval })
  const { outcome } = await startDeviceLogin(flow)
  await expect(outcome).rejects.toMatchObject({ code: 'login_timed_out' })
  expect(pauses.reduce((sum, pause) => sum + pause)).toBe(15 * 60_000)
  expect(Math.min(...pauses.slice(0, -1), pauses[0]!)).toBeGreaterThanOrEqual(Number(interval))
})

test.each([
  ['a 401', { status: 401 }, 'device auth failed with status 401 Unauthorized'],
  ['a 400', { status: 400 }, 'device auth failed with status 400 Bad Request'],
  [
    'a denial (RFC 8628)',
    { status: 400, body: { error: 'access_denied' } },
    'device auth failed with status 400 Bad Request',
  ],
  ['JSON without a code', { body: {} }, 'device auth response is invalid'],
])('polling ends with %s', async (_name, poll, message) => {
  const { flow } = await prepareLogin({ answers: { poll } })
  const { outcome } = await startDeviceLogin(flow)
  await expect(outcome).rejects.toMatchObject({ code: 'login_failed', message })
})

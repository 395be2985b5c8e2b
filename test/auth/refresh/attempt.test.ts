import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import type { AuthManager } from '../../../src/auth/auth-manager.js'
import { createAuthManager } from '../../../src/auth/auth-manager.js'
import { getBearerToken } from '../../../src/auth/codex-auth.js'
import type { Attempt } from '../../../src/auth/refresh/attempt.js'
import { createEphemeralStorage } from '../../../src/auth/storage/ephemeral-storage.js'
import { createBackend } from '../../../src/backend/backend.js'
import { createHttp } from '../../../src/http/http.js'
import { authDefaults } from '../../support/auth.js'
import { eventually } from '../../support/eventually.js'
import { createJwt } from '../../support/jwt.js'

function record(accessToken: string, accountId = 'acct'): AuthDotJson {
  return {
    auth_mode: 'chatgpt',
    tokens: {
      id_token: createJwt({}),
      access_token: accessToken,
      refresh_token: `rt of ${accessToken}`,
      account_id: accountId,
    },
    last_refresh: '2026-11-21T00:00:00Z',
  }
}

interface World {
  stored?: AuthDotJson
  /** Put on disk by another process once the manager has started. */
  disk?: AuthDotJson
  /** Tokens that the backend takes. */
  accepted: readonly string[]
  issuer?: () => Response
}

/** A manager, an issuer and a backend, with a list of what each was asked. */
async function start({ stored = record('old'), disk, accepted, issuer }: World) {
  const storage = createEphemeralStorage()
  await storage.save(stored)
  const asked: string[] = []
  const http = createHttp({
    userAgent: () => 'test',
    fetch: async (url, init) => {
      if (url.endsWith('/oauth/token')) {
        asked.push('issuer')
        return issuer?.() ?? Response.json({ access_token: 'issued' })
      }
      const bearer = new Headers(init.headers).get('authorization')?.slice('Bearer '.length) ?? ''
      asked.push(bearer)
      return accepted.includes(bearer) ? Response.json({}) : new Response(null, { status: 401 })
    },
  })
  const manager = await createAuthManager({
    ...authDefaults,
    storage,
    tokenEndpoint: { http },
    report: () => undefined,
  })
  if (disk !== undefined) await storage.save(disk)
  const backend = createBackend({
    http,
    baseUrl: async () => 'http://backend.example',
    attempt: () => manager.attempt(),
  })
  const read = () => backend.readRateLimits({ excludeResetCreditDetails: true })
  return { manager, asked, read }
}

function bearer(manager: AuthManager): string | undefined {
  return manager.current && getBearerToken(manager.current)?.reveal()
}

test('a token that is refused is renewed when the disk has no newer one', async () => {
  const { asked, read } = await start({ accepted: ['issued'] })
  await read()
  expect(asked).toEqual(['old', 'issuer', 'issued'])
})

test('a newer token on disk is tried without asking the issuer', async () => {
  const { asked, read } = await start({ accepted: ['disk'], disk: record('disk') })
  await read()
  expect(asked).toEqual(['old', 'disk'])
})

test('a newer token on disk that is refused too is renewed', async () => {
  const { asked, read } = await start({ accepted: ['issued'], disk: record('disk') })
  await read()
  expect(asked).toEqual(['old', 'disk', 'issuer', 'issued'])
})

test('a backend that takes nothing is given up after the last step', async () => {
  const { asked, read } = await start({ accepted: [] })
  await expect(read()).rejects.toMatchObject({ name: 'BackendError', code: 'unauthorized' })
  expect(asked).toEqual(['old', 'issuer', 'issued'])
})

test('another account on disk ends the recovery, and nothing is asked', async () => {
  const { asked, read, manager } = await start({ accepted: [], disk: record('disk', 'other') })
  await expect(read()).rejects.toMatchObject({ code: 'refresh_failed', reason: 'accountMismatch' })
  expect(asked).toEqual(['old'])
  expect(bearer(manager)).toBe('old')
})

test('a dead refresh token is asked for once, however often the backend refuses', async () => {
  const { asked, read } = await start({
    accepted: [],
    issuer: () => new Response(null, { status: 401 }),
  })
  for (let call = 0; call < 3; call++) {
    await expect(read()).rejects.toMatchObject({ code: 'refresh_failed', reason: 'other' })
  }
  expect(asked).toEqual(['old', 'issuer', 'old', 'old'])
})

test('calls that are refused together share one refresh', async () => {
  const { asked, read } = await start({ accepted: ['issued'] })
  await Promise.all([read(), read(), read()])
  expect(asked.filter((who) => who === 'issuer')).toHaveLength(1)
})

test('newer tokens that are stored while the issuer works serve all calls that wait for it', async () => {
  const storage = createEphemeralStorage()
  await storage.save(record('old'))
  const asked: string[] = []
  let answer: (response: Response) => void = () => undefined
  const http = createHttp({
    userAgent: () => 'test',
    fetch: async (url, init) => {
      if (url.endsWith('/oauth/token')) return new Promise((resolve) => void (answer = resolve))
      const bearer = new Headers(init.headers).get('authorization') ?? ''
      asked.push(bearer)
      return bearer === 'Bearer newer' ? Response.json({}) : new Response(null, { status: 401 })
    },
  })
  const options = { ...authDefaults, storage, tokenEndpoint: { http }, report: () => undefined }
  const manager = await createAuthManager(options)
  const attempt = () => manager.attempt()
  const backend = createBackend({ http, baseUrl: async () => 'http://backend.example', attempt })
  const read = () => backend.readRateLimits({ excludeResetCreditDetails: true })
  const waiting = [read(), read(), read()]
  await eventually(() => expect(asked).toHaveLength(3))
  await eventually(() => expect(answer).toHaveLength(1))
  await storage.save(record('newer'))
  const late = read()
  await late
  answer(Response.json({ access_token: 'issued' }))
  const outcomes = await Promise.allSettled(waiting)
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
})

async function startAttempt(manager: AuthManager): Promise<Attempt> {
  const attempt = await manager.attempt()
  if (attempt === undefined) throw new Error('nobody is signed in')
  return attempt
}

test('recovery names its mode and steps', async () => {
  const { manager } = await start({ accepted: [], disk: record('disk') })
  const attempt = await startAttempt(manager)
  const steps: string[] = [attempt.auth.mode, attempt.step]
  while (await attempt.recover()) steps.push(attempt.step)
  expect(steps).toEqual(['chatgpt', 'reload', 'refresh', 'done'])
  expect(attempt.credentials.accessToken.reveal()).toBe('issued')
})

test('tokens of the host have one step, and an API key has none', async () => {
  const { manager } = await start({ accepted: [] })
  await manager.loginWithChatgptAuthTokens({
    accessToken: createJwt({}),
    chatgptAccountId: 'acct',
  })
  const newer = createJwt({ email: 'newer@example.com' })
  manager.refreshChatgptAuthTokensWith(async () => ({
    accessToken: newer,
    chatgptAccountId: 'acct',
  }))
  const supplied = await startAttempt(manager)
  expect([supplied.auth.mode, supplied.step]).toEqual(['chatgptAuthTokens', 'refresh'])
  expect([await supplied.recover(), supplied.step]).toEqual([true, 'done'])
  expect(supplied.credentials.accessToken.reveal()).toBe(newer)
  expect(await supplied.recover()).toBe(false)
  const { manager: other } = await start({
    accepted: [],
    stored: { auth_mode: 'apikey', OPENAI_API_KEY: 'k' },
  })
  const none = await startAttempt(other)
  expect([none.auth.mode, none.step]).toEqual(['apiKey', 'done'])
  expect(await none.recover()).toBe(false)
})

test('tokens that are refused again after another call has renewed them are not renewed twice', async () => {
  const { manager, asked } = await start({ accepted: [], disk: record('disk') })
  const [one, two] = [await startAttempt(manager), await startAttempt(manager)]
  await one.recover()
  await two.recover()
  await one.recover()
  expect(await two.recover()).toBe(true)
  expect(two.credentials.accessToken.reveal()).toBe('issued')
  expect(asked).toEqual(['issuer'])
})

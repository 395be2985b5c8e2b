import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import type { ChatgptAuth, CodexAuth } from '../../../src/auth/codex-auth.js'
import { getBearerToken } from '../../../src/auth/codex-auth.js'
import { AuthError } from '../../../src/auth/errors.js'
import { createEphemeralStorage } from '../../../src/auth/storage/ephemeral-storage.js'
import { toCodexAuth } from '../../../src/auth/storage/load-auth.js'
import { ManagedAuth } from '../../../src/auth/refresh/managed-auth.js'
import { createHttp } from '../../../src/http/http.js'
import { authDefaults } from '../../support/auth.js'
import { eventually } from '../../support/eventually.js'
import { createJwt } from '../../support/jwt.js'

const now = Date.UTC(2026, 10, 21)
const minute = 60
const day = 24 * 60 * 60
const seconds = now / 1000

const accessToken = (name: string, exp?: number) =>
  createJwt({ jti: name, ...(exp !== undefined && { exp }) })

function record(changes: Partial<NonNullable<AuthDotJson['tokens']>> = {}): AuthDotJson {
  return {
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: null,
    tokens: {
      id_token: createJwt({ email: 'a@example.com' }),
      access_token: accessToken('old', seconds + 3600),
      refresh_token: 'rt-old',
      account_id: 'acct',
      ...changes,
    },
    last_refresh: '2026-11-20T00:00:00Z',
  }
}

interface Asked {
  url: string
  body: Record<string, unknown>
  headers: Headers
}

type Answer = (asked: Asked) => Response | Promise<Response>

const issues =
  (body: object): Answer =>
  () =>
    Response.json(body)

const newTokens = { access_token: accessToken('new', seconds + 7200), refresh_token: 'rt-new' }

/** Somebody who is signed in, what is stored about them, and an issuer that answers as told. */
async function start(answer: Answer, stored: AuthDotJson = record(), clock = { now }) {
  const storage = createEphemeralStorage()
  await storage.save(stored)
  const asked: Asked[] = []
  const unsaved: string[] = []
  const http = createHttp({
    userAgent: () => 'test',
    fetch: async (url, init) => {
      const { signal } = init
      const aborted = new Promise<never>((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
      })
      const body = JSON.parse(Buffer.from(init.body as ArrayBuffer).toString()) as Asked['body']
      const request = { url, body, headers: new Headers(init.headers) }
      asked.push(request)
      return Promise.race([answer(request), aborted])
    },
  })
  const managed = new ManagedAuth(
    {
      storage,
      tokenEndpoint: { http, originator: () => 'probe' },
      refreshLock: (task) => task(),
      commitLock: (task) => task(),
      now: () => clock.now,
      sleep: async (timeMs) => void (clock.now += timeMs),
      onUnsaved: (error) => unsaved.push(error.message),
      onIgnored: () => undefined,
    },
    await toCodexAuth(stored, storage, () => undefined),
  )
  return { managed, storage, asked, unsaved }
}

function bearer(auth: CodexAuth | undefined): string | undefined {
  return auth && getBearerToken(auth)?.reveal()
}

function refused(status: number, body: unknown = {}): Answer {
  return () => Response.json(body, { status })
}

const texts = {
  expired:
    'Your access token could not be refreshed because your refresh token has expired. Please log out and sign in again.',
  exhausted:
    'Your access token could not be refreshed because your refresh token was already used. Please log out and sign in again.',
  revoked:
    'Your access token could not be refreshed because your refresh token was revoked. Please log out and sign in again.',
  accountMismatch:
    'Your access token could not be refreshed because you have since logged out or signed in to another account. Please sign in again.',
  other: 'Your access token could not be refreshed. Please log out and sign in again.',
}

const failure = (reason: string, message: string) => ({
  name: 'AuthError',
  code: 'refresh_failed',
  reason,
  message,
})

test('a refresh replaces what was issued, keeps the rest, and moves the time', async () => {
  const before = { ...record(), future: { kept: true } } as AuthDotJson
  const { managed, storage, asked } = await start(issues(newTokens), before)
  await managed.refresh('forced')
  expect(await storage.load()).toEqual({
    ...before,
    tokens: { ...before.tokens, ...newTokens },
    last_refresh: '2026-11-21T00:00:00.000Z',
  })
  expect(bearer(managed.current)).toBe(newTokens.access_token)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({
    url: 'https://auth.openai.com/oauth/token',
    body: {
      client_id: 'app_EMoamEEZ73f0CkXaXp7hrann',
      grant_type: 'refresh_token',
      refresh_reason: 'forced',
      refresh_token: 'rt-old',
    },
  })
  expect(asked[0]?.headers.get('content-type')).toBe('application/json')
  expect(asked[0]?.headers.get('originator')).toBe('probe')
  expect(asked[0]?.headers.get('authorization')).toBeNull()
})

test('a refresh never changes the workspace', async () => {
  const idToken = createJwt({ 'https://api.openai.com/auth': { chatgpt_account_id: 'other' } })
  const { managed, storage } = await start(issues({ ...newTokens, id_token: idToken }))
  await managed.refresh('forced')
  expect((await storage.load())?.tokens).toMatchObject({ account_id: 'acct', id_token: idToken })
})

test('stored provenance names the issuer and the client', async () => {
  const provenance = { issuer: 'https://issuer.example/', client_id: 'client-1' }
  const { managed, asked } = await start(
    issues(newTokens),
    record({ oauth_provenance: provenance }),
  )
  await managed.refresh('forced')
  expect(asked[0]).toMatchObject({
    url: 'https://issuer.example/oauth/token',
    body: { client_id: 'client-1' },
  })
})

test('newer tokens on disk are taken without asking the issuer', async () => {
  const { managed, storage, asked } = await start(issues(newTokens))
  const newer = record({ access_token: accessToken('disk'), refresh_token: 'rt-disk' })
  await storage.save(newer)
  await managed.refresh('forced')
  expect(bearer(managed.current)).toBe(newer.tokens?.access_token)
  expect(asked).toHaveLength(0)
})

test.each<[string, AuthDotJson | undefined]>([
  ['another account', record({ account_id: 'other' })],
  ['an API key', { auth_mode: 'apikey', OPENAI_API_KEY: 'k' }],
  ['nothing', undefined],
])('%s on disk is a mismatch, and everything stays as it was', async (_name, stored) => {
  const { managed, storage, asked } = await start(issues(newTokens))
  if (stored === undefined) await storage.remove()
  else await storage.save(stored)
  const before = managed.current
  await expect(managed.refresh('forced')).rejects.toMatchObject(
    failure('accountMismatch', texts.accountMismatch),
  )
  expect(asked).toHaveLength(0)
  expect(managed.current).toBe(before)
  expect(await storage.load()).toEqual(stored)
  expect(before && managed.failureOf(before)).toBeUndefined()
})

test.each<[string, number, unknown, keyof typeof texts]>([
  ['an expired token', 401, { error: { code: 'refresh_token_expired' } }, 'expired'],
  ['a used token', 400, { error: { code: 'REFRESH_TOKEN_REUSED' } }, 'exhausted'],
  ['a revoked token', 500, { code: 'refresh_token_invalidated' }, 'revoked'],
  ['a code as a string', 403, { error: 'refresh_token_expired' }, 'expired'],
  ['401 with another code', 401, { error: { code: 'other' } }, 'other'],
  ['401 without a body', 401, '', 'other'],
  ['400 with invalid_grant', 400, { error: 'invalid_grant' }, 'other'],
  ['an expired session', 400, { error: { code: 'app_session_expired' } }, 'expired'],
  ['an ended session', 400, { error: { code: 'app_session_terminated' } }, 'revoked'],
  ['200 with invalid_grant', 200, { error: 'invalid_grant' }, 'other'],
  ['200 with a used token', 200, { error: { code: 'refresh_token_reused' } }, 'exhausted'],
  ['an unknown token', 400, { error: { code: 'invalid_refresh_token' } }, 'other'],
])(
  '%s is permanent, asked for once, and nothing is changed',
  async (_name, status, body, reason) => {
    const { managed, storage, asked } = await start(refused(status, body))
    const auth = managed.current
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(managed.refresh('forced')).rejects.toMatchObject(failure(reason, texts[reason]))
    }
    expect(asked).toHaveLength(1)
    expect(managed.current).toBe(auth)
    expect(await storage.load()).toEqual(record())
    expect(auth && managed.failureOf(auth)).toMatchObject({ reason })
  },
)

test.each<[string, Answer, string]>([
  [
    '500',
    refused(500, { error: { message: 'canary' } }),
    'Failed to refresh token: 500 Internal Server Error',
  ],
  [
    '403 with invalid_grant',
    refused(403, { error: 'invalid_grant' }),
    'Failed to refresh token: 403 Forbidden',
  ],
  ['429', refused(429), 'Failed to refresh token: 429 Too Many Requests'],
  [
    '400 with another code',
    refused(400, { error: 'canary' }),
    'Failed to refresh token: 400 Bad Request',
  ],
  ['HTML', () => new Response('<html>canary'), 'OAuth token response is invalid'],
  [
    'truncated JSON',
    () => new Response('{"access_token":"canary'),
    'OAuth token response is invalid',
  ],
  [
    'a token of another type',
    issues({ access_token: { canary: 1 } }),
    'OAuth token response is invalid',
  ],
  ['an empty object', issues({}), 'OAuth token response is invalid'],
  [
    'an id token that cannot be read',
    issues({ id_token: 'canary' }),
    'OAuth token response is invalid',
  ],
  [
    'no connection',
    () => Promise.reject(new Error('canary')),
    'Failed to refresh token: network error',
  ],
  ['a redirect', () => new Response(null, { status: 302 }), 'Failed to refresh token: 302 Found'],
])(
  '%s is transient: nothing changes, and the next refresh asks again',
  async (_name, answer, text) => {
    const { managed, storage, asked } = await start(answer)
    const auth = managed.current
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(managed.refresh('forced')).rejects.toMatchObject(failure('transient', text))
    }
    expect(asked).toHaveLength(2)
    expect(managed.current).toBe(auth)
    expect(await storage.load()).toEqual(record())
    expect(auth && managed.failureOf(auth)).toBeUndefined()
  },
)

test('after a permanent failure, changed tokens on disk are taken and heal', async () => {
  const { managed, storage, asked } = await start(refused(401))
  const auth = managed.current
  await expect(managed.refresh('forced')).rejects.toMatchObject({ reason: 'other' })
  const newer = record({ refresh_token: 'rt-healed' })
  await storage.save(newer)
  await managed.refresh('forced')
  expect(asked).toHaveLength(1)
  expect(managed.current).not.toBe(auth)
  expect(managed.current && managed.failureOf(managed.current)).toBeUndefined()
})

test('an unrelated change of the record does not heal', async () => {
  const { managed, storage, asked } = await start(refused(401))
  await expect(managed.refresh('forced')).rejects.toMatchObject({ reason: 'other' })
  await storage.save({ ...record(), last_refresh: '2026-11-20T01:00:00Z' })
  await managed.refresh('forced')
  await expect(managed.refresh('forced')).rejects.toMatchObject({ reason: 'other' })
  expect(managed.current && managed.failureOf(managed.current)).toMatchObject({ reason: 'other' })
  expect(asked).toHaveLength(1)
})

test('the same content written again does not heal', async () => {
  const { managed, storage, asked } = await start(refused(401))
  await expect(managed.refresh('forced')).rejects.toMatchObject({ reason: 'other' })
  await storage.save(record())
  await expect(managed.refresh('forced')).rejects.toMatchObject({ reason: 'other' })
  expect(asked).toHaveLength(1)
})

test('a used token is not the end when its successor reaches the disk in time', async () => {
  const clock = { now }
  const newer = record({ access_token: accessToken('disk'), refresh_token: 'rt-disk' })
  const { managed, storage } = await start(
    refused(400, { error: { code: 'refresh_token_reused' } }),
    record(),
    {
      get now() {
        if (clock.now >= now + 500) void storage.save(newer)
        return clock.now
      },
      set now(value) {
        clock.now = value
      },
    },
  )
  await managed.refresh('forced')
  expect(bearer(managed.current)).toBe(newer.tokens?.access_token)
  expect(clock.now).toBeLessThan(now + 1000)
})

test('parallel callers share one refresh', async () => {
  const { managed, asked } = await start(issues(newTokens))
  await Promise.all([
    managed.refresh('forced'),
    managed.refresh('forced'),
    managed.refresh('forced'),
  ])
  expect(asked).toHaveLength(1)
})

test.each<
  [string, (managed: ManagedAuth, save: (record: AuthDotJson) => Promise<void>) => unknown]
>([
  ['a login on disk', (_managed, save) => save(record({ refresh_token: 'rt-login' }))],
  ['an API key on disk', (_managed, save) => save({ auth_mode: 'apikey', OPENAI_API_KEY: 'k' })],
  ['a logout here', (managed) => managed.logout()],
])('%s in the middle of a refresh wins: the issued tokens are dropped', async (_name, happen) => {
  const { managed, storage } = await start(async () => {
    await happen(managed, (changed) => storage.save(changed))
    return Response.json(newTokens)
  })
  await expect(managed.refresh('forced')).rejects.toMatchObject(
    failure('transient', 'Account credentials changed during refresh.'),
  )
  expect(JSON.stringify((await storage.load()) ?? null)).not.toContain('rt-new')
  expect(bearer(managed.current)).not.toBe(newTokens.access_token)
})

test('a new time or an unknown member on disk in the middle of a refresh does not matter', async () => {
  const changed = { ...record(), last_refresh: '2026-11-20T12:00:00Z', future: 1 } as AuthDotJson
  const { managed, storage } = await start(async () => {
    await storage.save(changed)
    return Response.json(newTokens)
  })
  await managed.refresh('forced')
  expect(await storage.load()).toMatchObject({ future: 1, tokens: newTokens })
})

test.each<[string, number | undefined, string, string | undefined]>([
  ['in 4 minutes', seconds + 4 * minute, '2026-10-01T00:00:00Z', 'proactive_expiry'],
  ['in 6 minutes', seconds + 6 * minute, '2026-10-01T00:00:00Z', undefined],
  ['an hour ago', seconds - 3600, '2026-11-20T23:00:00Z', 'proactive_expiry'],
  [
    'at a time that is not told, refreshed 9 days ago',
    undefined,
    '2026-11-12T00:00:00Z',
    'scheduled',
  ],
  [
    'at a time that is not told, refreshed 7 days ago',
    undefined,
    '2026-11-14T00:00:00Z',
    undefined,
  ],
])('tokens that end %s', async (_name, exp, lastRefresh, reason) => {
  const stored = { ...record({ access_token: accessToken('a', exp) }), last_refresh: lastRefresh }
  const { managed, asked } = await start(issues(newTokens), stored)
  await managed.renewIfStale((error) => expect.unreachable(error.message))
  expect(asked.map(({ body }) => body['refresh_reason'])).toEqual(
    reason === undefined ? [] : [reason],
  )
})

test('a clock that is a day back renews nothing, and a refresh that is asked for works', async () => {
  const { managed, storage, asked } = await start(issues(newTokens), record(), {
    now: now - day * 1000,
  })
  await managed.renewIfStale((error) => expect.unreachable(error.message))
  expect(asked).toHaveLength(0)
  await managed.refresh('forced')
  expect(await storage.load()).toMatchObject({ tokens: newTokens })
})

test('a failure to renew in time is told, the old tokens stay, and a dead token is asked for once', async () => {
  const stored = record({ access_token: accessToken('a', seconds - day) })
  const { managed, asked } = await start(refused(401), stored)
  const failures: string[] = []
  const before = managed.current as ChatgptAuth
  for (let call = 0; call < 5; call++) {
    await managed.renewIfStale(({ reason }) => failures.push(reason ?? ''))
  }
  expect(failures).toEqual(['other'])
  expect(asked).toHaveLength(1)
  expect(managed.current).toBe(before)
})

test('an API key has nothing to refresh', async () => {
  const { managed, asked } = await start(issues(newTokens), {
    auth_mode: 'apikey',
    OPENAI_API_KEY: 'k',
  })
  await managed.refresh('forced')
  await managed.renewIfStale((error) => expect.unreachable(error.message))
  expect(asked).toHaveLength(0)
})

test('a logout does not wait for an issuer that hangs, and ends the request', async () => {
  const { managed, storage, asked } = await start(() => new Promise(() => undefined))
  const outcome = expect(managed.refresh('forced')).rejects.toMatchObject(
    failure('transient', 'Account credentials changed during refresh.'),
  )
  await eventually(() => expect(asked).toHaveLength(1))
  expect(await managed.logout()).toBe(true)
  expect(await storage.load()).toBeUndefined()
  await outcome
})

test('an issuer that never answers is given up on, and the old tokens stay', async () => {
  const never = createHttp({
    userAgent: () => 'test',
    fetch: (_url, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
      }),
  })
  const storage = createEphemeralStorage()
  await storage.save(record())
  const managed = new ManagedAuth(
    {
      ...authDefaults,
      storage,
      tokenEndpoint: { http: never, timeoutMs: 1 },
      onUnsaved: () => undefined,
      onIgnored: () => undefined,
    },
    await toCodexAuth(record(), storage, () => undefined),
  )
  await expect(managed.refresh('forced')).rejects.toMatchObject(
    failure('transient', 'Failed to refresh token: timed out'),
  )
  expect(await storage.load()).toEqual(record())
})

test('a login in the middle of a refresh wins', async () => {
  let login: Promise<void> | undefined
  const { managed, storage } = await start(async () => {
    await (login = managed.login({ auth_mode: 'apikey', OPENAI_API_KEY: 'k' }))
    return Response.json(newTokens)
  })
  await expect(managed.refresh('forced')).rejects.toMatchObject({ reason: 'transient' })
  await login
  expect(await storage.load()).toEqual({ auth_mode: 'apikey', OPENAI_API_KEY: 'k' })
  expect(managed.current?.mode).toBe('apiKey')
})

test('issued tokens that cannot be stored are used, and stored before more are asked for', async () => {
  let count = 0
  const answer: Answer = () =>
    Response.json({ access_token: `at-${++count}`, refresh_token: `rt-${count}` })
  const { managed, storage, asked, unsaved } = await start(answer)
  const save = storage.save.bind(storage)
  storage.save = () => Promise.reject(new AuthError('storage_failed', 'the disk is full'))
  await managed.refresh('forced')
  expect(bearer(managed.current)).toBe('at-1')
  expect(unsaved).toEqual(['the disk is full'])
  expect(await storage.load()).toEqual(record())

  await expect(managed.refresh('forced')).rejects.toMatchObject(
    failure('transient', 'the disk is full'),
  )
  expect(await managed.reload()).toBe(false)
  expect(asked).toHaveLength(1)
  expect(bearer(managed.current)).toBe('at-1')

  storage.save = save
  await managed.refresh('forced')
  expect(asked.map(({ body }) => body['refresh_token'])).toEqual(['rt-old', 'rt-1'])
  expect((await storage.load())?.tokens).toMatchObject({ refresh_token: 'rt-2' })
})

test('tokens that another process has stored meanwhile go before those that could not be', async () => {
  const { managed, storage } = await start(issues(newTokens))
  const save = storage.save.bind(storage)
  storage.save = () => Promise.reject(new AuthError('storage_failed', 'the disk is full'))
  await managed.refresh('forced')
  storage.save = save
  const newer = record({ access_token: accessToken('disk'), refresh_token: 'rt-disk' })
  await storage.save(newer)
  await managed.refresh('forced')
  expect(bearer(managed.current)).toBe(newer.tokens?.access_token)
  expect(await storage.load()).toEqual(newer)
})

test('a logout tells the issuer which refresh token is no longer used', async () => {
  const { managed, asked } = await start(issues({}))
  await managed.logout()
  await eventually(() => expect(asked).toHaveLength(1))
  expect(asked[0]).toMatchObject({
    url: 'https://auth.openai.com/oauth/revoke',
    body: {
      token: 'rt-old',
      token_type_hint: 'refresh_token',
      client_id: 'app_EMoamEEZ73f0CkXaXp7hrann',
    },
  })
})

test('a login without a refresh token has its access token revoked', async () => {
  const { managed, asked } = await start(issues({}), record({ refresh_token: '' }))
  await managed.logout()
  await eventually(() => expect(asked).toHaveLength(1))
  const { access_token: token } = record().tokens ?? {}
  expect(asked[0]?.body).toEqual({ token, token_type_hint: 'access_token' })
})

test.each<[string, Answer]>([
  ['hangs', () => new Promise(() => undefined)],
  ['refuses', refused(500)],
  ['cannot be reached', () => Promise.reject(new Error('no connection'))],
])('an issuer that %s does not hold up a logout', async (_name, answer) => {
  const { managed, storage } = await start(answer)
  expect(await managed.logout()).toBe(true)
  expect(await storage.load()).toBeUndefined()
  expect(managed.current).toBeUndefined()
})

test('an API key is not revoked', async () => {
  const { managed, asked } = await start(issues({}), { auth_mode: 'apikey', OPENAI_API_KEY: 'k' })
  await managed.logout()
  expect(asked).toHaveLength(0)
})

test('a record that was loaded before a logout does not sign in again', async () => {
  const { managed, storage } = await start(issues(newTokens))
  const load = storage.load.bind(storage)
  let goOn: () => void = () => undefined
  const held = new Promise<void>((resolve) => (goOn = resolve))
  storage.load = async () => {
    const loaded = await load()
    await held
    return loaded
  }
  await storage.save({ ...record(), last_refresh: '2026-11-20T23:00:00.000Z' })
  const reloading = managed.reload()
  storage.load = load
  await managed.logout()
  goOn()
  await reloading
  expect(managed.current).toBeUndefined()
})

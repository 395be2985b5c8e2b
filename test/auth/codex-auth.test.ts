import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../generated/types/index.js'
import {
  copyRecord,
  createApiKeyAuth,
  getAccountId,
  getBearerToken,
  getClaims,
  getPlanType,
  toWireAuthMode,
} from '../../src/auth/codex-auth.js'
import type { ChatgptAuth, CodexAuth } from '../../src/auth/codex-auth.js'
import { createEphemeralStorage } from '../../src/auth/storage/ephemeral-storage.js'
import { loadAuth } from '../../src/auth/storage/load-auth.js'
import { createJwt } from '../support/jwt.js'

const record = {
  auth_mode: 'chatgpt',
  OPENAI_API_KEY: 'sk-canary',
  tokens: {
    id_token: createJwt({
      email: 'a@example.com',
      'https://api.openai.com/auth': { chatgpt_plan_type: 'team', chatgpt_account_id: 'claimed' },
    }),
    access_token: 'canary-access',
    refresh_token: 'canary-refresh',
    account_id: 'chosen',
  },
  last_refresh: '2026-11-21T12:00:00Z',
  future: { secret: 'canary-future' },
} satisfies AuthDotJson & Record<string, unknown>

async function load(record: AuthDotJson): Promise<CodexAuth> {
  const storage = createEphemeralStorage()
  await storage.save(record)
  return (await loadAuth(storage, () => undefined))!
}

test('an API key login has a key and nothing else', () => {
  const auth = createApiKeyAuth('')
  expect(toWireAuthMode(auth)).toBe('apikey')
  expect(getBearerToken(auth)?.reveal()).toBe('')
  expect(getAccountId(auth)).toBeUndefined()
  expect(getClaims(auth)).toBeUndefined()
  expect(getPlanType(auth)).toBeUndefined()
})

test('a ChatGPT login has tokens, the chosen account and the claims of the id token', async () => {
  const auth = await load(record)
  expect(toWireAuthMode(auth)).toBe('chatgpt')
  expect(getBearerToken(auth)?.reveal()).toBe('canary-access')
  expect(getAccountId(auth)).toBe('chosen')
  expect(getClaims(auth)).toMatchObject({ email: 'a@example.com', accountId: 'claimed' })
  expect(getPlanType(auth)).toBe('team')
  expect(auth).toMatchObject({ mode: 'chatgpt', lastRefreshMs: 1_795_262_400_000 })
})

test('tokens beside a null key and without a mode are a ChatGPT login of whom the claims name', async () => {
  const claims = { 'https://api.openai.com/auth': { chatgpt_user_id: 'u-1' } }
  const tokens = { ...record.tokens, id_token: createJwt(claims) }
  const { last_refresh } = record
  const auth = await load({ OPENAI_API_KEY: null, tokens, last_refresh })
  expect(toWireAuthMode(auth)).toBe('chatgpt')
  expect(getBearerToken(auth)?.reveal()).toBe('canary-access')
  expect(getClaims(auth)?.userId).toBe('u-1')
})

test('external tokens have no refresh token and no id token', async () => {
  const auth = await load({ ...record, auth_mode: 'chatgptAuthTokens' })
  expect(toWireAuthMode(auth)).toBe('chatgptAuthTokens')
  expect(getBearerToken(auth)?.reveal()).toBe('canary-access')
  expect(getAccountId(auth)).toBe('chosen')
  expect(getPlanType(auth)).toBe('team')
  expect(auth.mode === 'chatgptAuthTokens' && Object.keys(auth.tokens!)).toStrictEqual([
    'accessToken',
    'accountId',
    'claims',
  ])
})

test.each(['chatgpt', 'chatgptAuthTokens'] as const)(
  'a %s login without tokens has no bearer token, no account and an unknown plan',
  async (mode) => {
    const auth = await load({ auth_mode: mode, last_refresh: record.last_refresh })
    expect(getBearerToken(auth)).toBeUndefined()
    expect(getAccountId(auth)).toBeUndefined()
    expect(getClaims(auth)).toBeUndefined()
    expect(getPlanType(auth)).toBe('unknown')
  },
)

test.each(['chatgpt', 'chatgptAuthTokens'] as const)(
  'a %s login without a time of refresh keeps its bearer token and its owner',
  async (mode) => {
    const auth = await load({ ...record, auth_mode: mode, last_refresh: null })
    expect(getBearerToken(auth)?.reveal()).toBe('canary-access')
    expect(getClaims(auth)?.email).toBe('a@example.com')
  },
)

test('copyRecord() gives the whole record, unknown members included, each time anew', async () => {
  const auth = (await load(record)) as ChatgptAuth
  const copy = copyRecord(auth)
  expect(copy).toStrictEqual(record)
  copy.tokens!.access_token = 'changed'
  expect(copyRecord(auth)).toStrictEqual(record)
})

const modes = ['apikey', 'chatgpt', 'chatgptAuthTokens'] as const

test.each(modes)('a login of mode %s is frozen to its leaves', async (mode) => {
  expect(findThawed(await load({ ...record, auth_mode: mode }))).toStrictEqual([])
})

test.each(modes)('a login of mode %s shows no secret', async (mode) => {
  const auth = await load({ ...record, auth_mode: mode })
  const shown = inspect(auth, { depth: null, showHidden: true }) + JSON.stringify(auth)
  expect(shown).toContain('[redacted]')
  expect(shown).not.toContain('canary')
  expect(shown).not.toContain(record.tokens.id_token)
})

function findThawed(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return [...(Object.isFrozen(value) ? [] : [value]), ...Object.values(value).flatMap(findThawed)]
}

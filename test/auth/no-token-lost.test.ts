import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../generated/types/index.js'
import type { AuthEvent, AuthManager } from '../../src/auth/auth-manager.js'
import { startBrowserLogin } from '../../src/auth/login/browser-login.js'
import { startDeviceLogin } from '../../src/auth/login/device-login.js'
import { recover } from '../support/auth.js'
import { createJwt } from '../support/jwt.js'
import { createRecord, getBearer, startSignedIn } from '../support/signed-in.js'
import type { LoginFixtureOptions } from './login/login-fixture.js'
import { prepareLogin } from './login/login-fixture.js'

const auth = 'https://api.openai.com/auth'

interface Case {
  name: string
  /** The id token of the issuer, or the access token of the host; undefined for none. */
  token: string | undefined
  /** How many faults are reported of it. */
  faults: 0 | 1
}

const ofClaims = (name: string, claims: object, faults: 0 | 1 = 1): Case => ({
  name,
  token: createJwt(claims),
  faults,
})

const claims: Case[] = [
  ofClaims('exp with a fraction', { exp: 1764290000.5 }, 0),
  ofClaims('exp beyond all integers', { exp: 1e300 }, 0),
  ofClaims('exp as text', { exp: '1764290000' }),
  ofClaims('exp as a date', { exp: { date: '2026-11-21' } }),
  ofClaims('email as a number', { email: 8675309 }),
  ofClaims('email of the profile as a list', { 'https://api.openai.com/profile': { email: [] } }),
  ofClaims('profile as text', { 'https://api.openai.com/profile': 'a@example.com' }),
  ofClaims('plan as a number', { [auth]: { chatgpt_plan_type: 5 } }),
  ofClaims('user as a number', { [auth]: { chatgpt_user_id: 5 } }),
  ofClaims('account id as a number', { [auth]: { chatgpt_account_id: 5 } }),
  ofClaims('fedramp as text', { [auth]: { chatgpt_account_is_fedramp: 'yes' } }),
  ofClaims('auth as text', { [auth]: 'pro' }),
]

const idTokens: Case[] = [
  { name: 'an empty id token', token: '', faults: 1 },
  { name: 'an id token that is not a JWT', token: 'abc', faults: 1 },
  { name: 'an id token of three bad parts', token: 'a.b.c', faults: 1 },
]

const missing: Case = { name: 'a missing id token', token: undefined, faults: 1 }

/** Where tokens come in. Each gets them twice if it can, and says what was kept of them. */
interface Kept {
  manager: AuthManager
  events: AuthEvent[]
  /** Undefined where nothing is stored. */
  refreshToken?: string | undefined
}

const issued = { access_token: 'at-new', refresh_token: 'rt-new' }

const readTokens = (home: string) =>
  (JSON.parse(readFileSync(join(home, 'auth.json'), 'utf8')) as AuthDotJson).tokens

const entries: Record<string, { cases: Case[]; run: (token: Case['token']) => Promise<Kept> }> = {
  'a stored login': {
    cases: [...claims, ...idTokens, missing],
    async run(id_token) {
      const stored = createRecord('new', { id_token, ...issued })
      const issuer = () => Response.json({ access_token: issued.access_token })
      const { manager, events, read } = await startSignedIn({ issuer, stored })
      await manager.refreshToken()
      const { tokens } = JSON.parse(read()) as AuthDotJson
      return { manager, events, refreshToken: tokens?.refresh_token }
    },
  },
  'the answer to a refresh': {
    cases: [...claims, ...idTokens],
    async run(id_token) {
      const issuer = () => Response.json({ id_token, ...issued })
      const { manager, events, asked, read } = await startSignedIn({ issuer })
      await manager.refreshToken()
      await manager.refreshToken()
      expect(asked.map((body) => body['refresh_token'])).toEqual(['rt-old', 'rt-new'])
      const { tokens } = JSON.parse(read()) as AuthDotJson
      return { manager, events, refreshToken: tokens?.refresh_token }
    },
  },
  'a device login': {
    cases: [...claims, ...idTokens, missing],
    async run(id_token) {
      const { flow, events, home } = await prepareLogin(issuing(id_token))
      await (
        await startDeviceLogin(flow)
      ).outcome
      return { manager: flow.auth, events, refreshToken: readTokens(home)?.refresh_token }
    },
  },
  'a browser login': {
    cases: [...claims, ...idTokens, missing],
    async run(id_token) {
      // The ten minutes of a login are never over.
      const sleep = () => new Promise<never>(() => undefined)
      const { flow, events, home } = await prepareLogin({ ...issuing(id_token), flow: { sleep } })
      const { authUrl, outcome } = await startBrowserLogin(flow)
      await fetch(authUrl)
      await outcome
      return { manager: flow.auth, events, refreshToken: readTokens(home)?.refresh_token }
    },
  },
  'external auth': {
    cases: claims,
    async run(accessToken = '') {
      const { auth: manager, events } = await prepareLogin()
      const tokens = { accessToken, chatgptAccountId: 'acct' }
      const refused = await manager.loginWithChatgptAuthTokens({
        ...tokens,
        accessToken: createJwt({}),
      })
      manager.refreshChatgptAuthTokensWith(async () => tokens)
      await recover(manager, refused)
      await manager.loginWithChatgptAuthTokens(tokens)
      return { manager, events }
    },
  },
}

function issuing(id_token: string | undefined): LoginFixtureOptions {
  return { answers: { code: { body: { id_token, ...issued } } } }
}

const rows = Object.entries(entries).flatMap(([entry, { cases, run }]) =>
  cases.map((given) => ({ entry, run, ...given })),
)

test.each(rows)('$entry keeps its tokens beside $name', async ({ entry, run, token, faults }) => {
  const { manager, events, refreshToken } = await run(token)
  const isExternal = entry === 'external auth'
  expect(getBearer(manager)).toBe(isExternal ? token : issued.access_token)
  expect(refreshToken).toBe(isExternal ? undefined : issued.refresh_token)
  expect(events.map(({ type }) => type)).toEqual(Array(faults).fill('value_ignored'))
  expect(events.map(({ error }) => error.code)).toEqual(Array(faults).fill('malformed_token'))
})

test.each([
  ['an id token that is not a JWT', 'abc', 'old'],
  ['an id token with a wrong claim', createJwt({ email: 5 }), 'new'],
])('%s in the answer to a refresh leaves the %s one', async (_name, id_token, expected) => {
  const issuer = () => Response.json({ id_token, ...issued })
  const { manager, read } = await startSignedIn({ issuer })
  await manager.refreshToken()
  const { tokens } = JSON.parse(read()) as AuthDotJson
  const old = createRecord('old').tokens.id_token
  expect(tokens).toMatchObject({ id_token: expected === 'old' ? old : id_token, ...issued })
})

const answers: [name: string, answer: object, kept: object][] = [
  ['a list as id token', { ...issued, id_token: ['abc'] }, issued],
  [
    'a number as access token',
    { access_token: 5, refresh_token: 'rt-new' },
    { refresh_token: 'rt-new' },
  ],
  [
    'an empty access token',
    { access_token: '', refresh_token: 'rt-new' },
    { refresh_token: 'rt-new' },
  ],
  [
    'an object as refresh token',
    { access_token: 'at-new', refresh_token: {} },
    { access_token: 'at-new' },
  ],
  [
    'an empty refresh token',
    { access_token: 'at-new', refresh_token: '' },
    { access_token: 'at-new' },
  ],
]

test.each(answers)('of an answer with %s the rest is kept', async (_name, answer, kept) => {
  const { manager, events, read } = await startSignedIn({ issuer: () => Response.json(answer) })
  await manager.refreshToken()
  const { tokens: old } = createRecord('old')
  expect((JSON.parse(read()) as AuthDotJson).tokens).toEqual({ ...old, ...kept })
  expect(events.map(({ type }) => type)).toEqual(['value_ignored'])
})

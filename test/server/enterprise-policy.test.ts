import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CodexAuth } from '../../src/auth/codex-auth.js'
import { reportedLater } from '../../src/auth/claims.js'
import { createEphemeralStorage } from '../../src/auth/storage/ephemeral-storage.js'
import { toCodexAuth } from '../../src/auth/storage/load-auth.js'
import { BackendError } from '../../src/backend/errors.js'
import type { EnterpriseBundle } from '../../src/config/enterprise-bundle.js'
import { EnterprisePolicy } from '../../src/server/account/enterprise-policy.js'
import { listLoginFacts } from '../../src/server/account/restrictions.js'
import { createClaims, createJwt } from '../support/jwt.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

function signIn(accountId: string, plan = 'business'): Promise<CodexAuth> {
  const token = createJwt(createClaims({ email: 'a@b', plan, accountId, userId: 'user-1' }))
  const tokens = {
    id_token: token,
    access_token: token,
    refresh_token: 'rt',
    account_id: accountId,
  }
  const record = { auth_mode: 'chatgpt', tokens, last_refresh: '2026-11-28T00:00:00Z' } as const
  return toCodexAuth(record, createEphemeralStorage(), reportedLater)
}

const bundle: EnterpriseBundle = { config: [], requirements: [] }
const unavailable = new BackendError('unavailable', 'no answer')
const rejected = new BackendError('rejected', 'no')

function create(answers: (EnterpriseBundle | BackendError)[], home = createTemporaryFolder()) {
  const clock = { now: 1_800_000_000_000 }
  const waits: number[] = []
  let requests = 0
  const policy = new EnterprisePolicy({
    home,
    readBundle: async () => {
      requests++
      const answer = answers.shift() ?? unavailable
      if (answer instanceof Error) throw answer
      return answer
    },
    now: () => clock.now,
    sleep: async (timeMs) => void waits.push(timeMs),
  })
  return { policy, clock, waits, home, count: () => requests }
}

test('a server error is tried five times', async () => {
  const { policy, waits, count } = create([
    unavailable,
    unavailable,
    unavailable,
    unavailable,
    bundle,
  ])
  const auth = await signIn('ws-1')
  await policy.load(auth)
  expect(policy.bundleOf(auth)).toBe(bundle)
  expect({ waits, count: count() }).toEqual({ waits: [200, 400, 800, 1600], count: 5 })
})

test('without an answer and a known policy it fails, and is requested again', async () => {
  const { policy, count } = create([])
  const auth = await signIn('ws-1')
  const message = 'failed to load workspace requirements: cloud config: request failed'
  await expect(policy.load(auth)).rejects.toThrow(message)
  expect(count()).toBe(5)
  await expect(policy.load(auth)).rejects.toThrow(message)
  expect(count()).toBe(10)
})

test('a refusal is not tried again', async () => {
  const { policy, count } = create([rejected])
  await expect(policy.load(await signIn('ws-1'))).rejects.toBeInstanceOf(BackendError)
  expect(count()).toBe(1)
})

test('callers share one request, and a policy is fresh for an hour', async () => {
  const { policy, clock, count } = create([bundle, { ...bundle }])
  const auth = await signIn('ws-1')
  await Promise.all([policy.load(auth), policy.load(auth)])
  clock.now += 59 * 60_000
  await policy.load(auth)
  expect(count()).toBe(1)
  clock.now += 60_000
  await policy.load(auth)
  expect(count()).toBe(2)
})

test('an older policy holds if no newer one can be had', async () => {
  const { policy, clock, count } = create([bundle, rejected])
  const auth = await signIn('ws-1')
  await policy.load(auth)
  clock.now += 2 * 60 * 60_000
  await policy.load(auth)
  await policy.load(auth)
  expect(policy.bundleOf(auth)).toBe(bundle)
  expect(count()).toBe(2)
})

test('the policy of one workspace is not that of another', async () => {
  const { policy } = create([bundle, rejected])
  const [first, second] = [await signIn('ws-1'), await signIn('ws-2')]
  await policy.load(first)
  expect(policy.bundleOf(second)).toBeUndefined()
  await expect(policy.load(second)).rejects.toBeInstanceOf(BackendError)
})

test('other plans have no policy', async () => {
  const { policy, count } = create([])
  const auth = await signIn('ws-1', 'team')
  await policy.load(auth)
  await policy.load(undefined)
  expect({ bundle: policy.bundleOf(auth), count: count() }).toEqual({ count: 0 })
})

test('a fresh stored policy needs no request', async () => {
  const { policy, home } = create([bundle])
  const auth = await signIn('ws-1')
  await policy.load(auth)
  const next = create([], home)
  await next.policy.recall(auth)
  expect(next.policy.bundleOf(auth)).toEqual(bundle)
  await next.policy.load(auth)
  expect(next.count()).toBe(0)
})

test.each([
  ['is missing', ''],
  ['names no plan', createJwt({ email: 'a@b' })],
])('the access token names the plan if the id token %s', async (_name, id_token) => {
  const { policy, count } = create([bundle])
  const owner = { plan: 'enterprise', accountId: 'ws-1', userId: 'user-1' }
  const tokens = { id_token, access_token: createJwt(createClaims(owner)), refresh_token: 'rt' }
  const record = { auth_mode: 'chatgpt', tokens } as const
  const auth = await toCodexAuth(record, createEphemeralStorage(), reportedLater)
  await policy.load(auth)
  expect({ count: count(), bundle: policy.bundleOf(auth) }).toEqual({ count: 1, bundle })
  expect(listLoginFacts(auth)).toEqual([{ method: 'chatgpt', workspace: 'ws-1' }])
})

test.each([
  '',
  '{',
  '[]',
  '{"owner":"x"}',
  '{"owner":"x","fetchedAtMs":1,"bundle":{"config":[1]}}',
])('a stored policy that cannot be read counts as missing: %j', async (text) => {
  const { policy, home, count } = create([rejected])
  writeFileSync(join(home, 'enterprise-policy.json'), text)
  await expect(policy.load(await signIn('ws-1'))).rejects.toBeInstanceOf(BackendError)
  expect(count()).toBe(1)
  expect(readFileSync(join(home, 'enterprise-policy.json'), 'utf8')).toBe(text)
})

import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import type { AuthManager } from '../../../src/auth/auth-manager.js'
import { AuthError } from '../../../src/auth/errors.js'
import { createFileStorage } from '../../../src/auth/storage/file-storage.js'
import { createHomeLocks } from '../../../src/auth/refresh/home-locks.js'
import type { Lock } from '../../../src/auth/refresh/managed-auth.js'
import { recover } from '../../support/auth.js'
import { createJwt } from '../../support/jwt.js'
import type { Issuer } from '../../support/signed-in.js'
import { createRecord, getBearer, signedInNow, startSignedIn } from '../../support/signed-in.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { runUnprivileged } from '../unprivileged.js'

const dayMs = 24 * 60 * 60 * 1000
const bearerOf = (record: ReturnType<typeof createRecord>) => record.tokens.access_token

const old = createRecord('old')
const issued = createRecord('new')
const { access_token, refresh_token } = issued.tokens
const issue: Issuer = () => Response.json({ access_token, refresh_token })

const breaking = (name: string) => (): Promise<never> =>
  Promise.reject(new DOMException('The operation ended', name))

const failures: [name: string, issuer: Issuer, message: string][] = [
  ['hangs', breaking('TimeoutError'), 'Failed to refresh token: timed out'],
  ['cannot be reached', breaking('NetworkError'), 'Failed to refresh token: network error'],
  ['answers with HTML', () => new Response('<html>'), 'OAuth token response is invalid'],
  [
    'answers with truncated JSON',
    () => new Response('{"access_token":"a'),
    'OAuth token response is invalid',
  ],
  ['answers with an empty object', () => Response.json({}), 'OAuth token response is invalid'],
  ['answers with nothing', () => new Response(null), 'OAuth token response is invalid'],
  [
    'redirects',
    () => new Response(null, { status: 302, headers: { location: 'https://other.example/' } }),
    'Failed to refresh token: 302 Found',
  ],
  [
    'has a fault',
    () => new Response(null, { status: 500 }),
    'Failed to refresh token: 500 Internal Server Error',
  ],
]

test.each(failures)(
  'an issuer that %s leaves the old tokens on disk and in use, and is asked again',
  async (_name, issuer, message) => {
    let answer = issuer
    const { manager, events, read } = await startSignedIn({ issuer: () => answer() })
    const before = read()
    await manager.refreshToken()
    const error = { code: 'refresh_failed', reason: 'transient', message }
    expect(events).toMatchObject([{ type: 'refresh_failed', error }])
    expect(read()).toBe(before)
    expect(getBearer(manager)).toBe(bearerOf(old))
    answer = issue
    await manager.refreshToken()
    expect(getBearer(manager)).toBe(bearerOf(issued))
    expect(JSON.parse(read())).toMatchObject({ tokens: { refresh_token: 'rt-new' } })
  },
)

const expired = { access_token: createJwt({ exp: signedInNow / 1000 - 3600 }) }

test.each([
  ['good', issue],
  ['expired', () => Response.json({ code: 'refresh_token_expired' }, { status: 401 })],
])(
  'tokens that have ended are replaced by newer ones on disk, without spending a refresh token that is %s',
  async (_name, issuer) => {
    const stored = createRecord('old', expired)
    const { manager, asked, events, write } = await startSignedIn({ issuer, stored })
    const newer = createRecord('disk')
    write(newer)
    await manager.auth()
    expect(getBearer(manager)).toBe(bearerOf(newer))
    expect([asked, events]).toEqual([[], []])
  },
)

test('a failure belongs to the snapshot it happened with, and to no other', async () => {
  const issuer = () => new Response(null, { status: 401 })
  const { manager, write } = await startSignedIn({ issuer })
  const failed = manager.current!
  await manager.refreshToken()
  expect(manager.failureOf(failed)).toMatchObject({ code: 'refresh_failed', reason: 'other' })
  const other = (await startSignedIn({ issuer, stored: createRecord('other') })).manager.current!
  expect(manager.failureOf(other)).toBeUndefined()
  const same = (await startSignedIn({ issuer })).manager.current!
  expect(manager.failureOf(same)).toMatchObject({ reason: 'other' })
  write(createRecord('healed'))
  await manager.refreshToken()
  expect(manager.failureOf(manager.current!)).toBeUndefined()
})

test('tokens that were refreshed in the future of a clock gone back a day are not renewed', async () => {
  const clock = { now: signedInNow - dayMs }
  const stored = createRecord(
    'old',
    { access_token: 'opaque' },
    { last_refresh: '2026-11-21T00:00:00Z' },
  )
  const options = { issuer: issue, stored, now: () => clock.now }
  const { manager, asked, read } = await startSignedIn(options)
  await manager.auth()
  expect(asked).toEqual([])
  await manager.refreshToken()
  expect(JSON.parse(read())).toMatchObject({ last_refresh: '2026-11-20T00:00:00.000Z' })
  clock.now = signedInNow
  await manager.auth()
  expect(asked).toHaveLength(1)
  expect(getBearer(manager)).toBe(bearerOf(issued))
})

test('the wait for the tokens of another process ends although the clock goes back a day', async () => {
  const clock = { now: signedInNow }
  let looks = 0
  const { manager, events } = await startSignedIn({
    issuer: () => Response.json({ code: 'refresh_token_reused' }, { status: 401 }),
    now: () => clock.now,
    sleep: async (timeMs) => {
      clock.now += looks === 0 ? -dayMs : timeMs
      if (++looks > 1000) throw new Error('It waits without end')
    },
  })
  await manager.refreshToken()
  expect(events).toMatchObject([{ type: 'refresh_failed', error: { reason: 'exhausted' } }])
})

test('on a full disk the new tokens are used, the old file stays, and they are stored later', async () => {
  const home = createTemporaryFolder()
  const files = createFileStorage(home)
  const cause = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' })
  const error = new AuthError('storage_failed', 'no space left', { errno: 'ENOSPC', cause })
  const disk = { full: true }
  const save = (record: AuthDotJson) => (disk.full ? Promise.reject(error) : files.save(record))
  const started = await startSignedIn({ issuer: issue, home, storage: { ...files, save } })
  const { manager, asked, events, read } = started
  const before = read()
  await manager.refreshToken()
  expect(events).toEqual([{ type: 'save_failed', error }])
  expect(read()).toBe(before)
  expect(getBearer(manager)).toBe(bearerOf(issued))
  disk.full = false
  await manager.refreshToken()
  expect(asked.map((body) => body['refresh_token'])).toEqual(['rt-old', 'rt-new'])
  expect(JSON.parse(read())).toMatchObject({ tokens: issued.tokens })
})

/** Runs with a home that lets nobody add or remove files in it. */
async function inReadOnlyHome(home: string, body: () => Promise<void>): Promise<void> {
  chmodSync(join(home, 'auth.json'), 0o666)
  await runUnprivileged(home, async () => {
    chmodSync(home, 0o500)
    try {
      await body()
    } finally {
      chmodSync(home, 0o700)
    }
  })
}

test('in a home that cannot be written no refresh token is spent, and the old tokens stay in use', async () => {
  const home = createTemporaryFolder()
  const options = { issuer: issue, home, ...createHomeLocks(home) }
  const { manager, asked, events, read } = await startSignedIn(options)
  const before = read()
  await inReadOnlyHome(home, () => manager.refreshToken())
  expect(events).toMatchObject([{ type: 'refresh_failed', error: { reason: 'transient' } }])
  expect(events[0]?.error.message).toMatch(/^Cannot lock ".*": EACCES: /)
  expect(asked).toEqual([])
  expect(getBearer(manager)).toBe(bearerOf(old))
  expect([read(), readdirSync(home)]).toEqual([before, ['auth.json']])
})

test('a home that can no longer be written when the tokens come keeps the old file; they are used', async () => {
  const home = createTemporaryFolder()
  const issuer = () => {
    chmodSync(home, 0o500)
    return issue()
  }
  const { manager, events, read } = await startSignedIn({ issuer, home })
  const before = read()
  chmodSync(join(home, 'auth.json'), 0o666)
  await runUnprivileged(home, async () => {
    await manager.refreshToken()
    chmodSync(home, 0o700)
  })
  expect(events).toMatchObject([{ type: 'save_failed', error: { errno: 'EACCES' } }])
  expect([read(), readdirSync(home)]).toEqual([before, ['auth.json']])
  expect(getBearer(manager)).toBe(bearerOf(issued))
})

/** A signed-in manager whose storage and locks list what they are asked for. */
async function startCounted(write?: object) {
  const home = createTemporaryFolder()
  const files = createFileStorage(home)
  const log: string[] = []
  const locked =
    (name: string): Lock =>
    async (task) => {
      log.push(name)
      const result = await task()
      log.push(`end of ${name}`)
      return result
    }
  const started = await startSignedIn({
    home,
    issuer: () => {
      log.push('issuer')
      return issue()
    },
    storage: {
      ...files,
      load: () => {
        log.push('load')
        return files.load()
      },
      save: (record) => {
        log.push('save')
        return files.save(record)
      },
      probe: async () => undefined,
    },
    refreshLock: locked('refresh lock'),
    commitLock: locked('commit lock'),
  })
  if (write !== undefined) started.write(write)
  log.length = 0
  return { ...started, log }
}

const renewals: [name: string, run: (manager: AuthManager) => Promise<unknown>][] = [
  ['a refresh', (manager) => manager.refreshToken()],
  ['a recovery', (manager) => recover(manager, manager.current)],
]

test.each(renewals)('%s reads the storage once under each lock', async (_name, run) => {
  const { manager, log } = await startCounted()
  await run(manager)
  expect(log).toEqual([
    'refresh lock',
    'load',
    ...['commit lock', 'end of commit lock'],
    'issuer',
    ...['commit lock', 'load', 'save', 'end of commit lock'],
    'end of refresh lock',
  ])
  expect(getBearer(manager)).toBe(bearerOf(issued))
})

test.each(renewals)('%s that finds newer tokens reads the storage once', async (_name, run) => {
  const newer = createRecord('disk')
  const { manager, log } = await startCounted(newer)
  await run(manager)
  expect(log).toEqual(['refresh lock', 'load', 'end of refresh lock'])
  expect(getBearer(manager)).toBe(bearerOf(newer))
})

test('a recovery takes newer tokens on disk where the refresh lock cannot be taken', async () => {
  const home = createTemporaryFolder()
  const options = { issuer: issue, home, ...createHomeLocks(home) }
  const { manager, asked, write } = await startSignedIn(options)
  const newer = createRecord('disk')
  write(newer)
  await inReadOnlyHome(home, async () => void (await recover(manager, manager.current)))
  expect(asked).toEqual([])
  expect(getBearer(manager)).toBe(bearerOf(newer))
})

import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import type { AuthManagerOptions } from '../../../src/auth/auth-manager.js'
import type { AuthStorage } from '../../../src/auth/storage/auth-storage.js'
import { AuthError } from '../../../src/auth/errors.js'
import { createFileStorage } from '../../../src/auth/storage/file-storage.js'
import { recover } from '../../support/auth.js'
import { createRecord, getBearer, startSignedIn } from '../../support/signed-in.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

interface World extends Partial<AuthManagerOptions> {
  stored?: object
  /** What happens while the issuer has the refresh token. */
  meanwhile?: (started: Started) => unknown
  home?: string
}

type Started = Awaited<ReturnType<typeof startSignedIn>>

/** An issuer that gives rt-1 for rt-old, rt-2 for rt-1 and so on, and the tokens in use meanwhile. */
async function start({ meanwhile, ...options }: World = {}) {
  let count = 0
  const inUse: (string | undefined)[] = []
  const started: Started = await startSignedIn({
    issuer: async () => {
      inUse.push(getBearer(started.manager))
      const answer = { access_token: `at-${++count}`, refresh_token: `rt-${count}` }
      if (count === 1) await meanwhile?.(started)
      return Response.json(answer)
    },
    ...options,
  })
  const readTokens = () => (JSON.parse(started.read()) as AuthDotJson).tokens
  const sent = () => started.asked.map((body) => body['refresh_token'])
  return { ...started, inUse, readTokens, sent }
}

const old = createRecord('old')
const { id_token, access_token, account_id } = old.tokens
const provenance = { issuer: 'https://issuer.example', client_id: 'client' }
const owned = createRecord('old', { oauth_provenance: provenance, login_owner_id: 'owner' })

const changes: [name: string, before: object, after: object][] = [
  ['the time of the last refresh', old, { ...old, last_refresh: '2026-11-20T12:00:00Z' }],
  ['a member that only another program knows', old, { ...old, future: 1 }],
  ['members that another program drops', owned, old],
  [
    'the order of the members',
    old,
    { ...old, tokens: { refresh_token: 'rt-old', account_id, access_token, id_token } },
  ],
  ['the access token', old, createRecord('old', { access_token: 'at-other' })],
]

test.each(changes)(
  'a change of %s on disk during a refresh leaves the issued tokens their place',
  async (_name, stored, changed) => {
    const { manager, events, readTokens } = await start({
      stored,
      meanwhile: ({ write }) => write(changed),
    })
    await manager.refreshToken()
    expect(readTokens()).toMatchObject({ access_token: 'at-1', refresh_token: 'rt-1' })
    expect([events, getBearer(manager)]).toEqual([[], 'at-1'])
  },
)

test.each(changes)(
  'a recovery that takes a change of %s during a refresh loses no issued token',
  async (_name, stored, changed) => {
    const { manager, readTokens } = await start({
      stored,
      meanwhile: async ({ manager, write }) => {
        write(changed)
        await recover(manager, manager.current)
      },
    })
    await manager.refreshToken()
    expect(readTokens()).toMatchObject({ refresh_token: 'rt-1' })
  },
)

test('a file that is half written when the tokens come is waited for', async () => {
  let pauses = 0
  const world = await start({
    meanwhile: ({ write }) => write({ tokens: 'half' }),
    sleep: async () => {
      if (++pauses === 3) world.write({ ...old, future: 1 })
    },
  })
  await world.manager.refreshToken()
  expect(world.readTokens()).toMatchObject({ refresh_token: 'rt-1' })
  expect(world.events).toEqual([])
})

test('issued tokens are used while the file is broken, and stored once it is whole', async () => {
  const world = await start({ meanwhile: ({ write }) => write({ tokens: 'half' }) })
  const { manager, events, sent, readTokens } = world
  await manager.refreshToken()
  expect(events).toMatchObject([{ type: 'save_failed', error: { code: 'malformed_auth_file' } }])
  expect(getBearer(manager)).toBe('at-1')
  expect(manager.failureOf(manager.current!)).toBeUndefined()
  world.write({ ...old, future: 1 })
  await manager.refreshToken()
  expect(sent()).toEqual(['rt-old', 'rt-1'])
  expect(readTokens()).toMatchObject({ refresh_token: 'rt-2' })
  expect(JSON.parse(world.read())).toHaveProperty('future', 1)
})

test('issued tokens are used while another process holds the lock, and stored after that', async () => {
  const lock = { busy: false }
  const { manager, events, sent, readTokens } = await start({
    meanwhile: () => (lock.busy = true),
    commitLock: (task) =>
      lock.busy ? Promise.reject(new AuthError('storage_failed', 'timed out')) : task(),
  })
  await manager.refreshToken()
  expect(events).toMatchObject([{ type: 'save_failed', error: { message: 'timed out' } }])
  expect(getBearer(manager)).toBe('at-1')
  await manager.refreshToken()
  expect(sent()).toEqual(['rt-old'])
  lock.busy = false
  await manager.refreshToken()
  expect(sent()).toEqual(['rt-old', 'rt-1'])
  expect(readTokens()).toMatchObject({ refresh_token: 'rt-2' })
})

/** A storage in a home that takes nothing as long as it is full. */
function createFillingStorage(home: string) {
  const files = createFileStorage(home)
  const disk = { full: false }
  const save: AuthStorage['save'] = (record) =>
    disk.full ? Promise.reject(new AuthError('storage_failed', 'full')) : files.save(record)
  return { disk, storage: { ...files, save } satisfies AuthStorage }
}

test.each(changes)(
  'unsaved tokens are not given up for a file with the spent ones and a change of %s',
  async (_name, stored, changed) => {
    const home = createTemporaryFolder()
    const { disk, storage } = createFillingStorage(home)
    const { manager, inUse, write, sent, readTokens } = await start({
      home,
      stored,
      storage,
      meanwhile: () => (disk.full = true),
    })
    await manager.refreshToken()
    write(changed)
    disk.full = false
    await recover(manager, manager.current)
    expect(inUse.at(-1)).toBe('at-1')
    expect(sent()).toEqual(['rt-old', 'rt-1'])
    expect(readTokens()).toMatchObject({ refresh_token: 'rt-2' })
  },
)

test('unsaved tokens do not replace a login that was stored meanwhile', async () => {
  const home = createTemporaryFolder()
  const { disk, storage } = createFillingStorage(home)
  const other = createRecord('other')
  const { manager, write, sent, read } = await start({
    home,
    storage,
    meanwhile: () => (disk.full = true),
    commitLock: (task) => {
      // Between the look at the disk and the write.
      if (!disk.full && sent().length === 1) write(other)
      return task()
    },
  })
  await manager.refreshToken()
  disk.full = false
  await manager.refreshToken()
  expect(JSON.parse(read())).toEqual(other)
  expect(sent()).toEqual(['rt-old'])
})

test('a login that cannot be stored leaves a refresh under way its outcome', async () => {
  const home = createTemporaryFolder()
  const { disk, storage } = createFillingStorage(home)
  const { manager, events, readTokens } = await start({
    home,
    storage,
    meanwhile: async ({ manager }) => {
      disk.full = true
      await expect(manager.loginWithApiKey('key')).rejects.toMatchObject({ message: 'full' })
      disk.full = false
    },
  })
  await manager.refreshToken()
  expect(readTokens()).toMatchObject({ refresh_token: 'rt-1' })
  expect([events, getBearer(manager)]).toEqual([[], 'at-1'])
})

const nameless = { account_id: null, login_owner_id: 'owner' }

test('a login that names no account is refreshed', async () => {
  const { manager, events, readTokens } = await start({ stored: createRecord('old', nameless) })
  await manager.refreshToken()
  expect(readTokens()).toMatchObject({ refresh_token: 'rt-1', login_owner_id: 'owner' })
  expect(events).toEqual([])
})

test.each([
  ['the same login', 'owner', 'taken', []],
  ['another login', 'somebody', 'left', ['refresh_failed']],
])(
  'newer tokens on disk that name no account and are of %s',
  async (_name, login_owner_id, outcome, types) => {
    const { manager, events, sent, write } = await start({ stored: createRecord('old', nameless) })
    const other = createRecord('other', { ...nameless, login_owner_id })
    write(other)
    await manager.refreshToken()
    expect(events.map(({ type }) => type)).toEqual(types)
    expect(sent()).toEqual([])
    expect(getBearer(manager)).toBe((outcome === 'taken' ? other : old).tokens.access_token)
  },
)

test('a storage that comes back old does not replace tokens that were issued for its own', async () => {
  const { manager, write, sent, readTokens } = await start()
  await manager.refreshToken()
  await manager.refreshToken()
  write(old)
  await recover(manager, manager.current)
  expect(sent()).toEqual(['rt-old', 'rt-1', 'rt-2'])
  expect(getBearer(manager)).toBe('at-3')
  expect(readTokens()).toMatchObject({ refresh_token: 'rt-3' })
})

test('tokens whose write was done, although it was reported as failed, are stored', async () => {
  const home = createTemporaryFolder()
  const files = createFileStorage(home)
  let isAnswering = false
  const { manager, events, sent } = await start({
    home,
    storage: {
      ...files,
      save: async (record) => {
        await files.save(record)
        if (!isAnswering) throw new AuthError('storage_failed', 'timed out')
      },
    },
  })
  await manager.refreshToken()
  expect(events).toMatchObject([{ type: 'save_failed', error: { message: 'timed out' } }])
  isAnswering = true
  await manager.refreshToken()
  expect(events).toHaveLength(1)
  expect(sent()).toEqual(['rt-old', 'rt-1'])
})

/** A storage that compares; the first replacements meet the change of another process. */
function createComparingStorage(home: string, changes: readonly object[]) {
  const files = createFileStorage(home)
  const left = [...changes]
  const replace: AuthStorage['replace'] = async (expected, record) => {
    const change = left.shift()
    if (change !== undefined) await files.save(change)
    if (!isDeepStrictEqual(await files.load(), expected)) return false
    await files.save(record)
    return true
  }
  const save = () => Promise.reject(new Error('a refresh compares'))
  return { ...files, save, replace } satisfies AuthStorage
}

test('a change between the read and the write of a refresh is kept', async () => {
  const home = createTemporaryFolder()
  const storage = createComparingStorage(home, [{ ...old, future: 1 }])
  const { manager, events, read, readTokens } = await start({ home, storage })
  await manager.refreshToken()
  expect(events).toEqual([])
  expect(readTokens()).toMatchObject({ refresh_token: 'rt-1' })
  expect(JSON.parse(read())).toHaveProperty('future', 1)
})

test('a login between the read and the write of a refresh wins, and is used', async () => {
  const home = createTemporaryFolder()
  const other = createRecord('other')
  const storage = createComparingStorage(home, [other])
  const { manager, events, read } = await start({ home, storage })
  await recover(manager, manager.current)
  expect(events).toEqual([])
  expect(JSON.parse(read())).toEqual(other)
  expect(getBearer(manager)).toBe(other.tokens.access_token)
})

test('tokens are kept if the record changes before every write', async () => {
  const home = createTemporaryFolder()
  const changes = Array.from({ length: 5 }, (_, future) => ({ ...old, future }))
  const storage = createComparingStorage(home, changes)
  const { manager, events, sent, readTokens } = await start({ home, storage })
  await manager.refreshToken()
  expect(events).toMatchObject([{ type: 'save_failed', error: { code: 'storage_failed' } }])
  expect(getBearer(manager)).toBe('at-1')
  await manager.refreshToken()
  expect(sent()).toEqual(['rt-old', 'rt-1'])
  expect(readTokens()).toMatchObject({ refresh_token: 'rt-2' })
})

import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { expect, test } from 'vitest'
import { startBrowserLogin } from '../../../src/auth/login/browser-login.js'
import { startDeviceLogin } from '../../../src/auth/login/device-login.js'
import { createFileStorage } from '../../../src/auth/storage/file-storage.js'
import { createRecord, getBearer, startSignedIn } from '../../support/signed-in.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { prepareLogin } from '../login/login-fixture.js'
import { runUnprivileged } from '../unprivileged.js'

const record = JSON.stringify(createRecord('old'))

/** A home with a login in it, where a save would fail with that error. */
interface Hopeless {
  name: string
  errno: string
  spoil: (home: string) => void
}

const hopeless: Hopeless[] = [
  {
    name: 'file is read-only',
    errno: 'EACCES',
    spoil: (home) => chmodSync(join(home, 'auth.json'), 0o400),
  },
  { name: 'home is read-only', errno: 'EACCES', spoil: (home) => chmodSync(home, 0o500) },
]

const elsewhere: Hopeless[] = [
  {
    name: 'file is a folder',
    errno: 'EISDIR',
    spoil: (home) => {
      rmSync(join(home, 'auth.json'))
      mkdirSync(join(home, 'auth.json'))
    },
  },
  {
    name: 'file is a link below a file',
    errno: 'ENOTDIR',
    spoil: (home) => {
      rmSync(join(home, 'auth.json'))
      writeFileSync(join(home, 'other'), '')
      symlinkSync('other/auth.json', join(home, 'auth.json'))
    },
  },
  {
    name: 'file is a link to a folder that cannot be created',
    errno: 'EACCES',
    spoil: (home) => {
      rmSync(join(home, 'auth.json'))
      mkdirSync(join(home, 'other'), { mode: 0o500 })
      symlinkSync(join(home, 'other/missing/auth.json'), join(home, 'auth.json'))
    },
  },
]

/** A home with a login in it. */
function createHome(): string {
  const home = createTemporaryFolder()
  const path = join(home, 'auth.json')
  writeFileSync(path, record, { mode: 0o600 })
  if (getuid?.() === 0) chownSync(path, 65534, 65534)
  return home
}

/** Runs as a user whom modes can stop. */
async function runIn(home: string, body: () => Promise<void>): Promise<void> {
  await runUnprivileged(home, async () => {
    try {
      await body()
    } finally {
      chmodSync(home, 0o700)
    }
  })
}

const logins = [
  { way: 'a device', start: startDeviceLogin },
  { way: 'a browser', start: startBrowserLogin },
]

test.each(
  [...hopeless, ...elsewhere].flatMap((given) => logins.map((login) => ({ ...given, ...login }))),
)('no one is asked to sign in with $way where the $name', async ({ spoil, errno, start }) => {
  const home = createHome()
  const { flow, issuer } = await prepareLogin({ storage: () => createFileStorage(home) })
  await runIn(home, async () => {
    spoil(home)
    const path = join(home, 'auth.json')
    await expect(start(flow)).rejects.toMatchObject({ code: 'storage_failed', errno, path })
    expect(issuer.requests).toEqual([])
  })
})

test.each(hopeless)('no refresh token is spent where the $name', async ({ spoil, errno }) => {
  const home = createHome()
  await runIn(home, async () => {
    const issuer = () => Response.json({ access_token: 'at-new', refresh_token: 'rt-new' })
    const { manager, asked, events, read } = await startSignedIn({ issuer, home })
    const before = read()
    spoil(home)
    await manager.refreshToken()
    const path = join(home, 'auth.json')
    const error = { code: 'refresh_failed', reason: 'transient', path, errno }
    expect(events).toMatchObject([{ type: 'refresh_failed', error }])
    expect(events[0]?.error.message).toMatch(`Cannot write "${path}": ${errno}: `)
    expect([asked, read(), readdirSync(home)]).toEqual([[], before, ['auth.json']])
    expect(getBearer(manager)).toBe(createRecord('old').tokens.access_token)
    chmodSync(home, 0o700)
    chmodSync(path, 0o600)
    await manager.refreshToken()
    expect(getBearer(manager)).toBe('at-new')
  })
})

const possible: [name: string, prepare: (home: string) => void][] = [
  ['a file', () => undefined],
  ['no file', (home) => rmSync(join(home, 'auth.json'))],
  ['no home', (home) => rmSync(home, { recursive: true })],
  [
    'a dangling link',
    (home) => {
      rmSync(join(home, 'auth.json'))
      symlinkSync('missing/auth.json', join(home, 'auth.json'))
    },
  ],
]

test.each(possible)(
  'a probe of a home with %s changes nothing and leaves nothing',
  async (_name, prepare) => {
    const home = join(createTemporaryFolder(), 'home')
    const path = join(home, 'auth.json')
    mkdirSync(home)
    writeFileSync(path, record)
    prepare(home)
    const look = () => ({
      names: existsSync(home) && readdirSync(home),
      file: existsSync(path) && [
        readFileSync(path, 'utf8'),
        statSync(path).mtimeMs,
        statSync(path).ino,
      ],
    })
    const before = look()
    const storage = createFileStorage(home)
    await storage.probe!()
    expect(look()).toEqual(before)
    await storage.save({ OPENAI_API_KEY: 'key' })
  },
)

test('the storage is probed under the lock of a write, before the issuer is asked', async () => {
  const home = createTemporaryFolder()
  const files = createFileStorage(home)
  const log: string[] = []
  const { manager } = await startSignedIn({
    home,
    issuer: () => {
      log.push('issuer')
      return Response.json({ access_token: 'new' })
    },
    storage: {
      ...files,
      probe: async () => void log.push('probe'),
      save: async () => void log.push('save'),
    },
    commitLock: async (task) => {
      log.push('lock')
      const result = await task()
      log.push('unlock')
      return result
    },
  })
  await manager.refreshToken()
  expect(log).toEqual(['lock', 'probe', 'unlock', 'issuer', 'lock', 'save', 'unlock'])
})

test('a logout during the probe lets no refresh begin', async () => {
  const home = createTemporaryFolder()
  const { manager, asked, events } = await startSignedIn({
    home,
    issuer: () => Response.json({}),
    storage: { ...createFileStorage(home), probe: async () => void logout() },
  })
  let outcome: Promise<boolean> | undefined
  const logout = () => (outcome ??= manager.logout())
  await manager.refreshToken()
  expect(await outcome).toBe(true)
  expect(asked.filter((body) => body['grant_type'] === 'refresh_token')).toEqual([])
  expect(events).toMatchObject([{ type: 'refresh_failed', error: { reason: 'transient' } }])
})

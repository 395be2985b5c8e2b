import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { createAuthManager } from '../../src/auth/auth-manager.js'
import { createHomeLocks } from '../../src/auth/refresh/home-locks.js'
import { takeRenewedLock } from '../../src/auth/refresh/renewed-lock.js'
import { createFileStorage } from '../../src/auth/storage/file-storage.js'
import { createConfigSource, homeOnly } from '../../src/config/config-source.js'
import { loadCertificates } from '../../src/http/certificates.js'
import { runUnprivileged } from '../auth/unprivileged.js'
import { authDefaults } from '../support/auth.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const isRoot = getuid?.() === 0
const nobody = 65534
const mebibyte = 1024 * 1024
const certificate = join(import.meta.dirname, '../http/test-only-certificate.pem')

type Access = 'read' | 'replace' | 'lock'

/** A place where this package uses a file. Rejects if the file cannot be used. */
interface Caller {
  name: string
  file: string
  access: Access
  content: string
  maxBytes: number
  use: (home: string, path: string) => Promise<unknown>
}

const record = JSON.stringify({ auth_mode: 'apikey', OPENAI_API_KEY: 'sk-old' })
const credentials = { file: 'auth.json', content: record, maxBytes: mebibyte }
const lock = { access: 'lock', content: '', maxBytes: mebibyte } as const

const callers: Caller[] = [
  {
    ...credentials,
    name: 'a load',
    access: 'read',
    use: (home) => createFileStorage(home).load(),
  },
  {
    ...credentials,
    name: 'a save',
    access: 'replace',
    use: (home) => createFileStorage(home).save({ OPENAI_API_KEY: 'sk-new' }),
  },
  {
    ...credentials,
    name: 'a probe',
    access: 'replace',
    use: (home) => createFileStorage(home).probe!(),
  },
  {
    ...credentials,
    name: 'a removal',
    access: 'replace',
    use: (home) => createFileStorage(home).remove(),
  },
  {
    name: 'the configuration',
    file: 'config.toml',
    access: 'read',
    content: 'model = "from-file"',
    maxBytes: mebibyte,
    use: async (home) => {
      const { config, warnings } = await createConfigSource({
        ...homeOnly,
        home,
        overrides: [],
      }).read()
      const [warning] = warnings
      if (warning !== undefined) throw new Error(warning.details ?? '')
      return config.model
    },
  },
  {
    name: 'certificates',
    file: 'ca.pem',
    access: 'read',
    content: readFileSync(certificate, 'utf8'),
    maxBytes: 8 * mebibyte,
    use: (_home, path) => loadCertificates({ variable: 'SSL_CERT_FILE', path }),
  },
  {
    ...lock,
    name: 'the refresh lock',
    file: 'codex-contract.refresh.lock',
    use: (home) => createHomeLocks(home).refreshLock(async () => undefined),
  },
  {
    ...lock,
    name: 'the outer lock of a change',
    file: 'auth.lock',
    use: (home) => createHomeLocks(home).commitLock(async () => undefined),
  },
  {
    ...lock,
    name: 'the inner lock of a change',
    file: 'auth.json.lock',
    use: (home) => createHomeLocks(home).commitLock(async () => undefined),
  },
]

/** `used`, or what the message of the refusal contains. */
type Outcome = 'used' | RegExp

interface Kind {
  name: string
  /** Creates the file. The other folder is where links lead. */
  create: (path: string, other: string, caller: Caller) => unknown
  outcome: Outcome | Readonly<Record<Access, Outcome>>
  /** Whether only root can create it. The caller is another user then, or root as well. */
  user?: 'root' | 'other'
}

const wrongKind = /EFTYPE/
const foreign = /EACCES/

const kinds: Kind[] = [
  { name: 'a FIFO', create: (path) => makeFifo(path), outcome: wrongKind },
  {
    name: 'a FIFO that a process reads and writes',
    create: (path) => {
      makeFifo(path)
      const both = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
      onTestFinished(() => closeSync(both))
    },
    outcome: wrongKind,
  },
  {
    name: 'a link to a FIFO',
    create: (path, other) => {
      makeFifo(join(other, 'target'))
      symlinkSync(join(other, 'target'), path)
    },
    outcome: wrongKind,
  },
  { name: 'a folder', create: (path) => mkdirSync(path), outcome: /EISDIR/ },
  {
    name: 'a link to a folder',
    create: (path, other) => symlinkSync(other, path),
    outcome: /EISDIR/,
  },
  {
    name: 'a socket',
    create: async (path) => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(path, resolve))
      onTestFinished(() => void server.close())
    },
    outcome: wrongKind,
  },
  { name: 'a device', create: (path) => makeDevice(path), outcome: wrongKind, user: 'root' },
  {
    name: 'a link to a device',
    create: (path, other) => {
      makeDevice(join(other, 'target'))
      symlinkSync(join(other, 'target'), path)
    },
    outcome: wrongKind,
    user: 'root',
  },
  {
    name: 'a file that is too large',
    create: (path, _other, { content, maxBytes }) => {
      writeFileSync(path, content)
      truncateSync(path, maxBytes + 1)
    },
    outcome: { read: /EFBIG|cannot be read: EFBIG/, replace: 'used', lock: 'used' },
  },
  {
    name: 'a file of the largest size',
    create: (path, _other, { content, maxBytes }) => {
      writeFileSync(path, content + '\n'.repeat(maxBytes - content.length))
    },
    outcome: 'used',
  },
  {
    name: 'a link to an own file',
    create: (path, other, { content }) => link(path, other, { content }),
    outcome: 'used',
  },
  {
    name: 'a link to a file that any user may write',
    create: (path, other, { content }) => link(path, other, { content, mode: 0o666 }),
    outcome: foreign,
  },
  {
    name: 'a link to a file of root',
    // The group may write it, so that only the rule prevents it.
    create: (path, other, { content }) =>
      link(path, other, { content, mode: 0o664, owner: [0, nobody] }),
    outcome: { read: 'used', replace: foreign, lock: foreign },
    user: 'other',
  },
  {
    name: 'a link to a file of a third user',
    create: (path, other, { content }) =>
      link(path, other, { content, mode: 0o664, owner: [1, nobody] }),
    outcome: foreign,
    user: 'other',
  },
  {
    name: 'a link of root to a file of another user',
    create: (path, other, { content }) =>
      link(path, other, { content, mode: 0o600, owner: [nobody, nobody] }),
    outcome: foreign,
    user: 'root',
  },
  {
    name: 'a dangling link',
    create: (path, other) => symlinkSync(join(other, 'target'), path),
    // Certificates that are named must exist.
    outcome: { read: /^used$|ENOENT/, replace: 'used', lock: 'used' },
  },
  {
    name: 'a link to itself',
    create: (path) => symlinkSync(path, path),
    outcome: /ELOOP/,
  },
  {
    name: 'a chain of links, as in a mounted folder of secrets',
    create: (path, other, { content, access }) => {
      mkdirSync(join(other, '..2026_11_28'))
      writeFileSync(join(other, '..2026_11_28/target'), content, { mode: 0o644 })
      symlinkSync('..2026_11_28', join(other, '..data'))
      symlinkSync('..data/target', join(other, 'target'))
      symlinkSync(join(other, 'target'), path)
      if (isRoot && access !== 'read') chownAll(join(other, '..2026_11_28'))
    },
    outcome: 'used',
    ...(isRoot && { user: 'other' }),
  },
]

function makeFifo(path: string): void {
  expect(spawnSync('mkfifo', [path]).status).toBe(0)
}

/** A device of its own, because a fault would replace it. */
function makeDevice(path: string): void {
  expect(spawnSync('mknod', [path, 'c', '1', '5']).status).toBe(0)
}

function link(
  path: string,
  other: string,
  { content, mode = 0o600, owner }: { content: string; mode?: number; owner?: [number, number] },
): void {
  const target = join(other, 'target')
  writeFileSync(target, content)
  chmodSync(target, mode)
  if (owner !== undefined) chownSync(target, ...owner)
  symlinkSync(target, path)
}

function chownAll(folder: string): void {
  for (const name of readdirSync(folder)) chownSync(join(folder, name), nobody, nobody)
  chownSync(folder, nobody, nobody)
}

/** What a refusal must not change: every file in both folders, and what is in the other one. */
function look(...folders: string[]): unknown {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => !name.endsWith('.lock'))
      .map((name) => {
        const { ino, mode, size, uid, mtimeMs } = lstatSync(join(folder, name))
        return { name, ino, mode, size, uid, mtimeMs }
      }),
  )
}

const cases = kinds.flatMap((kind) =>
  callers.map((caller) => ({ names: `${caller.name} with ${kind.name}`, kind, caller })),
)
const testHere = test.skipIf(process.platform === 'win32')

testHere.for(cases)('$names', async ({ kind, caller }, { skip }) => {
  skip(kind.user !== undefined && !isRoot, 'only root can create it')
  const [home, other] = [createTemporaryFolder(), createTemporaryFolder()]
  const path = join(home, caller.file)
  await kind.create(path, other, caller)
  const before = look(home, other)
  const use = () =>
    caller.use(home, path).then(
      () => 'used',
      (error: Error) => error.message,
    )
  if (kind.user === 'other') chownSync(other, nobody, nobody)
  const found = await (kind.user === 'other' ? runUnprivileged(home, use) : use())
  const { outcome } = kind
  const isOne = typeof outcome === 'string' || outcome instanceof RegExp
  const expected = isOne ? outcome : outcome[caller.access]
  expect(found).toMatch(expected === 'used' ? /^used$/ : expected)
  if (found !== 'used') expect(look(home, other)).toEqual(before)
})

testHere('a login and a logout through a link to a device leave it as it is', async ({ skip }) => {
  skip(!isRoot, 'only root can create a device')
  const [home, other] = [createTemporaryFolder(), createTemporaryFolder()]
  makeDevice(join(other, 'device'))
  symlinkSync(join(other, 'device'), join(home, 'auth.json'))
  const manager = await createAuthManager({
    ...authDefaults,
    ...createHomeLocks(home),
    storage: createFileStorage(home),
    report: () => undefined,
  })
  const refused = { code: 'storage_failed', errno: 'EFTYPE', path: join(home, 'auth.json') }
  await expect(manager.loginWithApiKey('sk-new')).rejects.toMatchObject(refused)
  await expect(manager.logout()).rejects.toMatchObject(refused)
  expect(lstatSync(join(other, 'device')).isCharacterDevice()).toBe(true)
  expect(readdirSync(other)).toEqual(['device'])
})

test('a record that could not be read again is not saved', async () => {
  const home = createTemporaryFolder()
  writeFileSync(join(home, 'auth.json'), record)
  const saving = createFileStorage(home).save({ OPENAI_API_KEY: 'k'.repeat(mebibyte) })
  await expect(saving).rejects.toMatchObject({ code: 'storage_failed', errno: 'EFBIG' })
  expect(readFileSync(join(home, 'auth.json'), 'utf8')).toBe(record)
  expect(readdirSync(home)).toEqual(['auth.json'])
})

testHere('a FIFO in the place of the renewed lock is an error at once', async () => {
  const path = join(createTemporaryFolder(), 'lock')
  makeFifo(`${path}.d`)
  const taking = takeRenewedLock({ path, fileMode: 0o600, waitMs: 60_000 })
  await expect(taking).rejects.toMatchObject({ code: 'ENOTDIR' })
})

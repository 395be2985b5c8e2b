import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import { createSystemKeyring, findKeyringAccount } from '../../../src/auth/storage/keyring.js'
import { keyringProgram } from '../../../src/auth/storage/keyring-program.js'
import { openAuthStorage } from '../../../src/auth/storage/open-storage.js'
import { canaries, expectNoCanary } from '../../support/canary.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { expectAuthError } from '../rejection.js'

const record: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: canaries.apiKey }

test('the entry of a home that does not exist goes by the path as it was given', async () => {
  expect(await findKeyringAccount('~/.codex')).toBe('cli|940db7b1d0e4eb40')
})

test('the entry of a home goes by the real folder, however it is called', async () => {
  const home = createTemporaryFolder()
  const link = join(createTemporaryFolder(), 'link')
  symlinkSync(home, link)
  expect(await findKeyringAccount(link)).toBe(await findKeyringAccount(home))
  expect(await findKeyringAccount(`${home}/`)).toBe(await findKeyringAccount(home))
  expect(await findKeyringAccount(createTemporaryFolder())).not.toBe(await findKeyringAccount(home))
})

/** The real keyring, behind a bus that is at this address. */
function createKeyringAt(address: string, limit = () => new AbortController().signal) {
  const env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: address }
  return createSystemKeyring({ home: createTemporaryFolder(), env, limit })
}

const nowhere = 'unix:path=/nonexistent'

// Elsewhere the keyring is the one of whoever runs the tests.
test.runIf(process.platform === 'linux').each([
  ['get', () => createKeyringAt(nowhere).get()],
  ['set', () => createKeyringAt(nowhere).set(canaries.apiKey)],
  ['delete', () => createKeyringAt(nowhere).delete()],
])('without a session, %s() says that there is no keyring', async (_name, act) => {
  const error = await expectAuthError(act(), 'keyring_failed', /DBus error: .*\/nonexistent/)
  expect(error.keyringFault).toBe('unavailable')
  expectNoCanary(error)
})

test.runIf(process.platform === 'linux')(
  'without a session, auto storage keeps a login in the file, and a logout works',
  async () => {
    const home = createTemporaryFolder()
    const warnings: string[] = []
    const storage = openAuthStorage({
      home,
      mode: 'auto',
      keyring: createKeyringAt(nowhere),
      warn: (message) => warnings.push(message),
    })
    expect(await storage.load()).toBeUndefined()
    await storage.save(record)
    expect(await storage.load()).toStrictEqual(record)
    expect(storage).toMatchObject({ kind: 'file', path: join(home, 'auth.json') })
    expect(await storage.remove()).toBe(true)
    expect(warnings.map((warning) => warning.split(':', 1)[0])).toEqual([
      `Reading credentials from "${home}/auth.json"`,
      `Storing credentials in "${home}/auth.json"`,
      'A login in the keyring, if any, was not removed',
    ])
    expectNoCanary(warnings)
  },
)

/** A native part of ours. */
function writePart(source: string): string {
  const path = join(createTemporaryFolder(), 'part.cjs')
  writeFileSync(path, source)
  return path
}

/** The package with such a part in place of its own. */
function createKeyringOver(source: string) {
  const env = { ...process.env, NAPI_RS_NATIVE_LIBRARY_PATH: writePart(source) }
  return createSystemKeyring({ home: createTemporaryFolder(), env })
}

test('a package whose native part cannot be loaded is no keyring', async () => {
  const keyring = createKeyringOver('throw new Error("wrong system")')
  const error = await expectAuthError(
    keyring.get(),
    'keyring_failed',
    /^Cannot find native binding/,
  )
  expect(error.keyringFault).toBe('unavailable')
})

test('the Secret Service is insisted on, because the kernel forgets', async () => {
  const keyring = createKeyringOver(
    'exports.AsyncEntry = class { constructor(...args) { throw new Error(JSON.stringify(args)) } }',
  )
  const message = /^\["Codex Auth","cli\|[0-9a-f]{16}",\{"linux":\{"store":"secret-service"\}\}\]$/
  await expectAuthError(keyring.get(), 'keyring_failed', message)
})

test('a keyring that says no has refused, and its first line is enough', async () => {
  const keyring = createKeyringOver(
    "exports.AsyncEntry = class { getPassword() { throw new Error('locked\\nby somebody') } }",
  )
  const error = await expectAuthError(keyring.get(), 'keyring_failed', 'locked')
  expect(error.keyringFault).toBe('refused')
})

test('what is asked for goes through pipes, not where other users can read it', async () => {
  const keyring = createKeyringOver(
    'exports.AsyncEntry = class { getPassword() { return JSON.stringify([process.argv, process.env]) } ' +
      'setPassword(value) { throw new Error(this.getPassword()) } }',
  )
  const error = await expectAuthError(keyring.set(canaries.apiKey), 'keyring_failed', /"PATH"/)
  expectNoCanary(error)
})

test('a process that ends in the middle has no answer, and nothing of it is quoted', async () => {
  const keyring = createKeyringOver(
    'exports.AsyncEntry = class { getPassword() { return new Promise(() => ' +
      `process.stdout.write('"${canaries.apiKey}', () => process.kill(process.pid, 'SIGKILL'))) } }`,
  )
  const message = 'its process exited without a response'
  expectNoCanary(await expectAuthError(keyring.get(), 'keyring_failed', message))
})

test('a process that ends before it has read everything has no answer', async () => {
  const keyring = createKeyringOver("process.kill(process.pid, 'SIGKILL')")
  const message = 'its process exited without a response'
  await expectAuthError(keyring.set(canaries.apiKey), 'keyring_failed', message)
})

test('a process that waits for a person ends with whoever started it', async () => {
  const part = writePart(
    'exports.AsyncEntry = class { getPassword() { process.stdout.write("waiting"); ' +
      'return new Promise(() => setInterval(() => {}, 1000)) } }',
  )
  const child = spawn(process.execPath, ['--input-type=module', '--eval', keyringProgram], {
    env: { ...process.env, NAPI_RS_NATIVE_LIBRARY_PATH: part },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const binding = import.meta.resolve('@napi-rs/keyring')
  child.stdin.write(`${JSON.stringify({ action: 'get', binding, service: 's', account: 'a' })}\n`)
  expect(String(await once(child.stdout, 'data'))).toBe('waiting')
  child.stdin.end()
  await once(child, 'close')
})

/** A bus that takes every connection and never says a word. */
async function listenSilently() {
  const path = join(createTemporaryFolder(), 'bus')
  const server = createServer()
  const connected = new Promise<{ closed: Promise<void> }>((resolve) => {
    server.once('connection', (socket) => {
      socket.resume()
      // The process at the other end may be killed in the middle of a word.
      socket.on('error', () => {})
      resolve({ closed: new Promise((closed) => socket.once('close', () => closed())) })
    })
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  onTestFinished(() => void server.close())
  return { address: `unix:path=${path}`, connected }
}

test.runIf(process.platform === 'linux')(
  'a keyring that does not answer is given up at the limit, and nothing goes on waiting for it',
  async () => {
    const { address, connected } = await listenSilently()
    const limit = new AbortController()
    const keyring = createKeyringAt(address, () => limit.signal)
    const failed = expectAuthError(keyring.get(), 'keyring_failed', 'it did not respond in time')
    const { closed } = await connected
    limit.abort()
    expect((await failed).keyringFault).toBe('timed_out')
    await closed
  },
)

test('a limit that is over before the start is a limit', async () => {
  const keyring = createSystemKeyring({
    home: createTemporaryFolder(),
    limit: () => AbortSignal.abort(),
  })
  // More than a pipe takes before somebody reads.
  const set = keyring.set('x'.repeat(10_000_000))
  const error = await expectAuthError(set, 'keyring_failed', 'it did not respond in time')
  expect(error.keyringFault).toBe('timed_out')
})

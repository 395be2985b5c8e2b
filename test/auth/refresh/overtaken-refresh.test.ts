import { spawn } from 'node:child_process'
import { mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createHomeLocks } from '../../../src/auth/refresh/home-locks.js'
import { takeKernelLock } from '../../../src/auth/refresh/kernel-lock.js'
import { takeRenewedLock } from '../../../src/auth/refresh/renewed-lock.js'
import { createHttp } from '../../../src/http/http.js'
import { startServer } from '../../http/loopback.js'
import { eventually } from '../../support/eventually.js'
import { startSignedIn } from '../../support/signed-in.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

/** Another process that holds a lock until it is ended. */
async function holdKernelLock(path: string): Promise<() => Promise<void>> {
  const holder = spawn('flock', [path, 'sh', '-c', 'echo held; read line'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  const exit = new Promise((resolve) => holder.once('exit', resolve))
  const end = async () => {
    holder.stdin.end()
    await exit
  }
  onTestFinished(end)
  return end
}

/** A lock of another process, which is renewed for a long time. */
function holdRenewedLock(path: string): void {
  mkdirSync(`${path}.d`)
  const later = Date.now() / 1000 + 3600
  utimesSync(`${path}.d`, later, later)
}

/** Hides the program, as on a system without it. */
function withoutFlock(): void {
  const { PATH } = process.env
  process.env['PATH'] = createTemporaryFolder()
  onTestFinished(() => void (process.env['PATH'] = PATH))
}

const lockName = 'codex-contract.refresh.lock'

/** What a refresh waits for, and how many requests for tokens it has made by then. */
interface Wait {
  name: string
  requests: number
  begin?: (home: string) => unknown
}

const waits: Wait[] = [
  { name: 'the rest of the body', requests: 1 },
  { name: 'the kernel lock', requests: 0, begin: (home) => holdKernelLock(join(home, lockName)) },
  {
    name: 'the renewed lock',
    requests: 0,
    begin: (home) => {
      withoutFlock()
      holdRenewedLock(join(home, lockName))
    },
  },
]

test.skipIf(process.platform === 'win32').each(waits)(
  'a logout ends a refresh that waits for $name',
  async ({ requests, begin }) => {
    const home = createTemporaryFolder()
    await begin?.(home)
    const { origin, seen } = await startServer(({ url }, _request, response) => {
      if (url === '/oauth/revoke') return response.end()
      response.write('{"access_token":"')
      const dribbling = setInterval(() => response.write('a'), 1)
      response.on('close', () => clearInterval(dribbling))
    })
    const { manager, events } = await startSignedIn({
      home,
      ...createHomeLocks(home),
      issuer: () => Response.error(),
      tokenEndpoint: {
        http: createHttp({ userAgent: () => 'test' }),
        urlOverride: `${origin}/oauth/token`,
      },
    })
    const count = () => seen.filter(({ url }) => url === '/oauth/token').length
    const refreshing = manager.refreshToken()
    await eventually(() => expect(count()).toBe(requests))
    await setTimeout(50)
    expect(await manager.logout()).toBe(true)
    await refreshing
    const error = { reason: 'transient', message: 'Account credentials changed during refresh.' }
    expect(events).toMatchObject([{ type: 'refresh_failed', error }])
    expect(count()).toBe(requests)
    expect(manager.current).toBeUndefined()
  },
)

test('a wait that was ended leaves no program that takes the lock later', async () => {
  const path = join(createTemporaryFolder(), 'lock')
  const end = await holdKernelLock(path)
  const caller = new AbortController()
  const options = { path, fileMode: 0o600, waitMs: 60_000, signal: caller.signal }
  const waiting = Promise.allSettled([takeKernelLock(options), takeKernelLock(options)])
  await setTimeout(50)
  caller.abort(new RangeError('enough'))
  const outcome = { status: 'rejected', reason: expect.any(RangeError) as RangeError }
  expect(await waiting).toEqual([outcome, outcome])
  await expect(takeKernelLock(options)).rejects.toThrow(RangeError)
  await end()
  const held = await takeKernelLock({ ...options, waitMs: 0, signal: undefined })
  if (typeof held === 'string') throw new Error(held)
  await held.release()
})

test('a wait for the renewed lock ends with its caller', async () => {
  const path = join(createTemporaryFolder(), 'lock')
  holdRenewedLock(path)
  const caller = new AbortController()
  const options = { path, fileMode: 0o600, waitMs: 60_000, signal: caller.signal }
  const waiting = expect(takeRenewedLock(options)).rejects.toThrow(RangeError)
  await setTimeout(50)
  caller.abort(new RangeError('enough'))
  await waiting
})

import { existsSync, mkdirSync, statSync, utimesSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import type { HeldLock } from '../../../src/auth/refresh/kernel-lock.js'
import { takeRenewedLock } from '../../../src/auth/refresh/renewed-lock.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

afterEach(() => void vi.useRealTimers())

/** A lock of another process, whose last sign of life was so many seconds ago. */
function holdElsewhere(path: string, secondsAgo = 0): void {
  if (!existsSync(`${path}.d`)) mkdirSync(`${path}.d`)
  const then = Date.now() / 1000 - secondsAgo
  utimesSync(`${path}.d`, then, then)
}

const take = (path: string, waitMs = 0) => takeRenewedLock({ path, fileMode: 0o600, waitMs })

async function takeNow(path: string): Promise<HeldLock> {
  const held = await take(path)
  if (held === 'busy') throw new Error('Somebody else has it')
  return held
}

test('a holder that has shown no life for five seconds is taken over from', async () => {
  const path = join(createTemporaryFolder(), 'lock')
  holdElsewhere(path, 6)
  const held = await takeNow(path)
  expect(await take(path)).toBe('busy')
  await held.release()
  expect(existsSync(`${path}.d`)).toBe(false)
})

test('a holder that goes on showing life is not taken over from', async () => {
  const path = join(createTemporaryFolder(), 'lock')
  for (const secondsAgo of [3, 0, 3]) {
    holdElsewhere(path, secondsAgo)
    expect(await take(path)).toBe('busy')
  }
  holdElsewhere(path, 6)
  await (await takeNow(path)).release()
})

test('whoever waits goes on as soon as the holder is taken for dead', async () => {
  const path = join(createTemporaryFolder(), 'lock')
  holdElsewhere(path)
  const waiting = take(path, 20_000)
  expect(await take(path)).toBe('busy')
  holdElsewhere(path, 6)
  const held = await waiting
  expect(held).not.toBe('busy')
  if (held !== 'busy') await held.release()
})

test('of those that wait for a dead holder, one at a time gets the lock', async () => {
  const path = join(createTemporaryFolder(), 'lock')
  holdElsewhere(path, 6)
  const held = new Set<HeldLock>()
  const turns = Array.from({ length: 5 }, async () => {
    const lock = await take(path, 20_000)
    if (lock === 'busy') return lock
    held.add(lock)
    expect(held.size).toBe(1)
    await setImmediate()
    held.delete(lock)
    await lock.release()
    return 'done'
  })
  expect(await Promise.all(turns)).toEqual(turns.map(() => 'done'))
})

test('a holder here keeps its lock alive, and loses it when this process stands still', async () => {
  const halfPast = Math.floor(Date.now() / 1000) * 1000 + 500
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: halfPast })
  const path = join(createTemporaryFolder(), 'lock')
  const held = await takeNow(path)
  for (let second = 0; second < 12; second++) {
    const { mtimeMs } = statSync(`${path}.d`)
    await vi.advanceTimersByTimeAsync(1000)
    // The file system takes no part in fake time.
    while (statSync(`${path}.d`).mtimeMs === mtimeMs) await setImmediate()
    // Behind the callback of the renewal, which plans the next one.
    await stat(`${path}.d`)
  }
  expect(await take(path)).toBe('busy')
  // The clock goes on, and no timer does.
  vi.setSystemTime(Date.now() + 7000)
  const next = await takeNow(path)
  await held.release()
  await next.release()
})

test('a holder that was taken over from while it stood still leaves the lock to the other', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const path = join(createTemporaryFolder(), 'lock')
  const held = await takeNow(path)
  holdElsewhere(path, 1)
  await vi.advanceTimersByTimeAsync(1000)
  // Behind the look of the holder at its lock.
  for (let look = 0; look < 20; look++) await stat(`${path}.d`)
  await held.release()
  expect(existsSync(`${path}.d`)).toBe(true)
  expect(await take(path)).toBe('busy')
})

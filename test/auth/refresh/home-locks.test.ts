import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { createHomeLocks } from '../../../src/auth/refresh/home-locks.js'
import { takeKernelLock } from '../../../src/auth/refresh/kernel-lock.js'
import { takeRenewedLock } from '../../../src/auth/refresh/renewed-lock.js'
import { lockCases } from '../../../src/testing/lock-cases.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) endGroup(child, 'SIGKILL')
})

/** Another process that holds a lock as codex and we do, until it dies. */
async function hold(path: string): Promise<ChildProcess> {
  const child = spawn('flock', [path, 'sh', '-c', 'echo held; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  children.push(child)
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  return child
}

/** The program that holds the lock has started another one, which holds it too. */
function endGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // It has ended before.
  }
}

const names = ['refreshLock', 'commitLock'] as const

describe.each(names)('%s', (name) => {
  test.each(lockCases.map((each) => [each.name, each.run] as const))('%s', async (_name, run) => {
    const outcome = await run(() => {
      const home = createTemporaryFolder()
      const disconnect = () => {
        rmSync(home, { recursive: true })
        writeFileSync(home, '')
      }
      return {
        lock: createHomeLocks(home)[name],
        other: createHomeLocks(home)[name],
        // A change of the storage fails by itself where nothing can be locked.
        ...(name === 'refreshLock' && { disconnect }),
      }
    })
    expect(['passed', 'skipped']).toContain(outcome)
  })
})

test('tasks under the refresh lock run one after the other, also of two managers', async () => {
  const home = createTemporaryFolder()
  const events: string[] = []
  const run = (name: string) =>
    createHomeLocks(home).refreshLock(async () => {
      events.push(`${name} begins`)
      await setTimeout(20)
      events.push(`${name} ends`)
    })
  await Promise.all([run('a'), run('b'), run('c')])
  expect(events).toHaveLength(6)
  for (let index = 0; index < events.length; index += 2) {
    const [name] = events[index]?.split(' ') ?? []
    expect(events.slice(index, index + 2)).toEqual([`${name} begins`, `${name} ends`])
  }
})

test('a task that fails lets the next one in', async () => {
  const { refreshLock } = createHomeLocks(createTemporaryFolder())
  await expect(refreshLock(() => Promise.reject(new Error('task')))).rejects.toThrow('task')
  expect(await refreshLock(async () => 'next')).toBe('next')
})

test('the refresh lock has a name of its own, which codex never takes', async () => {
  const home = createTemporaryFolder()
  await createHomeLocks(home).refreshLock(async () => undefined)
  expect(readdirSync(home)).toEqual(['codex-contract.refresh.lock'])
})

test('a holder that is killed lets go at once', async () => {
  const home = createTemporaryFolder()
  const holder = await hold(join(home, 'codex-contract.refresh.lock'))
  let done = false
  const task = createHomeLocks(home).refreshLock(async () => void (done = true))
  await setTimeout(100)
  expect(done).toBe(false)
  endGroup(holder, 'SIGKILL')
  await task
  expect(done).toBe(true)
})

test('a holder that is stopped is not robbed', async () => {
  const path = join(createTemporaryFolder(), 'lock')
  const holder = await hold(path)
  endGroup(holder, 'SIGSTOP')
  expect(await takeKernelLock({ path, fileMode: 0o600, waitMs: 500 })).toBe('busy')
  endGroup(holder, 'SIGCONT')
})

test('a change of auth.json waits for codex, in the locks that codex takes', async () => {
  const home = createTemporaryFolder()
  const holder = await hold(join(home, 'auth.lock'))
  let done = false
  const task = createHomeLocks(home).commitLock(async () => void (done = true))
  await setTimeout(100)
  expect(done).toBe(false)
  endGroup(holder, 'SIGKILL')
  await task
  expect(readdirSync(home).sort()).toEqual(['auth.json.lock', 'auth.lock'])
  expect(statSync(join(home, 'auth.json.lock')).mode & 0o777).toBe(0o600)
})

test('the inner lock lies beside the file that a link means', async () => {
  const [home, other] = [createTemporaryFolder(), createTemporaryFolder()]
  symlinkSync(join(other, 'auth.json'), join(home, 'auth.json'))
  await createHomeLocks(home).commitLock(async () => undefined)
  expect(existsSync(join(other, 'auth.json.lock'))).toBe(true)
  expect(existsSync(join(home, 'auth.json.lock'))).toBe(false)
})

test('where there is no home, nothing is locked and nothing is created', async () => {
  const home = join(createTemporaryFolder(), 'missing')
  const locks = createHomeLocks(home)
  expect(await locks.refreshLock(async () => 'refreshed')).toBe('refreshed')
  expect(await locks.commitLock(async () => 'changed')).toBe('changed')
  expect(existsSync(home)).toBe(false)
})

test('where no lock can be made, a refresh fails before it spends a token', async () => {
  const file = join(createTemporaryFolder(), 'file')
  writeFileSync(file, '')
  const { refreshLock } = createHomeLocks(join(file, 'home'))
  await expect(refreshLock(() => expect.unreachable('the task ran'))).rejects.toMatchObject({
    code: 'refresh_failed',
    reason: 'transient',
    message: expect.stringMatching(/^Cannot lock ".*ENOTDIR/) as string,
  })
})

test('without a kernel lock, one holder at a time keeps the lock alive', async () => {
  const path = join(createTemporaryFolder(), 'lock')
  const options = { path, fileMode: 0o600, waitMs: 0 }
  const held = await takeRenewedLock(options)
  if (held === 'busy') throw new Error('nobody else has it')
  expect(await takeRenewedLock(options)).toBe('busy')
  await held.release()
  const next = await takeRenewedLock(options)
  expect(next).not.toBe('busy')
  if (next !== 'busy') await next.release()
})

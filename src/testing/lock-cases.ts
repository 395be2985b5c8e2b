import { deepStrictEqual, rejects, strictEqual } from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { AuthError } from '../auth/errors.js'
import type { Lock } from '../auth/refresh/managed-auth.js'
import type { ContractCase } from './contract-case.js'
import { defineCase } from './contract-case.js'

/** A lock, and what else can be done with it. */
export interface LockFixture {
  /** A lock that nothing holds. */
  lock: Lock
  /** The same lock, created again as another process does. Missing if only one object can use it. */
  other?: Lock
  /** Makes the place of the lock unreachable. Missing if impossible. */
  disconnect?: () => unknown
}

// Far longer than an abort takes; a lock that ignores it would wait forever here.
const endsWithinMs = 2000

/** The requirements of `Lock`, for a test of each in any test framework. */
export const lockCases: readonly ContractCase<LockFixture>[] = [
  defineCase<LockFixture>('returns what the task returns', async ({ lock }) => {
    strictEqual(await lock(async () => 'result'), 'result')
  }),
  defineCase<LockFixture>('runs one task at a time', async ({ lock }) => {
    await assertExclusive([lock, lock, lock])
  }),
  defineCase<LockFixture>('excludes other processes', async ({ lock, other }) => {
    if (other === undefined) return 'skipped'
    await assertExclusive([lock, other, lock, other])
  }),
  defineCase<LockFixture>('is released by a task that fails', async ({ lock, other = lock }) => {
    const error = new Error('of the task')
    await rejects(
      lock(() => Promise.reject(error)),
      (thrown) => thrown === error,
    )
    strictEqual(await other(async () => 'next'), 'next')
  }),
  defineCase<LockFixture>('is held until the task ends', async ({ lock, other = lock }) => {
    const events: string[] = []
    let end = () => undefined as void
    const ended = new Promise<void>((resolve) => (end = resolve))
    const taken = new Promise<void>((resolve) => {
      void lock(async () => {
        resolve()
        await ended
        events.push('first')
      })
    })
    await taken
    const next = other(async () => void events.push('second'))
    await setTimeout(50)
    deepStrictEqual(events, [])
    end()
    await next
    deepStrictEqual(events, ['first', 'second'])
  }),
  defineCase<LockFixture>('ends the wait of an aborted caller', async ({ lock, other = lock }) => {
    const controller = new AbortController()
    const reason = new Error('not wanted any more')
    let isRun = false
    let outcome: unknown = 'waits'
    await lock(async () => {
      const waiting = other(async () => void (isRun = true), controller.signal).catch(
        (thrown: unknown) => (outcome = thrown),
      )
      setImmediate(() => controller.abort(reason))
      await Promise.race([waiting, setTimeout(endsWithinMs)])
    })
    strictEqual(outcome, reason)
    strictEqual(isRun, false)
    strictEqual(await other(async () => 'next'), 'next')
  }),
  defineCase<LockFixture>('fails with an AuthError before the task runs', async (fixture) => {
    const { lock, disconnect } = fixture
    if (disconnect === undefined) return 'skipped'
    await disconnect()
    let isRun = false
    await rejects(
      lock(async () => void (isRun = true)),
      AuthError,
    )
    strictEqual(isRun, false)
  }),
]

/** Every task runs, and none during another one. The order is not a requirement. */
async function assertExclusive(locks: readonly Lock[]): Promise<void> {
  let running = 0
  const seen = await Promise.all(
    locks.map((lock) =>
      lock(async () => {
        const others = running++
        await setTimeout(20)
        running--
        return others
      }),
    ),
  )
  deepStrictEqual(
    seen,
    locks.map(() => 0),
  )
}

import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../generated/types/index.js'
import { AuthError } from '../../src/auth/errors.js'
import type { Lock } from '../../src/auth/refresh/managed-auth.js'
import { SerialQueue } from '../../src/auth/serial-queue.js'
import { parseAuthJson } from '../../src/auth/storage/auth-json.js'
import type { AuthStorage } from '../../src/auth/storage/auth-storage.js'
import type { AuthStorageFixture } from '../../src/testing/auth-storage-cases.js'
import { authStorageCases } from '../../src/testing/auth-storage-cases.js'
import type { ContractCase } from '../../src/testing/contract-case.js'
import type { LockFixture } from '../../src/testing/lock-cases.js'
import { lockCases } from '../../src/testing/lock-cases.js'

interface Place {
  text: string | undefined
  isReachable: boolean
}

type ComparingStorage = Required<Pick<AuthStorage, 'probe' | 'replace'>> & AuthStorage

/** A storage that does all there is, over one variable. */
function open(place: Place): ComparingStorage {
  const assertReachable = async () => {
    if (!place.isReachable) throw new AuthError('storage_failed', 'unreachable')
  }
  const storage: ComparingStorage = {
    kind: 'custom',
    async load() {
      await assertReachable()
      return place.text === undefined ? undefined : parseAuthJson(place.text, { kind: 'custom' })
    },
    async save(record) {
      await assertReachable()
      place.text = JSON.stringify(record)
    },
    probe: assertReachable,
    async replace(expected, record) {
      await assertReachable()
      const stored = place.text === undefined ? undefined : (JSON.parse(place.text) as AuthDotJson)
      if (!isDeepStrictEqual(stored, expected)) return false
      place.text = JSON.stringify(record)
      return true
    },
    async remove() {
      await assertReachable()
      const existed = place.text !== undefined
      place.text = undefined
      return existed
    },
  }
  return storage
}

type Fault = (right: ComparingStorage, place: Place) => Partial<AuthStorage>

function createStorage(fault: Fault = () => ({})): AuthStorageFixture {
  const place: Place = { text: undefined, isReachable: true }
  const create = () => {
    const right = open(place)
    return { ...right, ...fault(right, place) }
  }
  return {
    storage: create(),
    other: create(),
    damage: (text) => (place.text = text),
    disconnect: () => (place.isReachable = false),
  }
}

/** The names of the cases that something does not meet. */
async function findFailing<Fixture>(
  cases: readonly ContractCase<Fixture>[],
  create: () => Fixture,
): Promise<string[]> {
  const failing = await Promise.all(
    cases.map(async ({ name, run }) => {
      try {
        await run(create)
        return []
      } catch {
        return [name]
      }
    }),
  )
  return failing.flat()
}

const storageCases = authStorageCases.map(({ name, run }) => [name, run] as const)

test.each(storageCases)('a right storage: %s', async (_name, run) => {
  expect(await run(() => createStorage())).toBe('passed')
})

test('the parts that a storage lacks are skipped', async () => {
  const outcomes = await Promise.all(
    authStorageCases.map(({ run }) => {
      return run(() => {
        const right = open({ text: undefined, isReachable: true })
        return {
          storage: { ...right, probe: undefined, replace: undefined } as unknown as AuthStorage,
        }
      })
    }),
  )
  expect(outcomes.filter((outcome) => outcome === 'skipped')).toHaveLength(8)
})

const storageFaults: [fault: string, Fault, failing: string][] = [
  [
    'drops unknown members',
    (right) => ({
      save: ({ auth_mode, OPENAI_API_KEY, tokens, last_refresh }) =>
        right.save(
          JSON.parse(
            JSON.stringify({ auth_mode, OPENAI_API_KEY, tokens, last_refresh }),
          ) as AuthDotJson,
        ),
    }),
    'gives back a record with members of its own as it was saved',
  ],
  [
    'merges a record into the stored one',
    (right) => ({
      save: async (record) =>
        right.save({ ...(await right.load().catch(() => undefined)), ...record }),
    }),
    'a save replaces everything',
  ],
  [
    'always removes something',
    (right) => ({ remove: async () => (await right.remove(), true) }),
    'remove() returns whether there was something',
  ],
  [
    'writes in two steps',
    (_right, place) => ({
      save: async (record) => {
        const text = JSON.stringify(record)
        place.text = text.slice(0, 5)
        await new Promise(setImmediate)
        place.text = text
      },
    }),
    'another process never loads a part of a record',
  ],
  [
    'keeps what it has loaded',
    (right) => {
      let loaded: Promise<AuthDotJson | undefined> | undefined
      return { load: () => (loaded ??= right.load()) }
    },
    'another process loads what was saved and removed',
  ],
  [
    'quotes an invalid record',
    (right, place) => ({
      load: () =>
        right.load().catch(() => {
          throw new AuthError('malformed_auth_file', place.text ?? '')
        }),
    }),
    'an invalid record is an error without its text, and is removed',
  ],
  ['probes with a save', (right) => ({ probe: () => right.save({}) }), 'probe() changes nothing'],
  [
    'replaces without comparing',
    (right) => ({ replace: async (_expected, record) => (await right.save(record), true) }),
    'replace() leaves any other record, and an empty place',
  ],
  [
    'compares before it saves',
    (right) => ({
      replace: async (expected, record) => {
        if (!isDeepStrictEqual(await right.load(), expected)) return false
        await new Promise(setImmediate)
        await right.save(record)
        return true
      },
    }),
    'of replacements of one record exactly one is done',
  ],
  [
    'fails with an error of its client',
    (right) => ({
      load: () => right.load().catch(() => Promise.reject(new Error('ECONNREFUSED'))),
    }),
    'every call fails with an AuthError',
  ],
]

test.each(storageFaults)('a storage that %s is refused', async (_fault, fault, failing) => {
  expect(await findFailing(authStorageCases, () => createStorage(fault))).toContain(failing)
})

function createLock(fault: (right: Lock) => Lock = (right) => right): Required<LockFixture> {
  const queue = new SerialQueue()
  let isReachable = true
  const lock: Lock = async (task, signal) => {
    if (!isReachable) throw new AuthError('refresh_failed', 'unreachable', { reason: 'transient' })
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
      const turn = queue.run(async () => signal?.throwIfAborted() ?? task())
      turn.then(resolve, reject)
    })
  }
  const create = () => fault(lock)
  return { lock: create(), other: create(), disconnect: () => (isReachable = false) }
}

test.each(lockCases.map(({ name, run }) => [name, run] as const))(
  'a right lock %s',
  async (_, run) => {
    expect(await run(() => createLock())).toBe('passed')
  },
)

const lockFaults: [fault: string, (right: Lock) => Lock, failing: string][] = [
  ['locks nothing', () => (task) => task(), 'excludes other processes'],
  [
    'only excludes tasks of one process',
    () => {
      const own = new SerialQueue()
      return (task) => own.run(task)
    },
    'excludes other processes',
  ],
  [
    'is released while the task runs',
    (right) => async (task) => {
      let result: unknown
      await right(async () => void (result = task()))
      return result as ReturnType<typeof task>
    },
    'is held until the task ends',
  ],
  [
    'wraps the error of the task',
    (right) => (task, signal) =>
      right(
        () => task().catch((cause: unknown) => Promise.reject(new Error('failed', { cause }))),
        signal,
      ),
    'is released by a task that fails',
  ],
  [
    'waits on for an aborted caller',
    (right) => (task) => right(task),
    'ends the wait of an aborted caller',
  ],
  [
    'runs the task if it cannot be taken',
    (right) => (task, signal) => right(task, signal).catch(() => task()),
    'fails with an AuthError before the task runs',
  ],
]

test.each(lockFaults)('a lock that %s is refused', async (_fault, fault, failing) => {
  expect(await findFailing(lockCases, () => createLock(fault))).toContain(failing)
})

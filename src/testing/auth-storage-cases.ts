import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { inspect, isDeepStrictEqual } from 'node:util'
import type { AuthDotJson } from '../../generated/types/index.js'
import { AuthError } from '../auth/errors.js'
import type { AuthStorage } from '../auth/storage/auth-storage.js'
import type { ContractCase } from './contract-case.js'
import { defineCase } from './contract-case.js'

/** A storage that a case may write to, and what else can be done with its place. */
export interface AuthStorageFixture {
  /** A storage whose place is empty. */
  storage: AuthStorage
  /** The same place, opened again as another process does. Missing if only one object can use it. */
  other?: AuthStorage
  /** Replaces the stored record by this text, which is not JSON. Missing if impossible. */
  damage?: (text: string) => unknown
  /** Makes the place unreachable. Missing if impossible. */
  disconnect?: () => unknown
}

const apiKey: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-one' }

const chatgpt: AuthDotJson = {
  auth_mode: 'chatgpt',
  OPENAI_API_KEY: null,
  tokens: { id_token: 'e30.e30.c2ln', access_token: 'a', refresh_token: 'r', account_id: 'w' },
  last_refresh: '2026-11-21T12:00:00Z',
}

const records: Readonly<Record<string, AuthDotJson>> = {
  'an API key': apiKey,
  'an empty API key': { auth_mode: 'apikey', OPENAI_API_KEY: '' },
  'a ChatGPT login': chatgpt,
  'an empty record': {},
  'a record with members of its own': withMembers({ future: { list: [1, null, 'ü\u2028'] } }),
}

// In errors, this text would be a leak.
const secretText = 'secret-text'

/** The requirements of `AuthStorage`, for a test of each in any test framework. */
export const authStorageCases: readonly ContractCase<AuthStorageFixture>[] = [
  defineCase<AuthStorageFixture>('is empty at first', async ({ storage }) => {
    strictEqual(await storage.load(), undefined)
  }),
  ...Object.entries(records).map(([name, record]) =>
    defineCase<AuthStorageFixture>(`gives back ${name} as it was saved`, async ({ storage }) => {
      await storage.save(record)
      deepStrictEqual(await storage.load(), record)
    }),
  ),
  defineCase<AuthStorageFixture>('a save replaces everything', async ({ storage }) => {
    await storage.save(chatgpt)
    await storage.save(apiKey)
    deepStrictEqual(await storage.load(), apiKey)
  }),
  defineCase<AuthStorageFixture>(
    'later changes to a record do not reach what is stored',
    async ({ storage }) => {
      const record = structuredClone(chatgpt)
      await storage.save(record)
      record.tokens!.access_token = 'changed'
      deepStrictEqual(await storage.load(), chatgpt)
      const loaded = await storage.load()
      loaded!.tokens!.access_token = 'changed'
      deepStrictEqual(await storage.load(), chatgpt)
    },
  ),
  defineCase<AuthStorageFixture>(
    'remove() returns whether there was something',
    async ({ storage }) => {
      strictEqual(await storage.remove(), false)
      await storage.save(chatgpt)
      strictEqual(await storage.remove(), true)
      strictEqual(await storage.load(), undefined)
      strictEqual(await storage.remove(), false)
    },
  ),
  defineCase<AuthStorageFixture>('saves again after a removal', async ({ storage }) => {
    await storage.save(chatgpt)
    await storage.remove()
    await storage.save(apiKey)
    deepStrictEqual(await storage.load(), apiKey)
  }),
  defineCase<AuthStorageFixture>(
    'of saves at the same time one wins whole',
    async ({ storage }) => {
      const records = createKeys(20)
      await Promise.all(records.map((record) => storage.save(record)))
      assertOneOf(await storage.load(), records)
    },
  ),
  defineCase<AuthStorageFixture>(
    'another process loads what was saved and removed',
    async ({ storage, other }) => {
      if (other === undefined) return 'skipped'
      await storage.save(chatgpt)
      deepStrictEqual(await other.load(), chatgpt)
      await other.save(apiKey)
      deepStrictEqual(await storage.load(), apiKey)
      strictEqual(await other.remove(), true)
      strictEqual(await storage.load(), undefined)
    },
  ),
  defineCase<AuthStorageFixture>(
    'another process never loads a part of a record',
    async ({ storage, other }) => {
      if (other === undefined) return 'skipped'
      const long = withMembers({ future: 'x'.repeat(100_000) })
      await storage.save(long)
      let isDone = false
      const saves = saveInTurn(storage, [apiKey, long]).finally(() => (isDone = true))
      while (!isDone) {
        assertOneOf(await other.load(), [apiKey, long])
        // Otherwise a storage in memory would leave no time for the saves.
        await setImmediate()
      }
      await saves
    },
  ),
  defineCase<AuthStorageFixture>(
    'an invalid record is an error without its text, and is removed',
    async (fixture) => {
      const { storage, damage } = fixture
      if (damage === undefined) return 'skipped'
      await storage.save(chatgpt)
      await damage(`{"${secretText}`)
      const error = await findAuthError(storage.load())
      strictEqual(error.code, 'malformed_auth_file')
      strictEqual(await storage.remove(), true)
      strictEqual(await storage.load(), undefined)
    },
  ),
  defineCase<AuthStorageFixture>('probe() changes nothing', async ({ storage }) => {
    if (storage.probe === undefined) return 'skipped'
    await storage.probe()
    strictEqual(await storage.load(), undefined)
    await storage.save(chatgpt)
    await storage.probe()
    deepStrictEqual(await storage.load(), chatgpt)
  }),
  defineCase<AuthStorageFixture>(
    'replace() saves over the record that is expected',
    async ({ storage }) => {
      if (storage.replace === undefined) return 'skipped'
      const record = withMembers({ future: { list: [1, null] } })
      await storage.save(record)
      // The order of members does not matter.
      const expected = Object.fromEntries(Object.entries(record).reverse())
      const newer = { ...record, last_refresh: '2026-11-22T12:00:00Z' }
      strictEqual(await storage.replace(expected, newer), true)
      deepStrictEqual(await storage.load(), newer)
    },
  ),
  defineCase<AuthStorageFixture>(
    'replace() leaves any other record, and an empty place',
    async ({ storage }) => {
      if (storage.replace === undefined) return 'skipped'
      strictEqual(await storage.replace(chatgpt, apiKey), false)
      strictEqual(await storage.load(), undefined)
      const record = withMembers({ future: 1 })
      await storage.save(record)
      strictEqual(await storage.replace(chatgpt, apiKey), false)
      deepStrictEqual(await storage.load(), record)
    },
  ),
  defineCase<AuthStorageFixture>(
    'of replacements of one record exactly one is done',
    async (fixture) => {
      const { storage, other = storage } = fixture
      if (storage.replace === undefined) return 'skipped'
      await storage.save(chatgpt)
      const records = createKeys(20)
      const outcomes = await Promise.all(
        records.map(async (record, at) =>
          (at % 2 === 0 ? storage : other).replace?.(chatgpt, record),
        ),
      )
      strictEqual(outcomes.filter((done) => done).length, 1)
      deepStrictEqual(await storage.load(), records[outcomes.indexOf(true)])
    },
  ),
  defineCase<AuthStorageFixture>('every call fails with an AuthError', async (fixture) => {
    const { storage, disconnect } = fixture
    if (disconnect === undefined) return 'skipped'
    await storage.save(chatgpt)
    await disconnect()
    const secret = { ...apiKey, OPENAI_API_KEY: secretText }
    await findAuthError(storage.load())
    await findAuthError(storage.save(secret))
    await findAuthError(storage.remove())
    if (storage.probe !== undefined) await findAuthError(storage.probe())
    if (storage.replace !== undefined) await findAuthError(storage.replace(chatgpt, secret))
  }),
]

function withMembers(members: object): AuthDotJson {
  return { ...chatgpt, ...members }
}

function createKeys(count: number): AuthDotJson[] {
  return Array.from({ length: count }, (_, index) => ({ ...apiKey, OPENAI_API_KEY: `sk-${index}` }))
}

async function saveInTurn(storage: AuthStorage, records: readonly AuthDotJson[]): Promise<void> {
  for (let round = 0; round < 10; round++) {
    for (const record of records) await storage.save(record)
  }
}

function assertOneOf(record: AuthDotJson | undefined, records: readonly AuthDotJson[]): void {
  const isOneOf = records.some((each) => isDeepStrictEqual(each, record))
  ok(isOneOf, 'the loaded record must be one of those that were saved')
}

/** The error of a call that must fail. */
async function findAuthError(call: Promise<unknown>): Promise<AuthError> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  ok(thrown instanceof AuthError, 'the call must fail with an AuthError')
  const isQuoted = inspect(thrown, { depth: Infinity }).includes(secretText)
  ok(!isQuoted, 'the error must not contain a part of the record')
  return thrown
}

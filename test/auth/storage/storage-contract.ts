import { expect, test } from 'vitest'
import type { AuthDotJson } from '../../../generated/types/index.js'
import type { AuthStorage } from '../../../src/auth/storage/auth-storage.js'
import { createJwt } from '../../support/jwt.js'

const apiKey: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-one' }

const chatgpt: AuthDotJson = {
  auth_mode: 'chatgpt',
  OPENAI_API_KEY: null,
  tokens: { id_token: createJwt({}), access_token: 'a', refresh_token: 'r', account_id: 'w' },
  last_refresh: '2026-11-21T12:00:00Z',
}

/** What every kind of storage does; `create` makes an empty one for each test. */
export function testStorageContract(kind: string, create: () => AuthStorage): void {
  test(`${kind} storage: holds nothing at first`, async () => {
    expect(await create().load()).toBeUndefined()
  })

  test(`${kind} storage: says what kind it is`, () => {
    expect(create().kind).toBe(kind)
  })

  test.each([
    ['an API key', apiKey],
    ['an empty API key', { auth_mode: 'apikey', OPENAI_API_KEY: '' } satisfies AuthDotJson],
    ['a ChatGPT login', chatgpt],
    ['an empty record', {}],
    ['a record with members of its own', { ...chatgpt, future: { list: [1, null, 'ü\u2028'] } }],
  ])(`${kind} storage: gives back %s as it was saved`, async (_name, record) => {
    const storage = create()
    await storage.save(record)
    expect(await storage.load()).toStrictEqual(record)
  })

  test(`${kind} storage: a save replaces everything`, async () => {
    const storage = create()
    await storage.save(chatgpt)
    await storage.save(apiKey)
    expect(await storage.load()).toStrictEqual(apiKey)
  })

  test(`${kind} storage: later changes to a record do not reach what is stored`, async () => {
    const storage = create()
    const record = structuredClone(chatgpt)
    await storage.save(record)
    record.tokens!.access_token = 'changed'
    expect(await storage.load()).toStrictEqual(chatgpt)
    const loaded = await storage.load()
    loaded!.tokens!.access_token = 'changed'
    expect(await storage.load()).toStrictEqual(chatgpt)
  })

  test(`${kind} storage: remove() says whether there was something`, async () => {
    const storage = create()
    expect(await storage.remove()).toBe(false)
    await storage.save(chatgpt)
    expect(await storage.remove()).toBe(true)
    expect(await storage.load()).toBeUndefined()
    expect(await storage.remove()).toBe(false)
  })

  test(`${kind} storage: saves again after a removal`, async () => {
    const storage = create()
    await storage.save(chatgpt)
    await storage.remove()
    await storage.save(apiKey)
    expect(await storage.load()).toStrictEqual(apiKey)
  })

  test(`${kind} storage: of saves at the same time one wins whole`, async () => {
    const storage = create()
    const keys = Array.from({ length: 20 }, (_, index) => `sk-${index}`)
    await Promise.all(keys.map((key) => storage.save({ ...apiKey, OPENAI_API_KEY: key })))
    const record = await storage.load()
    expect(record?.auth_mode).toBe('apikey')
    expect(keys).toContain(record?.OPENAI_API_KEY)
  })
}

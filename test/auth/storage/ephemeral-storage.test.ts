import { expect, test } from 'vitest'
import { createEphemeralStorage } from '../../../src/auth/storage/ephemeral-storage.js'
import { testStorageContract } from './storage-contract.js'

testStorageContract('ephemeral', () => ({ storage: createEphemeralStorage() }))

test('two ephemeral storages share nothing', async () => {
  const storage = createEphemeralStorage()
  await storage.save({})
  expect(await createEphemeralStorage().load()).toBeUndefined()
})

import { expect, test } from 'vitest'
import type { AuthStorage } from '../../../src/auth/storage/auth-storage.js'
import type { AuthStorageFixture } from '../../../src/testing/auth-storage-cases.js'
import { authStorageCases } from '../../../src/testing/auth-storage-cases.js'

/** Tests the requirements of every storage; `create` makes an empty one for each test. */
export function testStorageContract(
  kind: AuthStorage['kind'],
  create: () => AuthStorageFixture | Promise<AuthStorageFixture>,
): void {
  test(`${kind} storage: says what kind it is`, async () => {
    const { storage } = await create()
    expect(storage.kind).toBe(kind)
  })

  for (const { name, run } of authStorageCases) {
    test(`${kind} storage: ${name}`, async () => {
      // A requirement of a part that the storage does not have is met.
      expect(['passed', 'skipped']).toContain(await run(create))
    })
  }
}

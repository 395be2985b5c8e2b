import { onTestFinished } from 'vitest'
import type { Client } from '../../../src/client/client.js'
import { createClient } from '../../../src/client/client.js'
import type { FakeCodex } from '../../../src/testing/fake/types.js'

/** A client that is connected and initialized, until the end of the test. */
export async function openClient(fake: FakeCodex): Promise<Client> {
  const client = createClient(fake.connect())
  onTestFinished(() => client.close())
  await client.initialize({
    clientInfo: { name: 'test', version: '1.0.0' },
    capabilities: { experimentalApi: true },
  })
  return client
}

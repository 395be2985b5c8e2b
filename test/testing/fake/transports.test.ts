import { PassThrough } from 'node:stream'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createClient } from '../../../src/client/client.js'
import type { Transport } from '../../../src/rpc/transport.js'
import { connectCodex } from '../../../src/threads/connect.js'
import { createStreamTransport } from '../../../src/transports/stream.js'
import { connectUnixSocket } from '../../../src/transports/unix-socket.js'
import { createFakeCodex } from '../../../src/testing/fake/fake-codex.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

const clientInfo = { name: 'test', version: '1' }

async function readAccount(transport: Transport): Promise<unknown> {
  const client = createClient(transport)
  await client.initialize({ clientInfo })
  const { account } = await client.request('account/read', {})
  await client.close()
  return account
}

test('a fake listens on a WebSocket for any number of clients', async () => {
  await using fake = createFakeCodex()
  fake.onTurn((turn) => turn.message('Hello'))
  const { url } = await fake.listen()
  expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/)
  await using one = await connectCodex({ url, clientInfo })
  await using other = await connectCodex({ url, clientInfo })
  const thread = await one.startThread()
  expect(await thread.run('Hi')).toMatchObject({ finalResponse: 'Hello' })
  const resumed = await other.resumeThread(thread.id)
  expect(await resumed.run('Hi')).toMatchObject({ finalResponse: 'Hello' })
  expect(fake.received.at(-1)?.connection).toBe(2)
})

test('a fake listens on a unix socket', async () => {
  await using fake = createFakeCodex()
  const path = join(createTemporaryFolder(), 'codex.sock')
  const { url } = await fake.listen(`unix://${path}`)
  expect(await readAccount(await connectUnixSocket(url))).toEqual({ type: 'apiKey' })
})

test('a fake serves one client on standard streams until it closes them', async () => {
  const fake = createFakeCodex()
  onTestFinished(() => fake.close())
  const [stdin, stdout] = [new PassThrough(), new PassThrough()]
  const served = fake.serve({ stdin, stdout })
  const transport = createStreamTransport({ readable: stdout, writable: stdin })
  expect(await readAccount(transport)).toEqual({ type: 'apiKey' })
  await served
  fake.verify()
})

test('a cut frame on a socket is a broken message at its end', async () => {
  await using fake = createFakeCodex()
  const { url } = await fake.listen()
  await using codex = await connectCodex({ url, clientInfo })
  fake.faults.cut({ answerTo: 'thread/list' })
  await expect(codex.client.request('thread/list', {})).rejects.toMatchObject({
    name: 'ConnectionError',
  })
})

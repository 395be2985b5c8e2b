import { expect, test } from 'vitest'
import { isNewer } from '../../../codegen/contract/versions.js'
import { openEndpoint } from '../../../src/threads/endpoint.js'
import { distinctReleases } from '../../support/release-contracts.js'
import { findWrong } from './check-frames.js'
import { everything } from './everything.js'
import { createWatchedFake } from './watched-fake.js'

test.for(distinctReleases)('every frame is one of codex %s', async (release) => {
  const { fake, frames, connect } = createWatchedFake({ release })
  fake.onTurn(everything)
  const codex = await openEndpoint(
    { connect: async () => connect(), cause: 'process' },
    { clientInfo: { name: 'test', version: '1' } },
  )
  const tools = { look_up: { description: 'Looks up', run: () => 'found' } }
  await codex.startThread({ sandbox: 'read-only' })
  await codex.startThread({ sandbox: 'workspace-write' })
  const thread = await codex.startThread({}, { tools, approve: () => 'accept' })
  expect(await thread.run('Hi')).toMatchObject({ status: 'completed', finalResponse: 'Done' })
  fake.nextTurn((turn) => turn.fail('Not today'))
  await expect(thread.run('Fail')).rejects.toThrow('Not today')
  fake.nextTurn((turn) => turn.hold())
  const held = thread.stream('Wait')
  await held.interrupt()
  expect(await held.result).toMatchObject({ status: 'interrupted' })
  await thread.compact().result
  await thread.review({ target: { type: 'custom', instructions: 'Look' } }).result
  await thread.rename('A name')
  const fork = await thread.fork()
  await fork.close()
  for await (const listed of codex.threads()) expect(listed.id).toBeDefined()
  const threadId = thread.id
  await codex.client.request('thread/read', { threadId, includeTurns: true })
  if (isNewer(release, '0.150.0')) {
    await codex.client.request('thread/turns/list', { threadId, itemsView: 'full' })
  }
  await codex.client.request('thread/loaded/list', {})
  await codex.client.request('account/read', {})
  await codex.client.request('model/list', {})
  await codex.client.request('skills/list', {})
  await fake.crash()
  await codex.closed
  const again = await openEndpoint(
    { connect: async () => connect(), cause: 'process' },
    { clientInfo: { name: 'test', version: '1' } },
  )
  const resumed = await again.resumeThread(threadId)
  await resumed.archive()
  await again.close()
  await fake.close()
  expect(await findWrong(release, frames)).toEqual([])
  fake.verify()
})

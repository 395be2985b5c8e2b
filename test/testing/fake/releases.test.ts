import { expect, test } from 'vitest'
import { isNewer } from '../../../codegen/contract/versions.js'
import { openEndpoint } from '../../../src/threads/codex.js'
import type { FakeTurn } from '../../../src/testing/fake/script-types.js'
import { distinctReleases } from '../../support/release-contracts.js'
import { findWrong } from './check-frames.js'
import { createWatchedFake } from './watched-fake.js'

/** A turn with an item of every kind that a script has words for. */
async function everything(turn: FakeTurn): Promise<void> {
  turn
    .reasoning('Some ', 'thought')
    .startMessage({ phase: 'commentary' })
    .delta('I look')
    .complete()
  turn.command('ls', { output: 'a.txt\n' }).run()
  await turn.command('rm a.txt', { reason: 'May I?' }).approval()
  turn.command('sleep 9').output('half').complete({ exitCode: 1 })
  await turn.fileChange({ path: '/workspace/a.txt', kind: 'add', diff: 'a' }).approval()
  await turn.clientTool('look_up', { word: 'x' })
  const call = turn.mcpTool('asker', 'ask')
  await call.elicit('Who are you?')
  call.complete('Somebody')
  turn.mcpTool('asker', 'ask').fail('No answer')
  await turn.askUser({ id: 'colour', question: 'Which one?', options: ['Red', 'Blue'] })
  turn.plan([{ step: 'Look', status: 'completed' }], 'Why')
  turn.usage({ inputTokens: 20, outputTokens: 10 })
  turn.startMessage().delta('void')
  turn.retry().compact().message('Done')
}

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

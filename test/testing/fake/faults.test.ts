import { expect, test } from 'vitest'
import { createClient } from '../../../src/client/client.js'
import type { Codex } from '../../../src/threads/codex.js'
import { openEndpoint } from '../../../src/threads/endpoint.js'
import { createFakeCodex } from '../../../src/testing/fake/fake-codex.js'
import type { FakeCodex, FakeCodexOptions } from '../../../src/testing/fake/types.js'
import { TestClock } from '../../threads/open-scripted.js'
import { openClient } from './open-client.js'

/** The time of a fake, which moves when a test says so. */
class FakeTime extends TestClock {
  now(): number {
    return 1_700_000_000_000
  }
}

interface Opened {
  fake: FakeCodex
  codex: Codex
  time: FakeTime
}

async function open(options: FakeCodexOptions = {}, layer: object = {}): Promise<Opened> {
  const time = new FakeTime()
  const fake = createFakeCodex({ clock: time, ...options })
  fake.onTurn((turn) => turn.message('Hel', 'lo'))
  const connect = () => Promise.resolve(fake.connect())
  const clientInfo = { name: 'test', version: '1' }
  const codex = await openEndpoint({ connect, cause: 'process' }, { clientInfo, ...layer })
  return { fake, codex, time }
}

async function close({ fake, codex }: Opened): Promise<void> {
  await codex.close()
  await fake.close()
  fake.verify()
}

test('a dropped end is found by reading the thread', async () => {
  const clock = new TestClock()
  const opened = await open({}, { clock })
  const thread = await opened.codex.startThread()
  opened.fake.faults.drop('turn/completed')
  const turn = thread.stream('Hi')
  await opened.fake.next('turn/start')
  const [result] = await Promise.all([turn.result, clock.advance(600_000)])
  expect(result).toMatchObject({ status: 'completed', finalResponse: 'Hello', recovered: true })
  await close(opened)
})

test('a repeated or late frame changes nothing', async () => {
  const opened = await open()
  const thread = await opened.codex.startThread()
  opened.fake.faults
    .duplicate('item/completed', { times: 2 })
    .duplicate('turn/completed')
    .reorder('thread/status/changed', 'turn/completed', { after: 1 })
  expect(await thread.run('Hi')).toMatchObject({
    finalResponse: 'Hello',
    items: [{ type: 'userMessage' }, { type: 'agentMessage' }],
  })
  await close(opened)
})

test('a crash in the middle of a message ends the turn as lost', async () => {
  const opened = await open()
  const thread = await opened.codex.startThread()
  opened.fake.faults.crash('item/agentMessage/delta', { after: 1 })
  const turn = thread.stream('Hi')
  expect(await turn.result).toMatchObject({
    status: 'lost',
    cause: 'process',
    unfinished: [{ type: 'agentMessage', text: 'Hel' }],
  })
  await close(opened)
})

test('a crashed fake takes clients again, and has kept its threads without the running turn', async () => {
  const opened = await open()
  const thread = await opened.codex.startThread()
  await thread.run('Hi')
  const held = await new Promise<ReturnType<typeof thread.stream>>((resolve) => {
    opened.fake.nextTurn((turn) => {
      resolve(stream)
      return turn.hold()
    })
    const stream = thread.stream('Wait')
  })
  await opened.fake.crash()
  expect((await held.result).status).toBe('lost')
  const client = await openClient(opened.fake)
  const params = { threadId: thread.id, includeTurns: true }
  const { thread: read } = await client.request('thread/read', params)
  expect(read).toMatchObject({
    status: { type: 'notLoaded' },
    turns: [{ status: 'completed' }, { status: 'interrupted', completedAt: null }],
  })
  const started = client.request('turn/start', { threadId: thread.id, input: [] })
  await expect(started).rejects.toThrow(`thread not found: ${thread.id}`)
  await close(opened)
})

test('a cut frame ends the connection in its middle', async () => {
  const opened = await open()
  const thread = await opened.codex.startThread()
  opened.fake.faults.cut('item/agentMessage/delta')
  expect(await thread.stream('Hi').result).toMatchObject({ status: 'lost' })
  await close(opened)
})

test('a call can hang, and its deadline passes', async () => {
  const fake = createFakeCodex()
  const client = await openClient(fake)
  fake.faults.hang('thread/list')
  const call = client.request('thread/list', {}, { timeoutMs: 1 })
  await expect(call).rejects.toMatchObject({ code: 'timeout' })
  expect(await client.request('thread/list', {})).toMatchObject({ data: [] })
  await client.close()
  await fake.close()
})

test('a call can be refused by a fake that has too many', async () => {
  const fake = createFakeCodex()
  const client = await openClient(fake)
  fake.faults.overload('thread/list', { after: 1, times: 2 })
  const list = () => client.request('thread/list', {}, { retry: false })
  await expect(list()).resolves.toBeDefined()
  await expect(list()).rejects.toMatchObject({ code: -32001, kind: 'overloaded' })
  await expect(list()).rejects.toMatchObject({ code: -32001 })
  await expect(list()).resolves.toBeDefined()
  await fake.close()
})

test('an answer can come late, behind others', async () => {
  const time = new FakeTime()
  const fake = createFakeCodex({ clock: time })
  const client = await openClient(fake)
  fake.faults.delay({ answerTo: 'thread/list' }, 5000)
  const order: string[] = []
  const late = client.request('thread/list', {}).then(() => order.push('list'))
  await client.request('account/read', {}).then(() => order.push('account'))
  await time.advance(4999)
  expect(order).toEqual(['account'])
  await time.advance(1)
  await late
  expect(order).toEqual(['account', 'list'])
  await fake.close()
})

test('a slow fake sends each frame after a time, in order', async () => {
  const opened = await open()
  const thread = await opened.codex.startThread()
  opened.fake.faults.slow(100)
  const turn = thread.stream('Hi')
  await opened.time.advance(300)
  expect(turn.text).toBe('')
  await opened.time.advance(10_000)
  expect(await turn.result).toMatchObject({ finalResponse: 'Hello' })
  opened.fake.faults.slow(0)
  await close(opened)
})

test('connections end and are taken again while the turn goes on', async () => {
  const opened = await open({}, { restart: { attempts: 3, backoff: () => 0 } })
  const { fake, codex } = opened
  const thread = await codex.startThread()
  await thread.run('Hi')
  await fake.next('initialize')
  const opening = fake.next('initialize')
  await fake.disconnect()
  expect((await opening).connection).toBe(2)
  expect(await thread.run('Again')).toMatchObject({ finalResponse: 'Hello' })
  await close(opened)
})

test('a message can be changed into one that no release sends', async () => {
  const fake = createFakeCodex()
  const drift: unknown[] = []
  const client = createClient(fake.connect(), { onDrift: (event) => drift.push(event) })
  await client.initialize({ clientInfo: { name: 'test', version: '1' } })
  fake.faults.change({ answerTo: 'account/read' }, (message) => ({
    ...message,
    result: { account: { type: 'pigeon' }, requiresOpenaiAuth: true },
  }))
  expect(await client.request('account/read', {})).toMatchObject({ account: { type: 'pigeon' } })
  expect(drift).toContainEqual(expect.objectContaining({ pointer: '/account/type' }))
  const seen: unknown[] = []
  client.onRaw((notification) => seen.push(notification.method))
  fake.sendUnchecked({ method: 'thread/teleported', params: {} })
  await client.request('thread/list', {})
  expect(seen).toEqual(['thread/teleported'])
  await client.close()
  await fake.close()
})

test('a turn is answered and does not start before the test lets it', async () => {
  const opened = await open()
  const { fake, codex } = opened
  const thread = await codex.startThread()
  const start = fake.holdTurnStarts()
  const turn = thread.stream('Hi')
  const turnId = await turn.id
  const interrupt = codex.client.request('turn/interrupt', { threadId: thread.id, turnId })
  await expect(interrupt).rejects.toThrow('no active turn to interrupt')
  start()
  expect(await turn.result).toMatchObject({ status: 'completed' })
  await close(opened)
})

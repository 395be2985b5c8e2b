import { expect, test, vi } from 'vitest'
import { openEndpoint } from '../../src/threads/endpoint.js'
import type { Approval } from '../../src/threads/types.js'
import { message, ScriptedCodex, turn } from '../support/scripted-codex.js'
import { collect, openScripted, settle, startTurn, TestClock } from './open-scripted.js'

const approval = 'item/commandExecution/requestApproval'
const asked = { itemId: 'c', kind: 'command', startedAtMs: 1, environmentId: null }

/** A handler that waits, with each question and what answers it. */
function waiting() {
  const questions: { signal: AbortSignal; accept: () => void }[] = []
  const approve = ({ signal }: Approval) =>
    new Promise<'accept'>((resolve) => {
      questions.push({ signal, accept: () => resolve('accept') })
    })
  return { approve, questions }
}

test('[T22, P7] an approval after an interrupt that was answered is not sent', async () => {
  const { approve, questions } = waiting()
  const { server, codex } = await openScripted()
  const thread = await codex.startThread({}, { approve })
  const handle = thread.stream('hi')
  const turnId = await handle.id
  server.turn(thread.id, turnId).start()
  const answered = vi.fn()
  void server.ask(approval, { ...asked, threadId: thread.id, turnId }).then(answered)
  await vi.waitFor(() => expect(questions).toHaveLength(1))
  await handle.interrupt()
  expect(questions[0]!.signal.aborted).toBe(true)
  questions[0]!.accept()
  await settle()
  expect(answered).not.toHaveBeenCalled()
})

test('a late answer to a lost server does not keep the question of the next one open', async () => {
  const { approve, questions } = waiting()
  const restart = { attempts: 1, backoff: () => 1 }
  const { server, codex, clock } = await openScripted(undefined, { restart, cause: 'connection' })
  const thread = await codex.startThread({}, { approve })
  const handle = thread.stream('hi')
  const turnId = await handle.id
  const script = server.turn(thread.id, turnId).start()
  const running = server.thread({ id: thread.id, status: { type: 'active', activeFlags: [] } })
  server.on('thread/resume', () => ({ thread: running }))
  server.on('thread/read', () => ({ thread: running }))
  server.on('thread/turns/list', () => ({ data: [turn({ id: turnId })], nextCursor: null }))
  const params = { ...asked, threadId: thread.id, turnId }
  void server.ask(approval, params, 0)
  await vi.waitFor(() => expect(questions).toHaveLength(1))
  await server.drop()
  while (server.calls('thread/turns/list').length === 0) await clock.advance(1)
  await settle()
  void server.ask(approval, params, 0)
  await vi.waitFor(() => expect(questions).toHaveLength(2))
  questions[0]!.accept()
  await settle()
  script.end('interrupted')
  await handle.result
  expect(questions.map(({ signal }) => signal.aborted)).toEqual([true, true])
})

test('a turn that another client has started is joined, and can be interrupted', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  const script = server.turn(thread.id, 'foreign').start()
  await settle()
  server.on('turn/start', () => ({ turn: turn({ id: 'foreign' }) }))
  const handle = thread.stream('hi')
  await handle.id
  await handle.interrupt()
  expect(server.calls('turn/interrupt')).toEqual([{ threadId: thread.id, turnId: 'foreign' }])
  script.end('interrupted')
  expect(await handle.result).toMatchObject({ status: 'interrupted', joined: true })
})

test('a running turn of a resumed thread is joined too', async () => {
  const { server, codex } = await openScripted()
  server.on('thread/resume', () => ({
    thread: server.thread({ id: 't', turns: [turn({ id: 'running' })] }),
  }))
  const thread = await codex.resumeThread('t')
  server.on('turn/start', () => ({ turn: turn({ id: 'running' }) }))
  const handle = thread.stream('hi')
  await handle.id
  await handle.interrupt()
  expect(server.calls('turn/interrupt')).toEqual([{ threadId: 't', turnId: 'running' }])
})

test('two compactions at once both end', async () => {
  const { server, codex } = await openScripted()
  server.on('thread/compact/start', () => ({}))
  const thread = await codex.startThread()
  const both = [thread.compact(), thread.compact()]
  await server.next('thread/compact/start')
  await server.next('thread/compact/start')
  for (const id of ['one', 'two']) server.turn(thread.id, id).start().end()
  const results = await Promise.all(both.map(({ result }) => result))
  expect(results).toMatchObject([
    { status: 'completed', turnId: 'one' },
    { status: 'completed', turnId: 'two' },
  ])
})

test('a compaction that never starts ends with close()', async () => {
  const { server, codex } = await openScripted()
  server.on('thread/compact/start', () => ({}))
  const thread = await codex.startThread()
  const both = [thread.compact(), thread.compact()]
  await vi.waitFor(() => expect(server.calls('thread/compact/start').length).toBe(2))
  await codex.close()
  for (const { result } of both) expect(await result).toMatchObject({ status: 'lost' })
})

test('a turn that was given up and runs on can be joined, and has its real end', async () => {
  const opened = await openScripted()
  const controller = new AbortController()
  const { thread, turn: first, script } = await startTurn(opened, { signal: controller.signal })
  script.start()
  await settle()
  controller.abort()
  await opened.server.next('turn/interrupt')
  await opened.clock.advance(10_000)
  expect(await first.result).toMatchObject({ status: 'lost', cause: 'deadline' })
  const id = await first.id
  opened.server.on('turn/start', () => ({ turn: turn({ id }) }))
  const second = thread.stream('next')
  await second.id
  script.message('m', 'answer').end()
  expect(await second.result).toMatchObject({
    status: 'completed',
    joined: true,
    finalResponse: 'answer',
  })
})

test('close() ends while a new connection never opens', async () => {
  const server = new ScriptedCodex()
  const clock = new TestClock()
  let opened = 0
  const connect = () => (opened++ === 0 ? server.connect() : new Promise<never>(() => undefined))
  const codex = await openEndpoint(
    { connect, cause: 'process' },
    {
      clientInfo: { name: 'test', version: '1' },
      clock,
      restart: { attempts: 1, backoff: () => 1 },
    },
  )
  await server.drop()
  while (opened < 2) await clock.advance(1)
  const closed = codex.close()
  await clock.advance(2000)
  await closed
})

test('a list whose cursor repeats ends', async () => {
  const { server, codex } = await openScripted()
  const page = { data: [server.thread({ id: 'a' })], nextCursor: 'same', backwardsCursor: null }
  server.on('thread/list', () => page)
  expect(await collect(codex.threads())).toHaveLength(1)
  expect(server.calls('thread/list')).toHaveLength(2)
})

test('handlers can be an object of a class, and an absent one leaves that of the client', async () => {
  class Handlers {
    readonly decision = 'accept'
    approve() {
      return this.decision
    }
  }
  const common = { approve: () => 'cancel' as const }
  const { server, codex } = await openScripted(undefined, { handlers: common })
  const own = await codex.startThread({}, new Handlers() as never)
  const other = await codex.startThread({}, { permissions: () => ({ permissions: {} }) })
  const ask = async (threadId: string) =>
    (await server.ask(approval, { ...asked, threadId, turnId: 'u' })).result
  expect(await ask(own.id)).toEqual({ decision: 'accept' })
  expect(await ask(other.id)).toEqual({ decision: 'cancel' })
})

test('tools of the client are listed for threads without tools', async () => {
  const tools = { clock: { description: 'Tells the time', run: () => 'noon' } }
  const { server, codex } = await openScripted(undefined, { handlers: { tools } })
  await codex.startThread()
  expect(server.calls('thread/start')[0]).toMatchObject({ dynamicTools: [{ name: 'clock' }] })
})

test.each([
  [[{ type: 'dog' }], '[{"type":"dog"}]'],
  [[], '[]'],
])('a tool result %j is data, not content items', async (returned, text) => {
  const tools = { data: { description: 'Returns data', run: () => returned } }
  const { server, codex } = await openScripted()
  const thread = await codex.startThread({}, { tools })
  const params = { callId: 'c', namespace: null, tool: 'data', arguments: {} }
  const answer = await server.ask('item/tool/call', { ...params, threadId: thread.id, turnId: 'u' })
  expect(answer.result).toEqual({ success: true, contentItems: [{ type: 'inputText', text }] })
})

test('a schema whose parse is async is awaited, and its rejection is the error', async () => {
  const opened = await openScripted()
  const parse = () => Promise.reject(new Error('no'))
  const { turn: handle, script } = await startTurn(opened, { outputSchema: { schema: {}, parse } })
  script.start().message('m', '{}').end()
  const result = await handle.result
  expect(result).toMatchObject({ status: 'completed', outputError: { cause: { message: 'no' } } })
})

test('an abort while the connection is restored starts no turn', async () => {
  const restart = { attempts: 1, backoff: () => 100 }
  const { server, codex, clock } = await openScripted(undefined, { restart, cause: 'connection' })
  const thread = await codex.startThread()
  server.on('thread/resume', () => ({ thread: server.thread({ id: thread.id }) }))
  await server.drop()
  await settle()
  const controller = new AbortController()
  const running = thread.run('hi', { signal: controller.signal })
  const outcome = running.catch((error: unknown) => error)
  controller.abort(new Error('enough'))
  await clock.advance(100)
  expect(await outcome).toMatchObject({ message: 'enough' })
  expect(server.calls('turn/start')).toEqual([])
})

test('an interrupt that the server refuses while the turn runs can be repeated', async () => {
  const opened = await openScripted()
  const { server } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start().open(message('m', ''))
  const id = await handle.id
  server.on('turn/interrupt', () => {
    throw Object.assign(new Error('no active turn to interrupt'), { code: -32600 })
  })
  const running = server.thread({ id: thread.id, status: { type: 'active', activeFlags: [] } })
  server.on('thread/read', () => ({ thread: running }))
  server.on('thread/turns/list', () => ({ data: [turn({ id })], nextCursor: null }))
  await handle.interrupt()
  server.on('turn/interrupt', () => ({}))
  await handle.interrupt()
  expect(server.calls('turn/interrupt')).toHaveLength(3)
  script.end('interrupted')
  expect((await handle.result).status).toBe('interrupted')
})

test('parts of a reasoning take no more memory than their text, whatever their index is', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  const item = { type: 'reasoning', id: 'r', summary: ['first'], content: [] }
  script.start().open(item)
  const add = (summaryIndex: number, delta: string) =>
    script.notify('item/reasoning/summaryTextDelta', { itemId: 'r', summaryIndex, delta })
  add(2 ** 32, 'last')
  add(1, 'sec')
  add(1, 'ond')
  script.notify('item/reasoning/textDelta', { itemId: 'r', contentIndex: 1e9, delta: 'raw' })
  await settle()
  expect(handle.items).toMatchObject([{ summary: ['first', 'second', 'last'], content: ['raw'] }])
})

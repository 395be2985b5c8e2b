import { expect, test } from 'vitest'
import { openEndpoint } from '../../src/threads/endpoint.js'
import type { Turn } from '../../src/threads/turn.js'
import { message, Refusal, ScriptedCodex, silent, turn } from '../support/scripted-codex.js'
import { openScripted, settle, startTurn, TestClock, type Opened } from './open-scripted.js'

const restart = { attempts: 3, backoff: (attempt: number) => attempt * 100 }

function openRestarting(): Promise<Opened> {
  return openScripted(undefined, { restart, cause: 'connection' })
}

/** Serves a history in which all turns run. */
function serveRunning({ server }: Opened, turnIds: Map<string, string>): void {
  const running = (id: string) => server.thread({ id, status: { type: 'active', activeFlags: [] } })
  server.on('thread/resume', ({ threadId }) => ({ thread: running(threadId as string) }))
  server.on('thread/read', ({ threadId }) => ({ thread: running(threadId as string) }))
  server.on('thread/turns/list', ({ threadId }) => ({
    data: [turn({ id: turnIds.get(threadId as string)! })],
    nextCursor: null,
  }))
}

test('a thread that is never resumed holds up neither other threads nor calls', async () => {
  const opened = await openRestarting()
  const { server, codex, clock } = opened
  const hung = await startTurn(opened)
  const other = await startTurn(opened)
  const turnIds = new Map([hung, other].map(({ thread, script }) => [thread.id, script.id]))
  for (const { script } of [hung, other]) script.start()
  await settle()
  serveRunning(opened, turnIds)
  server.on('thread/resume', ({ threadId }) => {
    if (threadId === hung.thread.id) return silent
    return { thread: server.thread({ id: threadId as string }) }
  })
  await server.drop()
  await clock.advance(100)
  other.script.message('m', 'all').end()
  expect(await other.turn.result).toMatchObject({ status: 'completed', finalResponse: 'all' })
  const next = other.thread.stream('more')
  const script = server.turn(other.thread.id, await next.id)
  script.start().end()
  expect((await next.result).status).toBe('completed')
  server.on('thread/name/set', () => ({}))
  await codex.client.request('thread/name/set', { threadId: 't', name: 'n' })
})

test('calls of a thread wait until it is restored', async () => {
  const opened = await openRestarting()
  const { server, clock } = opened
  const { thread, script } = await startTurn(opened)
  script.start()
  await settle()
  serveRunning(opened, new Map([[thread.id, script.id]]))
  server.on('thread/resume', () => silent)
  await server.drop()
  await clock.advance(100)
  const { id } = server.newest('thread/resume')
  server.forget()
  server.on('thread/name/set', () => ({}))
  const calls = [thread.rename('n'), thread.stream('more').id]
  await settle()
  expect(server.received).toEqual([])
  server.send({ id, result: { thread: server.thread({ id: thread.id }) } })
  await Promise.all(calls)
})

/** Ways to interrupt a turn. */
const interruptions: [name: string, interrupt: (turn: Turn, abort: () => void) => unknown][] = [
  ['a signal', (_turn, abort) => abort()],
  ['interrupt()', (handle) => handle.interrupt()],
]

test.each(interruptions)(
  'an interrupt by %s that is lost with the connection is sent again',
  async (_name, interrupt) => {
    const opened = await openRestarting()
    const { server, clock, reports } = opened
    const controller = new AbortController()
    const { thread, turn: handle, script } = await startTurn(opened, { signal: controller.signal })
    script.start().open(message('m', ''))
    await settle()
    server.on('turn/interrupt', () => silent)
    serveRunning(opened, new Map([[thread.id, script.id]]))
    const interrupted = interrupt(handle, () => controller.abort())
    await server.next('turn/interrupt')
    server.on('turn/interrupt', () => ({}))
    await server.drop()
    await clock.advance(100)
    expect(await server.next('turn/interrupt')).toEqual({ threadId: thread.id, turnId: script.id })
    await interrupted
    script.end('interrupted')
    expect(await handle.result).toMatchObject({ status: 'interrupted', recovered: false })
    expect(reports.filter(({ code }) => !code.startsWith('connection_'))).toEqual([])
  },
)

test('an interrupt that cannot be written is not tried again before the connection has ended', async () => {
  const server = new ScriptedCodex()
  const clock = new TestClock()
  let writes = 0
  const connect = () => {
    const transport = server.connect()
    const send = (text: string) => {
      if (!text.includes('turn/interrupt')) return transport.send(text)
      writes++
      return Promise.reject(new Error('EPIPE'))
    }
    return { incoming: transport.incoming, send, close: () => transport.close() }
  }
  const clientInfo = { name: 'test', version: '1' }
  const codex = await openEndpoint({ connect, cause: 'connection' }, { clientInfo, clock, restart })
  const thread = await codex.startThread()
  const handle = thread.stream('hi')
  server.turn(thread.id, await handle.id).start()
  await settle()
  const interrupted = handle.interrupt()
  await clock.advance(10_000)
  await interrupted
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'deadline' })
  expect(writes).toBe(1)
  await codex.close()
})

test('an interrupt is not sent again for a turn that has ended meanwhile', async () => {
  const opened = await openRestarting()
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  server.on('turn/interrupt', () => silent)
  serveRunning(opened, new Map())
  const stored = turn({ id: script.id, status: 'interrupted', completedAt: 3 })
  server.on('thread/turns/list', () => ({ data: [stored], nextCursor: null }))
  server.on('thread/read', () => ({ thread: server.thread({ id: thread.id }) }))
  const interrupted = handle.interrupt()
  await server.next('turn/interrupt')
  await server.drop()
  await clock.advance(100)
  await interrupted
  expect(await handle.result).toMatchObject({ status: 'interrupted', recovered: true })
  expect(server.calls('turn/interrupt')).toHaveLength(1)
})

test('an interrupt of a turn that is given up while there is no connection is sent later', async () => {
  const opened = await openScripted(undefined, {
    restart: { attempts: 1, backoff: () => 20_000 },
    cause: 'connection',
  })
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  server.on('turn/interrupt', () => silent)
  const interrupted = handle.interrupt()
  await server.next('turn/interrupt')
  await server.drop()
  await clock.advance(10_000)
  await interrupted
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'deadline' })
  server.on('turn/interrupt', () => ({}))
  await clock.advance(10_000)
  expect(await server.next('turn/interrupt')).toEqual({ threadId: thread.id, turnId: script.id })
})

test.each([
  [-32600, 'no rollout found for thread id thread-1'],
  [-32601, 'list_turns is not supported yet'],
])('a thread without a turn says that it is gone after a reconnect: %i %s', async (code, text) => {
  const opened = await openRestarting()
  const { server, codex, clock, reports } = opened
  const thread = await codex.startThread({}, { approve: () => 'accept' })
  server.on('thread/resume', () => {
    throw new Refusal(text, code)
  })
  await server.drop()
  await clock.advance(100)
  expect(reports.filter(({ code }) => !code.startsWith('connection_'))).toEqual([])
  await expect(thread.run('hi')).rejects.toMatchObject({
    name: 'RpcError',
    code,
    kind: 'notFound',
    retryable: 'never',
    message: `Cannot open thread "${thread.id}" again: the server has not stored it`,
    advice: expect.stringContaining('Start a new thread') as string,
  })
  expect(server.calls('turn/start')).toEqual([])
  expect((await codex.startThread()).id).not.toBe(thread.id)
})

test.each([
  'no rollout found for thread id thread-1',
  'list_turns is not supported yet',
  'failed to load rollout `r` for thread thread-1: rollout at r is empty',
])('a first turn goes on although the server says at first: %s', async (text) => {
  const opened = await openRestarting()
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  serveRunning(opened, new Map([[thread.id, script.id]]))
  let resumes = 0
  server.on('thread/resume', () => {
    if (++resumes < 3) throw new Refusal(text)
    return { thread: server.thread({ id: thread.id }) }
  })
  await server.drop()
  await clock.advance(1000)
  script.message('m', 'all').end()
  expect(await handle.result).toMatchObject({ status: 'completed', finalResponse: 'all' })
})

test('a turn is lost whose thread the server does not store in time', async () => {
  const opened = await openRestarting()
  const { server, clock } = opened
  const { turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  server.on('thread/resume', () => {
    throw new Refusal('no rollout found for thread id thread-1')
  })
  await server.drop()
  await clock.advance(1000)
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'connection' })
  expect(server.calls('thread/resume')).toHaveLength(4)
})

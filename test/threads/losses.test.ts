import { expect, onTestFinished, test } from 'vitest'
import { ConnectionError } from '../../src/rpc/errors.js'
import type { Transport } from '../../src/rpc/transport.js'
import { openEndpoint } from '../../src/threads/endpoint.js'
import { message, ScriptedCodex, silent, turn } from '../support/scripted-codex.js'
import { openScripted, passUntil, settle, startTurn, TestClock } from './open-scripted.js'

const restart = { attempts: 3, backoff: () => 100 }
const clientInfo = { name: 'test', version: '1' }

/** Serves threads without a running turn, and the same turn for each. */
function serveHistory(server: ScriptedCodex, stored: object): void {
  const answer = ({ threadId }: Record<string, unknown>) => ({
    thread: server.thread({ id: threadId as string }),
  })
  server.on('thread/resume', answer).on('thread/read', answer)
  server.on('thread/turns/list', () => ({ data: [stored], nextCursor: null }))
}

const text = { items: [message('m', 'done')] }

/** Answers one call of a kind, and cannot send any later message, while the peer can. */
function breakAfter(transport: Transport, method: string): Transport {
  let isBroken = false
  return {
    incoming: transport.incoming,
    close: () => transport.close(),
    send(sent) {
      const broken = new ConnectionError('closed', 'the output is closed', { closedBy: 'peer' })
      if (isBroken) return Promise.reject(broken)
      isBroken = sent.includes(method)
      return transport.send(sent)
    },
  }
}

test('a restore whose connection is lost in one direction is made on the next one', async () => {
  const server = new ScriptedCodex()
  const clock = new TestClock()
  let connections = 0
  const connect = () => {
    const transport = server.connect()
    return ++connections === 2 ? breakAfter(transport, '"thread-1"') : transport
  }
  const codex = await openEndpoint({ connect, cause: 'connection' }, { clientInfo, clock, restart })
  onTestFinished(() => codex.close())
  const threads = [await codex.startThread(), await codex.startThread()]
  const handles = threads.map((thread) => thread.stream('hi'))
  const ids = await Promise.all(handles.map(({ id }) => id))
  for (const [index, id] of ids.entries()) server.turn(threads[index]!.id, id).start()
  await settle()
  serveHistory(server, turn({ id: ids[1]!, status: 'completed', completedAt: 3, ...text }))
  server.on('thread/resume', ({ threadId }) => {
    // Its answer would be waited for.
    if (connections === 2) return silent
    return { thread: server.thread({ id: threadId as string }) }
  })
  await server.drop()
  const result = await passUntil(clock, handles[1]!.result)
  expect(result).toMatchObject({ status: 'completed', recovered: true })
  expect(connections).toBe(3)
})

test('a restore goes on with the next connection after an answer that a crash cuts off', async () => {
  const opened = await openScripted(undefined, { restart, cause: 'connection' })
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  serveHistory(server, turn({ id: script.id, status: 'completed', completedAt: 3, ...text }))
  server.on('thread/resume', () => {
    setImmediate(() => void server.drop())
    server.on('thread/resume', () => ({ thread: server.thread({ id: thread.id }) }))
    return 'cut off'
  })
  await server.drop()
  const result = await passUntil(clock, handle.result)
  expect(result).toMatchObject({ status: 'completed', recovered: true })
})

test('an answer that cannot be used ends a turn as lost if the connection does not end', async () => {
  const opened = await openScripted(undefined, { restart, cause: 'connection' })
  const { server, clock } = opened
  const { turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  server.on('thread/resume', () => 'wrong')
  await server.drop()
  const result = await passUntil(clock, handle.result)
  const error = { code: 'bad_response' }
  expect(result).toMatchObject({ status: 'lost', cause: 'connection', error })
  expect(server.calls('initialize')).toHaveLength(2)
})

test('a thread without a turn and without handlers is subscribed to on the next connection', async () => {
  const { server, codex, clock } = await openScripted(undefined, { restart, cause: 'connection' })
  const { id } = await codex.startThread()
  const closed = await codex.startThread()
  await closed.close()
  server.on('thread/resume', () => ({ thread: server.thread({ id }) }))
  await server.drop()
  expect(await passUntil(clock, server.next('thread/resume'))).toMatchObject({ threadId: id })
  await settle()
  expect(server.calls('thread/resume')).toHaveLength(1)
})

test.each([
  ['the answer', '0.118.0', true],
  ['its newest turn', '0.171.0', false],
])(
  'a turn that another client has started during a loss is known by %s of %s',
  async (_name, version, hasTurns) => {
    const opened = await openScripted(version, { restart, cause: 'connection' })
    const { server, codex, clock } = opened
    const thread = await codex.startThread()
    const foreign = turn({ id: 'foreign' })
    const status = { type: 'active', activeFlags: [] }
    const turns = hasTurns ? [foreign] : []
    server.on('thread/resume', () => ({ thread: server.thread({ id: thread.id, status, turns }) }))
    server.on('thread/turns/list', () => ({ data: [foreign], nextCursor: null }))
    await server.drop()
    server.on('turn/start', () => ({ turn: foreign }))
    await passUntil(clock, server.next('thread/resume'))
    const handle = thread.stream('more')
    // It has started, so the interrupt need not wait for that.
    void handle.interrupt()
    expect(await server.next('turn/interrupt')).toEqual({ threadId: thread.id, turnId: 'foreign' })
    server.turn(thread.id, 'foreign').end('interrupted')
    expect(await handle.result).toMatchObject({ status: 'interrupted' })
  },
)

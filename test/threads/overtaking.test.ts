import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openEndpoint } from '../../src/threads/endpoint.js'
import { command, Refusal, ScriptedCodex, silent, turn } from '../support/scripted-codex.js'
import { openScripted, settle, startTurn, TestClock } from './open-scripted.js'

// What happens between a call and its answer, or between the end of one turn and the start of the next.

const approval = 'item/commandExecution/requestApproval'
const asked = { itemId: 'c', kind: 'command', startedAtMs: 1, environmentId: null }
const restart = { attempts: 5, backoff: () => 100 }

/** The validators load in real time, with the first messages. */
beforeAll(async () => {
  const server = new ScriptedCodex()
  const codex = await openEndpoint(
    { connect: () => server.connect(), cause: 'process' },
    { clientInfo: { name: 't', version: '1' } },
  )
  const thread = await codex.startThread()
  const first = thread.stream('hi')
  const script = server.turn(thread.id, await first.id)
  script.start().message('m', 'x')
  await server.ask(approval, { ...asked, threadId: thread.id, turnId: script.id })
  script.end()
  await first.result
  await codex.close()
})

/** A server whose history has no turn of this client. */
function serveEmpty(server: ScriptedCodex, threadId: string): void {
  server.on('thread/read', () => ({ thread: server.thread({ id: threadId }) }))
  server.on('thread/turns/list', () => ({ data: [], nextCursor: null }))
}

describe.each(['review', 'compact', 'run'] as const)('a %s that waits for a turn', (kind) => {
  test('[P1] is not superseded by the end of that turn', async () => {
    const opened = await openScripted()
    const { server, clock } = opened
    const { thread, script } = await startTurn(opened)
    script.start()
    await settle()
    serveEmpty(server, thread.id)
    server.on('review/start', () => ({ turn: turn({ id: 'next' }), reviewThreadId: thread.id }))
    server.on('thread/compact/start', () => ({}))
    server.on('turn/start', () => ({ turn: turn({ id: 'next' }) }))
    const start = {
      review: () => thread.review({ target: { type: 'uncommittedChanges' } }),
      compact: () => thread.compact(),
      run: () => thread.stream('again'),
    }
    const next = start[kind]()
    await settle()
    script.end('interrupted')
    await clock.advance(150)
    server.turn(thread.id, 'next').start().message('m', 'own').end()
    expect(await next.result).toMatchObject({ status: 'completed', finalResponse: 'own' })
  })
})

test('[P1] a compaction that is not answered yet does not fail because the thread is idle', async () => {
  const { server, codex, clock } = await openScripted()
  const thread = await codex.startThread()
  serveEmpty(server, thread.id)
  server.on('thread/compact/start', () => silent)
  const compaction = thread.compact()
  await server.next('thread/compact/start')
  server.turn(thread.id, 'x').status('idle')
  await clock.advance(1000)
  server.send({ id: server.newest('thread/compact/start').id, result: {} })
  server.turn(thread.id, 'own').start().end()
  expect((await compaction.result).status).toBe('completed')
  expect(await compaction.id).toBe('own')
})

test('[P9] a compaction that waits for the next connection is sent on it, and has its end', async () => {
  const { server, codex, clock } = await openScripted(undefined, { cause: 'connection', restart })
  const thread = await codex.startThread({}, { approve: () => 'decline' })
  serveEmpty(server, thread.id)
  server.on('thread/compact/start', () => ({}))
  server.on('thread/resume', () => ({ thread: server.thread({ id: thread.id }) }))
  await server.drop()
  await settle()
  const compaction = thread.compact()
  await clock.advance(2000)
  server.turn(thread.id, 'own').start().end()
  expect((await compaction.result).status).toBe('completed')
})

test.each(['close first', 'resume first'])(
  '[T6] a thread that is closed and opened again at once is subscribed to: %s',
  async (order) => {
    const { server, codex } = await openScripted()
    const thread = await codex.startThread()
    server.on('thread/resume', () => ({ thread: server.thread({ id: thread.id }) }))
    server.forget()
    const steps = [() => thread.close(), () => codex.resumeThread(thread.id)]
    if (order === 'resume first') steps.reverse()
    await Promise.all(steps.map((step) => step()))
    const subscribed = server.received.map(({ method }) => method)
    expect(subscribed.at(-1)).toBe('thread/resume')
  },
)

test('[T6] a thread that the server still closes is opened once it is closed', async () => {
  const { server, codex, clock } = await openScripted('0.118.0')
  let left = 2
  server.on('thread/resume', ({ threadId }) => {
    const message = `thread ${String(threadId)} is closing; retry thread/resume after the thread is closed`
    if (left-- > 0) throw new Refusal(message)
    return { thread: server.thread({ id: 't' }) }
  })
  const opening = codex.resumeThread('t')
  await clock.advance(500)
  expect((await opening).id).toBe('t')
  expect(server.calls('thread/resume').length).toBe(3)
})

test('[P6] an aborted start that is answered after the deadline of calls is interrupted', async () => {
  const server = new ScriptedCodex()
  const clock = new TestClock()
  const codex = await openEndpoint(
    { connect: () => server.connect(), cause: 'process' },
    { clientInfo: { name: 't', version: '1' }, clock, timeoutMs: 600, interruptTimeoutMs: 100 },
  )
  const thread = await codex.startThread()
  server.on('turn/start', () => silent)
  const controller = new AbortController()
  const run = thread.run('hi', { signal: controller.signal })
  const rejected = expect(run).rejects.toThrow('enough')
  await server.next('turn/start')
  controller.abort(new Error('enough'))
  await clock.advance(700)
  await rejected
  server.send({ id: server.newest('turn/start').id, result: { turn: turn({ id: 'late' }) } })
  server.turn(thread.id, 'late').start()
  await settle()
  expect(server.calls('turn/interrupt')).toEqual([{ threadId: thread.id, turnId: 'late' }])
  await codex.close()
})

test('[T36] a start that the server does not answer rejects after the deadline of calls', async () => {
  const server = new ScriptedCodex()
  const clock = new TestClock()
  const codex = await openEndpoint(
    { connect: () => server.connect(), cause: 'process' },
    { clientInfo: { name: 't', version: '1' }, clock, timeoutMs: 600 },
  )
  const thread = await codex.startThread()
  server.on('turn/start', () => silent)
  const run = thread.run('hi')
  const rejected = expect(run).rejects.toMatchObject({ name: 'ConnectionError', code: 'timeout' })
  await server.next('turn/start')
  await clock.advance(600)
  await rejected
  await codex.close()
})

test('[T15] a handler that ignores the withdrawal of its question hides no silence', async () => {
  const { server, codex, clock } = await openScripted()
  const thread = await codex.startThread(
    {},
    { approve: () => new Promise<'accept'>(() => undefined) },
  )
  const handle = thread.stream('hi')
  const id = await handle.id
  server.turn(thread.id, id).start()
  void server.ask(approval, { ...asked, threadId: thread.id, turnId: id }, 7)
  await settle()
  server.notify('serverRequest/resolved', { threadId: thread.id, requestId: 7 })
  serveEmpty(server, thread.id)
  const stored = turn({ id, status: 'completed', completedAt: 3 })
  server.on('thread/turns/list', () => ({ data: [stored], nextCursor: null }))
  await clock.advance(180_000)
  expect(await handle.result).toMatchObject({ status: 'completed', recovered: true })
})

test('[P7] a question that arrives after the interrupt is declined without its handler', async () => {
  const { server, codex } = await openScripted()
  const approve = vi.fn(() => 'accept' as const)
  const thread = await codex.startThread({}, { approve })
  const handle = thread.stream('hi')
  const id = await handle.id
  server.turn(thread.id, id).start().open(command('c'))
  await settle()
  await handle.interrupt()
  const answer = await server.ask(approval, { ...asked, threadId: thread.id, turnId: id })
  expect(answer.result).toEqual({ decision: 'decline' })
  expect(approve).not.toHaveBeenCalled()
})

test('[P1] a review that is answered with the running turn joins it', async () => {
  const opened = await openScripted()
  const { server } = opened
  const { thread, turn: first, script } = await startTurn(opened)
  const id = await first.id
  script.start()
  await settle()
  server.on('review/start', () => ({ turn: turn({ id }), reviewThreadId: thread.id }))
  const review = thread.review({ target: { type: 'uncommittedChanges' } })
  await review.id
  script.end()
  expect([(await first.result).status, (await review.result).status]).toEqual([
    'completed',
    'completed',
  ])
})

test('[P5] a review that starts with the id of its answer takes no later turn', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  server.on('review/start', () => ({ turn: turn({ id: 'r' }), reviewThreadId: thread.id }))
  const review = thread.review({ target: { type: 'uncommittedChanges' } })
  await review.id
  const script = server.turn(thread.id, 'r').start()
  server.turn(thread.id, 'foreign').start().message('f', 'foreign').end()
  script.message('m', 'own').end()
  expect(await review.result).toMatchObject({ status: 'completed', finalResponse: 'own' })
})

describe('a client without a handler', () => {
  test('[P7] leaves a turn of another client alone while its own one starts', async () => {
    const { server, codex, reports } = await openScripted(undefined, { cause: 'connection' })
    const thread = await codex.startThread()
    server.turn(thread.id, 'foreign').start()
    await settle()
    server.on('turn/start', () => silent)
    void thread.stream('hi')
    await server.next('turn/start')
    void server.ask(approval, { ...asked, threadId: thread.id, turnId: 'foreign' })
    await expect.poll(() => reports.map(({ code }) => code)).toEqual(['unanswered'])
  })

  test('[P7] leaves a turn of another client alone that it has joined', async () => {
    const { server, codex, reports } = await openScripted(undefined, { cause: 'connection' })
    const thread = await codex.startThread()
    server.turn(thread.id, 'foreign').start()
    await settle()
    server.on('turn/start', () => ({ turn: turn({ id: 'foreign' }) }))
    await thread.stream('hi').id
    void server.ask(approval, { ...asked, threadId: thread.id, turnId: 'foreign' })
    await expect.poll(() => reports.map(({ code }) => code)).toEqual(['unanswered'])
  })
})

import { expect, test } from 'vitest'
import type { Turn } from '../../src/threads/turn.js'
import { TurnError } from '../../src/threads/turn-result.js'
import type { ScriptedCodex } from '../support/scripted-codex.js'
import { Refusal, silent, turn } from '../support/scripted-codex.js'
import { collect, openScripted, settle, startTurn } from './open-scripted.js'

const interrupts = ({ server }: { server: { calls: (method: string) => unknown[] } }) =>
  server.calls('turn/interrupt').length

const enough = new Error('enough')

test('[T16, T17, T18, P6] an interrupt waits for the start of its turn, and is sent once with its id', async () => {
  const opened = await openScripted()
  const { thread, turn: handle, script } = await startTurn(opened)
  const both = [handle.interrupt(), handle.interrupt()]
  await settle()
  expect(interrupts(opened)).toBe(0)
  script.start()
  await Promise.all(both)
  expect(opened.server.calls('turn/interrupt')).toEqual([
    { threadId: thread.id, turnId: await handle.id },
  ])
  script.end('interrupted')
  expect((await handle.result).status).toBe('interrupted')
  await handle.interrupt()
  expect(interrupts(opened)).toBe(1)
})

test('[T17, P6] an interrupt after the end resolves and sends nothing', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().end()
  await handle.result
  await handle.interrupt()
  expect(interrupts(opened)).toBe(0)
})

test('[T17, F2] an interrupt that the server never answers ends with the turn', async () => {
  const opened = await openScripted('0.118.0')
  opened.server.on('turn/interrupt', () => silent)
  const { turn: handle, script } = await startTurn(opened)
  script.start()
  const interrupted = handle.interrupt()
  await opened.server.next('turn/interrupt')
  script.end()
  await interrupted
  expect((await handle.result).status).toBe('completed')
})

test('[T16] "no active turn" is no end: the interrupt is sent again', async () => {
  const opened = await openScripted()
  let calls = 0
  opened.server.on('turn/interrupt', () => {
    if (++calls === 1) throw new Refusal('no active turn to interrupt')
    return {}
  })
  const { turn: handle, script } = await startTurn(opened)
  script.start()
  await handle.interrupt()
  expect(calls).toBe(2)
  script.end('interrupted')
  expect((await handle.result).status).toBe('interrupted')
})

test('[T19] "no active turn" twice is read back, and the history decides', async () => {
  const opened = await openScripted()
  opened.server.on('turn/interrupt', () => {
    throw new Refusal('no active turn to interrupt')
  })
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  const stored = { ...turn({ id: await handle.id }), status: 'completed', completedAt: 5 }
  opened.server.on('thread/turns/list', () => ({ data: [stored], nextCursor: null }))
  opened.server.on('thread/read', () => ({ thread: opened.server.thread({ id: thread.id }) }))
  await handle.interrupt()
  expect(await handle.result).toMatchObject({ status: 'completed', recovered: true })
})

test('another error rejects the interrupt, and a later one is sent', async () => {
  const opened = await openScripted()
  opened.server.on('turn/interrupt', () => {
    throw new Refusal('broken', -32603)
  })
  const { turn: handle, script } = await startTurn(opened)
  script.start()
  await expect(handle.interrupt()).rejects.toThrow('broken')
  opened.server.on('turn/interrupt', () => ({}))
  await handle.interrupt()
  expect(interrupts(opened)).toBe(2)
  script.end('interrupted')
})

test('[P1, P6] a signal interrupts the turn, and run() rejects with its reason and the result', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  const controller = new AbortController()
  const running = thread.run('hi', { signal: controller.signal })
  const thrown = running.catch((error: unknown) => error)
  await server.next('turn/start')
  const script = server.turn(thread.id, 'turn-2').start().message('m1', 'so far')
  await settle()
  controller.abort(enough)
  await server.next('turn/interrupt')
  script.end('interrupted')
  expect(await thrown).toBeInstanceOf(TurnError)
  expect(await thrown).toMatchObject({
    name: 'AbortError',
    message: 'The turn was aborted: enough',
    result: { status: 'interrupted', items: [{ id: 'm1' }] },
  })
  expect(((await thrown) as TurnError).cause).toBe(enough)
})

test.each([
  [new DOMException('too slow', 'TimeoutError'), 'TimeoutError', 'The turn was aborted: too slow'],
  [undefined, 'AbortError', 'The turn was aborted: This operation was aborted'],
  ['enough', 'AbortError', 'The turn was aborted: enough'],
])('the reason %s of a signal is named %s', async (reason, name, text) => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  const controller = new AbortController()
  const running = thread.run('hi', { signal: controller.signal })
  const thrown = running.catch((error: unknown) => error)
  await server.next('turn/start')
  const script = server.turn(thread.id, 'turn-2').start()
  await settle()
  controller.abort(reason)
  await server.next('turn/interrupt')
  script.end('interrupted')
  expect(await thrown).toMatchObject({ name, message: text })
  expect(((await thrown) as TurnError).cause).toBe(controller.signal.reason)
})

test('two turns with one signal have a result each', async () => {
  const { server, codex } = await openScripted()
  const controller = new AbortController()
  const options = { signal: controller.signal }
  const threads = [await codex.startThread(), await codex.startThread()]
  server.on('turn/start', ({ threadId }) => ({
    turn: turn({ id: `turn of ${threadId as string}` }),
  }))
  const runs = threads.map((thread) => thread.run('hi', options).catch((error: unknown) => error))
  const scripts = []
  for (const { id } of threads) {
    await server.next('turn/start')
    scripts.push(server.turn(id, `turn of ${id}`).start())
  }
  await settle()
  controller.abort(Object.freeze(new Error('enough')))
  for (const script of scripts) {
    await server.next('turn/interrupt')
    script.end('interrupted')
  }
  const errors = (await Promise.all(runs)) as TurnError[]
  expect(errors.map(({ result }) => result.threadId)).toEqual(threads.map(({ id }) => id))
  expect(errors.map(({ cause }) => cause)).toEqual([options.signal.reason, options.signal.reason])
})

test('a signal that is aborted before the start sends nothing', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  const reason = new Error('enough')
  await expect(thread.run('hi', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  expect(server.calls('turn/start')).toEqual([])
})

test('[P6] a signal that is aborted before the answer interrupts the turn that starts', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  const controller = new AbortController()
  server.on('turn/start', () => {
    controller.abort()
    return { turn: turn({ id: 'turn-7' }) }
  })
  const handle = thread.stream('hi', { signal: controller.signal })
  await handle.id
  const script = server.turn(thread.id, 'turn-7').start()
  expect(await server.next('turn/interrupt')).toEqual({ threadId: thread.id, turnId: 'turn-7' })
  script.end('interrupted')
  expect((await handle.result).status).toBe('interrupted')
})

test('[T1, P1] a turn that does not end after an abort is lost, and says that it may still run', async () => {
  const opened = await openScripted()
  const controller = new AbortController()
  const { turn: handle, script } = await startTurn(opened, { signal: controller.signal })
  script.start()
  await settle()
  controller.abort()
  await opened.server.next('turn/interrupt')
  await opened.clock.advance(10_000)
  expect(await handle.result).toMatchObject({
    status: 'lost',
    cause: 'deadline',
    mayStillRun: true,
  })
})

test('an abort before a start that never comes ends the turn too', async () => {
  const opened = await openScripted()
  const controller = new AbortController()
  const { turn: handle } = await startTurn(opened, { signal: controller.signal })
  controller.abort()
  await opened.clock.advance(10_000)
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'deadline' })
  expect(interrupts(opened)).toBe(0)
})

test('interrupt() of a turn that never starts ends the turn too, and resolves', async () => {
  const opened = await openScripted()
  const { turn: handle } = await startTurn(opened)
  const interrupted = handle.interrupt()
  await opened.clock.advance(10_000)
  await interrupted
  expect(await handle.result).toMatchObject({
    status: 'lost',
    cause: 'deadline',
    mayStillRun: true,
  })
  expect(interrupts(opened)).toBe(0)
})

test('interrupt() of a turn that does not end after it gives the turn up', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start()
  await handle.interrupt()
  await opened.clock.advance(10_000)
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'deadline' })
})

test('a turn goes on whose interrupt() the server has refused', async () => {
  const opened = await openScripted()
  opened.server.on('turn/interrupt', () => {
    throw new Refusal('broken', -32603)
  })
  const { turn: handle, script } = await startTurn(opened)
  script.start()
  await expect(handle.interrupt()).rejects.toThrow('broken')
  await opened.clock.advance(10_000)
  script.end()
  expect((await handle.result).status).toBe('completed')
})

test('a turn that starts after it was given up is interrupted then', async () => {
  const opened = await openScripted()
  const { thread, turn: handle, script } = await startTurn(opened)
  const interrupted = handle.interrupt()
  await opened.clock.advance(10_000)
  await interrupted
  await handle.result
  script.start()
  expect(await opened.server.next('turn/interrupt')).toEqual({
    threadId: thread.id,
    turnId: script.id,
  })
})

/** Sends the answer of `turn/start` that was left out. */
function answerStart(server: ScriptedCodex, turnId: string): void {
  const { id } = server.newest('turn/start')
  server.send({ id, result: { turn: turn({ id: turnId }) } })
}

/** Ways to give a turn up, and the error of its result if it was not answered. */
const giveUps: [name: string, error: object, giveUp: (turn: Turn, abort: () => void) => unknown][] =
  [
    ['a signal', enough, (_turn, abort) => abort()],
    ['interrupt()', { name: 'ConnectionError', code: 'canceled' }, (handle) => handle.interrupt()],
  ]

test.each(giveUps)(
  '%s ends a turn whose start is not answered, and interrupts it when it is',
  async (_name, error, giveUp) => {
    const { server, codex, clock } = await openScripted()
    server.on('turn/start', () => silent)
    const thread = await codex.startThread()
    const controller = new AbortController()
    const handle = thread.stream('hi', { signal: controller.signal })
    await server.next('turn/start')
    const givenUp = giveUp(handle, () => controller.abort(enough))
    await clock.advance(10_000)
    await givenUp
    await expect(handle.result).rejects.toMatchObject(error)
    await expect(collect(handle)).rejects.toMatchObject(error)
    expect(clock.timers).toBe(0)
    answerStart(server, 'late')
    const script = server.turn(thread.id, 'late').start()
    expect(await server.next('turn/interrupt')).toEqual({ threadId: thread.id, turnId: 'late' })
    script.end('interrupted')
    await settle()
    expect(clock.timers).toBe(0)
  },
)

/** A turn that waits for a connection. */
async function startDisconnected(backoffMs: number) {
  const restart = { attempts: 1, backoff: () => backoffMs }
  const opened = await openScripted(undefined, { restart, cause: 'connection' })
  const { server, codex } = opened
  const thread = await codex.startThread()
  server.on('thread/resume', () => ({ thread: server.thread({ id: thread.id }) }))
  await server.drop()
  await settle()
  const controller = new AbortController()
  const handle = thread.stream('hi', { signal: controller.signal })
  return { ...opened, thread, controller, handle }
}

test('a signal ends a start that is not sent at once, and nothing is sent', async () => {
  const { server, clock, controller, handle } = await startDisconnected(100)
  controller.abort(enough)
  await expect(handle.result).rejects.toBe(enough)
  await clock.advance(100)
  expect(server.calls('thread/resume')).toHaveLength(1)
  expect(server.calls('turn/start')).toEqual([])
})

test('interrupt() ends a start that cannot be sent in time, and nothing is sent', async () => {
  const { server, clock, handle } = await startDisconnected(20_000)
  const interrupted = handle.interrupt()
  await clock.advance(10_000)
  await interrupted
  await expect(handle.result).rejects.toMatchObject({ code: 'canceled' })
  await clock.advance(10_000)
  expect(server.calls('thread/resume')).toHaveLength(1)
  expect(server.calls('turn/start')).toEqual([])
})

test('interrupt() waits for a start that is not sent yet', async () => {
  const { server, clock, thread, handle } = await startDisconnected(100)
  const interrupted = handle.interrupt()
  await clock.advance(100)
  const script = server.turn(thread.id, await handle.id).start()
  await interrupted
  script.end('interrupted')
  expect((await handle.result).status).toBe('interrupted')
})

test('run() rejects with the reason of its signal if the start is never answered', async () => {
  const { server, codex, clock } = await openScripted()
  server.on('turn/start', () => silent)
  const thread = await codex.startThread()
  const controller = new AbortController()
  const running = thread.run('hi', { signal: controller.signal })
  const outcome = running.catch((error: unknown) => error)
  await server.next('turn/start')
  controller.abort(enough)
  await clock.advance(10_000)
  expect(await outcome).toBe(enough)
})

import { expect, test } from 'vitest'
import { message, silent, turn } from '../support/scripted-codex.js'
import type { ScriptedCodex, ScriptedTurn } from '../support/scripted-codex.js'
import { collect, openScripted, passUntil, settle, startTurn } from './open-scripted.js'

test.each([
  ['of its thread', (threadId: string) => ({ threadId })],
  ['that names no thread', () => ({})],
])('an end %s that cannot be used is read back at once', async (_name, named) => {
  const opened = await openScripted()
  const { server, reports } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start().message('m', 'all')
  await settle()
  const stored = turn({ id: script.id, status: 'completed', completedAt: 3 })
  server.on('thread/turns/list', () => ({
    data: [{ ...stored, items: [message('m', 'all')] }],
    nextCursor: null,
  }))
  server.on('thread/read', () => ({ thread: server.thread({ id: thread.id }) }))
  server.notify('turn/completed', { ...named(thread.id), turn: { id: script.id, status: 7 } })
  expect(await handle.result).toMatchObject({
    status: 'completed',
    recovered: true,
    finalResponse: 'all',
  })
  expect(reports).toMatchObject([{ code: 'listener_failed' }])
})

test('an end that cannot be used is read back although a reading is on its way', async () => {
  const opened = await openScripted()
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await clock.advance(0)
  const status = { type: 'active', activeFlags: [] }
  server.on('thread/turns/list', () => silent)
  server.on('thread/read', () => ({ thread: server.thread({ id: thread.id, status }) }))
  await clock.advance(60_000)
  await clock.advance(60_000)
  const { id } = server.newest('thread/turns/list')
  server.notify('turn/completed', { threadId: thread.id, turn: { id: script.id, status: 7 } })
  const stored = turn({ id: script.id, status: 'completed', completedAt: 3 })
  server.on('thread/turns/list', () => ({ data: [stored], nextCursor: null }))
  server.send({ id, result: { data: [turn({ id: script.id })], nextCursor: null } })
  expect(await handle.result).toMatchObject({ status: 'completed', recovered: true })
})

test('a turn that was read back is not the running one any more', async () => {
  const opened = await openScripted('0.118.0')
  const { server } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  const items = [message('item-1', 'all')]
  const stored = { id: script.id, status: 'completed', error: null, items }
  const idle = server.thread({ id: thread.id, turns: [stored] })
  server.on('thread/read', () => ({ thread: idle }))
  server.notify('turn/completed', { threadId: thread.id, turn: { id: script.id, status: 7 } })
  await handle.result
  const next = thread.stream('more')
  const id = await next.id
  server.on('thread/read', () => ({
    thread: server.thread({ id: thread.id, turns: [stored, { ...stored, id }] }),
  }))
  // Its start and its end are lost.
  server.turn(thread.id, id).status('idle')
  expect(await next.result).toMatchObject({ status: 'completed', recovered: true })
})

/** What 0.118.0 sends before its connection is lost and after it resumes, and what it has stored. */
const legacy: [
  name: string,
  before: (script: ScriptedTurn) => unknown,
  after: (script: ScriptedTurn) => unknown,
  stored: object[],
][] = [
  [
    'that ends between the resume and the reading',
    (script) => script.message('m1', 'one'),
    (script) => script.message('m2', 'two'),
    [message('item-2', 'one'), message('item-3', 'two')],
  ],
  [
    'that has started before the loss and ends after it',
    (script) => script.message('m1', 'one').open(message('m2', '')).delta('m2', 't'),
    (script) => script.delta('m2', 'o').done(message('m2', 'two')),
    [message('item-2', 'one'), message('item-3', 'two')],
  ],
  [
    'that has started before the loss and ends during it',
    (script) => script.message('m1', 'one').open(message('m2', '')).delta('m2', 't'),
    () => undefined,
    [message('item-2', 'one'), message('item-3', 'two')],
  ],
]

test.each(legacy)('a message %s comes once from a legacy history', async (...given) => {
  const [, before, after, stored] = given
  const restart = { attempts: 1, backoff: () => 100 }
  const opened = await openScripted('0.118.0', { restart, cause: 'connection' })
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  before(script.start())
  await settle()
  const status = { type: 'active', activeFlags: [] }
  const items = [{ type: 'userMessage', id: 'item-1', content: [] }, ...stored]
  const running = { id: script.id, status: 'inProgress', error: null, items }
  const read = { thread: server.thread({ id: thread.id, status, turns: [running] }) }
  server.on('thread/resume', () => {
    after(script)
    return read
  })
  server.on('thread/read', () => read)
  await server.drop()
  await clock.advance(100)
  script.message('m3', 'three').end()
  const result = await handle.result
  const texts = result.items.flatMap((item) => (item.type === 'agentMessage' ? item.text : []))
  expect(texts).toEqual(['one', 'two', 'three'])
  expect(result.unfinished).toEqual([])
  const ended = (await collect(handle)).flatMap((event) =>
    event.method === 'item/completed' ? event.params.item.id : [],
  )
  expect(ended.filter((id) => id.startsWith('m'))).toEqual(['m1', 'm2', 'm3'])
})

test('a message that was cut during a loss does not take the text of the next one', async () => {
  const restart = { attempts: 1, backoff: () => 100 }
  const opened = await openScripted('0.118.0', { restart, cause: 'connection' })
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start().open(message('m1', '')).delta('m1', 'cut')
  await settle()
  const items = [message('item-1', 'whole')]
  const running = { id: script.id, status: 'inProgress', error: null, items }
  const status = { type: 'active', activeFlags: [] }
  const read = { thread: server.thread({ id: thread.id, status, turns: [running] }) }
  server.on('thread/resume', () => {
    script.message('m2', 'whole')
    return read
  })
  server.on('thread/read', () => read)
  await server.drop()
  await clock.advance(100)
  script.end()
  expect(await handle.result).toMatchObject({
    items: [{ id: 'm2', text: 'whole' }],
    unfinished: [{ id: 'm1', text: 'cut' }],
  })
})

/** Serves a history in which a turn was interrupted at a time that is not known. */
function serveInterrupted(server: ScriptedCodex, turnId: string, type: string): void {
  const stored = turn({ id: turnId, status: 'interrupted' })
  server.on('thread/turns/list', () => ({ data: [stored], nextCursor: null }))
  server.on('thread/read', ({ threadId }) => ({
    thread: server.thread({ id: threadId as string, status: { type } }),
  }))
  server.on('thread/resume', () => silent)
}

const again = { attempts: 1, backoff: () => 2000 }

test.each(['idle', 'notLoaded'])(
  'a silent turn is not read back before its thread is resumed, which is %s until then',
  async (type) => {
    const opened = await openScripted(undefined, { restart: again, stalledAfterMs: 1500 })
    const { server, clock, reports } = opened
    const { thread, turn: handle, script } = await startTurn(opened)
    script.start()
    await settle()
    serveInterrupted(server, script.id, type)
    await clock.advance(1000)
    await server.drop()
    // One look has no connection, and the others have another one.
    await passUntil(clock, server.next('thread/resume'))
    await clock.advance(4000)
    expect(server.calls('thread/read')).toEqual([])
    const { id } = server.newest('thread/resume')
    server.send({ id, result: { thread: server.thread({ id: thread.id }) } })
    const result = await passUntil(clock, handle.result)
    expect(result).toMatchObject({ status: 'lost', cause: 'process' })
    expect(reports.map(({ code }) => code)).toEqual(['connection_lost', 'connection_restored'])
  },
)

test('a reading that is on its way does not go on after a loss', async () => {
  const opened = await openScripted(undefined, { restart: again, stalledAfterMs: 1000 })
  const { server, clock, reports } = opened
  const { turn: handle, script, thread } = await startTurn(opened)
  script.start()
  await settle()
  serveInterrupted(server, script.id, 'idle')
  await passUntil(clock, server.next('thread/read'))
  expect(server.calls('thread/turns/list')).toHaveLength(1)
  await server.drop()
  await passUntil(clock, server.next('thread/resume'))
  await clock.advance(500)
  expect(server.calls('thread/turns/list')).toHaveLength(1)
  const { id } = server.newest('thread/resume')
  server.send({ id, result: { thread: server.thread({ id: thread.id }) } })
  const result = await passUntil(clock, handle.result)
  expect(result).toMatchObject({ status: 'lost', cause: 'process' })
  expect(reports.map(({ code }) => code)).toEqual(['connection_lost', 'connection_restored'])
})

/** A turn that has started, in a thread whose history does not have it, with a status per look. */
async function openMissing(status: (look: number) => string) {
  const opened = await openScripted(undefined, { stalledAfterMs: 60_000 })
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await clock.advance(0)
  let look = 0
  server.on('thread/turns/list', () => ({ data: [], nextCursor: null }))
  server.on('thread/read', () => {
    const type = status(look)
    const flags = type === 'active' && { activeFlags: [] }
    return { thread: server.thread({ id: thread.id, status: { type, ...flags } }) }
  })
  let isOver = false
  void handle.result.then(() => (isOver = true))
  /** Passes the time to one more look and its reading. Returns whether the turn has ended. */
  const lookAgain = async () => {
    look++
    await clock.advance(60_000)
    await clock.advance(1000)
    return isOver
  }
  await clock.advance(58_000)
  return { handle, script, lookAgain }
}

test('a turn of an idle thread that two looks do not find is lost', async () => {
  const { handle, lookAgain } = await openMissing(() => 'idle')
  // The first one sees the start.
  const ended = [await lookAgain(), await lookAgain(), await lookAgain()]
  expect(ended).toEqual([false, false, true])
  expect(await handle.result).toMatchObject({ status: 'lost', recovered: true })
})

test('a turn that the history does not have goes on while one of two looks finds work', async () => {
  const { script, lookAgain } = await openMissing((look) => (look % 2 === 0 ? 'idle' : 'active'))
  for (let looks = 0; looks < 8; looks++) expect(await lookAgain()).toBe(false)
  script.end()
  expect(await lookAgain()).toBe(true)
})

test('a turn that the history does not have goes on while it has events', async () => {
  const { script, lookAgain } = await openMissing(() => 'idle')
  for (let looks = 0; looks < 8; looks++) {
    if (looks % 2 === 0) script.delta('m', 'more')
    expect(await lookAgain()).toBe(false)
  }
})

import { expect, test } from 'vitest'
import { command, message, Refusal, turn } from '../support/scripted-codex.js'
import { collect, openScripted, settle, startTurn } from './open-scripted.js'

const restart = { attempts: 1, backoff: () => 100 }

type ReadTurn = (reads: number) => object

interface Stored {
  /** Members of the thread that is read back. */
  thread?: object
  /** Members of its turn, by the number of the reading, which counts from 1. */
  turn: object | ReadTurn
  /** Options of the thread. */
  start?: object
  cause?: 'process' | 'connection'
  /** Frames before the loss. */
  before?: (script: Awaited<ReturnType<typeof startTurn>>['script']) => void
}

/** A turn whose connection is lost, and what a server of the release has stored of it. */
async function loseTurn(version: string, stored: Stored) {
  const { cause = 'connection' } = stored
  const opened = await openScripted(version, { restart, cause })
  const { server, codex, clock } = opened
  const thread = await codex.startThread(stored.start)
  const handle = thread.stream('hi')
  const id = await handle.id
  const script = server.turn(thread.id, id).start()
  stored.before?.(script)
  await settle()
  let reads = 0
  const readTurn = (): object => {
    const { turn: known } = stored
    const read = typeof known === 'function' ? (known as ReadTurn)(++reads) : known
    return { ...turn({ id }), ...read }
  }
  const toThread = (turns: object[]) => ({
    thread: server.thread({ id: thread.id, ...stored.thread, turns }),
  })
  server.on('thread/resume', () => toThread([]))
  server.on('thread/turns/list', () => ({ data: [readTurn()], nextCursor: null }))
  server.on('thread/read', ({ includeTurns }) =>
    toThread(includeTurns === true ? [readTurn()] : []),
  )
  await server.drop()
  await clock.advance(1000)
  return { ...opened, thread, handle, script, reads: () => reads }
}

const completed = { status: 'completed', completedAt: 9, items: [message('item-2', 'all')] }
const legacy = { historyMode: 'legacy' }
const commandItem = command('c', { status: 'completed' })

test.each<[string, string, Stored, string[]]>([
  ['paginated', '0.171.0', { turn: completed }, []],
  ['legacy', '0.171.0', { turn: completed, thread: legacy }, ['commands', 'tools']],
  [
    'legacy, with a command',
    '0.150.1',
    { turn: { ...completed, items: [commandItem, ...completed.items] }, thread: legacy },
    ['tools'],
  ],
  ['extended', '0.118.0', { turn: completed }, []],
  [
    'short',
    '0.118.0',
    { turn: completed, start: { persistExtendedHistory: false } },
    ['commands', 'tools'],
  ],
])(
  '[T30, T29] a result that is read from a %s history of %s lists what can be missing',
  async (_, version, stored, unrecovered) => {
    const { handle } = await loseTurn(version, stored)
    expect(await handle.result).toMatchObject({ status: 'completed', recovered: true, unrecovered })
  },
)

test('[T30] a turn that goes on after a loss lists what can be missing too', async () => {
  const { handle, script } = await loseTurn('0.171.0', {
    thread: { ...legacy, status: { type: 'active', activeFlags: [] } },
    turn: { status: 'inProgress' },
  })
  script.message('m', 'after').end()
  expect(await handle.result).toMatchObject({
    status: 'completed',
    recovered: false,
    unrecovered: ['commands', 'tools'],
  })
})

test('[T30] a turn of which nothing was missed lists nothing, whatever its history', async () => {
  const opened = await openScripted()
  opened.server.on('thread/start', () => ({
    thread: opened.server.thread({ id: 'thread-1', ...legacy }),
  }))
  const { turn: handle, script } = await startTurn(opened)
  script.start().end()
  expect(await handle.result).toMatchObject({ unrecovered: [] })
})

test.each([
  ['0.118.0', { persistExtendedHistory: true }, {}],
  ['0.137.0', {}, { excludeTurns: true }],
])('[T30] a thread of %s is resumed as it was started: %j', async (version, params, others) => {
  const { server, codex } = await loseTurn(version, { turn: completed })
  expect(server.calls('thread/start')).toEqual([params])
  await codex.resumeThread('t')
  expect(server.calls('thread/resume')).toEqual([
    { threadId: 'thread-1', ...others, ...params },
    { threadId: 't', ...params },
  ])
})

test('[T30] a thread of releases with modes is resumed in its mode', async () => {
  const { server, codex } = await openScripted()
  server.on('thread/resume', () => ({ thread: server.thread({ id: 't' }) }))
  await codex.resumeThread('t')
  expect(server.calls('thread/resume')).toEqual([{ threadId: 't' }])
})

test('[T29] missed items are completed in their order, and their deltas are not made up', async () => {
  const { handle } = await loseTurn('0.171.0', {
    before: (script) => script.message('m1', 'seen'),
    turn: {
      ...completed,
      items: [message('m1', 'seen'), commandItem, message('m2', 'missed')],
    },
  })
  await handle.result
  const events = await collect(handle)
  expect(events.slice(4)).toMatchObject([
    { method: 'item/completed', recovered: true, params: { item: { id: 'c' } } },
    { method: 'item/completed', recovered: true, params: { item: { id: 'm2' } } },
  ])
  expect(events).toHaveLength(6)
})

test('[T28] a turn in progress of an idle thread is read again', async () => {
  const { handle, reads } = await loseTurn('0.171.0', {
    turn: (count) => (count < 3 ? { status: 'inProgress' } : completed),
  })
  expect(await handle.result).toMatchObject({ status: 'completed', recovered: true })
  expect(reads()).toBe(3)
})

test('[T28] an interrupted turn of 0.118.0 is always read again', async () => {
  const { handle, reads } = await loseTurn('0.118.0', {
    turn: (count) => ({
      ...completed,
      status: count < 2 ? 'interrupted' : 'completed',
      completedAt: undefined,
    }),
  })
  expect(await handle.result).toMatchObject({ status: 'completed', recovered: true })
  expect(reads()).toBe(2)
})

test('[T31] a completed turn of 0.118.0 that had an error is lost, with what is stored', async () => {
  const { handle } = await loseTurn('0.118.0', {
    before: (script) => script.error({ message: 'no' }),
    turn: { ...completed, completedAt: undefined },
  })
  expect(await handle.result).toMatchObject({
    status: 'lost',
    stored: { status: 'completed', items: [{ text: 'all' }] },
  })
})

/** A thread that another process has opened while this one had no connection. */
async function loseToWriter(stored: object, cause: 'process' | 'connection') {
  const opened = await openScripted(undefined, { restart, cause })
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  server.on('thread/resume', () => {
    throw new Refusal(`thread ${thread.id} already has an active writer`)
  })
  const notLoaded = server.thread({ id: thread.id, status: { type: 'notLoaded' } })
  server.on('thread/read', () => ({ thread: notLoaded }))
  const data = [{ ...turn({ id: script.id }), ...stored }]
  server.on('thread/turns/list', () => ({ data, nextCursor: null }))
  await server.drop()
  await clock.advance(1000)
  return { ...opened, result: await handle.result }
}

test('[T32] a turn whose thread another process writes is ended from what can be read', async () => {
  const { result, server } = await loseToWriter(completed, 'connection')
  expect(result).toMatchObject({ status: 'completed', recovered: true, finalResponse: 'all' })
  expect(server.calls('thread/resume')).toHaveLength(1)
})

test.each([
  ['process', false],
  ['connection', true],
] as const)(
  '[T32, T33] without an end it is lost with the %s, with the reason and what is stored',
  async (cause, mayStillRun) => {
    const { result } = await loseToWriter({ status: 'interrupted' }, cause)
    expect(result).toMatchObject({
      status: 'lost',
      cause,
      mayStillRun,
      error: { name: 'RpcError', kind: 'busy', retryable: 'after-state-change' },
      stored: { status: 'interrupted' },
    })
  },
)

test('[T32] a thread that another process writes is not resumed, and can be read', async () => {
  const { server, codex } = await openScripted()
  server.on('thread/resume', () => {
    throw new Refusal('thread t already has an active writer')
  })
  await expect(codex.resumeThread('t')).rejects.toMatchObject({ name: 'RpcError', kind: 'busy' })
  server.on('thread/read', () => ({ thread: server.thread({ id: 't' }) }))
  const { thread } = await codex.client.request('thread/read', { threadId: 't' })
  expect(thread.id).toBe('t')
})

test('[T32] a thread of 0.118.0 that another server of this program writes is not resumed', async () => {
  const opened = [await openScripted('0.118.0'), await openScripted('0.118.0')] as const
  const [first, second] = opened
  for (const { server } of opened) {
    server.on('thread/resume', () => ({ thread: server.thread({ id: 't' }) }))
  }
  const handles = [await first.codex.resumeThread('t'), await first.codex.resumeThread('t')]
  await expect(second.codex.resumeThread('t')).rejects.toMatchObject({ kind: 'busy' })
  expect(second.server.calls('thread/resume')).toEqual([])
  for (const handle of handles) await handle.close()
  await second.codex.resumeThread('t')
  await second.codex.close()
  await expect(first.codex.resumeThread('t')).resolves.toBeDefined()
})

test('[T32] servers that lock their threads, or that run elsewhere, decide themselves', async () => {
  for (const [version, cause] of [['0.150.1'], ['0.118.0', 'connection']] as const) {
    for (let count = 0; count < 2; count++) {
      const { server, codex } = await openScripted(version, cause && { cause })
      server.on('thread/resume', () => ({ thread: server.thread({ id: 't' }) }))
      await expect(codex.resumeThread('t')).resolves.toBeDefined()
    }
  }
})

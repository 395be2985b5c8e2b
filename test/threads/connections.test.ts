import { expect, test } from 'vitest'
import { openEndpoint } from '../../src/threads/endpoint.js'
import { message, Refusal, ScriptedCodex, silent, turn } from '../support/scripted-codex.js'
import { collect, openScripted, settle, startTurn, TestClock } from './open-scripted.js'

const restart = { attempts: 3, backoff: (attempt: number) => attempt * 100 }

test('[T26, P9] without a restart, the loss of the process ends every open turn as lost', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().message('m1', 'so far')
  await settle()
  await opened.server.drop()
  const result = await handle.result
  expect(result).toMatchObject({ status: 'lost', cause: 'process', mayStillRun: false })
  expect(result.items).toMatchObject([{ id: 'm1' }])
  expect((await collect(handle)).at(-1)?.method).toBe('item/completed')
  await opened.codex.closed
})

test('[T41] close() ends open turns, iterations and later calls, exactly once', async () => {
  const opened = await openScripted()
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  const events = collect(handle)
  await settle()
  await Promise.all([opened.codex.close(), opened.codex.close()])
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'closed' })
  expect((await events).map(({ method }) => method)).toEqual(['turn/started'])
  await expect(thread.run('hi')).rejects.toThrow('closed')
  expect(opened.clock.timers).toBe(0)
})

/** What a server has stored of the turn, and the status of its thread. */
interface Stored {
  status: string
  turns: object[]
}

async function reconnect(
  version: string,
  read: (id: string, reads: number) => Stored,
  { cause = 'connection', seen = [] }: { cause?: 'process' | 'connection'; seen?: string[] } = {},
) {
  const opened = await openScripted(version, { restart, cause })
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  for (const id of seen) script.message(id, `text of ${id}`)
  await settle()
  const id = await handle.id
  let reads = 0
  const toThread = ({ status, turns }: Stored) =>
    server.thread({ id: thread.id, status: { type: status }, turns })
  server.on('thread/resume', () => ({ thread: toThread({ status: 'idle', turns: [] }) }))
  let stored: Stored
  server.on('thread/turns/list', () => {
    stored = read(id, ++reads)
    return { data: stored.turns, nextCursor: null }
  })
  server.on('thread/read', ({ includeTurns }) => {
    if (includeTurns === true) stored = read(id, ++reads)
    return { thread: toThread(stored) }
  })
  await server.drop()
  await clock.advance(100)
  return { ...opened, thread, handle, script, id, reads: () => reads }
}

test('[T26, T27, P3] a turn that still runs goes on after a reconnect, and text comes once', async () => {
  const { handle, script } = await reconnect(
    '0.171.0',
    (id) => ({
      status: 'active',
      turns: [{ ...turn({ id }), items: [message('m1', 'text of m1')] }],
    }),
    { seen: ['m1'] },
  )
  script.done(message('m1', 'text of m1')).message('m2', 'after').end()
  expect(await handle.result).toMatchObject({
    status: 'completed',
    recovered: false,
    finalResponse: 'after',
    items: [{ id: 'm1' }, { id: 'm2' }],
  })
  const completed = (await collect(handle)).filter(({ method }) => method === 'item/completed')
  expect(completed).toHaveLength(2)
})

test('[T29, P4, F5, F11] a turn that ended meanwhile ends from the history, with what was missed', async () => {
  const { handle } = await reconnect(
    '0.171.0',
    (id) => ({
      status: 'idle',
      turns: [
        {
          ...turn({ id, status: 'completed', completedAt: 9 }),
          items: [message('m1', 'text of m1'), message('m2', 'missed')],
        },
      ],
    }),
    { seen: ['m1'] },
  )
  expect(await handle.result).toMatchObject({
    status: 'completed',
    recovered: true,
    finalResponse: 'missed',
  })
  const recovered = (await collect(handle)).filter((event) => 'recovered' in event)
  expect(recovered).toMatchObject([{ method: 'item/completed', params: { item: { id: 'm2' } } }])
})

test('[T27] items of a legacy history are matched by type and order', async () => {
  const { handle } = await reconnect(
    '0.118.0',
    (id) => ({
      status: 'idle',
      turns: [
        {
          id,
          status: 'completed',
          error: null,
          items: [message('item-2', 'text of m1'), message('item-3', 'missed')],
        },
      ],
    }),
    { seen: ['m1'] },
  )
  const { items, status } = await handle.result
  expect(status).toBe('completed')
  expect(items.map((item) => (item as { text: string }).text)).toEqual(['text of m1', 'missed'])
})

test('[T28, P4, F1] "interrupted" without a time is read again, and not believed at first', async () => {
  const { handle, clock, reads } = await reconnect('0.171.0', (id, count) => ({
    status: 'idle',
    turns: [
      count < 3
        ? turn({ id, status: 'interrupted' })
        : turn({ id, status: 'completed', completedAt: 9 }),
    ],
  }))
  await clock.advance(1000)
  expect(reads()).toBe(3)
  expect(await handle.result).toMatchObject({ status: 'completed', recovered: true })
})

test('[T28] "interrupted" that three more reads repeat is a turn whose process was killed', async () => {
  const { handle, clock, reads } = await reconnect('0.171.0', (id) => ({
    status: 'idle',
    turns: [turn({ id, status: 'interrupted' })],
  }))
  await clock.advance(1000)
  expect(reads()).toBe(4)
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'process', recovered: true })
})

test('"interrupted" of 0.118.0, which stores no times, is the end after three more reads', async () => {
  const { handle, clock, reads } = await reconnect('0.118.0', (id) => {
    const stored = turn({ id, status: 'interrupted', completedAt: undefined })
    return { status: 'idle', turns: [stored] }
  })
  await clock.advance(1000)
  expect(reads()).toBe(4)
  expect(await handle.result).toMatchObject({ status: 'interrupted', recovered: true })
})

test('[T26, P1] a turn whose process was killed is lost, with what is stored', async () => {
  const { handle, clock } = await reconnect(
    '0.171.0',
    (id) => ({ status: 'idle', turns: [turn({ id, status: 'interrupted' })] }),
    { cause: 'process' },
  )
  await clock.advance(1000)
  expect(await handle.result).toMatchObject({
    status: 'lost',
    cause: 'process',
    recovered: true,
    stored: { status: 'interrupted' },
  })
})

test('[T33] a turn of a thread that is not loaded is lost, not interrupted', async () => {
  const { handle, clock } = await reconnect('0.171.0', (id) => ({
    status: 'notLoaded',
    turns: [turn({ id, status: 'interrupted' })],
  }))
  await clock.advance(1000)
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'connection' })
})

test('[T31] "completed" of 0.118.0 is not believed without a message', async () => {
  const { handle } = await reconnect('0.118.0', (id) => ({
    status: 'idle',
    turns: [{ id, status: 'completed', error: null, items: [] }],
  }))
  expect(await handle.result).toMatchObject({ status: 'lost', stored: { status: 'completed' } })
})

test('[T32] a thread that another process writes ends its turns as lost', async () => {
  const opened = await openScripted(undefined, { restart, cause: 'process' })
  const { turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  opened.server.on('thread/resume', () => {
    throw new Refusal('thread x already has an active writer')
  })
  await opened.server.drop()
  await opened.clock.advance(100)
  expect(await handle.result).toMatchObject({
    status: 'lost',
    error: { message: expect.stringContaining('writer') as string },
  })
})

test('[T27] frames between the resume and its answer come after the snapshot', async () => {
  const opened = await openScripted(undefined, { restart, cause: 'connection' })
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  const id = await handle.id
  server.on('thread/resume', () => {
    script.message('m2', 'live').end()
    return { thread: server.thread({ id: thread.id }) }
  })
  server.on('thread/turns/list', () => ({
    data: [turn({ id, items: [message('m1', 'missed')] })],
    nextCursor: null,
  }))
  server.on('thread/read', () => ({
    thread: server.thread({ id: thread.id, status: { type: 'active', activeFlags: [] } }),
  }))
  await server.drop()
  await clock.advance(100)
  const result = await handle.result
  expect(result).toMatchObject({ status: 'completed', items: [{ id: 'm1' }, { id: 'm2' }] })
})

test('[P9] listeners and calls survive a restart', async () => {
  const opened = await openScripted(undefined, { restart })
  const { server, codex, clock } = opened
  const names: string[] = []
  codex.client.on('thread/name/updated', ({ threadId }) => names.push(threadId))
  await server.drop()
  await settle()
  server.on('thread/name/set', () => ({}))
  const call = codex.client.request('thread/name/set', { threadId: 't', name: 'n' })
  await clock.advance(100)
  await call
  server.notify('thread/name/updated', { threadId: 't', threadName: 'n' })
  await settle()
  expect(names).toEqual(['t'])
  expect(server.calls('initialize')).toHaveLength(2)
})

test('a loss is reported with its reason, and so is the return', async () => {
  const { server, clock, reports } = await openScripted(undefined, { restart })
  await server.drop()
  await clock.advance(100)
  expect(reports).toMatchObject([
    { level: 'warn', code: 'connection_lost', cause: { code: 'closed' } },
    { level: 'warn', code: 'connection_restored' },
  ])
})

test('[P9] after the last attempt everything open is lost, and close() still works', async () => {
  const opened = await openScripted(undefined, { restart })
  const { turn: handle, script } = await startTurn(opened)
  script.start()
  opened.server.on('initialize', () => {
    throw new Refusal('broken')
  })
  await settle()
  await opened.server.drop()
  await opened.clock.advance(600)
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'process' })
  await opened.codex.closed
  await opened.codex.close()
  expect(opened.server.calls('initialize')).toHaveLength(4)
})

test('[T15, P4] a silent turn is stalled and read back, and a turn that waits for the user is not', async () => {
  const opened = await openScripted()
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await clock.advance(0)
  const id = await handle.id
  let stored: object = turn({ id })
  server.on('thread/turns/list', () => ({ data: [stored], nextCursor: null }))
  server.on('thread/read', () => ({
    thread: server.thread({ id: thread.id, status: { type: 'active', activeFlags: [] } }),
  }))
  await clock.advance(60_000)
  await clock.advance(60_000)
  expect(server.calls('thread/turns/list')).not.toHaveLength(0)
  stored = turn({ id, status: 'completed', completedAt: 7 })
  await clock.advance(120_000)
  expect(await handle.result).toMatchObject({ status: 'completed', recovered: true })
  expect((await collect(handle)).some(({ method }) => method === 'client/stalled')).toBe(true)
})

const rename = ['thread/name/set', { threadId: 't', name: 'n' }] as const

test('a call right after a loss waits for the next connection', async () => {
  const { server, codex, clock } = await openScripted(undefined, { restart })
  server.on('thread/name/set', () => silent)
  const lost = codex.client.request(...rename)
  const repeated = lost.catch(() => codex.client.request(...rename))
  await server.next('thread/name/set')
  server.on('thread/name/set', () => ({}))
  await server.drop()
  await clock.advance(100)
  await repeated
  expect(server.calls('initialize')).toHaveLength(2)
})

test('a server that is lost again while its threads are restored is opened again', async () => {
  const opened = await openScripted(undefined, { restart, cause: 'connection' })
  const { server, codex, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  const id = await handle.id
  let resumes = 0
  server.on('thread/resume', () => {
    if (++resumes > 1) return { thread: server.thread({ id: thread.id }) }
    void server.drop()
    return silent
  })
  const data = [turn({ id, status: 'completed', completedAt: 9 })]
  server.on('thread/turns/list', () => ({ data, nextCursor: null }))
  server.on('thread/read', () => ({ thread: server.thread({ id: thread.id }) }))
  server.on('thread/name/set', () => ({}))
  await server.drop()
  await clock.advance(100)
  const call = codex.client.request(...rename)
  await clock.advance(1000)
  await call
  expect(server.calls('initialize')).toHaveLength(3)
  expect(await handle.result).toMatchObject({ status: 'completed', recovered: true })
})

test('close() closes a connection that is being opened again', async () => {
  const server = new ScriptedCodex()
  const clock = new TestClock()
  let setOpened: () => void = () => undefined
  const opened = new Promise<void>((resolve) => (setOpened = resolve))
  let connections = 0
  let closes = 0
  const connect = async () => {
    if (++connections > 1) await opened
    const transport = server.connect()
    return {
      incoming: transport.incoming,
      send: (text: string) => transport.send(text),
      close() {
        closes++
        return transport.close()
      },
    }
  }
  const clientInfo = { name: 'test', version: '1' }
  const codex = await openEndpoint({ connect, cause: 'process' }, { clientInfo, clock, restart })
  await server.drop()
  await clock.advance(100)
  expect(connections).toBe(2)
  closes = 0
  const closing = codex.close()
  await settle()
  const closesBefore = closes
  setOpened()
  await closing
  expect(closes).toBeGreaterThan(closesBefore)
})

test.each(['run', 'compact'] as const)(
  '[T6] a thread that could not be restored is subscribed to before %s()',
  async (method) => {
    const opened = await openScripted(undefined, { restart, cause: 'connection' })
    const { server, codex, clock } = opened
    const thread = await codex.startThread()
    const resumed = { thread: server.thread({ id: thread.id }) }
    server.on('thread/compact/start', () => ({}))
    server.on('thread/resume', () => {
      throw new Refusal('not now')
    })
    await server.drop()
    await clock.advance(100)
    server.forget()
    server.on('thread/resume', () => resumed)
    for (let count = 0; count < 2; count++) {
      const handle = method === 'run' ? thread.stream('hi') : thread.compact()
      await settle()
      const script = server
        .turn(thread.id, `turn-${count + 2}`)
        .start()
        .end()
      expect(await handle.result).toMatchObject({ status: 'completed', turnId: script.id })
    }
    expect(server.calls('thread/resume')).toHaveLength(1)
    const methods = server.received.map((received) => received.method)
    const start = method === 'run' ? 'turn/start' : 'thread/compact/start'
    expect(methods.indexOf('thread/resume')).toBeLessThan(methods.indexOf(start))
  },
)

import { expect, test } from 'vitest'
import { TurnError } from '../../src/threads/turn-result.js'
import { command, message, Refusal, silent, turn } from '../support/scripted-codex.js'
import { collect, openScripted, settle, startTurn } from './open-scripted.js'

test('[T1, P1] run() resolves with the items, the final message and the usage', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread({ cwd: '/repo' })
  const running = thread.run('hi')
  await server.next('turn/start')
  server.turn(thread.id, 'turn-2').start().message('m1', 'Hel', 'lo').usage(30).end()
  const result = await running
  expect(result).toMatchObject({ status: 'completed', finalResponse: 'Hello', recovered: false })
  expect(result.items.map(({ id }) => id)).toEqual(['m1'])
  expect(result.usage?.total.totalTokens).toBe(30)
  expect(server.calls('turn/start')).toEqual([
    { threadId: thread.id, input: [{ type: 'text', text: 'hi' }] },
  ])
})

test('a stream gives every event in order, and ends with the turn', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().message('m1', 'a', 'b').end()
  const events = await collect(handle)
  expect(events.map(({ method }) => method)).toEqual([
    'turn/started',
    'item/started',
    'item/agentMessage/delta',
    'item/agentMessage/delta',
    'item/completed',
    'turn/completed',
  ])
})

test('[T2, P2] frames that come before the answer of turn/start belong to the turn', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  server.on('turn/start', () => silent)
  const received = new Promise<void>((resolve) =>
    codex.client.on('turn/completed', () => resolve()),
  )
  const handle = thread.stream('hi')
  await server.next('turn/start')
  server.turn(thread.id, 'early').start().message('m1', 'all').end()
  await received
  const { id } = server.received.find(({ method }) => method === 'turn/start')!
  server.send({ id, result: { turn: turn({ id: 'early' }) } })
  expect((await collect(handle)).at(-1)?.method).toBe('turn/completed')
  expect(await handle.result).toMatchObject({ status: 'completed', finalResponse: 'all' })
})

test.each(['idle', 'systemError'])(
  '[T1, P4, F10] a status of %s does not end a turn',
  async (status) => {
    const opened = await openScripted()
    const { turn: handle, script } = await startTurn(opened)
    script.start().status(status)
    await settle()
    let ended = false
    void handle.result.then(() => (ended = true))
    await settle()
    expect(ended).toBe(false)
    script.end()
    expect((await handle.result).status).toBe('completed')
  },
)

test('[T11, P3] the text grows with the deltas, and a replay of a completed item adds nothing', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().open(message('m1', '')).delta('m1', 'one ')
  await settle()
  expect(handle.text).toBe('one ')
  expect(handle.items).toMatchObject([{ id: 'm1', text: 'one ' }])
  script.delta('m1', 'two').done(message('m1', 'one two'))
  script.open(message('m1', '')).delta('m1', 'one ').done(message('m1', 'one two'))
  await settle()
  expect(handle.text).toBe('one two')
  script.end()
  const deltas = (await collect(handle)).flatMap((event) =>
    event.method === 'item/agentMessage/delta' ? [event.params.delta] : [],
  )
  expect(deltas.join('')).toBe('one two')
})

test('[T11, P3] the completed message replaces deltas that do not add up to it', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().delta('m1', 'tail').done(message('m1', 'head and tail')).end()
  const events = await collect(handle)
  expect(events.find(({ method }) => method === 'client/textReplaced')).toMatchObject({
    params: { itemId: 'm1', text: 'head and tail' },
  })
  expect(await handle.result).toMatchObject({ finalResponse: 'head and tail' })
})

test('[T8] the final message is the last one of phase final_answer', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script
    .start()
    .done(message('m1', 'answer', 'final_answer'))
    .done(message('m2', 'aside'))
    .end()
  expect(await handle.result).toMatchObject({ finalResponse: 'answer' })
})

test('[T8] an empty answer has no final message', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().end()
  expect(await handle.result).toMatchObject({ finalResponse: null, items: [], usage: null })
})

test('[T9, T13] a message whose stream was cut is discarded, and an open command is unfinished', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().open(command('c1')).open(message('m1', '')).delta('m1', 'half')
  script.error({ message: 'Reconnecting... 1/2' }, true).message('m2', 'whole').end()
  const result = await handle.result
  expect(result).toMatchObject({ status: 'completed', finalResponse: 'whole' })
  expect(result.discarded).toMatchObject([{ id: 'm1', text: 'half' }])
  expect(result.unfinished).toMatchObject([{ id: 'c1' }])
})

test('[T10] an item that ends after its turn changes nothing that was handed out', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().open(command('c1')).end('interrupted')
  const result = await handle.result
  script.done(command('c1', { status: 'completed', exitCode: 0 }))
  await settle()
  expect(result.status).toBe('interrupted')
  expect(result.unfinished).toMatchObject([{ id: 'c1', status: 'inProgress' }])
  expect(handle.items).toMatchObject([{ id: 'c1', status: 'completed' }])
})

test('[T13, P1] a failed turn has the error of the server, and run() rejects with the result', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  const running = thread.run('hi')
  await server.next('turn/start')
  const error = { message: 'no', codexErrorInfo: 'contextWindowExceeded' }
  server.turn(thread.id, 'turn-2').start().message('m1', 'so far').error(error).end('failed', error)
  const thrown = await running.catch((reason: unknown) => reason)
  expect(thrown).toBeInstanceOf(TurnError)
  expect((thrown as TurnError).message).toBe('The turn failed: no')
  expect((thrown as TurnError).result).toMatchObject({ status: 'failed', error })
  expect((thrown as TurnError).result.items).toHaveLength(1)
})

test('[P5] events of other threads and turns stay out, also after the end', async () => {
  const opened = await openScripted()
  const { thread, turn: handle, script } = await startTurn(opened)
  opened.server.turn('other', 'turn-2').start().message('x', 'no').end()
  opened.server.turn(thread.id, 'earlier').message('y', 'no').end()
  script.start().message('m1', 'yes').end().message('late', 'no').end('failed', {})
  const events = await collect(handle)
  expect(events.filter(({ method }) => method === 'item/completed')).toHaveLength(1)
  expect(await handle.result).toMatchObject({ status: 'completed', finalResponse: 'yes' })
})

test('a refused start rejects the result, the id and the events with the error', async () => {
  const { server, codex } = await openScripted()
  server.on('turn/start', () => {
    throw new Refusal('no')
  })
  const thread = await codex.startThread()
  const handle = thread.stream('hi')
  await expect(collect(handle)).rejects.toThrow('no')
  await expect(handle.result).rejects.toThrow('no')
  await expect(handle.id).rejects.toThrow('no')
})

test('[T5] an empty input is refused before anything is sent', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  await expect(thread.run('')).rejects.toThrow(TypeError)
  await expect(thread.run([])).rejects.toThrow(TypeError)
  expect(server.calls('turn/start')).toEqual([])
})

test('[T6] a thread that the server has unloaded is resumed before the turn', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  let isLoaded = false
  server.on('thread/resume', () => {
    isLoaded = true
    return { thread: server.thread({ id: thread.id }) }
  })
  server.on('turn/start', () => {
    if (!isLoaded) throw new Refusal(`thread not found: ${thread.id}`)
    return { turn: turn({ id: 'turn-9' }) }
  })
  await expect(thread.stream('hi').id).resolves.toBe('turn-9')
})

test('[T3] a second start that the server gives the running turn joins it', async () => {
  const opened = await openScripted('0.150.1')
  const { thread, turn: first, script } = await startTurn(opened)
  script.start()
  const id = await first.id
  opened.server.on('turn/start', () => ({ turn: turn({ id }) }))
  const second = thread.stream('more')
  await second.id
  script.message('m1', 'both').end()
  expect(await first.result).toMatchObject({ status: 'completed', joined: false })
  expect(await second.result).toMatchObject({ turnId: id, joined: true, finalResponse: 'both' })
})

test('[T4] a second start of 0.118.0 whose id never starts is superseded', async () => {
  const opened = await openScripted('0.118.0')
  const { thread, turn: first, script } = await startTurn(opened)
  script.start()
  const second = thread.stream('more')
  await second.id
  const stored = { ...turn({ id: await first.id }), status: 'completed' }
  opened.server.on('thread/read', () => ({
    thread: opened.server.thread({ id: thread.id, turns: [stored] }),
  }))
  script.message('m1', 'both').end()
  await opened.clock.advance(1000)
  expect(await second.result).toMatchObject({ status: 'superseded', by: await first.id })
  expect(await first.result).toMatchObject({ status: 'completed' })
})

test('[T4] a turn of 0.118.0 that starts after the one before has ended is not superseded', async () => {
  const opened = await openScripted('0.118.0')
  const { thread, turn: first, script } = await startTurn(opened)
  script.start()
  const second = thread.stream('more')
  const id = await second.id
  const running = opened.server.thread({
    id: thread.id,
    status: { type: 'active', activeFlags: [] },
    turns: [turn({ id })],
  })
  opened.server.on('thread/read', () => ({ thread: running }))
  script.end()
  await first.result
  opened.server.turn(thread.id, id).start().message('m1', 'own').end()
  expect(await second.result).toMatchObject({ status: 'completed', finalResponse: 'own' })
})

test('[T5] a turn that the server refuses after its answer fails', async () => {
  const opened = await openScripted('0.118.0')
  const { turn: handle, script } = await startTurn(opened)
  script.status('systemError').error({ message: 'input must not be empty' })
  expect(await handle.result).toMatchObject({
    status: 'failed',
    error: { message: 'input must not be empty' },
  })
})

test('[T5] a start during a compaction of 0.118.0 fails and never waits', async () => {
  const opened = await openScripted('0.118.0')
  opened.server.on('thread/compact/start', () => ({}))
  const thread = await opened.codex.startThread()
  const compaction = thread.compact()
  await opened.server.next('thread/compact/start')
  const script = opened.server.turn(thread.id, 'compaction').start()
  script.open({ type: 'contextCompaction', id: 'c1' })
  await expect(compaction.id).resolves.toBeDefined()
  const second = thread.stream('hi')
  await second.id
  opened.server.on('thread/read', () => ({
    thread: opened.server.thread({ id: thread.id, status: { type: 'systemError' } }),
  }))
  script.status('systemError')
  expect(await second.result).toMatchObject({ status: 'failed' })
  script.done({ type: 'contextCompaction', id: 'c1' }).end()
  expect(await compaction.result).toMatchObject({ status: 'completed', turnId: 'compaction' })
})

test('[T20] a review is one handle with two ids', async () => {
  const opened = await openScripted()
  const { server, codex } = opened
  const thread = await codex.startThread()
  server.on('review/start', () => ({ turn: turn({ id: 'R' }), reviewThreadId: thread.id }))
  const review = thread.review({ target: { type: 'uncommittedChanges' } })
  await review.id
  const script = server.turn(thread.id, 'R')
  script.done({ type: 'enteredReviewMode', id: 'e', review: 'x' }).start('S').message('m', 'ok')
  await settle()
  await review.interrupt()
  expect(server.calls('turn/interrupt')).toEqual([{ threadId: thread.id, turnId: 'S' }])
  script.end('interrupted')
  expect(await review.result).toMatchObject({ status: 'interrupted', turnId: 'R' })
})

test.each([0, 3])(
  '[T39, P6] an iteration left after %i events neither interrupts nor keeps events',
  async (count) => {
    const opened = await openScripted()
    const { turn: handle, script } = await startTurn(opened)
    script.start().message('m1', 'a', 'b')
    let seen = 0
    if (count > 0) for await (const event of handle) if (event && ++seen === count) break
    script.end()
    expect((await handle.result).status).toBe('completed')
    expect(opened.server.calls('turn/interrupt')).toEqual([])
  },
)

test('a turn with an outputSchema has the parsed value of its final message', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  const parse = (value: unknown) => (value as { ok: boolean }).ok
  const run = (text: string) => {
    const id = server.newId('turn')
    server.on('turn/start', () => ({ turn: turn({ id }) }))
    const running = thread.run('hi', { outputSchema: { schema: { type: 'object' }, parse } })
    void server
      .next('turn/start')
      .then(() => server.turn(thread.id, id).start().message(id, text).end())
    return running
  }
  const { output } = await run('{"ok":true}')
  expect(output satisfies boolean | undefined).toBe(true)
  await expect(run('not JSON')).rejects.toThrow('does not match the outputSchema')
  expect(server.calls('turn/start')[0]).toMatchObject({ outputSchema: { type: 'object' } })
})

test('a start that is never answered leaves the thread usable', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  server.on('turn/start', () => silent)
  const handle = thread.stream('hi')
  await server.next('turn/start')
  await codex.close()
  await expect(handle.result).rejects.toThrow('closed')
})

test('[T1] the status of a turn that fails is not its end, and nothing is read back', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().status('systemError')
  await settle()
  expect(opened.server.calls('thread/turns/list')).toEqual([])
  expect(opened.server.calls('thread/read')).toEqual([])
  script.error({ message: 'no' }).end('failed', { message: 'no' })
  expect(await handle.result).toMatchObject({ status: 'failed', recovered: false })
  expect((await collect(handle)).at(-1)?.method).toBe('turn/completed')
})

test('[T20] items of a review of 0.118.0 have one id, and are all kept', async () => {
  const { server, codex } = await openScripted('0.118.0')
  const thread = await codex.startThread()
  server.on('review/start', () => ({ turn: turn({ id: 'R' }), reviewThreadId: thread.id }))
  const review = thread.review({ target: { type: 'uncommittedChanges' } })
  await review.id
  const script = server.turn(thread.id, 'R')
  for (const type of ['enteredReviewMode', 'exitedReviewMode']) {
    const item = { type, id: 'R', review: 'It is fine' }
    script.open(item).done(item).done(item)
  }
  script.end()
  const { items } = await review.result
  expect(items.map(({ type }) => type)).toEqual(['enteredReviewMode', 'exitedReviewMode'])
  const completed = (await collect(review)).filter(({ method }) => method === 'item/completed')
  expect(completed).toHaveLength(2)
})

test.each(['run', 'compact'] as const)('%s() of a closed thread is refused', async (method) => {
  const { server, codex } = await openScripted()
  server.on('thread/archive', () => ({}))
  for (const close of ['close', 'archive'] as const) {
    const thread = await codex.startThread()
    await thread[close]()
    const ended = method === 'run' ? thread.run('hi') : thread.compact().result
    await expect(ended).rejects.toMatchObject({
      name: 'ConnectionError',
      code: 'closed',
      message: 'this side closed the thread; resumeThread() opens it again',
    })
  }
  expect(server.calls('turn/start')).toEqual([])
  expect(server.calls('thread/compact/start')).toEqual([])
})

test('[T41] a turn whose start is answered after its thread was closed is lost', async () => {
  const opened = await openScripted()
  const { server, codex } = opened
  const thread = await codex.startThread()
  server.on('turn/start', () => silent)
  const handle = thread.stream('hi')
  await server.next('turn/start')
  await thread.close()
  const { id } = server.received.find(({ method }) => method === 'turn/start')!
  server.send({ id, result: { turn: turn({ id: 'turn-9' }) } })
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'closed', mayStillRun: true })
  expect(await collect(handle)).toEqual([])
})

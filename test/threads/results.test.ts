import { expect, test, vi } from 'vitest'
import { command, message, turn } from '../support/scripted-codex.js'
import { collect, openScripted, settle, startTurn } from './open-scripted.js'

test('[T1, F13] an error does not end a turn that has started', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  const ended = vi.fn()
  void handle.result.then(ended)
  script.start().error({ message: 'Reconnecting... 1/2' }, true).error({ message: 'no' })
  await settle()
  expect(ended).not.toHaveBeenCalled()
  script.end()
  expect(await handle.result).toMatchObject({ status: 'completed', recovered: false })
})

test('[T7] an item of turn/completed is used only if no event had it', async () => {
  const opened = await openScripted()
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start().open(message('m1', '')).delta('m1', 'seen').done(message('m1', 'seen'))
  const items = [message('m1', 'another text'), message('m2', 'not seen')]
  const ended = turn({ id: script.id, status: 'completed', itemsView: 'summary', items })
  opened.server.notify('turn/completed', { threadId: thread.id, turn: ended })
  const { items: kept, unfinished } = await handle.result
  expect(kept).toMatchObject([
    { id: 'm1', text: 'seen' },
    { id: 'm2', text: 'not seen' },
  ])
  expect(unfinished).toEqual([])
})

test('[T8] without a phase the final message is the last completed one', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().message('m1', 'first').message('m2', 'second').open(message('m3', '')).end()
  expect(await handle.result).toMatchObject({ finalResponse: 'second' })
})

test.each([
  ['a part of it', ['2\n', '3\n']],
  ['nothing', []],
  ['something else', ['other']],
])('[T12] the output of a command whose deltas are %s is that of its end', async (_, deltas) => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().open(command('c'))
  for (const delta of deltas) {
    script.notify('item/commandExecution/outputDelta', { itemId: 'c', delta })
  }
  const aggregatedOutput = '1\n2\n3\n'
  script.done(command('c', { status: 'completed', exitCode: 0, aggregatedOutput })).end()
  expect((await handle.result).items).toMatchObject([{ id: 'c', aggregatedOutput }])
  const methods = (await collect(handle)).map(({ method }) => method)
  expect(methods).not.toContain('client/textReplaced')
})

test('[T13] an error that is retried is an event with its number, and not that of the result', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().error({ message: 'Reconnecting... 1/2' }, true)
  script.error({ message: 'the last one', codexErrorInfo: 'internalServerError' }).end('failed')
  expect(await handle.result).toMatchObject({
    status: 'failed',
    error: { message: 'the last one', codexErrorInfo: 'internalServerError' },
  })
  const errors = (await collect(handle)).filter((event) => event.method === 'error')
  expect(errors.map(({ params }) => [params.willRetry, params.error.message])).toEqual([
    [true, 'Reconnecting... 1/2'],
    [false, 'the last one'],
  ])
})

test('[T13] an error that was retried is not the reason of a failure without one', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  script.start().error({ message: 'Reconnecting... 1/2' }, true).end('failed')
  expect(await handle.result).toMatchObject({
    status: 'failed',
    error: { message: 'The turn failed, and the server did not say why' },
  })
})

test('[T14] a failed turn has the error of the server as it is, and a kind', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  const codexErrorInfo = { httpConnectionFailed: { httpStatusCode: 401 } }
  script.start().end('failed', { message: 'unexpected status', codexErrorInfo })
  expect(await handle.result).toMatchObject({
    status: 'failed',
    error: { message: 'unexpected status', codexErrorInfo },
    kind: 'backendUnauthorized',
    inferred: false,
    details: { status: 401 },
  })
})

test('[T14] a failure of which only the text tells the kind says that it is inferred', async () => {
  const opened = await openScripted('0.150.1')
  const { turn: handle, script } = await startTurn(opened)
  const error = { message: 'unexpected status 401 Unauthorized: no', codexErrorInfo: 'other' }
  script.start().end('failed', error)
  expect(await handle.result).toMatchObject({
    status: 'failed',
    error,
    kind: 'backendUnauthorized',
    inferred: true,
    details: { status: 401 },
  })
})

test('[T3, P1] a turn that is joined again stays known while many others end', async () => {
  const opened = await openScripted()
  const { server, clock } = opened
  const controller = new AbortController()
  const { thread, turn: first, script } = await startTurn(opened, { signal: controller.signal })
  script.start()
  await settle()
  controller.abort()
  await clock.advance(10_000)
  expect(await first.result).toMatchObject({ status: 'lost', cause: 'deadline' })
  server.on('turn/start', () => ({ turn: turn({ id: script.id }) }))
  const again = thread.stream('again')
  await again.id
  for (let count = 0; count < 10; count++) {
    server.on('turn/start', () => ({ turn: turn({ id: `other-${count}` }) }))
    const other = thread.stream('hi')
    server.turn(thread.id, await other.id).error({ message: 'refused' })
    expect((await other.result).status).toBe('failed')
  }
  script.message('m', 'answer').end()
  expect(await again.result).toMatchObject({ status: 'completed', finalResponse: 'answer' })
})

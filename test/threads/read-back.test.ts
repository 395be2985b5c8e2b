import { expect, test } from 'vitest'
import { message, turn } from '../support/scripted-codex.js'
import { openScripted, settle, startTurn } from './open-scripted.js'

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

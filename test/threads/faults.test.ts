import { expect, test, vi } from 'vitest'
import type { Approval } from '../../src/threads/types.js'
import { command, message, silent, turn } from '../support/scripted-codex.js'
import type { Opened } from './open-scripted.js'
import { collect, openScripted, settle, startTurn } from './open-scripted.js'

const restart = { attempts: 1, backoff: () => 100 }

/** A turn whose items have all completed, and whose end never arrives. */
async function withoutEnd(
  items: readonly { id: string }[],
): Promise<Opened & { events: string[] }> {
  const opened = await openScripted()
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  for (const item of items) script.open(item).done(item)
  await settle()
  const stored = turn({ id: script.id, status: 'completed', completedAt: 3, items })
  server.on('thread/turns/list', () => ({ data: [stored], nextCursor: null }))
  server.on('thread/read', () => ({ thread: server.thread({ id: thread.id }) }))
  await clock.advance(120_000)
  expect(await handle.result).toMatchObject({
    status: 'completed',
    recovered: true,
    items: items.map(({ id }) => ({ id })),
  })
  return { ...opened, events: (await collect(handle)).map(({ method }) => method) }
}

const done = { status: 'completed', exitCode: 0, aggregatedOutput: 'x' }

test.each([
  ['[F3] with a compaction', [{ type: 'contextCompaction', id: 'k' }, message('m', 'after')]],
  ['[F4] whose tools have completed', [command('c1', done), command('c2', done)]],
])('%s: a turn whose end never arrives is ended from the history', async (_, items) => {
  const { events } = await withoutEnd(items as { id: string }[])
  expect(events.filter((method) => method === 'client/stalled')).toHaveLength(1)
  expect(events.filter((method) => method === 'item/completed')).toHaveLength(items.length)
})

test('[F6, T26, T28] a turn that a crash has left in progress is lost, and does not run again', async () => {
  const opened = await openScripted(undefined, { restart })
  const { server, clock } = opened
  const { thread, turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  let reads = 0
  server.on('thread/resume', () => ({ thread: server.thread({ id: thread.id }) }))
  server.on('thread/read', () => ({ thread: server.thread({ id: thread.id }) }))
  server.on('thread/turns/list', () => {
    reads++
    return { data: [turn({ id: script.id })], nextCursor: null }
  })
  await server.drop()
  await clock.advance(1000)
  expect(await handle.result).toMatchObject({
    status: 'lost',
    cause: 'process',
    mayStillRun: false,
    stored: { status: 'inProgress' },
  })
  expect(reads).toBe(4)
  expect(server.calls('turn/start')).toHaveLength(1)
})

test('[F7, T36] a resume that is never answered ends its turns as lost', async () => {
  const opened = await openScripted(undefined, { restart, cause: 'connection' })
  const { server, clock, codex } = opened
  const { turn: handle, script } = await startTurn(opened)
  script.start()
  await settle()
  server.on('thread/resume', () => silent).on('thread/name/set', () => ({}))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await server.drop()
    await clock.advance(100)
    await server.next('thread/resume')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await handle.result).toMatchObject({
      status: 'lost',
      cause: 'connection',
      mayStillRun: true,
      error: { code: 'timeout' },
    })
  } finally {
    vi.useRealTimers()
  }
  await codex.client.request('thread/name/set', { threadId: 't', name: 'n' })
  expect(server.calls('initialize')).toHaveLength(2)
})

test('[F12] an approval that is asked for after the end of its turn is declined', async () => {
  const approve = vi.fn<(question: Approval) => 'accept'>(() => 'accept')
  const opened = await openScripted()
  const { server, codex, reports } = opened
  const thread = await codex.startThread({}, { approve })
  const handle = thread.stream('hi')
  const turnId = await handle.id
  server.turn(thread.id, turnId).start().end('interrupted')
  await handle.result
  const params = { itemId: 'c', kind: 'command', startedAtMs: 1, environmentId: null }
  const method = 'item/commandExecution/requestApproval'
  const answer = await server.ask(method, { ...params, threadId: thread.id, turnId })
  expect(answer.result).toEqual({ decision: 'decline' })
  expect(approve).not.toHaveBeenCalled()
  expect(reports).toMatchObject([
    { code: 'declined', message: `Declined ${method}: its turn has ended` },
  ])
})

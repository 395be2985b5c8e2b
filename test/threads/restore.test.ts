import { expect, test } from 'vitest'
import { silent, turn } from '../support/scripted-codex.js'
import { openScripted, settle, startTurn, type Opened } from './open-scripted.js'

const restart = { attempts: 3, backoff: (attempt: number) => attempt * 100 }

function openRestarting(): Promise<Opened> {
  return openScripted(undefined, { restart, cause: 'connection' })
}

/** Serves a history in which all turns run. */
function serveRunning({ server }: Opened, turnIds: Map<string, string>): void {
  const running = (id: string) => server.thread({ id, status: { type: 'active', activeFlags: [] } })
  server.on('thread/resume', ({ threadId }) => ({ thread: running(threadId as string) }))
  server.on('thread/read', ({ threadId }) => ({ thread: running(threadId as string) }))
  server.on('thread/turns/list', ({ threadId }) => ({
    data: [turn({ id: turnIds.get(threadId as string)! })],
    nextCursor: null,
  }))
}

test('a thread that is never resumed holds up neither other threads nor calls', async () => {
  const opened = await openRestarting()
  const { server, codex, clock } = opened
  const hung = await startTurn(opened)
  const other = await startTurn(opened)
  const turnIds = new Map([hung, other].map(({ thread, script }) => [thread.id, script.id]))
  for (const { script } of [hung, other]) script.start()
  await settle()
  serveRunning(opened, turnIds)
  server.on('thread/resume', ({ threadId }) => {
    if (threadId === hung.thread.id) return silent
    return { thread: server.thread({ id: threadId as string }) }
  })
  await server.drop()
  await clock.advance(100)
  other.script.message('m', 'all').end()
  expect(await other.turn.result).toMatchObject({ status: 'completed', finalResponse: 'all' })
  const next = other.thread.stream('more')
  const script = server.turn(other.thread.id, await next.id)
  script.start().end()
  expect((await next.result).status).toBe('completed')
  server.on('thread/name/set', () => ({}))
  await codex.client.request('thread/name/set', { threadId: 't', name: 'n' })
})

test('calls of a thread wait until it is restored', async () => {
  const opened = await openRestarting()
  const { server, clock } = opened
  const { thread, script } = await startTurn(opened)
  script.start()
  await settle()
  serveRunning(opened, new Map([[thread.id, script.id]]))
  server.on('thread/resume', () => silent)
  await server.drop()
  await clock.advance(100)
  const { id } = server.newest('thread/resume')
  server.forget()
  server.on('thread/name/set', () => ({}))
  const calls = [thread.rename('n'), thread.stream('more').id]
  await settle()
  expect(server.received).toEqual([])
  server.send({ id, result: { thread: server.thread({ id: thread.id }) } })
  await Promise.all(calls)
})

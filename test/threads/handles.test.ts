import { expect, test, vi } from 'vitest'
import type { Thread } from '../../src/threads/thread.js'
import type { ThreadHandlers } from '../../src/threads/types.js'
import { Refusal, turn } from '../support/scripted-codex.js'
import { openScripted, settle, type Opened } from './open-scripted.js'

const approval = 'item/commandExecution/requestApproval'
const asked = { itemId: 'c', kind: 'command', startedAtMs: 1, environmentId: null }

/** Two handles of one thread. */
async function openTwice(opened: Opened, handlers: (ThreadHandlers | undefined)[] = []) {
  const { server, codex } = opened
  const first = await codex.startThread({}, handlers[0])
  server.on('thread/resume', () => ({ thread: server.thread({ id: first.id }) }))
  const second = await codex.resumeThread(first.id, {}, handlers[1])
  return [first, second] as const
}

const orders: [name: string, pick: (handles: readonly [Thread, Thread]) => Thread[]][] = [
  ['first', ([first, second]) => [first, second]],
  ['second', ([first, second]) => [second, first]],
]

test.each(orders)(
  'closing the %s handle of a thread leaves the turn of the other one',
  async (_name, pick) => {
    const opened = await openScripted()
    const { server } = opened
    const [closed, used] = pick(await openTwice(opened)) as [Thread, Thread]
    const handle = used.stream('hi')
    const script = server.turn(used.id, await handle.id).start()
    await closed.close()
    await closed.close()
    expect(server.calls('thread/unsubscribe')).toEqual([])
    await expect(closed.run('more')).rejects.toMatchObject({ code: 'closed' })
    script.message('m', 'all').end()
    expect(await handle.result).toMatchObject({ status: 'completed', finalResponse: 'all' })
    const last = used.stream('more')
    await last.id
    await used.close()
    expect(await last.result).toMatchObject({ status: 'lost', cause: 'closed' })
    expect(server.calls('thread/unsubscribe')).toEqual([{ threadId: used.id }])
  },
)

test('archiving a thread closes all its handles', async () => {
  const opened = await openScripted()
  opened.server.on('thread/archive', () => ({}))
  const [first, second] = await openTwice(opened)
  const handle = second.stream('hi')
  await handle.id
  await first.archive()
  expect(await handle.result).toMatchObject({ status: 'lost', cause: 'closed' })
  await expect(second.run('hi')).rejects.toMatchObject({ code: 'closed' })
})

test('the newest open handle that has a handler answers the questions of the thread', async () => {
  const opened = await openScripted()
  const answers = ['accept', 'cancel'] as const
  const handlers = answers.map((decision) => ({ approve: vi.fn(() => decision) }))
  const [first, second] = await openTwice(opened, handlers)
  const ask = async () => {
    const params = { ...asked, threadId: first.id, turnId: 'u' }
    return (await opened.server.ask(approval, params)).result
  }
  expect(await ask()).toEqual({ decision: 'cancel' })
  await second.close()
  expect(await ask()).toEqual({ decision: 'accept' })
  await first.close()
  expect(await ask()).toEqual({ decision: 'decline' })
})

test('a thread that is resumed again is subscribed to again', async () => {
  const restart = { attempts: 1, backoff: () => 1 }
  const opened = await openScripted(undefined, { restart, cause: 'connection' })
  const { server, codex, clock } = opened
  const thread = await codex.startThread()
  await server.drop()
  await clock.advance(1)
  server.on('thread/resume', () => ({ thread: server.thread({ id: thread.id }) }))
  await codex.resumeThread(thread.id)
  server.on('thread/resume', () => {
    throw new Refusal('asked twice')
  })
  server.on('turn/start', () => ({ turn: turn({ id: 'next' }) }))
  expect(await thread.stream('hi').id).toBe('next')
  await settle()
})

import { expect, test, vi } from 'vitest'
import { Session } from '../../src/threads/session.js'
import { command, message } from '../support/scripted-codex.js'
import { collect, openScripted, startTurn } from './open-scripted.js'

test('[T37, T39, P8] a stream that is not read holds up no other turn, and loses no text', async () => {
  const opened = await openScripted()
  const slow = await startTurn(opened)
  const other = await startTurn(opened)
  slow.script.start().open(message('m', ''))
  for (let count = 0; count < 3000; count++) slow.script.delta('m', 'x')
  other.script.start().message('n', 'done').end()
  expect(await other.turn.result).toMatchObject({ status: 'completed', finalResponse: 'done' })
  const text = 'x'.repeat(3000)
  slow.script.done(message('m', text)).done(command('c')).end()
  await slow.turn.result
  const events = await collect(slow.turn)
  expect(events.length).toBeLessThan(300)
  const deltas = events.flatMap((event) => {
    return event.method === 'item/agentMessage/delta' ? [event.params.delta] : []
  })
  expect(deltas.join('')).toBe(text)
  expect(events.slice(-3).map(({ method }) => method)).toEqual([
    'item/completed',
    'item/completed',
    'turn/completed',
  ])
})

test('[P12] a thread without a turn costs no timer and no call, and none after its turns', async () => {
  const opened = await openScripted()
  const { server, codex, clock } = opened
  const thread = await codex.startThread()
  server.forget()
  const before = clock.timers
  for (let minutes = 0; minutes < 10; minutes++) await clock.advance(60_000)
  const handle = thread.stream('hi')
  const id = await handle.id
  server.turn(thread.id, id).start().message('m', 'done').end()
  await handle.result
  await clock.advance(600_000)
  expect(server.received.map(({ method }) => method)).toEqual(['turn/start'])
  expect([before, clock.timers]).toEqual([0, 0])
})

test('[P12] threads that are not in use have no record, whatever events they have', async () => {
  const opened = await openScripted()
  const { turn: handle, script } = await startTurn(opened)
  const use = vi.spyOn(Session.prototype, 'use')
  opened.server.turn('other', 'turn-of-another').start().message('m', 'x').end()
  script.start().end()
  await handle.result
  expect(use).not.toHaveBeenCalled()
  use.mockRestore()
})

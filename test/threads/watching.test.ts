import { expect, test } from 'vitest'
import { turn } from '../support/scripted-codex.js'
import { openScripted, settle } from './open-scripted.js'

const approval = 'item/commandExecution/requestApproval'
const params = { itemId: 'c', kind: 'command', startedAtMs: 1, environmentId: null }
const declined = { decision: 'decline' }

/** Two clients can have the threads of a server that listens, and one those of a process. */
async function watch(cause: 'connection' | 'process' = 'connection', handlers = {}) {
  const opened = await openScripted(undefined, { cause })
  const { server, codex, reports } = opened
  server.on('thread/resume', ({ threadId }) => {
    return { thread: server.thread({ id: threadId as string }) }
  })
  const thread = await codex.resumeThread('watched', {}, handlers)
  server.notify('turn/started', { threadId: 'watched', turn: turn({ id: 'other' }) })
  const answers: unknown[] = []
  const ask = (threadId: string, turnId: string) => {
    const asked = server.ask(approval, { ...params, threadId, turnId })
    void asked.then(({ result }) => answers.push(result))
    return settle()
  }
  const isLeft = () => expect.poll(() => reports.map(({ code }) => code)).toContain('unanswered')
  return { ...opened, thread, answers, ask, isLeft }
}

test('a client that watches leaves the questions of another client to that one', async () => {
  const { server, ask, answers, isLeft, reports } = await watch()
  await ask('watched', 'other')
  await isLeft()
  server.notify('serverRequest/resolved', { threadId: 'watched', requestId: 0 })
  await settle()
  expect(answers).toEqual([])
  expect(reports.map(({ code }) => code)).toEqual(['unanswered', 'late_answer'])
})

test('its own turns are declined all the same', async () => {
  const { ask, answers, thread } = await watch()
  await ask('watched', await thread.stream('hi').id)
  await expect.poll(() => answers).toEqual([declined])
})

test('a question of a sub-agent is declined only while a turn of this client runs', async () => {
  const { ask, answers, thread, isLeft } = await watch()
  await ask('sub-agent', 'x')
  await isLeft()
  expect(answers).toEqual([])
  await thread.stream('hi').id
  await ask('sub-agent', 'y')
  await expect.poll(() => answers).toEqual([declined])
})

test('a handler answers for any turn of its thread', async () => {
  const { ask, answers } = await watch('connection', { approve: () => 'accept' })
  await ask('watched', 'other')
  await expect.poll(() => answers).toEqual([{ decision: 'accept' }])
})

test('the only client of a process declines every question', async () => {
  const { ask, answers } = await watch('process')
  await ask('watched', 'other')
  await expect.poll(() => answers).toEqual([declined])
})

test('closing the thread leaves such a question open for the others', async () => {
  const { ask, answers, thread, isLeft } = await watch()
  await ask('watched', 'other')
  await isLeft()
  await thread.close()
  await settle()
  expect(answers).toEqual([])
})

import { PassThrough } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import { chat } from '../../examples/chat/chat.js'
import { eventually } from '../support/eventually.js'
import { command, message, ScriptedCodex, turn } from '../support/scripted-codex.js'
import { openOn, Printed } from './streams.js'

const ctrlC = '\x03'

/** A chat whose first prompt is printed. */
async function startChat(server = new ScriptedCodex(), args: string[] = []) {
  const { input, output, ended } = runChat(server, args)
  // The cursor is behind the prompt.
  const isAsked = () => eventually(() => expect(output.text.endsWith('> \x1b[3G')).toBe(true))
  await isAsked()
  return {
    server,
    input,
    output,
    ended,
    say: async (text: string) => {
      await isAsked()
      input.write(`${text}\r`)
      const { threadId } = await server.next('turn/start')
      const turnId = `turn-${server.calls('turn/start').length + 1}`
      const script = server.turn(threadId as string, turnId).start()
      const place = { threadId, turnId, startedAtMs: 1, environmentId: null }
      const ask = (kind: string, params: object) =>
        server.ask(`item/${kind}/requestApproval`, { ...place, ...params })
      return { script, ask }
    },
  }
}

function runChat(server: ScriptedCodex, args: string[]) {
  const input = new PassThrough()
  const output = new Printed()
  const ended = chat({ args, input, output, openCodex: openOn(server) })
  onTestFinished(async () => {
    input.end()
    await ended
  })
  return { input, output, ended }
}

test('the text of a message is printed while it grows, and turns follow each other', async () => {
  const { say, output, input, ended } = await startChat()
  const first = await say('hi')
  first.script.open(message('m', '')).delta('m', 'Hel')
  await output.shows('Hel')
  first.script.delta('m', 'lo').done(message('m', 'Hello')).end()
  await output.shows('lo\n')
  const second = await say('again')
  second.script.end('failed', { message: 'no credits' })
  await output.shows('The turn failed: no credits')
  input.end()
  await ended
})

const commandParams = { itemId: 'c', command: 'rm -rf build\u202e', kind: 'command' }
const changes = [{ path: 'src/a.ts', kind: { type: 'update', move_path: null }, diff: '' }]
const fileChange = { type: 'fileChange', id: 'f', changes, status: 'inProgress' }

test.each([
  ['y', 'commandExecution', commandParams, 'rm -rf build\ufffd', 'accept'],
  ['', 'commandExecution', commandParams, 'Run this command?', 'decline'],
  ['yesterday', 'commandExecution', commandParams, 'Run this command?', 'decline'],
  ['yes', 'fileChange', { itemId: 'f' }, 'update src/a.ts', 'accept'],
  ['n', 'fileChange', { itemId: 'f' }, 'update src/a.ts', 'decline'],
])('the answer "%s" to the approval of a %s', async (text, kind, params, shown, decision) => {
  const { say, output, input } = await startChat()
  const { script, ask } = await say('hi')
  script.open(command('c')).open(fileChange)
  const answer = ask(kind, params)
  await output.shows('[y/N]')
  expect(output.text).toContain(shown)
  input.write(`${text}\r`)
  expect((await answer).result).toEqual({ decision })
  script.end()
})

test('two approvals are asked one after the other', async () => {
  const { say, output, input } = await startChat()
  const { script, ask } = await say('hi')
  const first = ask('commandExecution', { ...commandParams, command: 'one' })
  const second = ask('commandExecution', { ...commandParams, command: 'two' })
  await output.shows('one')
  input.write('y\r')
  await output.shows('two')
  input.write('n\r')
  expect((await first).result).toEqual({ decision: 'accept' })
  expect((await second).result).toEqual({ decision: 'decline' })
  script.end()
})

test('an approval that the server withdraws gives the prompt back', async () => {
  const { say, output, server } = await startChat()
  const { script, ask } = await say('hi')
  void ask('commandExecution', commandParams)
  await output.shows('[y/N]')
  script.notify('serverRequest/resolved', { requestId: 0 }).end()
  await say('next').then((next) => next.script.end())
  expect(server.calls('turn/start')).toHaveLength(2)
})

test('one Ctrl-C interrupts the turn', async () => {
  const { say, output, input, server } = await startChat()
  const { script } = await say('hi')
  script.message('m', 'Hello')
  await output.shows('Hello')
  input.write(ctrlC)
  await server.next('turn/interrupt')
  script.end('interrupted')
  await output.shows('The turn was interrupted.')
  await say('next').then((next) => next.script.end())
})

test.each([
  ['of a turn', true],
  ['at the prompt', false],
])('two Ctrl-C end the chat %s', async (_, isRunning) => {
  const { say, input, output, ended } = await startChat()
  if (isRunning) (await say('hi')).script.message('m', 'Hello')
  if (isRunning) await output.shows('Hello')
  input.write(ctrlC + ctrlC)
  await ended
})

test('the chat ends with codex', async () => {
  const { server, ended } = await startChat()
  await server.drop()
  await ended
})

test('--resume lists the stored threads', async () => {
  const server = new ScriptedCodex().on('thread/list', () => ({
    data: [
      server.thread({ id: 't2', preview: 'Fix it\nplease' }),
      server.thread({ id: 't1', name: 'Tests' }),
    ],
    nextCursor: null,
  }))
  const { ended, output } = runChat(server, ['--resume'])
  await ended
  expect(output.text).toBe('t2  Fix it\nt1  Tests\n')
})

test('--resume with an id goes on with a thread', async () => {
  const server = new ScriptedCodex()
  const content = [{ type: 'text', text: 'hi', text_elements: [] }]
  const items = [{ type: 'userMessage', id: 'u', content }, message('m', 'Before')]
  const before = turn({ id: 'old', status: 'completed', items })
  const resumed = { thread: server.thread({ id: 't1', turns: [before] }) }
  const others = { model: 'm', modelProvider: 'test', cwd: '/', approvalPolicy: 'never' }
  server.on('thread/resume', () => ({ ...others, ...resumed }))
  const { output } = await startChat(server, ['--resume', 't1'])
  expect(output.text).toContain('Thread t1\n> hi\nBefore\n')
  expect(server.calls('thread/resume')[0]).toMatchObject({ threadId: 't1' })
})

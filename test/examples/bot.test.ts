import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { bot } from '../../examples/bot/bot.js'
import { command, message, Refusal, ScriptedCodex } from '../support/scripted-codex.js'
import type { ScriptedTurn } from '../support/scripted-codex.js'
import { openOn, Printed } from './streams.js'

function startBot(server: ScriptedCodex, args: string[], stdin = '') {
  const [output, progress] = [new Printed(), new Printed()]
  const stop = new AbortController()
  const input = new PassThrough()
  input.end(stdin)
  const streams = { input, output, progress, signal: stop.signal }
  return { output, progress, stop, code: bot({ args, ...streams, openCodex: openOn(server) }) }
}

/** The turn of a bot. */
async function nextTurn(server: ScriptedCodex): Promise<ScriptedTurn> {
  const { threadId } = await server.next('turn/start')
  return server.turn(threadId as string, 'turn-2').start()
}

test.each([
  ['the arguments', ['Fix', 'it'], ''],
  ['stdin', [], 'Fix it\n'],
])('runs a prompt of %s', async (_, args, stdin) => {
  const server = new ScriptedCodex()
  const { output, progress, code } = startBot(server, args, stdin)
  const script = await nextTurn(server)
  expect(server.calls('turn/start')[0]).toMatchObject({ input: [{ type: 'text', text: 'Fix it' }] })
  script.done(message('m1', 'Looking', 'commentary'))
  script.done(command('c', { status: 'completed', exitCode: 0 }))
  script.done(message('m2', 'Fixed', 'final_answer')).end()
  expect(await code).toBe(0)
  expect(output.text).toBe('Fixed\n')
  expect(progress.text).toBe('Looking\ncompleted: ls\n')
})

const ends: [name: string, code: number, shown: string, end: (turn: ScriptedTurn) => unknown][] = [
  ['fails', 1, 'failed: no credits', (turn) => turn.end('failed', { message: 'no credits' })],
  ['is interrupted', 3, 'interrupted', (turn) => turn.end('interrupted')],
  ['is lost', 3, 'lost: ', (turn) => turn.server.drop()],
]

test.each(ends)('a turn that %s exits with %i', async (_, code, shown, end) => {
  const server = new ScriptedCodex()
  const run = startBot(server, ['Fix it'])
  await end(await nextTurn(server))
  expect(await run.code).toBe(code)
  expect(run.output.text).toBe('')
  expect(run.progress.text).toContain(shown)
})

test('a turn that is refused exits with 1', async () => {
  const server = new ScriptedCodex().on('turn/start', () => {
    throw new Refusal('no such model')
  })
  const { code, progress } = startBot(server, ['Fix it'])
  expect(await code).toBe(1)
  expect(progress.text).toContain('no such model')
})

test('a signal interrupts the turn and exits with 3', async () => {
  const server = new ScriptedCodex()
  const { code, stop, progress } = startBot(server, ['Fix it'])
  const script = await nextTurn(server)
  stop.abort(new Error('SIGTERM'))
  await server.next('turn/interrupt')
  script.end('interrupted')
  expect(await code).toBe(3)
  expect(progress.text).toBe('interrupted: Error: SIGTERM\n')
})

test('a turn that is not over at the deadline exits with 3', async () => {
  const server = new ScriptedCodex()
  const { code } = startBot(server, ['--deadline', '0.2', 'Fix it'])
  void nextTurn(server).then(async (script) => {
    await server.next('turn/interrupt')
    script.end('interrupted')
  })
  expect(await code).toBe(3)
})

test('nothing is approved', async () => {
  const server = new ScriptedCodex()
  const { code, progress } = startBot(server, ['Fix it'])
  const script = await nextTurn(server)
  expect(server.calls('thread/start')[0]).toMatchObject({ approvalPolicy: 'never' })
  const { threadId, id: turnId } = script
  const params = { threadId, turnId, itemId: 'f', startedAtMs: 1 }
  const { result } = await server.ask('item/fileChange/requestApproval', params)
  expect(result).toEqual({ decision: 'decline' })
  script.end()
  expect(await code).toBe(0)
  expect(progress.text).toBe('declined: item/fileChange/requestApproval\n')
})

test.each([
  ['without a prompt', []],
  ['with an unknown option', ['--fast', 'Fix it']],
  ['with a deadline that is not a number', ['--deadline', 'soon', 'Fix it']],
])('%s, it prints how it is used and exits with 2', async (_, args) => {
  const { code, progress } = startBot(new ScriptedCodex(), args)
  expect(await code).toBe(2)
  expect(progress.text).toContain('Usage: bot ')
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { WebSocket } from 'ws'
import { bundlePage } from '../browser/bundle.js'
import { findChromium, openPage } from '../browser/chromium.js'
import type { Message } from '../browser/page-server.js'
import { startPageServer } from '../browser/page-server.js'
import { repository } from '../support/repository.js'
import { command, message, ScriptedCodex } from '../support/scripted-codex.js'

const change = { path: 'a.ts', kind: { type: 'add' }, diff: '' }
const page = join(repository, 'examples/page')

/** Connects a socket to a scripted server. */
function bridge(server: ScriptedCodex, socket: WebSocket): (message: Message) => void {
  const transport = server.connect()
  const forward = async () => {
    for await (const frame of transport.incoming) {
      if (frame.kind === 'text') socket.send(frame.text)
    }
  }
  void forward()
  return (sent) => void transport.send(JSON.stringify(sent))
}

test('a page is bundled without anything of Node, and validators are loaded on demand', async () => {
  const { externals, files } = await bundlePage(join(page, 'page.ts'))
  expect(externals).toEqual([])
  for (const text of files.values()) expect(text).not.toMatch(/["']node:/)
  expect(files.get('page.js')?.length).toBeLessThan(250_000)
})

test('a page sends a prompt, asks for an approval and shows the text', async ({ skip }) => {
  const chromium = findChromium()
  if (chromium === undefined) {
    if (process.env['CI'] === 'true') throw new Error('Chromium is not installed')
    return skip('not run: Chromium is not installed')
  }
  const { files, externals } = await bundlePage(join(page, 'page.ts'))
  const driver = readFileSync(join(import.meta.dirname, 'page-driver.mjs'), 'utf8')
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  const codex = new ScriptedCodex()
  const server = await startPageServer(
    { files: new Map([...files, ['driver.js', driver]]), externals },
    {
      html: `${html}<script type="module" src="/driver.js"></script>`,
      connect: (socket) => bridge(codex, socket),
    },
  )
  onTestFinished(() => server.close())
  onTestFinished(openPage(chromium, server.url))

  const { threadId, input } = await codex.next('turn/start')
  expect(input).toEqual([{ type: 'text', text: 'Say hello' }])
  const script = codex
    .turn(threadId as string, 'turn-2')
    .start()
    .open(command('c'))
  script.open({ type: 'fileChange', id: 'f', changes: [change], status: 'inProgress' })
  const place = { threadId, turnId: 'turn-2', startedAtMs: 1 }
  const accepted = await codex.ask('item/commandExecution/requestApproval', {
    ...place,
    itemId: 'c',
    kind: 'command',
    command: 'ls',
    environmentId: null,
  })
  expect(accepted.result).toEqual({ decision: 'accept' })
  script.open(message('m', '')).delta('m', 'Hel')
  const declined = await codex.ask('item/fileChange/requestApproval', { ...place, itemId: 'f' })
  expect(declined.result).toEqual({ decision: 'decline' })
  script.delta('m', 'lo').done(message('m', 'Hello')).end()
  expect(await server.result).toEqual({
    asked: ['Run this command? ls accept decline', 'Change these files? a.ts accept decline'],
    text: '\n> Say hello\nHello\n',
    approvals: '',
  })
})

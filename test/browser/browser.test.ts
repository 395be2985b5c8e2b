import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Bundle } from './bundle.js'
import { bundlePage } from './bundle.js'
import { findChromium, openPage } from './chromium.js'
import { startPageServer } from './page-server.js'

let bundle: Bundle
const ends: (() => unknown)[] = []

beforeAll(async () => {
  bundle = await bundlePage()
})

afterAll(async () => {
  for (const end of ends) await end()
})

test('the client is bundled for browsers without anything of Node', () => {
  expect(bundle.externals).toEqual([])
  const texts = [...bundle.files.values()]
  expect(texts.length).toBeGreaterThan(10)
  for (const text of texts) {
    expect(text).not.toMatch(/["']node:/)
    expect(text).not.toMatch(/(?<![\w.'"$])(?:Buffer|process|require)[.(]/)
  }
})

test('a page loads the validators of what it uses only', () => {
  expect(bundle.files.get('page.js')?.length).toBeLessThan(250_000)
})

test('a page connects, goes through a turn and approves its command', async ({ skip }) => {
  const chromium = findChromium()
  if (chromium === undefined) {
    if (process.env['CI'] === 'true') throw new Error('Chromium is not installed')
    return skip('not run: Chromium is not installed')
  }
  const server = await startPageServer(bundle)
  ends.push(() => server.close())
  ends.push(openPage(chromium, server.url))
  expect(await server.result).toEqual({
    userAgent: 'page/0.171.0 (Linux)',
    turn: 'turn',
    asked: ['ls'],
    text: 'hello é',
    status: 'completed',
    events: ['started after the answer'],
    refused: 'RpcError: no such thread',
    globals: [],
  })
  const answer = server.received.find(({ id, method }) => id === 7 && method === undefined)
  expect(answer?.result).toEqual({ decision: 'accept' })
})

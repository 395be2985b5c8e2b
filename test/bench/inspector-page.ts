import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import type * as playwright from 'playwright-core'
import { findChromium, locateProgram } from '../browser/chromium.js'
import { takeTurns } from './measure.js'
import { cli, writeScript } from './programs.js'
import { printTable } from './table.js'

/** Sends a turn with so many items at once, and then waits for the end of its input. */
const server = writeScript(
  'long-turn',
  `const place = { threadId: 't', turnId: 'u' }
  const turn = { id: 'u', items: [], status: 'inProgress', error: null }
  const send = (method, params) => JSON.stringify({ method, params: { ...place, ...params } }) + '\\n'
  let text = send('turn/started', { turn })
  for (let number = 0; number < Number(process.argv[2]); number++) {
    const item = { type: 'agentMessage', id: 'item-' + number, text: 'some words '.repeat(20) }
    text += send('item/started', { item }) + send('item/completed', { item })
  }
  process.stdout.write(text + send('turn/completed', { turn: { ...turn, status: 'completed' } }))
  process.stdin.resume()`,
)

const keys = [']', ...Array<string>(30).fill('PageDown'), 'End', 'Home', 'l', 'End', 'Home', 'l']

/** The longest time between two pictures of the page, while its keys are used. */
export async function benchInspectorPage(rounds: number): Promise<void> {
  const program = findChromium()
  if (program === undefined) return console.log('\nthe page: not run, Chromium is not installed')
  // Loaded as it is: bundled, it does not find its own files.
  const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof playwright
  const browser = await chromium.launch({
    executablePath: locateProgram(program),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const medians = await takeTurns(rounds, {
    'of a thread with 10 items': async () => (await longestGaps(browser, 10)).use,
    'of one with 10,000': async () => (await longestGaps(browser, 10_000)).use,
    'while its frames arrive': async () => (await longestGaps(browser, 10_000)).load,
  })
  await browser.close()
  const bars = { 'of one with 10,000': { most: 100 } }
  const title = 'the page, longest time of a picture'
  printTable({ title, unit: 'ms', compare: 'difference', medians, bars })
}

const observe = `
  globalThis.longest = 0
  let before = performance.now()
  const draw = (now) => {
    longest = Math.max(longest, now - before)
    before = now
    requestAnimationFrame(draw)
  }
  requestAnimationFrame(draw)`

const takeLongest = '(() => { const found = longest; longest = 0; return found })()'

async function longestGaps(browser: playwright.Browser, items: number) {
  const args = [cli, 'inspect', '--no-open', '--', process.execPath, server, String(items)]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'pipe'] })
  const [printed] = (await once(child.stderr.setEncoding('utf8'), 'data')) as [string]
  const page = await browser.newPage()
  await page.addInitScript(observe)
  await page.goto(/http:\S+/.exec(printed)?.[0] ?? '')
  await page.getByText(`${2 * items + 2} frames`).waitFor()
  // The picture with the last frames belongs to the load.
  await page.waitForTimeout(300)
  const load = await page.evaluate<number>(takeLongest)
  await page.locator('#frames').focus()
  for (const key of keys) await page.keyboard.press(key)
  await page.locator('#search').pressSequentially('item-9')
  await page.waitForTimeout(200)
  const use = await page.evaluate<number>(takeLongest)
  await page.close()
  child.stdin.end()
  await once(child, 'close')
  return { load, use }
}

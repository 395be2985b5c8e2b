import { get } from 'node:http'
import { text } from 'node:stream/consumers'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WireFrame } from '../../codegen/wire/frame.js'
import { parseRecording } from '../../codegen/wire/recording/format.js'
import { findPlanted, planted } from '../codegen/wire/planted.js'
import { recordings } from '../threads/recorded.js'
import { findChromium } from './chromium.js'
import { launch, openWindow, startInspector } from './inspected.js'

const chromium = findChromium()
if (chromium === undefined && process.env['CI'] === 'true') {
  throw new Error('Chromium is not installed')
}

let browser: Browser

beforeAll(async () => {
  if (chromium !== undefined) browser = await launch(chromium)
})

afterAll(() => browser?.close())

const turnOf171 = recordings.find(({ release, name }) => {
  return release === '0.171.0' && name === 'simple-turn'
})

/** A session with a turn and with four frames that are not as the contract says. */
function createSession(): WireFrame[] {
  const frames = (turnOf171?.frames ?? []).map(({ dir, frame }, t) => ({ dir, frame, t }))
  const wrong = [
    { dir: 'in', frame: { method: 'thread/newThing', params: { threadId: 'x' } } },
    { dir: 'out', frame: { id: 77, method: 'turn/start', params: { threadId: 5, input: [] } } },
    { dir: 'in', frame: { id: 77, error: { code: -32600, message: 'Invalid request' } } },
    { dir: 'in', frame: { id: 99, result: {} } },
  ] as const
  return [...frames, ...wrong].map(({ dir, frame }, t) => ({ t, dir, text: JSON.stringify(frame) }))
}

const session = createSession()

async function openSession(options = {}) {
  const inspected = await startInspector()
  await inspected.add(session)
  const window = await openWindow(browser, inspected.url, options)
  await window.page.getByText(`${session.length} frames`).waitFor()
  return { ...inspected, ...window }
}

/** Chooses the frame with this number by keys. */
async function chooseFrame(page: Page, number: number): Promise<void> {
  await page.locator('#frames').focus()
  await page.keyboard.press('Home')
  for (let at = 1; at < number; at++) await page.keyboard.press('ArrowDown')
}

function focusedId(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.id')
}

const selected = '#frames [aria-selected=true]'

describe.skipIf(chromium === undefined)('the page', () => {
  test('shows frames as they arrive, joined to answers, threads and turns', async () => {
    const { page, inspector, problems } = await openSession()
    expect(await page.locator('#status').textContent()).toBe('Codex 0.171.0')
    expect(await page.locator('#counts').innerText()).toMatch(/2 faults\s+1 drift/)
    const scopes = (await page.locator('#scopes').innerText()).split(/\n+/)
    expect(scopes).toContain('Thread 1 · hi there')
    expect(scopes).toContain('done')
    const start = session.findIndex(({ text: frame }) => frame.includes('"turn/start"')) + 1
    await chooseFrame(page, start)
    expect(await page.locator('#details h2').textContent()).toBe('turn/start')
    await page.keyboard.press('j')
    expect(await page.locator('#details').innerText()).toMatch(/answer of the server[^]*Request/)
    inspector.add({ t: 9000, dir: 'in', text: '{"method":"late"}' }, [])
    await page.getByText(`${session.length + 1} frames`).waitFor()
    expect(problems).toEqual([])
  })

  test('shows what the contract says beside the frame', async () => {
    const { page } = await openSession()
    await chooseFrame(page, session.length - 3)
    expect(await page.locator('.findings').innerText()).toMatch(
      /drift\s+\/method: the contract of all known releases has no such method/,
    )
    await page.keyboard.press('n')
    expect(await page.locator('.findings').innerText()).toMatch(
      /fault\s+\/params\/threadId: .*string/,
    )
    await page.keyboard.press('n')
    expect(await page.locator('.findings').innerText()).toMatch(/no open request of the client/)
    await page.keyboard.press('p')
    expect(await page.locator(selected).innerText()).toContain('turn/start')
  })

  test('searches, filters and shows a turn as a timeline, by keys alone', async () => {
    const { page } = await openSession()
    await page.keyboard.press('/')
    await page.keyboard.type('AGENTMESSAGE')
    await expect
      .poll(() => page.locator('#frames [role=option]').first().innerText())
      .toContain('item')
    const found = session.filter(({ text: frame }) => /agentmessage/i.test(frame))
    expect(await page.locator('#frames [role=option]').count()).toBe(found.length)
    await page.keyboard.press('Escape')
    await page.keyboard.press(']')
    await page.keyboard.press('l')
    await page.getByText('Turn 1 of thread 1, completed, 3 items').waitFor()
    expect(await page.locator('#timeline .label').allInnerTexts()).toEqual([
      'userMessage',
      'reasoning',
      'agentMessage',
    ])
    await page.locator('#timeline').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    expect(await focusedId(page)).toBe('details')
    expect(await page.locator('#details h2').textContent()).toBe('item/started')
    await page.keyboard.press('Escape')
    expect(await focusedId(page)).toBe('timeline')
  })

  test('every control can be reached with Tab', async () => {
    const { page } = await openSession()
    const reached = new Set<string>()
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      reached.add(await focusedId(page))
    }
    const controls = ['follow', 'export', 'theme', 'help-open', 'search', 'kind', 'dir', 'deltas']
    for (const id of [...controls, 'tab-frames', 'frames']) expect(reached).toContain(id)
  })

  test('asks no other host for anything', async () => {
    const { page, requests, url } = await openSession()
    await page.keyboard.press('l')
    await page.keyboard.press('?')
    expect(requests.length).toBeGreaterThan(3)
    const origin = new URL(url).origin
    expect(requests.filter((one) => new URL(one).origin !== origin)).toEqual([])
    // No server, no log and no other page gets the token.
    expect(requests.filter((one) => one.includes(new URL(url).hash.slice(1)))).toEqual([])
  })

  test.each(['light', 'dark'] as const)(
    'has no accessibility problem in %s',
    async (colorScheme) => {
      const { page } = await openSession({ colorScheme, bypassCSP: true })
      await page.evaluate(axe.source)
      const check = () => page.evaluate<string[]>(findViolations)
      await chooseFrame(page, session.length - 2)
      expect(await check()).toEqual([])
      await page.keyboard.press(']')
      await page.keyboard.press('l')
      await page.locator('#timeline [role=option]').first().click()
      expect(await check()).toEqual([])
      await page.keyboard.press('?')
      expect(await check()).toEqual([])
    },
  )

  test('remembers a theme that differs from that of the system', async () => {
    const { page } = await openSession({ colorScheme: 'light' })
    const background = () =>
      page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const light = await background()
    await page.keyboard.press('t')
    await page.keyboard.press('t')
    expect(await page.locator('#theme').textContent()).toBe('Theme: dark')
    const dark = await background()
    expect(dark).not.toBe(light)
    await page.reload()
    expect(await background()).toBe(dark)
  })

  test('has elements only for what is in view of a thread with 10,000 items', async () => {
    const inspected = await startInspector()
    inspected.addUnchecked(createLongThread(10_000))
    const { page, problems } = await openWindow(browser, inspected.url)
    await page.getByText('20002 frames').waitFor()
    await page.keyboard.press(']')
    for (const name of ['frames', 'timeline']) {
      if (name === 'timeline') await page.keyboard.press('l')
      await page.locator(`#${name}`).focus()
      for (const key of ['Home', 'PageDown', 'End']) {
        await page.keyboard.press(key)
        expect(await page.locator(`#${name} [role=option]`).count()).toBeLessThan(80)
      }
      const last = page.locator(`#${name} [aria-selected=true]`)
      const size = name === 'frames' ? 20_002 : 10_000
      expect(await last.getAttribute('aria-posinset')).toBe(String(size))
    }
    expect(await page.locator('#timeline-title').textContent()).toContain('10000 items')
    expect(problems).toEqual([])
  })

  test('exports a recording without secrets, also when it shows them', async () => {
    const inspected = await startInspector({ unredacted: true })
    const frame = { method: 'x', params: { text: `the key ${planted.apiKey} is` } }
    await inspected.add([{ t: 1, dir: 'in', text: JSON.stringify(frame) }])
    const { page } = await openWindow(browser, inspected.url)
    await page.getByText(planted.apiKey).first().waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')])
    const recording = await text(await download.createReadStream())
    expect(findPlanted(recording)).toEqual([])
    expect(parseRecording(recording).frames).toEqual([
      { t: 1, dir: 'in', frame: { method: 'x', params: { text: 'the key [secret 1] is' } } },
    ])
  })

  test('keeps its frames, and exports them, after the session has ended', async () => {
    const { page, inspector } = await openSession()
    inspector.end({ t: 9999, end: { code: 0, signal: null } })
    await page.getByText('The server has ended with 0').waitFor()
    await inspector.close()
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')])
    const recording = await text(await download.createReadStream())
    expect(parseRecording(recording).frames).toHaveLength(session.length)
  })

  test('shows a text of a frame as a text', async () => {
    const inspected = await startInspector()
    const html = '<img src=x onerror="document.title=1"><b>bold</b>'
    const frame = { method: html, params: { delta: html, [html]: html } }
    await inspected.add([{ t: 1, dir: 'in', text: JSON.stringify(frame) }])
    const { page, problems } = await openWindow(browser, inspected.url)
    await page.getByText('1 frame').waitFor()
    await chooseFrame(page, 1)
    expect(await page.locator('img, b').count()).toBe(0)
    expect(await page.title()).toBe('Codex inspector')
    expect(problems).toEqual([])
  })
})

// Runs in the page, where axe is loaded.
const findViolations = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => {
  return id + ': ' + nodes.map(({ html }) => html).join(' ')
}))`

function createLongThread(items: number): WireFrame[] {
  const place = { threadId: 'thread', turnId: 'turn' }
  const turn = { id: 'turn', items: [], status: 'inProgress' }
  const frames: object[] = [{ method: 'turn/started', params: { ...place, turn } }]
  for (let number = 0; number < items; number++) {
    const item = { type: 'agentMessage', id: `item-${number}`, text: `message ${number}` }
    frames.push({ method: 'item/started', params: { ...place, item } })
    frames.push({ method: 'item/completed', params: { ...place, item } })
  }
  const completed = { ...turn, status: 'completed' }
  frames.push({ method: 'turn/completed', params: { ...place, turn: completed } })
  return frames.map((frame, t) => ({ t, dir: 'in', text: JSON.stringify(frame) }))
}

/** Asks the server of a page for something. */
function ask(url: string, path: string, options: { method?: string; headers?: object }) {
  const { port } = new URL(url)
  return new Promise<{ status: number; headers: object; body: string }>((resolve, reject) => {
    const headers = { host: `127.0.0.1:${port}`, ...options.headers }
    const request = get(
      { host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers },
      (response) => {
        const { statusCode = 0, headers: answered } = response
        response.once('data', (chunk: Buffer) => {
          resolve({ status: statusCode, headers: answered, body: chunk.toString() })
          request.destroy()
        })
        response.once('end', () => resolve({ status: statusCode, headers: answered, body: '' }))
      },
    )
    request.on('error', reject).end()
  })
}

describe('the server of the page', () => {
  test.each(['/frames', '/recording'])('gives %s only to who has the token', async (path) => {
    const { url, ...inspected } = await startInspector()
    await inspected.add(session)
    const token = new URL(url).hash.slice(1)
    const authorization = `Bearer ${token}`
    expect((await ask(url, path, { headers: { authorization } })).status).toBe(200)
    expect(await ask(url, path, {})).toMatchObject({ status: 401, body: '' })
    const wrong = { authorization: `Bearer ${token.slice(1)}x` }
    expect(await ask(url, path, { headers: wrong })).toMatchObject({ status: 401, body: '' })
    const query = await ask(url, `${path}?token=${token}`, {})
    expect(query).toMatchObject({ status: 401, body: '' })
  })

  test.each([
    ['a name that resolves to this address', { host: 'evil.example' }],
    ['the address with another port', { host: '127.0.0.1:1' }],
    ['a page of another origin', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a link on another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port', { 'sec-fetch-site': 'same-site' }],
  ])('refuses %s, even with the token', async (_name, headers) => {
    const { url } = await startInspector()
    const authorization = `Bearer ${new URL(url).hash.slice(1)}`
    for (const path of ['/', '/frames', '/recording']) {
      const { status, body } = await ask(url, path, { headers: { authorization, ...headers } })
      expect({ status, body }).toEqual({ status: 403, body: '' })
    }
  })

  test('listens on this machine only, and lets the page load nothing from elsewhere', async () => {
    const { url } = await startInspector()
    expect(new URL(url).hostname).toBe('127.0.0.1')
    const { headers, body } = await ask(url, '/', {})
    const policy = (headers as { 'content-security-policy': string })['content-security-policy']
    expect(policy).toMatch(/^default-src 'none'; .*connect-src 'self'/)
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
    expect(body).not.toMatch(/https?:/)
  })

  test('answers nothing but GET, and no other path', async () => {
    const { url } = await startInspector()
    expect((await ask(url, '/frames', { method: 'POST' })).status).toBe(405)
    expect((await ask(url, '/../package.json', {})).status).toBe(404)
    expect((await ask(url, '/constructor', {})).status).toBe(404)
  })

  test('sends no secret to the page', async () => {
    const { url, ...inspected } = await startInspector()
    const params = { text: planted.apiKey, path: `/x/${planted.opaque}`, token: planted.password }
    await inspected.add([{ t: 1, dir: 'in', text: JSON.stringify({ method: 'x', params }) }])
    const headers = { authorization: `Bearer ${new URL(url).hash.slice(1)}` }
    const { body } = await ask(url, '/recording', { headers })
    expect(body).toContain('codexRecording')
    const frames = await new Promise<string>((resolve) => {
      const { port } = new URL(url)
      const host = `127.0.0.1:${port}`
      const request = get({
        host: '127.0.0.1',
        port,
        path: '/frames',
        headers: { host, ...headers },
      })
      let received = ''
      request.on('response', (response) => {
        response.on('data', (chunk: Buffer) => {
          received += chunk.toString()
          if (received.includes('"method":"x"')) resolve(received)
        })
      })
    })
    expect(findPlanted(frames)).toEqual([])
  })
})

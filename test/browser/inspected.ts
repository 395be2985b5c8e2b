import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { Finding } from '../../codegen/wire/inspect/finding.js'
import { Inspector } from '../../codegen/wire/inspect/inspector.js'
import type { WireFrame } from '../../codegen/wire/frame.js'
import { protocol } from '../../src/contract/protocol.js'
import { FrameChecker } from '../../src/cli/wire/check-frames.js'
import { repository } from '../support/repository.js'
import { locateProgram } from './chromium.js'

/** The page as `npm run build` has written it. */
const assets = join(repository, 'codegen/dist/inspector')

/** An inspector, until the end of the test. */
export async function startInspector(options: { unredacted?: boolean } = {}) {
  const places = { home: '/home/alice', temporary: '/tmp' }
  const inspector = new Inspector({ assets, startedAt: 0, ...places, ...options })
  const url = await inspector.listen()
  onTestFinished(() => inspector.close())
  const checker = new FrameChecker(protocol)
  return {
    inspector,
    url,
    /** Adds frames with what the contract says about them. */
    async add(frames: readonly WireFrame[]): Promise<void> {
      for (const frame of frames) inspector.add(frame, await checker.check(frame))
      inspector.flush()
    },
    addUnchecked(frames: readonly WireFrame[], findings: readonly Finding[] = []): void {
      for (const frame of frames) inspector.add(frame, findings)
      inspector.flush()
    },
  }
}

/** A window of Chromium, and all that its pages have asked for and complained about. */
export interface Window {
  page: Page
  requests: string[]
  problems: string[]
}

export async function openWindow(browser: Browser, url: string, options = {}): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const requests: string[] = []
  const problems: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.stack ?? ''))
  await page.goto(url)
  return { page, requests, problems }
}

export function launch(program: string): Promise<Browser> {
  const executablePath = locateProgram(program)
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
}

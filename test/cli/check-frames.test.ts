import { expect, test } from 'vitest'
import { protocol } from '../../src/contract/protocol.js'
import { FrameChecker } from '../../src/cli/wire/check-frames.js'
import { recordings } from '../threads/recorded.js'

interface Sent {
  dir: 'in' | 'out'
  frame: object
}

async function check(frames: readonly Sent[]): Promise<string[]> {
  const checker = new FrameChecker(protocol)
  const found: string[] = []
  for (const { dir, frame } of frames) {
    const findings = await checker.check({ t: 0, dir, text: JSON.stringify(frame) })
    found.push(...findings.map(({ level, pointer, text }) => `${level} ${pointer}: ${text}`))
  }
  return found
}

test('recorded sessions of four releases have no findings but these', async () => {
  const found = await Promise.all(recordings.map(({ frames }) => check(frames)))
  expect([...new Set(found.flat())]).toEqual([
    'note /result/sandbox/access: "/sandbox/access" is not listed',
    // Sent to see how servers refuse it.
    'fault /params/expectedTurnId: "/expectedTurnId" is missing',
  ])
  expect(found.filter((findings) => findings.length > 0).length).toBeLessThan(10)
})

function initialize(release: string): Sent[] {
  const clientInfo = { name: 'c', version: '1' }
  const [codexHome, platformFamily, platformOs] = ['/h', 'unix', 'linux']
  const result = { userAgent: `c/${release} (Linux)`, codexHome, platformFamily, platformOs }
  return [
    { dir: 'out', frame: { id: 1, method: 'initialize', params: { clientInfo } } },
    { dir: 'in', frame: { id: 1, result } },
  ]
}

const status: Sent = {
  dir: 'in',
  frame: { method: 'thread/status/changed', params: { status: { type: 'idle' } } },
}

test('a missing member is drift of the newest release, and expected of others', async () => {
  const drift = 'drift /params/threadId: "/threadId" is missing'
  expect(await check([...initialize('0.171.0'), status])).toEqual([drift])
  expect(await check([...initialize('0.150.1'), status])).toEqual([])
  expect(await check([status])).toEqual([])
})

test('answers are checked by the method of their request, in both directions', async () => {
  const approval = 'item/commandExecution/requestApproval'
  const params = { threadId: 't', turnId: 'u', itemId: 'i' }
  const found = await check([
    { dir: 'in', frame: { id: 1, method: approval, params } },
    { dir: 'out', frame: { id: 1, method: 'account/read', params: {} } },
    { dir: 'out', frame: { id: 1, result: { decision: 5 } } },
    { dir: 'in', frame: { id: 1, result: { account: 5 } } },
    { dir: 'in', frame: { id: 1, result: {} } },
  ])
  expect(found.map((finding) => finding.split(':')[0])).toEqual([
    'fault /result/decision',
    'fault /result/account',
    'fault /id',
  ])
})

test('what is not a message is a fault', async () => {
  const checker = new FrameChecker(protocol)
  const text = 'nothing with sk-proj-Zx81LqP0vTnW3uYh7RkDm29sEbQaJc5F'
  expect(await checker.check({ t: 0, dir: 'in', text })).toEqual([
    { level: 'fault', pointer: '', text: 'not a message: brokenJson' },
  ])
})

import { expect, test } from 'vitest'
import { openEndpoint } from '../../src/threads/endpoint.js'
import type { Thread } from '../../src/threads/thread.js'
import type { TurnResult } from '../../src/threads/turn-result.js'
import { message, ScriptedCodex, turn } from '../support/scripted-codex.js'
import { TestClock } from './open-scripted.js'

const turns = process.env['CODEX_CONTRACT_SOAK'] === 'full' ? 10_000 : 300
const warmUp = turns / 10
const maxGrowthBytes = 5 * 1024 * 1024
const threads = 4

/** Numbers from 0 up to 1 that are the same in each run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

let grownBytes: number | undefined

test(`${turns} turns with aborts and crashes lose no text and leave no timer`, async () => {
  const random = createRandom(7)
  const server = new ScriptedCodex()
  const clock = new TestClock()
  const stored = new Map<string, object>()
  serveStored(server, stored)
  const codex = await openEndpoint(
    { connect: () => server.connect(), cause: 'connection' },
    {
      clientInfo: { name: 'test', version: '1' },
      clock,
      restart: { attempts: 1, backoff: () => 1 },
    },
  )
  const handles: Thread[] = []
  for (let index = 0; index < threads; index++) handles.push(await codex.startThread())
  let heapAfterWarmUp = 0
  for (let count = 1; count <= turns; count++) {
    const thread = handles[count % threads]!
    await runTurn({ server, clock, stored, thread, kind: random() })
    if (count === warmUp) heapAfterWarmUp = heapUsed()
  }
  grownBytes = heapUsed() - heapAfterWarmUp
  await codex.close()
  expect(clock.timers).toBe(0)
}, 600_000)

// Only `npm run soak` exposes the collector, without which the heap says nothing.
test.skipIf(globalThis.gc === undefined)('they leave at most five megabytes', () => {
  expect(grownBytes).toBeLessThan(maxGrowthBytes)
})

interface Run {
  server: ScriptedCodex
  clock: TestClock
  /** The turn of each thread that the history has. */
  stored: Map<string, object>
  thread: Thread
  /** From 0 up to 1: what happens to the turn. */
  kind: number
}

async function runTurn({ server, clock, stored, thread, kind }: Run): Promise<void> {
  const controller = new AbortController()
  const handle = thread.stream('hi', { signal: controller.signal })
  let streamed = ''
  const read = (async () => {
    for await (const event of handle) {
      if (event.method === 'item/agentMessage/delta') streamed += event.params.delta
      if (event.method === 'client/textReplaced') streamed = event.params.text
    }
  })()
  const id = await handle.id
  server.forget()
  const script = server.turn(thread.id, id).start()
  const text = `text of ${id}`
  script.open(message('m', '')).delta('m', 'text of ')
  if (kind < 0.2) {
    controller.abort()
    await server.next('turn/interrupt')
    script.end('interrupted')
  } else if (kind < 0.4) {
    stored.set(thread.id, toStored(id, text))
    await server.drop()
    let hasEnded = false
    void handle.result.then(() => (hasEnded = true))
    while (!hasEnded) await clock.advance(1)
  } else {
    script.delta('m', id).done(message('m', text)).end()
  }
  const result: TurnResult = await handle.result
  await read
  check(result, { kind, text, streamed })
}

function check(
  result: TurnResult,
  { kind, text, streamed }: { kind: number; text: string; streamed: string },
): void {
  if (kind < 0.2) {
    expect(result).toMatchObject({ status: 'interrupted', unfinished: [{ text: 'text of ' }] })
    return
  }
  expect(result).toMatchObject({ status: 'completed', recovered: kind < 0.4, finalResponse: text })
  expect(streamed).toBe(text)
}

function toStored(id: string, text: string): object {
  const items = [message('m', text)]
  return turn({ id, status: 'completed', startedAt: 1, completedAt: 2, items })
}

function serveStored(server: ScriptedCodex, stored: Map<string, object>): void {
  const toThread = ({ threadId }: Record<string, unknown>) => ({
    thread: server.thread({ id: threadId as string }),
  })
  server.on('thread/resume', toThread)
  server.on('thread/read', toThread)
  server.on('thread/turns/list', ({ threadId }) => {
    const known = stored.get(threadId as string)
    return { data: known === undefined ? [] : [known], nextCursor: null }
  })
}

/** Bytes after a collection, where that can be forced. */
function heapUsed(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

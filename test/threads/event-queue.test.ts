import { expect, test } from 'vitest'
import { EventQueue } from '../../src/threads/event-queue.js'
import type { WireEvent } from '../../src/threads/wire.js'

const ids = { threadId: 't', turnId: 'u' }

const delta = (itemId: string, text: string): WireEvent => ({
  method: 'item/agentMessage/delta',
  params: { ...ids, itemId, delta: text },
})

const ended = (id: string): WireEvent => ({
  method: 'item/completed',
  params: { ...ids, item: { id, type: 'agentMessage' } },
})

const plan = (step: string): WireEvent => ({
  method: 'turn/plan/updated',
  params: { ...ids, plan: [step] },
})

async function drain(queue: EventQueue): Promise<WireEvent[]> {
  queue.end()
  const events: WireEvent[] = []
  for (;;) {
    const { value } = await queue.next()
    if (value === undefined) return events
    events.push(value)
  }
}

test('[T37, P8] deltas that nobody reads become one, and no text is lost', async () => {
  const queue = new EventQueue(() => undefined)
  for (let index = 0; index < 100_000; index++) queue.push(delta('m1', String(index % 10)))
  expect(queue.length).toBeLessThan(300)
  const text = (await drain(queue)).map(({ params }) => params.delta).join('')
  expect(text).toBe('0123456789'.repeat(10_000))
})

test('[T37, P8] deltas of several items keep their items, and ends are never dropped', async () => {
  const queue = new EventQueue(() => undefined)
  for (let index = 0; index < 3000; index++) {
    queue.push(delta('a', 'a'))
    queue.push(delta('b', 'b'))
    if (index % 1000 === 999) queue.push(ended(`end ${index}`))
  }
  const events = await drain(queue)
  const textOf = (id: string) =>
    events.flatMap(({ params }) => (params.itemId === id ? [params.delta] : [])).join('')
  expect([textOf('a'), textOf('b')]).toEqual(['a'.repeat(3000), 'b'.repeat(3000)])
  expect(events.filter(({ method }) => method === 'item/completed')).toHaveLength(3)
})

test('only the newest plan is kept', async () => {
  const queue = new EventQueue(() => undefined)
  for (let index = 0; index < 256; index++) queue.push(ended(String(index)))
  for (let index = 0; index < 1000; index++) queue.push(plan(`step ${index}`))
  const plans = (await drain(queue)).filter(({ method }) => method === 'turn/plan/updated')
  expect(plans).toEqual([plan('step 999')])
})

test('a reader that waits gets each event as it is', async () => {
  const queue = new EventQueue(() => undefined)
  const first = queue.next()
  const second = queue.next()
  queue.push(delta('m1', 'a'))
  queue.push(delta('m1', 'b'))
  expect([(await first).value, (await second).value]).toEqual([delta('m1', 'a'), delta('m1', 'b')])
})

test('[T39] leaving drops what is queued and is reported once', async () => {
  let left = 0
  const queue = new EventQueue(() => left++)
  queue.push(ended('1'))
  await queue.return()
  queue.push(ended('2'))
  expect(await queue.next()).toEqual({ done: true, value: undefined })
  expect([left, queue.length]).toEqual([1, 0])
})

import { expect, test } from 'vitest'
import type { Frame } from '../../src/rpc/transport.js'
import { FrameQueue } from '../../src/transports/frame-queue.js'

const long: Frame = { kind: 'text', text: 'x'.repeat(400 * 1024) }

test('a reader that falls behind stops the socket once, and starts it again when it catches up', async () => {
  const events: string[] = []
  const queue = new FrameQueue({
    onFull: () => events.push('full'),
    onRoom: () => events.push('room'),
  })
  for (let count = 0; count < 4; count++) queue.push(long)
  queue.end()
  expect(events).toEqual(['full'])
  for await (const frame of queue.frames) events.push(frame.kind)
  expect(events).toEqual(['full', 'text', 'text', 'room', 'text', 'text'])
})

test('frames that arrive while others are read keep their order, and none follows the end', async () => {
  const queue = new FrameQueue()
  const texts: string[] = []
  queue.push({ kind: 'text', text: '0' })
  for await (const frame of queue.frames) {
    if (frame.kind === 'text') texts.push(frame.text)
    if (texts.length < 3) queue.push({ kind: 'text', text: String(texts.length) })
    else queue.end()
    if (texts.length === 3) queue.push({ kind: 'text', text: 'late' })
  }
  expect(texts).toEqual(['0', '1', '2'])
})

test('an error follows the frames that arrived before it', async () => {
  const queue = new FrameQueue()
  const error = new Error('broken')
  queue.push(long)
  queue.end(error)
  const frames: Frame[] = []
  const reading = (async () => {
    for await (const frame of queue.frames) frames.push(frame)
  })()
  await expect(reading).rejects.toBe(error)
  expect(frames).toEqual([long])
})

import { PassThrough, Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createConnection } from '../../src/rpc/connection.js'
import type { Frame, Transport } from '../../src/rpc/transport.js'
import { createStreamTransport } from '../../src/transports/stream.js'

async function readAll(transport: Transport): Promise<Frame[]> {
  const frames: Frame[] = []
  for await (const frame of transport.incoming) frames.push(frame)
  return frames
}

/** A writable that records each write, and takes it when the test says so. */
class SlowWritable extends Writable {
  readonly writes: string[] = []
  readonly #taken: (() => void)[] = []

  constructor() {
    super({ highWaterMark: 1 })
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.writes.push(chunk.toString())
    this.#taken.push(done)
  }

  take(): void {
    this.#taken.shift()?.()
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const output = (writable: Writable) =>
  createStreamTransport({ readable: new PassThrough(), writable })
const input = (readable: Readable, maxLineBytes = 1000) =>
  createStreamTransport({ readable, writable: new PassThrough(), maxLineBytes })

test('sends of one tick go out in one write, in order', async () => {
  const writable = new SlowWritable()
  const transport = output(writable)
  void transport.send('1')
  await Promise.resolve()
  void transport.send('2')
  void transport.send('3')
  await turn()
  expect(writable.writes).toEqual(['1\n2\n3\n'])
})

test('send() resolves when the pipe has taken the text, and what waits goes out together', async () => {
  const writable = new SlowWritable()
  const transport = output(writable)
  const taken: string[] = []
  for (const text of ['1', '2', '3']) {
    void transport.send(text).then(() => taken.push(text))
    await turn()
  }
  expect([writable.writes, taken]).toEqual([['1\n'], []])
  writable.take()
  await turn()
  expect([writable.writes, taken]).toEqual([['1\n', '2\n3\n'], ['1']])
  writable.take()
  await turn()
  expect(taken).toEqual(['1', '2', '3'])
})

test('what waits goes out in writes of bounded size', async () => {
  const writable = new SlowWritable()
  const transport = output(writable)
  const text = 'x'.repeat(600_000)
  for (let count = 0; count < 4; count++) void transport.send(text)
  await turn()
  writable.take()
  await turn()
  expect(writable.writes.map(({ length }) => length)).toEqual([1_200_002, 1_200_002])
})

const closed = { code: 'closed', message: 'the output is closed' }

test('send() rejects when the pipe breaks, and so does every later one', async () => {
  const epipe = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
  const writable = new Writable({ write: (_chunk, _encoding, done) => done(epipe) })
  const transport = output(writable)
  await expect(transport.send('1')).rejects.toMatchObject({ ...closed, cause: epipe })
  await expect(transport.send('2')).rejects.toMatchObject(closed)
})

test('send() rejects when the stream is destroyed during a write', async () => {
  const writable = new SlowWritable()
  const transport = output(writable)
  const outcomes = [expect(transport.send('1')).rejects.toMatchObject(closed)]
  await turn()
  outcomes.push(expect(transport.send('2')).rejects.toMatchObject(closed))
  writable.destroy()
  await Promise.all(outcomes)
  await expect(transport.send('3')).rejects.toMatchObject(closed)
})

test('send() rejects after close()', async () => {
  const transport = output(new PassThrough())
  await transport.close()
  await expect(transport.send('1')).rejects.toMatchObject(closed)
})

test('close() lets what was sent go out first', async () => {
  const writable = new SlowWritable()
  const transport = output(writable)
  void transport.send('1')
  await turn()
  const last = transport.send('2')
  const done = transport.close()
  writable.take()
  await turn()
  writable.take()
  await last
  await done
  expect(writable.writes).toEqual(['1\n', '2\n'])
  expect(writable.writableFinished).toBe(true)
})

test('close() does not wait for ever for a peer that does not read', async () => {
  const writable = new SlowWritable()
  const transport = output(writable)
  const lost = expect(transport.send('1')).rejects.toMatchObject(closed)
  await turn()
  await transport.close()
  await lost
})

test('close() ends incoming and may be called again', async () => {
  const transport = input(new PassThrough())
  const frames = readAll(transport)
  await turn()
  await Promise.all([transport.close(), transport.close()])
  await expect(frames).resolves.toEqual([])
})

test('incoming gives the frames of the stream, the last one cut off', async () => {
  const chunks = ['{"a"', ':1}\n', '{"too long":"xxxxxxxxxxxx"}\nhalf a'].map((each) =>
    Buffer.from(each),
  )
  await expect(readAll(input(Readable.from(chunks), 20))).resolves.toEqual([
    { kind: 'text', text: '{"a":1}', position: 0 },
    { kind: 'tooLarge', length: 27, position: 8, head: '{"too long":"xxxxxxxxxxxx"}' },
    { kind: 'truncated', length: 6, position: 36, head: 'half a' },
  ])
})

test('incoming throws when the stream breaks', async () => {
  const readable = new PassThrough()
  const frames = readAll(input(readable))
  const cause = new Error('read ECONNRESET')
  readable.destroy(cause)
  await expect(frames).rejects.toMatchObject({
    code: 'closed',
    message: 'the transport failed',
    cause,
  })
})

test('a stream that breaks while nobody reads it ends nothing else', async () => {
  const readable = new PassThrough()
  const transport = input(readable)
  readable.destroy(new Error('read ECONNRESET'))
  await turn()
  await transport.close()
})

test('a peer that sends and never reads is not read either', async () => {
  let sent = 0
  const flood = new Readable({
    read() {
      setImmediate(() => this.push(`{"id":${sent++},"method":"m"}\n`))
    },
  })
  const transport = createStreamTransport({ readable: flood, writable: new SlowWritable() })
  const connection = createConnection(transport, {
    onRequest: () => 'x'.repeat(1000),
    onNotification: () => {},
    report: () => {},
  })
  // Ends only when it has become still, which is what is asked for.
  for (let [still, before] = [0, sent]; still < 100; still++) {
    await turn()
    if (sent !== before) [still, before] = [0, sent]
  }
  await connection.close()
})

test('calls that continue the answers of one chunk go out in one write', async () => {
  const [readable, writable] = [new PassThrough(), new SlowWritable()]
  const transport = createStreamTransport({ readable, writable })
  const quiet = () => undefined
  const connection = createConnection(transport, {
    onRequest: quiet,
    onNotification: quiet,
    report: quiet,
  })
  const calls = ['a', 'b', 'c'].map(async (name) => {
    await connection.request(name)
    void connection.request(`${name} again`).catch(quiet)
  })
  await turn()
  writable.take()
  readable.write('{"id":0,"result":1}\n{"id":1,"result":1}\n{"id":2,"result":1}\n')
  await Promise.all(calls)
  await turn()
  expect(writable.writes.map((text) => text.split('\n').length - 1)).toEqual([3, 3])
  writable.take()
  await connection.close()
})

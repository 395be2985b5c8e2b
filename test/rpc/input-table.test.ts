import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createConnection } from '../../src/rpc/connection.js'
import { RpcError } from '../../src/rpc/errors.js'
import type { RpcReport } from '../../src/rpc/report.js'
import { createStreamTransport } from '../../src/transports/stream.js'
import { repository } from '../support/repository.js'

type Part = string | { hex: string } | { repeat: string; times: number }

/** How a side reacts. See `schema/README.md`. */
interface Reaction {
  sent?: string[]
  notified?: string[]
  reports?: object[]
}

interface Row extends Reaction {
  name: string
  in: Part[]
  ends?: true
  maxLineBytes?: number
  call?: { result: unknown } | { error: number } | { rejected: string } | { settled: true }
  skipped?: { lines: number; length: number; word?: string }
  server?: Reaction
}

const rows = JSON.parse(readFileSync(`${repository}/schema/frames.json`, 'utf8')) as Row[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  vi.useRealTimers()
})

function toBytes(part: Part): Buffer {
  if (typeof part === 'string') return Buffer.from(part)
  if ('hex' in part) return Buffer.from(part.hex, 'hex')
  return Buffer.from(part.repeat.repeat(part.times))
}

function connect(maxLineBytes: number | undefined) {
  const [readable, writable] = [new PassThrough(), new PassThrough()]
  const reports: RpcReport[] = []
  const notified: string[] = []
  const sent: string[] = []
  writable.on('data', (chunk: Buffer) => sent.push(...chunk.toString().trimEnd().split('\n')))
  const options = { readable, writable, ...(maxLineBytes !== undefined && { maxLineBytes }) }
  const connection = createConnection(createStreamTransport(options), {
    onRequest: ({ method }) => `did ${method}`,
    onNotification: ({ method }) => notified.push(method),
    report: (event) => reports.push(event),
    drainMs: 1000,
  })
  return { connection, readable, reports, notified, sent }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
}

type Peer = ReturnType<typeof connect>

async function send({ readable }: Peer, row: Row): Promise<void> {
  readable.write(Buffer.concat(row.in.map(toBytes)))
  if (row.ends === true) readable.end()
  await settle()
}

async function expectReaction(peer: Peer, row: Row, reaction: Reaction): Promise<void> {
  const { connection, readable, reports, notified, sent } = peer
  expect(sent).toEqual(reaction.sent ?? [])
  expect(notified).toEqual(reaction.notified ?? [])
  expect(reports).toMatchObject(reaction.reports ?? [])
  expect(JSON.stringify(reports)).not.toMatch(/cret/i)
  if (row.ends !== true) {
    readable.write('{"id":"after","method":"m"}\n')
    await settle()
    expect(sent.at(-1)).toBe('{"id":"after","result":"did m"}')
  }
  await connection.close()
}

const unanswered = { rejected: 'timeout' }

describe('a client whose call 0 waits', () => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    const peer = connect(row.maxLineBytes)
    let outcome: unknown
    const call = peer.connection.request('call').then(
      (result) => (outcome = { result }),
      (error: unknown) => (outcome = error),
    )
    await settle()
    peer.sent.length = 0
    await send(peer, row)
    const expected = row.call ?? unanswered
    // An answer that can be read ends its call at once.
    if (row.call === undefined) expect(outcome).toBeUndefined()
    else expect(outcome).toBeDefined()
    await vi.advanceTimersByTimeAsync(60_000)
    await call
    if ('result' in expected) expect(outcome).toEqual({ result: expected.result })
    else if ('error' in expected) expect(outcome).toMatchObject({ code: expected.error })
    else if ('rejected' in expected) expect(outcome).toMatchObject({ code: expected.rejected })
    else expect(outcome).not.toBeInstanceOf(Error)
    if (outcome instanceof Error && !(outcome instanceof RpcError)) {
      expect(outcome.message).not.toMatch(/cret/i)
    }
    if (row.skipped !== undefined) {
      const { lines, length, word } = row.skipped
      const what =
        lines === 1
          ? '1 line that is not a message,'
          : `${lines} lines that are not messages, the first`
      const quoted = word === undefined ? '' : `, beginning "${word}"`
      expect((outcome as Error).message).toBe(
        `Cannot call "call": no answer within 60000 ms; the peer sent ${what} of ${length} bytes${quoted}`,
      )
    }
    await expectReaction(peer, row, row)
  })
})

describe('a server', () => {
  test.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    const peer = connect(row.maxLineBytes)
    await send(peer, row)
    await expectReaction(peer, row, { ...row, ...row.server })
  })
})

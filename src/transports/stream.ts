import type { Readable, Writable } from 'node:stream'
import type { Transport } from '../rpc/transport.js'
import { LineWriter } from './line-writer.js'
import { readFrames } from './read-frames.js'
import { settledWithin } from './settled-within.js'

/** Options of createStreamTransport. */
export interface StreamTransportOptions {
  readable: Readable
  writable: Writable
  /** Longer lines are skipped. The default is 64 MiB. */
  maxLineBytes?: number | undefined
}

// Without a limit, a peer that does not read would block close().
const closeGraceMs = 1000

/** A transport with one JSON text per line, over two byte streams or one duplex stream. */
export function createStreamTransport(options: StreamTransportOptions): Transport {
  const { readable, writable, maxLineBytes } = options
  const writer = new LineWriter(writable)
  let closed: Promise<void> | undefined
  const close = async () => {
    if (!(await settledWithin(closeGraceMs, writer.end()))) writable.destroy()
    readable.destroy()
  }
  return {
    send: (text) => writer.write(text),
    incoming: readFrames(readable, maxLineBytes),
    close: () => (closed ??= close()),
  }
}

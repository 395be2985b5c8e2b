import type { Readable, Writable } from 'node:stream'
import type { Transport } from '../rpc/transport.js'
import { LineWriter } from './line-writer.js'
import { readFrames } from './read-frames.js'
import { settledWithin } from './settled-within.js'

export interface StreamTransportOptions {
  readable: Readable
  writable: Writable
  /** A longer line is skipped; 64 MiB unless told */
  maxLineBytes?: number
}

// A peer that does not read must not keep close() from ending.
const closeGraceMs = 1000

/** One JSON text a line, over any pair of byte streams, or over one stream that is both. */
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

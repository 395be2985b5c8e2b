import { PassThrough } from 'node:stream'
import type { Transport } from '../rpc/transport.js'
import { createStreamTransport } from './stream.js'

/** Creates two connected transports, for two peers in one process. */
export function createTransportPair(): [Transport, Transport] {
  const there = createPipe()
  const back = createPipe()
  return [
    createStreamTransport({ readable: back, writable: there }),
    createStreamTransport({ readable: there, writable: back }),
  ]
}

// Unbounded: a peer that sends before it reads would otherwise block itself.
function createPipe(): PassThrough {
  return new PassThrough({ highWaterMark: Number.MAX_SAFE_INTEGER })
}

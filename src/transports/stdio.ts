import type { Readable, Writable } from 'node:stream'
import type { Transport } from '../rpc/transport.js'
import { createStreamTransport } from './stream.js'

/** Options of createStdioTransport. */
export interface StdioTransportOptions {
  stdin?: Readable | undefined
  stdout?: Writable | undefined
  maxLineBytes?: number | undefined
}

/** A transport over stdin and stdout of this process. Nothing else may write to stdout. */
export function createStdioTransport(options: StdioTransportOptions = {}): Transport {
  const { stdin = process.stdin, stdout = process.stdout, ...rest } = options
  return createStreamTransport({ readable: stdin, writable: stdout, ...rest })
}

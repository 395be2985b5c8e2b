import type { Readable, Writable } from 'node:stream'
import type { Transport } from '../rpc/transport.js'
import { createStreamTransport } from './stream.js'

export interface StdioTransportOptions {
  stdin?: Readable
  stdout?: Writable
  maxLineBytes?: number
}

/** The pipes that a parent process has given this one. Nothing else may write to its stdout. */
export function createStdioTransport(options: StdioTransportOptions = {}): Transport {
  const { stdin = process.stdin, stdout = process.stdout, ...rest } = options
  return createStreamTransport({ readable: stdin, writable: stdout, ...rest })
}

import type { Readable } from 'node:stream'
import { toConnectionError } from '../rpc/errors.js'
import type { Frame } from '../rpc/transport.js'
import { LineFramer } from './line-framer.js'

/** The lines of a byte stream. Ends when the stream ends or is destroyed; throws if the stream fails. */
export function readFrames(readable: Readable, maxLineBytes?: number): AsyncIterable<Frame> {
  // The generator receives errors only while it reads.
  readable.on('error', () => {})
  return generateFrames(readable, new LineFramer(maxLineBytes))
}

async function* generateFrames(
  readable: Readable,
  framer: LineFramer,
): AsyncGenerator<Frame, void> {
  try {
    for await (const chunk of readable as AsyncIterable<Buffer>) {
      for (const frame of framer.push(chunk)) yield frame
    }
  } catch (error) {
    if (!wasDestroyed(error)) throw toConnectionError(error)
  }
  const rest = framer.end()
  if (rest !== undefined) yield rest
}

function wasDestroyed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

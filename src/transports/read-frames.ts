import type { Readable } from 'node:stream'
import { toConnectionError } from '../rpc/errors.js'
import { FrameBatches } from '../rpc/frame-batches.js'
import type { Frames } from '../rpc/transport.js'
import type { Frame } from '../rpc/transport.js'
import { LineFramer } from './line-framer.js'

/** The lines of a byte stream. Ends when the stream ends or is destroyed; throws if the stream fails. */
export function readFrames(readable: Readable, maxLineBytes?: number): Frames {
  // The generator receives errors only while it reads.
  readable.on('error', () => {})
  return new FrameBatches(generateBatches(readable, new LineFramer(maxLineBytes)))
}

async function* generateBatches(
  readable: Readable,
  framer: LineFramer,
): AsyncGenerator<readonly Frame[], void> {
  try {
    for await (const chunk of readable as AsyncIterable<Buffer>) {
      const frames = framer.push(chunk)
      if (frames.length > 0) yield frames
    }
  } catch (error) {
    if (!wasDestroyed(error)) throw toConnectionError(error)
  }
  const rest = framer.end()
  if (rest !== undefined) yield [rest]
}

function wasDestroyed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

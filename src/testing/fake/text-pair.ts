import { closedByPeer } from '../../rpc/errors.js'
import type { Frame, Frames, Transport } from '../../rpc/transport.js'

/** One end of a connection, which can also break in the middle of a message. */
export interface BreakableTransport extends Transport {
  /** Sends the beginning of a message and ends the connection. */
  cut(text: string): Promise<void>
}

/** Two connected transports in one process. Imports nothing of Node. */
export function createTextPair(): [BreakableTransport, Transport] {
  const there = new Pipe()
  const back = new Pipe()
  return [new PipeEnd(back, there), new PipeEnd(there, back)]
}

/** Frames in one direction. */
class Pipe implements Frames {
  readonly batches: AsyncIterable<readonly Frame[]> = this.#read()
  #waiting: Frame[] = []
  #isEnded = false
  #wake: (() => void) | undefined

  push(frame: Frame): void {
    if (this.#isEnded) return
    this.#waiting.push(frame)
    this.#wake?.()
  }

  end(): void {
    this.#isEnded = true
    this.#wake?.()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Frame, void> {
    for await (const frames of this.batches) yield* frames
  }

  async *#read(): AsyncGenerator<readonly Frame[], void> {
    for (;;) {
      if (this.#waiting.length > 0) yield this.#waiting.splice(0)
      else if (this.#isEnded) return
      else await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }
}

class PipeEnd implements BreakableTransport {
  readonly incoming: Pipe
  readonly #outgoing: Pipe
  #isClosed = false

  constructor(incoming: Pipe, outgoing: Pipe) {
    this.incoming = incoming
    this.#outgoing = outgoing
  }

  send(text: string): Promise<void> {
    if (this.#isClosed) return Promise.reject(closedByPeer('the connection is closed'))
    this.#outgoing.push({ kind: 'text', text })
    return Promise.resolve()
  }

  cut(text: string): Promise<void> {
    const head = text.slice(0, Math.ceil(text.length / 2))
    this.#outgoing.push({ kind: 'truncated', length: head.length, head })
    return this.close()
  }

  close(): Promise<void> {
    this.#isClosed = true
    this.incoming.end()
    this.#outgoing.end()
    return Promise.resolve()
  }
}

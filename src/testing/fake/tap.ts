import { closedByPeer } from '../../rpc/errors.js'
import type { RequestId } from '../../rpc/request-id.js'
import type { Frame, Frames, Transport } from '../../rpc/transport.js'
import type { FakeClock } from './clock.js'
import type { Faults } from './faults.js'
import type { ReceivedMessage } from './journal.js'

interface TapOptions {
  faults: Faults
  clock: FakeClock
  /** Sees each frame of the client first. */
  receive: (frame: Frame) => ReceivedMessage
  /** Takes the answer to a request of the fake, or returns false. */
  takeAnswer: (message: ReceivedMessage) => boolean
  crash: () => void
}

/** A transport on which the frames of a client are recorded, and those for it may go wrong. */
export class Tap implements Transport {
  readonly incoming: Frames
  /** Resolves when the client has gone. */
  readonly ended: Promise<void>
  readonly #transport: Transport & { cut?: (text: string) => Promise<void> }
  readonly #options: TapOptions
  /** Methods of the calls that are not answered yet. */
  readonly #calls = new Map<RequestId, string>()
  #last: Promise<void> = Promise.resolve()
  /** How many messages wait for their time. */
  #delayed = 0
  #setEnded!: () => void

  constructor(transport: Transport, options: TapOptions) {
    this.#transport = transport
    this.#options = options
    const batches = this.#readAll()
    this.ended = new Promise((resolve) => (this.#setEnded = resolve))
    this.incoming = { batches, [Symbol.asyncIterator]: () => flatten(batches) }
  }

  send(text: string): Promise<void> {
    const message = JSON.parse(text) as Record<string, unknown>
    const { id, method } = message as { id?: RequestId; method?: string }
    const answerTo = method === undefined && id !== undefined ? this.#calls.get(id) : undefined
    if (answerTo !== undefined && id !== undefined) this.#calls.delete(id)
    const outgoing = {
      message,
      ...(method !== undefined && { method }),
      ...(answerTo !== undefined && { answerTo }),
    }
    this.#options.faults.send(outgoing, {
      write: (changed) => this.#write(JSON.stringify(changed)),
      cut: (changed) => this.#cut(JSON.stringify(changed)),
      crash: this.#options.crash,
    })
    return this.#last
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined)
    await this.#transport.close()
  }

  /** Leaves a call without an answer, as long as there is a connection. */
  async never(): Promise<never> {
    await this.ended
    throw closedByPeer('the client has closed the connection')
  }

  /** Ends the connection at once. */
  abort(): Promise<void> {
    return this.#transport.close()
  }

  #write(text: string): void {
    const { faults, clock } = this.#options
    const { slowMs } = faults
    if (slowMs === 0 && this.#delayed === 0) {
      this.#last = this.#transport.send(text).catch(() => undefined)
      return
    }
    this.#delayed++
    const sendLater = async () => {
      if (slowMs > 0) await later(clock, slowMs)
      this.#delayed--
      await this.#transport.send(text)
    }
    this.#last = this.#last.then(sendLater).catch(() => undefined)
  }

  #cut(text: string): void {
    const transport = this.#transport
    const head = text.slice(0, Math.ceil(text.length / 2))
    const cut = transport.cut?.(text) ?? transport.send(head).then(() => transport.close())
    this.#last = cut.catch(() => undefined)
  }

  async *#readAll(): AsyncGenerator<readonly Frame[], void> {
    try {
      yield* this.#read()
    } finally {
      this.#setEnded()
    }
  }

  async *#read(): AsyncGenerator<readonly Frame[], void> {
    const { incoming } = this.#transport
    // Frames that arrive together are passed on together: two calls of one burst are two at once.
    if (incoming.batches === undefined) {
      for await (const frame of incoming) yield this.#filter([frame])
    } else {
      for await (const frames of incoming.batches) yield this.#filter(frames)
    }
  }

  #filter(frames: readonly Frame[]): Frame[] {
    return frames.filter((frame) => {
      const message = this.#options.receive(frame)
      if (message.kind === 'request' && message.id !== undefined) {
        this.#calls.set(message.id, message.method ?? '')
      }
      const isAnswer = message.kind === 'result' || message.kind === 'error'
      return !(isAnswer && this.#options.takeAnswer(message))
    })
  }
}

async function* flatten(batches: AsyncIterable<readonly Frame[]>): AsyncGenerator<Frame, void> {
  for await (const frames of batches) yield* frames
}

function later(clock: FakeClock, timeMs: number): Promise<void> {
  return new Promise((resolve) => void clock.after(timeMs, resolve))
}

import type { WireFrame } from 'codex-contract-codegen'
import type { Frame } from '../../rpc/transport.js'
import { LineFramer } from '../../transports/line-framer.js'

type Direction = WireFrame['dir']

// Above this, what was passed on is read before more is passed on.
const maxWaitingBytes = 8 * 1024 * 1024

/**
 * Reads the frames of both directions from the bytes that pass. It reads them after they were
 * passed on, so that a sink that needs time does not delay them.
 */
export class FrameTap {
  readonly #framers = { in: new LineFramer(), out: new LineFramer() }
  readonly #sink: (frame: WireFrame) => void
  readonly #now: () => number
  #waiting: { t: number; dir: Direction; chunk: Buffer }[] = []
  #waitingBytes = 0

  /** `now` returns the milliseconds since the start. */
  constructor(sink: (frame: WireFrame) => void, now: () => number) {
    this.#sink = sink
    this.#now = now
  }

  take(dir: Direction, chunk: Buffer): void {
    if (this.#waiting.push({ t: this.#now(), dir, chunk }) === 1) setImmediate(() => this.#read())
    this.#waitingBytes += chunk.length
    if (this.#waitingBytes > maxWaitingBytes) this.#read()
  }

  /** Reads what is left, with lines that have no end. */
  end(): void {
    this.#read()
    for (const dir of ['out', 'in'] as const) {
      const frame = this.#framers[dir].end()
      if (frame !== undefined) this.#pass(frame, dir, this.#now())
    }
  }

  #read(): void {
    const waiting = this.#waiting
    this.#waiting = []
    this.#waitingBytes = 0
    for (const { t, dir, chunk } of waiting) {
      for (const frame of this.#framers[dir].push(chunk)) this.#pass(frame, dir, t)
    }
  }

  #pass(frame: Frame, dir: Direction, t: number): void {
    this.#sink({ t, dir, text: frame.kind === 'text' ? frame.text : (frame.head ?? '') })
  }
}

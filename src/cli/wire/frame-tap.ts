import type { WireFrame } from 'codex-contract-codegen'
import type { Frame } from '../../rpc/transport.js'
import { LineFramer } from '../../transports/line-framer.js'

type Direction = WireFrame['dir']

// Above this, what was passed on is read before more is passed on.
const maxWaitingBytes = 8 * 1024 * 1024
// How long the reading may delay the bytes that come next.
const sliceMs = 0.5

/**
 * Reads the frames of both directions from the bytes that pass. It reads them after they were
 * passed on, and a few at a time, so that a sink that needs time does not delay them.
 */
export class FrameTap {
  readonly #framers = { in: new LineFramer(), out: new LineFramer() }
  readonly #sink: (frame: WireFrame) => void
  readonly #now: () => number
  #chunks: { t: number; dir: Direction; chunk: Buffer }[] = []
  #waitingBytes = 0
  /** Frames of the oldest chunk that are left, the next one last. */
  #frames: WireFrame[] = []
  #isScheduled = false

  /** `now` returns the milliseconds since the start. */
  constructor(sink: (frame: WireFrame) => void, now: () => number) {
    this.#sink = sink
    this.#now = now
  }

  take(dir: Direction, chunk: Buffer): void {
    this.#chunks.push({ t: this.#now(), dir, chunk })
    this.#waitingBytes += chunk.length
    if (this.#waitingBytes > maxWaitingBytes) this.#read(Infinity)
    else this.#schedule()
  }

  /** Reads what is left, with lines that have no end. */
  end(): void {
    this.#read(Infinity)
    for (const dir of ['out', 'in'] as const) {
      const frame = this.#framers[dir].end()
      if (frame !== undefined) this.#sink(toWire(frame, dir, this.#now()))
    }
  }

  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      this.#read(sliceMs)
    })
  }

  #read(mostMs: number): void {
    const start = performance.now()
    do {
      const frame = this.#frames.pop() ?? this.#nextFrames()
      if (frame === undefined) return
      this.#sink(frame)
    } while (performance.now() - start < mostMs)
    this.#schedule()
  }

  /** Reads the next chunk that completes frames, and returns the first of them. */
  #nextFrames(): WireFrame | undefined {
    while (this.#frames.length === 0) {
      const next = this.#chunks.shift()
      if (next === undefined) return undefined
      const { t, dir, chunk } = next
      this.#waitingBytes -= chunk.length
      const frames = this.#framers[dir].push(chunk)
      this.#frames = frames.map((frame) => toWire(frame, dir, t)).reverse()
    }
    return this.#frames.pop()
  }
}

function toWire(frame: Frame, dir: Direction, t: number): WireFrame {
  return { t, dir, text: frame.kind === 'text' ? frame.text : (frame.head ?? '') }
}

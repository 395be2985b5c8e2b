import type { Frame } from '../rpc/transport.js'

/** Options of FrameQueue. */
export interface FrameQueueOptions {
  /** Called when the peer is ahead of the reader, so no more should be received for now. */
  onFull?: (() => void) | undefined
  /** Called when the reader has caught up after `onFull`. */
  onRoom?: (() => void) | undefined
}

// Enough for a reader that is never idle. One message may be longer.
const maxWaiting = 1024 * 1024

/** The frames of a socket that pushes them, for one reader. Imports nothing of Node. */
export class FrameQueue {
  /** Can be read once. */
  readonly frames: AsyncIterable<Frame>
  readonly #options: FrameQueueOptions
  #waiting: Frame[] = []
  /** Characters or bytes that the reader has not taken. */
  #size = 0
  #full = false
  #ended = false
  #failure: Error | undefined
  #wake: (() => void) | undefined

  constructor(options: FrameQueueOptions = {}) {
    this.#options = options
    this.frames = this.#read()
  }

  push(frame: Frame): void {
    if (this.#ended) return
    this.#waiting.push(frame)
    this.#size += sizeOf(frame)
    if (this.#size > maxWaiting && !this.#full) {
      this.#full = true
      this.#options.onFull?.()
    }
    this.#wake?.()
  }

  /** Ends the frames after those that wait, with an error if there is one. */
  end(failure?: Error): void {
    if (this.#ended) return
    this.#ended = true
    this.#failure = failure
    this.#wake?.()
  }

  async *#read(): AsyncGenerator<Frame, void> {
    for (;;) {
      for (const frame of this.#waiting.splice(0)) {
        this.#take(frame)
        yield frame
      }
      if (this.#waiting.length > 0) continue
      if (this.#failure !== undefined) throw this.#failure
      if (this.#ended) return
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }

  #take(frame: Frame): void {
    this.#size -= sizeOf(frame)
    if (!this.#full || this.#size > maxWaiting / 2) return
    this.#full = false
    this.#options.onRoom?.()
  }
}

function sizeOf(frame: Frame): number {
  return frame.kind === 'text' ? frame.text.length : 0
}

import type { Recording } from '../recording/format.js'
import type { RedactorOptions } from '../redact/redactor.js'
import type { Difference } from './difference.js'
import { ReplayError } from './difference.js'
import { LooseScript } from './loose-script.js'
import type { Script } from './script.js'
import { Serving } from './serving.js'
import { StrictScript } from './strict-script.js'

/** Options of a replay. */
export interface ReplayOptions extends Omit<RedactorOptions, 'names'> {
  /**
   * `strict`, the default, needs the frames of the recorded client in their order. With `loose`,
   * each request is answered as the recorded one with the same method and members.
   */
  mode?: 'strict' | 'loose'
}

interface TextFrame {
  kind: 'text'
  text: string
}

/** A transport for a client in this process. */
export interface ReplayTransport {
  send(text: string): Promise<void>
  readonly incoming: AsyncIterable<TextFrame>
  close(): Promise<void>
}

/** Serves a recorded connection to one client. */
export class Replay implements ReplayTransport {
  readonly #script: Script
  readonly #recording: Recording
  #waiting: TextFrame[] = []
  #wake: () => void = () => undefined
  #ended = false
  #difference: Difference | undefined

  constructor(recording: Recording, { mode = 'strict', ...options }: ReplayOptions = {}) {
    this.#recording = recording
    const serving = new Serving(options, (text) => {
      this.#waiting.push({ kind: 'text', text })
      this.#wake()
    })
    this.#script =
      mode === 'loose' ? new LooseScript(recording, serving) : new StrictScript(recording, serving)
    this.#script.begin()
    this.#endIfCrashed()
  }

  /** Where the client left the recording first, if it did. */
  get difference(): Difference | undefined {
    return this.#difference
  }

  /** Throws a ReplayError if the client has left the recording, or has sent less than it has. */
  verify(): void {
    const difference = this.#difference ?? this.#script.end()
    if (difference !== undefined) throw new ReplayError(difference)
  }

  /** Takes a frame of the client. */
  async send(text: string): Promise<void> {
    if (this.#ended) return
    const difference = this.#script.take(text)
    this.#difference ??= difference
    // In a loose replay, the client goes on with an error answer.
    if (difference?.frame !== undefined) this.#end()
    this.#endIfCrashed()
  }

  /** The frames for the client. */
  readonly incoming: AsyncIterable<TextFrame> = { [Symbol.asyncIterator]: () => this.#read() }

  /** The client has ended. */
  async close(): Promise<void> {
    if (this.#ended) return
    this.#difference ??= this.#script.end()
    this.#end()
  }

  /** A recorded server that ended with an error did not wait for the end of the client. */
  #endIfCrashed(): void {
    const { end } = this.#recording
    if (this.#script.isOver && end !== undefined && end.code !== 0) this.#end()
  }

  #end(): void {
    this.#ended = true
    this.#wake()
  }

  async *#read(): AsyncGenerator<TextFrame> {
    for (;;) {
      yield* this.#waiting.splice(0)
      if (this.#waiting.length > 0) continue
      if (this.#ended) return
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }
}

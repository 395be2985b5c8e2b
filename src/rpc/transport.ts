/** One received JSON text, or a line that is none. Lengths and positions count bytes. */
export type Frame =
  | {
      kind: 'text'
      text: string
      /** Start in the stream, if there is one. */
      position?: number
    }
  /** Skipped. `head` is the text of its first 4 KiB. */
  | { kind: 'tooLarge'; length: number; position: number; head: string }
  | { kind: 'invalidUtf8'; length: number; position: number }
  /** The stream ended inside the text. */
  | { kind: 'truncated'; length: number; position: number }

/** Sends JSON texts to one peer and receives those of the peer. */
export interface Transport {
  /**
   * Sends one JSON text, in the order of the calls. Resolves when the text is written, so awaiting
   * it is back-pressure. Rejects with a ConnectionError if it cannot be written.
   */
  send(text: string): Promise<void>
  /** Can be read once. Ends when either side closes; throws a ConnectionError if the pipe breaks. */
  readonly incoming: AsyncIterable<Frame>
  /** Ends both directions once all texts are written, or after some time. May be called again. */
  close(): Promise<void>
}

/** One received JSON text, or a line that is none. Lengths and positions count bytes. */
export type Frame =
  | {
      kind: 'text'
      text: string
      /** Start in the stream, if there is one. */
      position?: number
      /** Whether the stream ended after it without a newline, so it may be incomplete. */
      unterminated?: true
    }
  /** Skipped. `head` is the text of its first 4 KiB. */
  | { kind: 'tooLarge'; length: number; position: number; head: string }
  /** `text` has replacement characters for the invalid bytes. */
  | { kind: 'invalidUtf8'; length: number; position: number; text?: string }

/** Sends JSON texts to one peer and receives those of the peer. */
export interface Transport {
  /**
   * Sends one JSON text, in the order of the calls. Resolves when the text is written, so awaiting
   * it is back-pressure. Rejects with a ConnectionError if it cannot be written.
   */
  send(text: string): Promise<void>
  /** Can be read once. Ends when either side closes; throws a ConnectionError if the pipe breaks. */
  readonly incoming: AsyncIterable<Frame>
  /**
   * How the peer has ended, in one line or more for the errors of calls. Called once `incoming` has
   * ended or `send` has failed; resolves soon, with undefined if it is not known.
   */
  explainEnd?(): Promise<string | undefined>
  /** Ends both directions once all texts are written, or after some time. May be called again. */
  close(): Promise<void>
}

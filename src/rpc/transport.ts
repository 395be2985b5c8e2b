/** What arrived where one JSON text was expected. Lengths and positions count bytes. */
export type Frame =
  | {
      kind: 'text'
      text: string
      /** Where it began in the stream, if there is one */ position?: number
    }
  /** Skipped without being kept: `head` is the text of its first 4 KiB */
  | { kind: 'tooLarge'; length: number; position: number; head: string }
  | { kind: 'invalidUtf8'; length: number; position: number }
  /** The stream ended inside it */
  | { kind: 'truncated'; length: number; position: number }

/** Carries JSON texts to one peer and back, and knows nothing of what they say. */
export interface Transport {
  /**
   * Sends one JSON text, in the order of the calls. It resolves when the peer's pipe has taken the
   * text, so awaiting it is back-pressure, and rejects with a ConnectionError when it never will.
   */
  send(text: string): Promise<void>
  /** To be read once. Ends when the peer closes or after close(); throws a ConnectionError when the pipe broke. */
  readonly incoming: AsyncIterable<Frame>
  /** Ends both directions, after what was sent has gone out or some time has passed. May be called again. */
  close(): Promise<void>
}

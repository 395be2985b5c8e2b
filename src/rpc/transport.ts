/** One received JSON text. */
export interface TextFrame {
  kind: 'text'
  text: string
  /** Offset in bytes, if the transport is a byte stream. */
  position?: number
}

/**
 * A received message that is not used: it is longer than the limit, not UTF-8, cut off by the end of
 * the stream, or binary.
 */
export interface UnusableFrame {
  kind: 'tooLarge' | 'invalidUtf8' | 'truncated' | 'binary'
  /** Length in bytes. */
  length: number
  /** The beginning of its text, with replacement characters for invalid bytes. */
  head?: string
  /** Offset in bytes, if the transport is a byte stream. */
  position?: number
}

/** One message of the peer. */
export type Frame = TextFrame | UnusableFrame

/** The frames of one peer in the order of arrival. */
export interface Frames extends AsyncIterable<Frame> {
  /** The same frames in batches that arrived together. Read in their place, because it costs less. */
  readonly batches?: AsyncIterable<readonly Frame[]>
}

/** Sends JSON texts to one peer and receives those of the peer. */
export interface Transport {
  /**
   * Sends one JSON text, in the order of the calls. Resolves when the text is written, so awaiting
   * it is back-pressure. Rejects with a ConnectionError if it cannot be written.
   */
  send(text: string): Promise<void>
  /** Can be read once. Ends when either side closes; throws a ConnectionError if the pipe breaks. */
  readonly incoming: Frames
  /**
   * How the peer has ended, in one line or more for the errors of calls. Called once `incoming` has
   * ended or `send` has failed; resolves soon, with undefined if it is not known.
   */
  explainEnd?(): Promise<string | undefined>
  /** Ends both directions once all texts are written, or after some time. May be called again. */
  close(): Promise<void>
}

/** Sends a text. Never throws: a transport that throws at once cannot send either. */
export function write(transport: Transport, text: string): Promise<void> {
  try {
    return transport.send(text)
  } catch (thrown) {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- passed on as it is
    return Promise.reject(thrown)
  }
}

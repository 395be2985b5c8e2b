/** A message of the server as it is compared, without what is noise. */
export type Recorded = Readonly<Record<string, unknown>>

/**
 * All that one server did in one scenario: for each line which messages it caused, in which order
 * and what they say, then the requests to the backend, and the text of `auth.json` at the end.
 */
export type Recording = Readonly<Record<string, unknown>>

/** An error object as it was sent, with its `data`. */
export interface SentError {
  code: number
  message: string
  data?: unknown
}

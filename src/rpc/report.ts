/** The kind of an event. */
export type RpcReportCode =
  | 'broken_json'
  | 'invalid_utf8'
  | 'not_an_object'
  | 'too_large'
  | 'too_deep'
  | 'truncated'
  | 'binary'
  | 'unusable_id'
  | 'unrecognized'
  | 'stray_response'
  | 'late_response'
  | 'late_result'
  | 'late_answer'
  | 'declined'
  | 'unanswered'
  | 'connection_lost'
  | 'connection_restored'
  | 'answer_lost'
  | 'handler_failed'
  | 'listener_failed'
  | 'close_failed'
  | 'load_failed'
  | 'unlisted_params'
  | 'threads_skipped'

/** An event for the log of the program. Never contains a value of a message. */
export interface RpcReport {
  level: 'debug' | 'warn' | 'error'
  code: RpcReportCode
  message: string
  /** Length of the message in bytes. */
  length?: number
  /** Byte offset of the message in the stream, if the transport has one. */
  position?: number
  /** JSON pointers to the members of params that the event is about. */
  members?: readonly string[]
  /** The value that code of this side threw. */
  cause?: unknown
}

/** Receives events of a connection. */
export type Report = (event: RpcReport) => void

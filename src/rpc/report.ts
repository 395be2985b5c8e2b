export type RpcReportCode =
  | 'broken_json'
  | 'invalid_utf8'
  | 'not_an_object'
  | 'too_large'
  | 'too_deep'
  | 'truncated'
  | 'unusable_id'
  | 'unrecognized'
  | 'stray_response'
  | 'late_response'
  | 'late_result'
  | 'answer_lost'
  | 'handler_failed'
  | 'listener_failed'
  | 'close_failed'

/** Something the owner of a connection may want to log. It never holds any content of a message. */
export interface RpcReport {
  level: 'debug' | 'warn' | 'error'
  code: RpcReportCode
  message: string
  /** Bytes of the message it is about */
  length?: number
  /** Byte offset of that message in the stream, where the transport counts one */
  position?: number
  /** What this side's own code threw */
  cause?: unknown
}

export type Report = (event: RpcReport) => void

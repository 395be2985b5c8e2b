import type { Writable } from 'node:stream'
import type { RpcReport } from '../rpc/report.js'

/** A log for people, one line an event. Stdout belongs to the protocol. */
export interface Log {
  warn: (message: string) => void
  /** Leaves out what is only worth knowing while debugging. */
  report: (event: RpcReport) => void
}

export function createLog(stream: Writable): Log {
  const write = (level: string, message: string) => stream.write(`${level} ${message}\n`)
  return {
    warn: (message) => write('WARN', message),
    report: ({ level, message, length, position, cause }) => {
      if (level === 'debug') return
      const size = length === undefined ? '' : ` (${length} bytes)`
      const place = position === undefined ? '' : ` at byte ${position}`
      const reason = cause instanceof Error ? `: ${cause.stack ?? cause.message}` : ''
      write(level.toUpperCase(), `${message}${size}${place}${reason}`)
    },
  }
}

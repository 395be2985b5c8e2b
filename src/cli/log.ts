import type { Writable } from 'node:stream'

/** The levels of the log, from the one with no lines to the one with all. */
export const logLevels = ['off', 'error', 'warn', 'info', 'debug', 'trace'] as const

/** One of the levels. */
export type LogLevel = (typeof logLevels)[number]

/** Options of Log. */
export interface LogOptions {
  stream: Writable
  /** The least severe level that is written. */
  level: LogLevel
  /** Unix milliseconds. */
  now: () => number
}

const maxLinesPerSecond = 100
// A reader that does not read must not fill the memory.
const maxUnreadBytes = 256 * 1024

/**
 * A log with a limited number of lines in each second. Dropped lines are counted, and the count is
 * written with the next line or at the end.
 */
export class Log {
  readonly #options: LogOptions
  #second = -Infinity
  #written = 0
  #dropped = 0

  constructor(options: LogOptions) {
    this.#options = options
  }

  write(level: Exclude<LogLevel, 'off'>, message: string): void {
    if (logLevels.indexOf(level) > logLevels.indexOf(this.#options.level)) return
    if (!this.#hasRoom()) {
      this.#dropped++
      return
    }
    this.end()
    this.#written++
    this.#options.stream.write(`${level.toUpperCase()} ${message}\n`)
  }

  /** Writes the number of dropped lines, if there are any. */
  end(): void {
    const dropped = this.#dropped
    this.#dropped = 0
    if (dropped === 0) return
    this.#options.stream.write(`WARN ${dropped} ${dropped === 1 ? 'line' : 'lines'} dropped\n`)
  }

  #hasRoom(): boolean {
    const second = Math.floor(this.#options.now() / 1000)
    if (second !== this.#second) {
      this.#second = second
      this.#written = 0
    }
    const { writableLength } = this.#options.stream
    return this.#written < maxLinesPerSecond && writableLength < maxUnreadBytes
  }
}

/** The level of the flag, or else of the environment, in any case. The default is `warn`. */
export function findLogLevel(flag: LogLevel | undefined, env: NodeJS.ProcessEnv): LogLevel {
  const name = env['CODEX_CONTRACT_LOG']?.trim().toLowerCase()
  return flag ?? logLevels.find((level) => level === name) ?? 'warn'
}

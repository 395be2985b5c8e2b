import { closeSync, openSync, writeSync } from 'node:fs'
import type { RecordedEnd, RecordedFrame } from '../frame.js'
import { formatLine, type RecordingHeader } from './format.js'

/**
 * A new file for a recording that only its owner can read. Each line has left this process when
 * `write` returns, so that a crash costs no more than the line that is being written.
 */
export class RecordingFile {
  #file: number | undefined
  #failure: Error | undefined

  /** Throws if the file exists. */
  constructor(path: string, header: RecordingHeader) {
    this.#file = openSync(path, 'wx', 0o600)
    this.write(header)
  }

  /** Why the recording ended early, if it did: the session goes on without it. */
  get failure(): Error | undefined {
    return this.#failure
  }

  write(line: RecordingHeader | RecordedFrame | RecordedEnd): void {
    if (this.#file === undefined) return
    try {
      writeWhole(this.#file, Buffer.from(formatLine(line)))
    } catch (error) {
      this.#failure = error as Error
      this.close()
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
  }
}

function writeWhole(file: number, bytes: Buffer): void {
  let written = 0
  while (written < bytes.length) written += writeSync(file, bytes, written)
}

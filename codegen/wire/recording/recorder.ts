import type { RecordedEnd, RecordedFrame, WireFrame } from '../frame.js'
import { FrameRedactor } from '../redact/frame-redactor.js'
import type { RedactorOptions } from '../redact/redactor.js'
import { Redactor } from '../redact/redactor.js'
import { RecordingFile } from './recording-file.js'

/** Options of a recorder. */
export interface RecorderOptions extends RedactorOptions {
  /** A file that does not exist yet. */
  path: string
  /** Unix milliseconds of the start. */
  startedAt: number
}

// Frames that wait for the rest of a text are written after this time in any case.
const holdMs = 1000

/** Writes the frames of one connection into a file. */
export class Recorder {
  readonly #file: RecordingFile
  readonly #frames: FrameRedactor
  #timer: NodeJS.Timeout | undefined

  /** Throws if the file exists or cannot be created. */
  constructor({ path, startedAt, ...options }: RecorderOptions) {
    this.#file = new RecordingFile(path, {
      codexRecording: 1,
      startedAt: new Date(startedAt).toISOString(),
    })
    const write = (frame: RecordedFrame) => this.#file.write(frame)
    this.#frames = new FrameRedactor(new Redactor(options), write)
  }

  /** Why the recording ended early, if it did. */
  get failure(): Error | undefined {
    return this.#file.failure
  }

  record(frame: WireFrame): void {
    this.#frames.push(frame)
    this.#timer ??= setTimeout(() => this.flush(), holdMs).unref()
  }

  /** Writes what waits for the rest of a text. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#frames.flush()
  }

  /** Writes how the server ended, if it is known, and closes the file. */
  close(end?: RecordedEnd): void {
    this.flush()
    if (end !== undefined) this.#file.write(end)
    this.#file.close()
  }
}

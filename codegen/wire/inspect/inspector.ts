import type { RecordedEnd, RecordedFrame, WireFrame } from '../frame.js'
import { parseFrame } from '../frame.js'
import { formatLine } from '../recording/format.js'
import { FrameRedactor } from '../redact/frame-redactor.js'
import type { RedactorOptions } from '../redact/redactor.js'
import { Redactor } from '../redact/redactor.js'
import type { Finding } from './finding.js'
import type { RowCells } from './format.js'
import { toCells } from './format.js'
import { FrameLog } from './frame-log.js'
import type { PageServer } from './page-server.js'
import { startPageServer } from './page-server.js'
import { Session } from './session.js'

/** Options of an inspector. */
export interface InspectorOptions extends Omit<RedactorOptions, 'names'> {
  /** The folder of the files of the page. */
  assets: string
  /** Unix milliseconds of the start. */
  startedAt: number
  /** Whether secrets and paths are shown as they are. An exported recording never has them. */
  unredacted?: boolean
  /** Receives each frame as it is shown. */
  onRow?: (row: RowCells) => void
}

/** Shows the frames of one connection on a page. */
export class Inspector {
  readonly #options: InspectorOptions
  readonly #log: FrameLog
  readonly #frames: FrameRedactor
  /** What belongs to the frames that are being redacted, in their order. */
  readonly #waiting: { raw: WireFrame; findings: readonly Finding[] }[] = []
  #session: Session | undefined
  #timer: NodeJS.Timeout | undefined
  #server: PageServer | undefined

  constructor(options: InspectorOptions) {
    this.#options = options
    const startedAt = new Date(options.startedAt).toISOString()
    this.#log = new FrameLog({
      header: formatLine({ codexRecording: 1, startedAt }),
      meta: JSON.stringify({ meta: { startedAt, unredacted: options.unredacted === true } }),
    })
    if (options.onRow !== undefined) this.#session = new Session({ keepsRows: false })
    this.#frames = new FrameRedactor(new Redactor(options), (frame) => this.#show(frame))
  }

  /** Serves the page on 127.0.0.1. Resolves with its address, which contains a token. */
  async listen(): Promise<string> {
    const { assets } = this.#options
    this.#server = await startPageServer({ assets, log: this.#log })
    return this.#server.url
  }

  add(raw: WireFrame, findings: readonly Finding[]): void {
    this.#waiting.push({ raw, findings })
    this.#frames.push(raw)
    this.#timer ??= setTimeout(() => this.flush(), holdMs).unref()
  }

  /** Shows what waits for the rest of a text. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#frames.flush()
  }

  /** Shows how the server ended. */
  end(end: RecordedEnd): void {
    this.flush()
    this.#log.add(JSON.stringify(end), formatLine(end))
  }

  /** Resolves when the pages have all frames, or after a second. */
  async close(): Promise<void> {
    this.#log.close()
    await this.#server?.close()
  }

  #show(recorded: RecordedFrame): void {
    const { raw, findings } = this.#waiting.shift() ?? {}
    const shown = this.#options.unredacted && raw !== undefined ? parseFrame(raw) : recorded
    const n = this.#log.nextNumber
    const more = findings === undefined || findings.length === 0 ? {} : { findings }
    const frame = { n, ...shown, ...more }
    const line = JSON.stringify(frame)
    this.#log.add(line, formatLine(recorded))
    const row = this.#session?.add(frame, line)
    if (row !== undefined) this.#options.onRow?.(toCells(row))
  }
}

// A frame that waits for the rest of a text is shown after this time in any case.
const holdMs = 250

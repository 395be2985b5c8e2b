import type { RecordedFrame, WireMessage } from '../frame.js'
import { isObject, kindOf, messageOf, parseFrame } from '../frame.js'
import type { RedactorOptions } from '../redact/redactor.js'
import { Redactor } from '../redact/redactor.js'
import { StableNames } from '../redact/stable-names.js'
import { Bindings, replaceNames } from './bindings.js'
import { firstOfReplay } from './compare-frames.js'

type Id = NonNullable<WireMessage['id']>

/** Gives recorded frames to a client, with the ids and the names of the client. */
export class Serving {
  readonly #redactor: Redactor
  readonly #names = new StableNames(firstOfReplay)
  readonly #send: (text: string) => void
  /** Ids of the client by those of the recording. */
  readonly #ids = new Map<Id, Id>()
  bindings = new Bindings()

  constructor(options: RedactorOptions, send: (text: string) => void) {
    this.#redactor = new Redactor({ ...options, names: this.#names })
    this.#send = send
  }

  /** A frame of the client as a recording would have it, but for the numbers of names. */
  redact(text: string): RecordedFrame {
    const { frame, text: broken } = parseFrame({ t: 0, dir: 'out', text })
    if (broken !== undefined) return { t: 0, dir: 'out', text: this.#redactor.redactText(broken) }
    return { t: 0, dir: 'out', frame: this.#redactor.redact(frame) }
  }

  /** Joins the request of the client with that of the recording. */
  join(recorded: WireMessage, actual: WireMessage): void {
    if (kindOf(recorded) === 'request') this.#ids.set(recorded.id ?? '', actual.id ?? '')
  }

  /** Whether the client has sent the request that a recorded frame answers. */
  isJoined(recorded: RecordedFrame): boolean {
    const message = messageOf(recorded)
    return kindOf(message) !== 'answer' || this.#ids.has(message.id ?? '')
  }

  serve(recorded: RecordedFrame): void {
    if (recorded.text !== undefined) return this.#send(recorded.text)
    const message = messageOf(recorded)
    const frame = this.#toActual(recorded.frame)
    const id = kindOf(message) === 'answer' ? this.#ids.get(message.id ?? '') : undefined
    this.#send(JSON.stringify(id === undefined ? frame : { ...(frame as object), id }))
  }

  refuse(id: Id, message: string): void {
    this.#send(JSON.stringify({ id, error: { code: -32601, message } }))
  }

  /** A copy in which all that the client has named has its name. */
  #toActual(value: unknown): unknown {
    if (typeof value === 'string') return this.#toActualText(value)
    if (Array.isArray(value)) return value.map((one) => this.#toActual(one))
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [this.#toActualText(name), this.#toActual(one)]),
    )
  }

  #toActualText(text: string): string {
    const whole = this.#valueOf(text)
    return whole ?? replaceNames(text, (name) => this.#valueOf(name))
  }

  #valueOf(recorded: string): string | undefined {
    const actual = this.bindings.actualOf(recorded)
    return actual === undefined ? undefined : this.#names.valueOf(actual)
  }
}

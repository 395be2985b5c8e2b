import type { RecordedFrame, WireFrame } from '../frame.js'
import { isObject, kindOf, messageOf, parseFrame } from '../frame.js'
import type { Redactor } from './redactor.js'
import { fromBase64, toBase64 } from './redactor.js'
import { TextStream } from './text-stream.js'

// A stream that goes on much later must not hold back all others.
const maxHeld = 512

/** A frame that waits for the rest of its text. */
interface Held {
  frame: RecordedFrame
  ready: boolean
}

interface Delta {
  /** Equal for all pieces of one text. */
  key: string
  member: string
  text: string
  params: Record<string, unknown>
}

/**
 * Redacts frames in their order. A delta is held, with the frames after it, until the word at its
 * end is complete, because a key may continue in the next one.
 */
export class FrameRedactor {
  readonly #redactor: Redactor
  readonly #write: (frame: RecordedFrame) => void
  readonly #streams = new Map<string, TextStream>()
  #held: Held[] = []

  constructor(redactor: Redactor, write: (frame: RecordedFrame) => void) {
    this.#redactor = redactor
    this.#write = write
  }

  push(wire: WireFrame): void {
    try {
      const parsed = parseFrame(wire)
      const delta = findDelta(parsed)
      if (delta === undefined) this.#pushWhole(parsed)
      else this.#pushDelta(parsed, delta)
    } catch {
      // Such as one that is nested too deeply. Nothing of it is certain to be redacted.
      const { t, dir, text } = wire
      const note = `[a frame of ${text.length} characters that cannot be redacted]`
      this.#held.push({ frame: { t, dir, text: note }, ready: true })
    }
    if (this.#held.length > maxHeld) this.flush()
    else this.#writeReady()
  }

  /** Writes all that is held. */
  flush(): void {
    for (const stream of this.#streams.values()) stream.flush()
    this.#writeReady()
  }

  #pushWhole(parsed: RecordedFrame): void {
    const { t, dir, text } = parsed
    if (mayEndText(parsed)) {
      for (const stream of this.#streams.values()) stream.flush()
      this.#streams.clear()
    }
    const frame =
      text === undefined
        ? { t, dir, frame: this.#redactor.redact(parsed.frame) }
        : { t, dir, text: this.#redactor.redactText(text) }
    this.#held.push({ frame, ready: true })
  }

  #pushDelta({ t, dir, frame }: RecordedFrame, { key, member, text, params }: Delta): void {
    const rest = this.#redactor.redact({
      ...(frame as object),
      params: { ...params, [member]: '' },
    })
    const redacted = (rest as { params: Record<string, unknown> }).params
    const held: Held = { frame: { t, dir, frame: rest }, ready: false }
    this.#held.push(held)
    const stream = this.#streams.get(key) ?? new TextStream(this.#redactor)
    this.#streams.set(key, stream)
    stream.push({
      text,
      release: (piece) => {
        redacted[member] = member.endsWith('Base64') ? toBase64(piece) : piece
        held.ready = true
      },
    })
  }

  #writeReady(): void {
    const waiting = this.#held.findIndex(({ ready }) => !ready)
    const count = waiting === -1 ? this.#held.length : waiting
    for (const { frame } of this.#held.splice(0, count)) this.#write(frame)
  }
}

/** The piece of a text that a notification carries. */
function findDelta(recorded: RecordedFrame): Delta | undefined {
  const message = messageOf(recorded)
  const { method = '', params } = message
  if (!/delta$/i.test(method) || kindOf(message) !== 'notification' || !isObject(params)) {
    return undefined
  }
  for (const member of ['delta', 'deltaBase64']) {
    const value = params[member]
    if (typeof value !== 'string') continue
    const text = member === 'delta' ? value : fromBase64(value)
    return { key: `${method} ${JSON.stringify({ ...params, [member]: '' })}`, member, text, params }
  }
  return undefined
}

/** An item, a turn, a process or the connection ends: no text goes on. */
function mayEndText(recorded: RecordedFrame): boolean {
  const message = messageOf(recorded)
  return (
    kindOf(message) !== 'notification' || /completed$|exited$|closed$/i.test(message.method ?? '')
  )
}

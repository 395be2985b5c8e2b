import type { Answers } from './answers.js'
import { runCallback } from './callback.js'
import { decodeMessage, findTarget } from './codec.js'
import {
  ConnectionError,
  RpcError,
  wireCodes,
  type ConnectionErrorCode,
  type ErrorObject,
} from './errors.js'
import type { IncomingCalls } from './incoming-calls.js'
import { maxDepth, maxValues } from './limits.js'
import type { MalformedMessage, Message, NotificationMessage, ResponseTarget } from './message.js'
import type { PendingCalls } from './pending.js'
import type { Report, RpcReportCode } from './report.js'
import type { RequestId } from './request-id.js'
import type { SkippedLines } from './skipped-lines.js'
import type { Frame, TextFrame, UnusableFrame } from './transport.js'

/** A notification of the peer. */
export interface Notification {
  method: string
  params: unknown
  emittedAtMs?: number
}

/** Options of Receiver. */
export interface ReceiverOptions {
  incoming: IncomingCalls
  pending: PendingCalls
  answers: Answers
  onNotification: (notification: Notification) => void
  report: Report
  skipped: SkippedLines
}

/** Why a message is rejected, for the peer, the waiting call and the report. */
interface Refusal {
  reason: string
  kind: 'invalidRequest' | 'tooLarge'
  outcome: ConnectionErrorCode
  code: RpcReportCode
}

/** A message with its length and position in bytes. */
interface Line {
  text?: string | undefined
  length: number
  position?: number | undefined
}

const tooDeep: Refusal = {
  reason: `nesting is deeper than ${maxDepth}`,
  kind: 'invalidRequest',
  outcome: 'bad_response',
  code: 'too_deep',
}

const tooManyValues: Refusal = {
  reason: `message of more than ${maxValues} values is too large`,
  kind: 'tooLarge',
  outcome: 'too_large',
  code: 'too_large',
}

const notUtf8: Refusal = {
  reason: 'it is not UTF-8',
  kind: 'invalidRequest',
  outcome: 'bad_response',
  code: 'invalid_utf8',
}

type Broken = MalformedMessage & { code: 'brokenJson' }

interface Breakage {
  code: RpcReportCode
  reason: string
}

const notJson: Breakage = { code: 'broken_json', reason: 'it is not JSON' }
const truncated: Breakage = { code: 'truncated', reason: 'the stream ended inside it' }

/** Dispatches the frames of the peer, one after the other. */
export class Receiver {
  readonly #options: ReceiverOptions
  readonly #reportThrown = (cause: unknown) => {
    const message = 'A listener of notifications failed'
    this.#options.report({ level: 'error', code: 'listener_failed', message, cause })
  }

  constructor(options: ReceiverOptions) {
    this.#options = options
  }

  /** Takes a frame and the message of its text. Returns whether a call of this side is settled. */
  receive(frame: Frame, message: Message | undefined): boolean {
    switch (frame.kind) {
      case 'text':
        return this.#receiveText(frame, message ?? decodeMessage(frame.text))
      case 'tooLarge':
        return this.#refuse(findTarget(frame.head ?? ''), tooLarge(frame.length), toLine(frame))
      case 'invalidUtf8':
        return this.#refuse(findTarget(frame.head ?? ''), notUtf8, toLine(frame))
      case 'truncated':
        return this.#receiveTruncated(frame)
      case 'binary':
        return this.#skip('binary', 'it is binary', frame)
    }
  }

  #receiveText({ text, position }: TextFrame, message: Message): boolean {
    switch (message.kind) {
      case 'request':
        this.#options.incoming.accept(message)
        return false
      case 'notification':
        this.#notify(message)
        return false
      case 'response':
        return this.#settled(message.id, this.#options.pending.resolve(message.id, message.result))
      case 'error':
        return this.#reject(message.id, toRpcError(message.error))
      case 'malformed':
        if (message.code === 'brokenJson') {
          return this.#receiveBroken(message.id, notJson, textLine(text, position))
        }
        return this.#receiveMalformed(message, textLine(text, position))
    }
  }

  #receiveTruncated(frame: UnusableFrame): boolean {
    const target = findTarget(frame.head ?? '')
    return this.#receiveBroken(
      target?.side === 'us' ? target.id : undefined,
      truncated,
      toLine(frame),
    )
  }

  /** A request is not one before it is complete, so only a call of this side is settled. */
  #receiveBroken(id: RequestId | undefined, { code, reason }: Breakage, line: Line): boolean {
    const error = new ConnectionError('bad_response', reason)
    if (id !== undefined && this.#options.pending.reject(id, error)) return true
    return this.#skip(code, reason, line)
  }

  #receiveMalformed(malformed: Exclude<MalformedMessage, Broken>, at: Line): boolean {
    switch (malformed.code) {
      case 'notAnObject':
        return this.#skip('not_an_object', 'it is not a JSON object', at)
      case 'tooDeep':
        return this.#refuse(malformed.target, tooDeep, at)
      case 'tooManyValues':
        return this.#refuse(malformed.target, tooManyValues, at)
      case 'invalidRequest':
        this.#answer(malformed.id, 'invalidRequest', malformed.reason)
        return false
      case 'badResponse': {
        const { id, reason = 'malformed error' } = malformed
        return this.#reject(id, new ConnectionError('bad_response', reason))
      }
      case 'unrecognized':
        this.#options.skipped.add(at)
        this.#debug('unrecognized', 'Ignored an object that is not a message')
        return false
    }
  }

  #notify({ method, params, emittedAtMs, unusableId }: NotificationMessage): void {
    if (unusableId)
      this.#debug('unusable_id', 'Treated a request without a usable id as a notification')
    const notification =
      emittedAtMs === undefined ? { method, params } : { method, params, emittedAtMs }
    runCallback(() => this.#options.onNotification(notification), this.#reportThrown)
  }

  #refuse(target: ResponseTarget | undefined, refusal: Refusal, at: Line): boolean {
    const { reason, kind, outcome, code } = refusal
    if (target === undefined) return this.#skip(code, reason, at)
    if (target.side === 'us') return this.#reject(target.id, new ConnectionError(outcome, reason))
    this.#answer(target.id, kind, reason)
    return false
  }

  #answer(id: RequestId, kind: string, reason: string): void {
    const message = `Invalid request: ${reason}`
    this.#options.answers.refuse(id, { code: wireCodes.refused, message, data: { kind } })
  }

  #reject(id: RequestId, error: Error): boolean {
    return this.#settled(id, this.#options.pending.reject(id, error))
  }

  #settled(id: RequestId, settled: boolean): boolean {
    if (settled) return true
    const late = this.#options.pending.wasSent(id)
    if (late) this.#debug('late_response', 'Ignored the answer to a call that is settled')
    else this.#debug('stray_response', 'Ignored an answer to an unknown call')
    return false
  }

  #skip(code: RpcReportCode, reason: string, line: Line): boolean {
    this.#options.skipped.add(line)
    const { length, position } = line
    const at = position === undefined ? { length } : { length, position }
    this.#options.report({ level: 'warn', code, message: `Skipped a message: ${reason}`, ...at })
    return false
  }

  #debug(code: RpcReportCode, message: string): void {
    this.#options.report({ level: 'debug', code, message })
  }
}

function toRpcError({ code, message, data }: ErrorObject): RpcError {
  return new RpcError(code, message, { data })
}

function toLine({ head, ...frame }: UnusableFrame): Line {
  return { text: head, ...frame }
}

function textLine(text: string, position: number | undefined): Line {
  return { text, length: new TextEncoder().encode(text).length, position }
}

function tooLarge(length: number): Refusal {
  const reason = `message of ${length} bytes is too large`
  return { reason, kind: 'tooLarge', outcome: 'too_large', code: 'too_large' }
}

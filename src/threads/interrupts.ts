import type { RequestOptions } from '../client/contract-client.js'
import { RpcError } from '../rpc/errors.js'
import type { Report } from '../rpc/report.js'
import type { Clock } from './clock.js'
import type { TurnRecord } from './turn-record.js'

/** Options of Interrupts. */
export interface InterruptsOptions {
  clock: Clock
  report: Report
  /** Milliseconds that an interrupt has to end a turn. */
  timeoutMs: number
  request: (method: string, params: object, options: RequestOptions) => Promise<unknown>
  /** Called when the server has taken an interrupt. */
  onTaken: (turn: TurnRecord) => void
  /** Reads the thread of a turn back. */
  check: (turn: TurnRecord) => Promise<void>
}

/** Interrupts turns: each once, as soon as the server takes it, and never after the end. */
export class Interrupts {
  readonly #options: InterruptsOptions

  constructor(options: InterruptsOptions) {
    this.#options = options
  }

  /** Interrupts a turn once it has started. Resolves when the server has answered, or it has ended. */
  interrupt(turn: TurnRecord): Promise<void> {
    turn.interrupting ??= this.#deliver(turn).catch((error: unknown) => {
      turn.interrupting = undefined
      throw error
    })
    return turn.interrupting
  }

  /** Interrupts a turn, and gives it up if it does not end in time. */
  async abort(turn: TurnRecord): Promise<void> {
    const { clock, timeoutMs } = this.#options
    const cancel = clock.after(timeoutMs, () => {
      turn.settle({ status: 'lost', cause: 'deadline' })
    })
    void turn.ended.then(cancel)
    await this.interrupt(turn).catch((cause: unknown) => {
      const message = 'Cannot interrupt a turn'
      this.#options.report({ level: 'warn', code: 'handler_failed', message, cause })
    })
  }

  async #deliver(turn: TurnRecord): Promise<void> {
    await turn.started
    // Again, because the server announces a turn before it can be interrupted.
    for (let attempt = 0; attempt < 2 && turn.outcome === undefined; attempt++) {
      try {
        return await this.#send(turn)
      } catch (error) {
        if (!saysOver(error)) throw error
      }
    }
    if (turn.outcome === undefined) await this.#options.check(turn)
    // It still runs, so it can be interrupted again.
    turn.interrupting = undefined
  }

  async #send(turn: TurnRecord): Promise<void> {
    const { threadId, startedId: turnId } = turn
    const { request, onTaken, timeoutMs } = this.#options
    const controller = new AbortController()
    const options = { signal: controller.signal, timeoutMs }
    const sent = request('turn/interrupt', { threadId, turnId }, options)
    // 0.118.0 does not answer if the turn has just ended.
    await Promise.race([sent, turn.ended])
    controller.abort()
    // A command must not run any more that is approved after the interrupt.
    onTaken(turn)
    await sent.catch((error: unknown) => {
      if (turn.outcome === undefined) throw error
    })
  }
}

/** Whether the server says that the turn does not run, or not any more. */
function saysOver(error: unknown): boolean {
  return error instanceof RpcError && /no active turn|expected active turn/.test(error.message)
}

import type { RequestOptions } from '../client/contract-client.js'
import { ConnectionError, RpcError } from '../rpc/errors.js'
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
  /** Resolves with the connection on which the turn was read back. Rejects if none follows. */
  ready: (turn: TurnRecord) => Promise<{ closed: Promise<void> }>
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

  /**
   * Interrupts a turn once it has started, and gives it up if it does not end in time. Resolves when
   * the server has answered, or the turn has ended. Rejects if the server refuses, and the turn goes
   * on.
   */
  async interrupt(turn: TurnRecord): Promise<void> {
    if (turn.outcome !== undefined) return
    const goOn = this.#giveUpLater(turn)
    try {
      await this.#deliverOnce(turn)
    } catch (error) {
      goOn()
      throw error
    }
  }

  /** Interrupts a turn like `interrupt`, and gives it up also if the server refuses. */
  async abort(turn: TurnRecord): Promise<void> {
    if (turn.outcome !== undefined) return
    this.#giveUpLater(turn)
    await this.#deliverOnce(turn).catch((cause: unknown) => this.#reportFailure(cause))
  }

  /** Returns a function that stops the time. */
  #giveUpLater(turn: TurnRecord): () => void {
    const { clock, timeoutMs } = this.#options
    const cancel = clock.after(timeoutMs, () => {
      turn.settle({ status: 'lost', cause: 'deadline' })
    })
    void turn.ended.then(cancel)
    return cancel
  }

  async #deliverOnce(turn: TurnRecord): Promise<void> {
    turn.interrupting ??= this.#deliver(turn).catch((error: unknown) => {
      turn.interrupting = undefined
      // Nothing waits for it any more.
      if (turn.outcome !== undefined) return this.#reportFailure(error)
      throw error
    })
    await Promise.race([turn.interrupting, turn.ended])
  }

  /** Also of a turn that is given up, which would run on. */
  async #deliver(turn: TurnRecord): Promise<void> {
    await turn.started
    let refusals = 0
    // Again, because the server announces a turn before it can be interrupted.
    while (refusals < 2) {
      const connection = await this.#findConnection(turn)
      if (connection === undefined) return
      try {
        return await this.#send(turn)
      } catch (error) {
        if (saysOver(error)) refusals++
        // The next connection gets it if the turn still runs.
        else if (isLoss(error)) await connection.closed
        else throw error
      }
    }
    if (!turn.isOver) await this.#options.check(turn)
    // It still runs, so it can be interrupted again.
    turn.interrupting = undefined
  }

  /** The connection on which the turn runs. Without one, all turns have ended. */
  async #findConnection(turn: TurnRecord): Promise<{ closed: Promise<void> } | undefined> {
    if (turn.isOver) return undefined
    const connection = await this.#options.ready(turn).catch(() => undefined)
    return turn.isOver ? undefined : connection
  }

  async #send(turn: TurnRecord): Promise<void> {
    const { threadId, startedId: turnId } = turn
    const { request, onTaken, timeoutMs } = this.#options
    const controller = new AbortController()
    const options = { signal: controller.signal, timeoutMs }
    const sent = request('turn/interrupt', { threadId, turnId }, options)
    if (turn.outcome !== undefined) {
      await sent
      return
    }
    // 0.118.0 does not answer if the turn has just ended.
    await Promise.race([sent, turn.ended])
    controller.abort()
    // A command must not run any more that is approved after the interrupt.
    turn.isInterrupted = true
    onTaken(turn)
    await sent.catch((error: unknown) => {
      if (turn.outcome === undefined) throw error
    })
  }

  #reportFailure(cause: unknown): void {
    const message = 'Cannot interrupt a turn'
    this.#options.report({ level: 'warn', code: 'handler_failed', message, cause })
  }
}

function isLoss(error: unknown): boolean {
  return error instanceof ConnectionError && error.code === 'closed'
}

/** Whether the server says that the turn does not run, or not any more. */
function saysOver(error: unknown): boolean {
  return error instanceof RpcError && /no active turn|expected active turn/.test(error.message)
}

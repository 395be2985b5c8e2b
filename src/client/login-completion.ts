import type { AccountLoginCompletedNotification } from '../../generated/types/index.js'
import { ConnectionError } from '../rpc/errors.js'

/** The outcome of a login. The error is a text of the server. */
export type LoginOutcome = { success: true } | { success: false; error: string | null }

/** Waits for the completion of one login, whose id is unknown until the server has answered. */
export class CompletionWait {
  readonly outcome: Promise<LoginOutcome>
  readonly #onOver: () => void
  readonly #early: AccountLoginCompletedNotification[] = []
  #expected: string | null | undefined
  #resolve!: (outcome: LoginOutcome) => void
  #reject!: (error: ConnectionError) => void

  constructor(onOver: () => void) {
    this.#onOver = onOver
    this.outcome = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    this.outcome.catch(ignore)
  }

  /** Returns whether the completion belongs to this login. */
  take(completion: AccountLoginCompletedNotification): boolean {
    if (this.#expected === undefined) this.#early.push(completion)
    if (completion.loginId !== this.#expected) return false
    const { success, error } = completion
    this.settle(success ? { success } : { success, error })
    return true
  }

  expect(loginId: string | null): void {
    this.#expected = loginId
    const early = this.#early.find((completion) => completion.loginId === loginId)
    // A completion without an id before the answer belongs to another login.
    if (early !== undefined && loginId !== null) this.take(early)
  }

  settle(outcome: LoginOutcome): void {
    this.#onOver()
    this.#resolve(outcome)
  }

  end(): void {
    this.#onOver()
    const message = 'The outcome of the login is unknown: the connection is closed'
    this.#reject(new ConnectionError('closed', message))
  }
}

function ignore(): void {
  // A rejection without a listener is not an unhandled one.
}

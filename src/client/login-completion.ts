import type { AccountLoginCompletedNotification } from '../../generated/types/index.js'
import { ConnectionError } from '../rpc/errors.js'

/** How a login ended; a failure in the server's words, for people. */
export type LoginOutcome = { success: true } | { success: false; error: string | null }

/** Waits for what is said about one login, which has no id until the server has answered. */
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

  /** Whether it was about this login. */
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
    // One without an id that came before the answer is about somebody else's login.
    if (early !== undefined && loginId !== null) this.take(early)
  }

  settle(outcome: LoginOutcome): void {
    this.#onOver()
    this.#resolve(outcome)
  }

  end(): void {
    this.#onOver()
    const message = 'Cannot tell how the login ended: the connection is closed'
    this.#reject(new ConnectionError('closed', message))
  }
}

function ignore(): void {
  // Whoever awaits the outcome is told.
}

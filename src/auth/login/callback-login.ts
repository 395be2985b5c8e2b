import { AuthError } from '../errors.js'
import type { Answer } from './callback-answer.js'
import { toPage, toRedirect, toText } from './callback-answer.js'
import type { CallbackListener } from './callback-listener.js'
import { findForeign, readRedirect } from './callback-query.js'
import { createCanceledError } from './claim-port.js'
import { renderErrorPage, renderSuccessPage } from './login-pages.js'

export interface CallbackLoginOptions {
  state: string
  finish: (code: string) => Promise<void>
  successUrl?: string | undefined
  signal: AbortSignal
}

/** What the browser gets, and what follows once it was sent. */
export interface Reply {
  answer: Answer
  settle?: () => void
}

export const notFound: Reply = { answer: toText(404, 'Not Found') }

/** The login that a browser is expected to bring back: decided once, however often it is brought. */
export class CallbackLogin {
  readonly outcome: Promise<void>
  readonly #options: CallbackLoginOptions
  readonly #listener: CallbackListener
  readonly #successUrl: string | undefined
  #resolve: () => void = () => undefined
  #reject: (reason: unknown) => void = () => undefined
  #decision: Promise<Reply> | undefined
  #isSignedIn = false

  constructor(options: CallbackLoginOptions, listener: CallbackListener) {
    this.#options = options
    this.#listener = listener
    const { successUrl } = options
    // Here, because a header takes no odd characters, and then the browser is there already.
    this.#successUrl = successUrl === undefined ? undefined : new URL(successUrl).href
    this.outcome = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    // Whoever wants to know awaits it; nobody has to.
    this.outcome.catch(() => undefined)
  }

  /** A second redirect waits for what becomes of the first, and is answered in the same way. */
  async take(query: URLSearchParams): Promise<Reply> {
    const foreign = findForeign(query, this.#options.state)
    if (foreign !== undefined) return { answer: foreign }
    return (this.#decision ??= this.#decide(query))
  }

  /** Nothing is left to wait for once somebody has come for it. */
  showSuccess(): Reply {
    if (!this.#isSignedIn) return notFound
    return { answer: toPage(renderSuccessPage()), settle: this.#listener.close }
  }

  /** Another login wants the port. It gets it, even when this one cannot be stopped any more. */
  cancel(): Reply {
    if (this.#decision !== undefined) {
      return { answer: toText(409, 'Too late to cancel'), settle: this.#listener.close }
    }
    const error = new AuthError('login_canceled', 'Login cancelled')
    return this.#fail(error, toText(200, 'Login cancelled'))
  }

  /** What `finish` was asked for already is still waited for: it may be beyond stopping. */
  abort(): void {
    this.#listener.cut()
    if (this.#decision === undefined) this.#reject(createCanceledError())
  }

  async #decide(query: URLSearchParams): Promise<Reply> {
    const redirect = readRedirect(query)
    if ('error' in redirect) return this.#fail(redirect.error, redirect.answer)
    const { finish, signal } = this.#options
    try {
      await finish(redirect.code)
    } catch (error) {
      return this.#fail(signal.aborted ? createCanceledError() : error)
    }
    return this.#succeed()
  }

  #fail(error: unknown, answer = toErrorAnswer(error)): Reply {
    const settle = () => {
      // First, so that whoever learns of it can try again on the same port.
      this.#listener.close()
      this.#reject(error)
    }
    return { answer, settle }
  }

  #succeed(): Reply {
    this.#isSignedIn = true
    const successUrl = this.#successUrl
    const { server, linger, close } = this.#listener
    const settle = () => {
      if (successUrl === undefined) linger()
      else close()
      this.#resolve()
    }
    if (successUrl !== undefined) return { answer: toRedirect(successUrl), settle }
    // The redirect takes the code out of the address bar, if there is still a place to go to.
    const answer = server.listening ? toRedirect('/success') : toPage(renderSuccessPage())
    return { answer, settle }
  }
}

function toErrorAnswer(error: unknown): Answer {
  const page =
    error instanceof AuthError
      ? { code: error.loginCode ?? error.code, message: error.message }
      : { code: 'internal_error', message: 'An unexpected error ended the sign-in.' }
  return toPage(renderErrorPage(page))
}

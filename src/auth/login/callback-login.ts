import { AuthError } from '../errors.js'
import type { Answer } from './callback-answer.js'
import { toPage, toRedirect, toText } from './callback-answer.js'
import type { CallbackListener } from './callback-listener.js'
import { findForeign, readRedirect } from './callback-query.js'
import { createCanceledError } from './claim-port.js'
import { renderErrorPage, renderSuccessPage } from './login-pages.js'

/** A login that a redirect finishes. */
export interface CallbackLoginOptions {
  state: string
  finish: (code: string) => Promise<void>
  successUrl?: string | undefined
  signal: AbortSignal
}

/** The response to the browser, and what to do once it is sent. */
export interface Reply {
  answer: Answer
  settle?: () => void
}

/** The response for unknown paths. */
export const notFound: Reply = { answer: toText(404, 'Not Found') }

/** The login that the callback finishes: decided once, however often the browser is redirected. */
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
    // Checked now, because a header with an invalid URL would fail after the login.
    this.#successUrl = successUrl === undefined ? undefined : new URL(successUrl).href
    this.outcome = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    // An outcome that is not awaited must not count as an unhandled rejection.
    this.outcome.catch(() => undefined)
  }

  /** Finishes the login. A second redirect gets the same reply as the first. */
  async take(query: URLSearchParams): Promise<Reply> {
    const foreign = findForeign(query, this.#options.state)
    if (foreign !== undefined) return { answer: foreign }
    return (this.#decision ??= this.#decide(query))
  }

  /** The success page, after which the server is closed. */
  showSuccess(): Reply {
    if (!this.#isSignedIn) return notFound
    return { answer: toPage(renderSuccessPage()), settle: this.#listener.close }
  }

  /** Frees the port for another login, even if this one can no longer be canceled. */
  cancel(): Reply {
    if (this.#decision !== undefined) {
      return { answer: toText(409, 'Too late to cancel'), settle: this.#listener.close }
    }
    const error = new AuthError('login_canceled', 'Login cancelled')
    return this.#fail(error, toText(200, 'Login cancelled'))
  }

  /** Closes everything. A pending `finish` is still awaited, because it may already be storing. */
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
      // Before the rejection, so that the caller can use the same port again.
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
    // The redirect removes the code from the address bar, if the server is still listening.
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

import type { CodexAuth } from '../codex-auth.js'
import { AuthError } from '../errors.js'
import type { ChatgptAuthTokensLogin } from './chatgpt-auth-tokens.js'
import type { ManagedAuth } from './managed-auth.js'

export type RecoveryStep = 'reload' | 'refresh_token' | 'external_refresh' | 'done'

/** Where other credentials can come from. */
export interface RecoverySources {
  managed: ManagedAuth
  external: ChatgptAuthTokensLogin
}

/**
 * What can be tried after a server has refused credentials, one step at a time. Stored tokens are
 * first looked for on disk, where another process may have put newer ones, and then renewed;
 * tokens of the host are renewed by asking it. An API key has nothing to try.
 */
export class UnauthorizedRecovery {
  readonly mode: 'managed' | 'external'
  readonly #sources: RecoverySources
  readonly #refused: CodexAuth
  #step: RecoveryStep

  constructor(sources: RecoverySources, refused: CodexAuth) {
    this.#sources = sources
    this.#refused = refused
    this.mode = refused.mode === 'chatgptAuthTokens' ? 'external' : 'managed'
    this.#step = firstStep(refused)
  }

  get step(): RecoveryStep {
    return this.#step
  }

  get hasNext(): boolean {
    return this.#step !== 'done'
  }

  /**
   * Credentials to try now. They can be the refused ones, which a server may take the second time.
   * Throws an AuthError `refresh_failed` when the step fails or none is left.
   */
  async next(): Promise<CodexAuth | undefined> {
    const { managed, external } = this.#sources
    switch (this.#step) {
      case 'reload':
        this.#step = (await managed.recover(this.#refused)) === 'issuer' ? 'done' : 'refresh_token'
        return managed.current
      case 'refresh_token':
        await managed.refresh('unauthorized_recovery')
        this.#step = 'done'
        return managed.current
      case 'external_refresh': {
        if (this.#refused.mode !== 'chatgptAuthTokens') return undefined
        const fresh = await external.refresh(this.#refused)
        this.#step = 'done'
        return fresh
      }
      case 'done': {
        const message = 'No more recovery steps available.'
        throw new AuthError('refresh_failed', message, { reason: 'other' })
      }
    }
  }
}

function firstStep({ mode }: CodexAuth): RecoveryStep {
  switch (mode) {
    case 'apiKey':
      return 'done'
    case 'chatgpt':
      return 'reload'
    case 'chatgptAuthTokens':
      return 'external_refresh'
  }
}

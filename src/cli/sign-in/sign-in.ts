import type { AuthManager } from '../../auth/auth-manager.js'
import type { LoginFlowOptions } from '../../auth/login/login-flow.js'
import type { Config } from '../../config/config.js'
import type { Terminal } from '../terminal.js'

/** What a way to sign in works with. */
interface SignInContext {
  readonly auth: AuthManager
  readonly flow: LoginFlowOptions
  readonly config: Config
  readonly terminal: Terminal
  /** Aborts with an AuthError `login_canceled` when the person has had enough. */
  readonly interrupted: AbortSignal
}

/**
 * A way to sign in. Resolves once the credentials are stored; rejects with an AuthError or a
 * FaultError, and has stored nothing then.
 */
export type SignIn = (context: SignInContext) => Promise<void>

import type { AuthManager } from '../../auth/auth-manager.js'
import type { LoginFlowOptions } from '../../auth/login/login-flow.js'
import type { Restrictions } from '../../config/restrictions.js'
import type { Terminal } from '../terminal.js'

/** The parts that every way to sign in uses. */
interface SignInContext {
  readonly auth: AuthManager
  readonly flow: LoginFlowOptions
  readonly restrictions: Restrictions
  readonly terminal: Terminal
  /** Aborts with an AuthError `login_canceled` when the user cancels. */
  readonly interrupted: AbortSignal
}

/**
 * A way to sign in. Resolves once the credentials are stored. Rejects with an AuthError or a
 * FaultError, and then stores nothing.
 */
export type SignIn = (context: SignInContext) => Promise<void>

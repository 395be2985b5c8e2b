import { untilAborted } from '../../http/deadline.js'
import type { CodexAuth, Credentials } from '../codex-auth.js'
import { getCredentials } from '../codex-auth.js'
import type { ChatgptAuthTokensLogin } from './chatgpt-auth-tokens.js'
import type { ManagedAuth } from './managed-auth.js'

/** Where newer credentials come from. */
export interface CredentialSources {
  managed: ManagedAuth
  supplied: ChatgptAuthTokensLogin
}

/** Whether a login may be used. One that may not counts as missing, also right after a refresh. */
export type IsAllowed = (auth: CodexAuth) => boolean | Promise<boolean>

/**
 * The next step after a 401. `reload`: take newer tokens from the storage, or else renew them.
 * `refresh`: renew them, at the issuer or by the client that supplies them.
 */
export type RecoveryStep = 'reload' | 'refresh' | 'done'

const firstSteps: Readonly<Record<CodexAuth['mode'], RecoveryStep>> = {
  apiKey: 'done',
  chatgpt: 'reload',
  chatgptAuthTokens: 'refresh',
}

/** A login and its credentials. */
interface Usable {
  auth: CodexAuth
  credentials: Credentials
}

/** Starts a call with this login; undefined if it cannot or must not be used. */
export async function startAttempt(
  auth: CodexAuth,
  sources: CredentialSources,
  isAllowed: IsAllowed,
): Promise<Attempt | undefined> {
  const usable = await findUsable(auth, isAllowed)
  return usable && new Attempt(usable, sources, isAllowed)
}

async function findUsable(
  auth: CodexAuth | undefined,
  isAllowed: IsAllowed,
): Promise<Usable | undefined> {
  if (auth === undefined || !(await isAllowed(auth))) return undefined
  const credentials = getCredentials(auth)
  return credentials && { auth, credentials }
}

/** The credentials of one call, and the steps that are left when a server rejects them. */
export class Attempt {
  readonly #sources: CredentialSources
  readonly #isAllowed: IsAllowed
  #inUse: Usable
  #step: RecoveryStep

  constructor(inUse: Usable, sources: CredentialSources, isAllowed: IsAllowed) {
    this.#inUse = inUse
    this.#sources = sources
    this.#isAllowed = isAllowed
    this.#step = firstSteps[inUse.auth.mode]
  }

  /** The login that the call is made with. */
  get auth(): CodexAuth {
    return this.#inUse.auth
  }

  /** The credentials to make the call with. */
  get credentials(): Credentials {
    return this.#inUse.credentials
  }

  /** The step that `recover` takes next. */
  get step(): RecoveryStep {
    return this.#step
  }

  /**
   * Replaces credentials that a server has rejected; false if there are no others. A caller that
   * aborts stops waiting, but the refresh continues for others. Throws an AuthError
   * `refresh_failed` or the reason of the signal.
   */
  async recover({ signal }: { signal?: AbortSignal | undefined } = {}): Promise<boolean> {
    if (this.#step === 'done') return false
    const found = await untilAborted(this.#findNewer(this.auth), signal)
    const usable =
      found === this.auth
        ? undefined
        : await untilAborted(findUsable(found, this.#isAllowed), signal)
    if (usable !== undefined) this.#inUse = usable
    return usable !== undefined
  }

  async #findNewer(rejected: CodexAuth): Promise<CodexAuth | undefined> {
    const { managed, supplied } = this.#sources
    if (rejected.mode === 'chatgptAuthTokens') {
      const newer = await supplied.refresh(rejected)
      this.#step = 'done'
      return newer
    }
    const source = await managed.recover(rejected)
    this.#step = this.#step === 'reload' && source === 'storage' ? 'refresh' : 'done'
    return managed.current
  }
}

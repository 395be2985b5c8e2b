import type { AuthManager } from '../auth/auth-manager.js'
import type { CodexAuth } from '../auth/codex-auth.js'
import { getAccountId, getBearerToken, getClaims } from '../auth/codex-auth.js'
import type { UnauthorizedRecovery } from '../auth/refresh/unauthorized-recovery.js'
import type { Authorizer, Credentials } from './credentials.js'

/** What credentials were made from, and how far their recovery has come. */
interface Origin {
  auth: CodexAuth
  recovery: UnauthorizedRecovery
}

export interface AuthorizerOptions {
  /** Credentials that must not be used count as none, also when a refresh has just brought them. */
  isAllowed?: (auth: CodexAuth) => boolean | Promise<boolean>
}

/** Lets backend calls be made as whoever is signed in, and go on with newer tokens after a 401. */
export function createAuthorizer(
  manager: AuthManager,
  { isAllowed = () => true }: AuthorizerOptions = {},
): Authorizer {
  const origins = new WeakMap<Credentials, Origin>()
  const remember = async (auth: CodexAuth | undefined, recovery?: UnauthorizedRecovery) => {
    if (auth === undefined || !(await isAllowed(auth))) return undefined
    const credentials = toCredentials(auth)
    if (credentials !== undefined) {
      origins.set(credentials, { auth, recovery: recovery ?? manager.recovery(auth) })
    }
    return credentials
  }
  return {
    async current() {
      return remember(await manager.auth())
    },
    async recover(rejected, { signal }) {
      const origin = origins.get(rejected)
      if (origin === undefined) return undefined
      const recovering = recover(origin)
      const found = await (signal === undefined ? recovering : untilAborted(recovering, signal))
      return remember(found, origin.recovery)
    },
  }
}

/** Steps that bring nothing new are passed over: a server that refused a token refuses it again. */
async function recover({ auth, recovery }: Origin): Promise<CodexAuth | undefined> {
  while (recovery.hasNext) {
    const found = await recovery.next()
    if (found !== auth) return found
  }
  return undefined
}

function toCredentials(auth: CodexAuth): Credentials | undefined {
  const accessToken = getBearerToken(auth)
  if (accessToken === undefined) return undefined
  const accountId = getAccountId(auth)
  const claims = getClaims(auth)
  return {
    accessToken,
    ...(accountId !== undefined && { accountId }),
    ...(claims?.userId !== undefined && { userId: claims.userId }),
    isFedramp: claims?.isFedramp === true,
  }
}

/** A caller that is gone stops waiting; the recovery goes on for the others. */
async function untilAborted<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let abort: () => void = () => undefined
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(signal.reason as Error)
    signal.addEventListener('abort', abort)
  })
  try {
    return await Promise.race([task, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

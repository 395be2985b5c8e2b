import type {
  ChatgptAuthTokens,
  RefreshChatgptAuthTokens,
} from '../../auth/refresh/chatgpt-auth-tokens.js'
import { transient } from '../../auth/refresh/refresh-error.js'
import type { ConfigSource } from '../../config/config-source.js'
import { ConnectionError, RpcError } from '../../rpc/errors.js'
import type { ServerConnection } from '../server-connection.js'

const method = 'account/chatgptAuthTokens/refresh'
const deadlineMs = 10_000

/**
 * Requests newer tokens from every initialized client and uses the first valid answer. A client that
 * declines does not prevent another one from supplying the tokens.
 */
export function createChatgptAuthTokensRefresh(
  connections: ReadonlySet<ServerConnection>,
  config: ConfigSource,
): RefreshChatgptAuthTokens {
  return async (previousAccountId, signal) => {
    const tokens = await requestFromAll([...connections], previousAccountId ?? null, signal)
    const { restrictions } = await config.read()
    const facts = { method: 'chatgpt', workspace: tokens.chatgptAccountId } as const
    const refusal = restrictions.refuseStored(facts)
    if (refusal !== undefined) throw transient(refusal.message.replace(/\.$/, ''))
    return tokens
  }
}

async function requestFromAll(
  connections: readonly ServerConnection[],
  previousAccountId: string | null,
  signal: AbortSignal,
): Promise<ChatgptAuthTokens> {
  const decided = new AbortController()
  const cancel = () => decided.abort()
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel, { once: true })
  const options = { timeoutMs: deadlineMs, signal: decided.signal }
  const params = { reason: 'unauthorized', previousAccountId } as const
  const answers = connections
    .filter(({ initialized }) => initialized)
    .map((connection) => connection.request(method, params, options))
  try {
    return await Promise.any(answers)
  } catch (error) {
    throw explain(error instanceof AggregateError ? error.errors[0] : error)
  } finally {
    signal.removeEventListener('abort', cancel)
    decided.abort()
  }
}

/** Omits the message of the client, which could contain the token that it failed to renew. */
function explain(error: unknown): unknown {
  if (error instanceof RpcError) return transient(`auth refresh request failed: code=${error.code}`)
  if (error === undefined) return transient('auth refresh request canceled: no client is connected')
  if (!(error instanceof ConnectionError)) return error
  if (error.code === 'bad_response') return transient('invalid auth refresh response')
  if (error.code === 'timeout') {
    return transient(`auth refresh request timed out after ${deadlineMs / 1000}s`)
  }
  return transient('auth refresh request canceled: the connection was closed')
}

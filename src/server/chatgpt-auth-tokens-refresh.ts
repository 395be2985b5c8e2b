import { validators } from '../../generated/validators/account.js'
import { findBeyond } from '../../generated/validators/issues.js'
import type {
  ChatgptAuthTokens,
  RefreshChatgptAuthTokens,
} from '../auth/refresh/chatgpt-auth-tokens.js'
import { transient } from '../auth/refresh/refresh-error.js'
import type { ConfigSource } from '../config/config-source.js'
import { ConnectionError, RpcError } from '../rpc/errors.js'
import type { Session } from './session.js'

const method = 'account/chatgptAuthTokens/refresh'
const deadlineMs = 10_000

/**
 * Asks every initialized client for newer tokens and takes the first good answer, so that a client
 * which only looks on, and declines, does not stand in the way of the one that has the tokens.
 */
export function createChatgptAuthTokensRefresh(
  sessions: ReadonlySet<Session>,
  config: ConfigSource,
): RefreshChatgptAuthTokens {
  return async (previousAccountId) => {
    const tokens = await askAll([...sessions], previousAccountId ?? null)
    const { forcedChatgptWorkspaceIds: allowed } = (await config.read()).config
    if (allowed !== undefined && !allowed.includes(tokens.chatgptAccountId)) {
      const owner = tokens.chatgptAccountId
      throw transient(
        `Login is restricted to workspace(s) ${allowed.join(', ')}, but current credentials belong to ${owner}`,
      )
    }
    return tokens
  }
}

async function askAll(
  sessions: readonly Session[],
  previousAccountId: string | null,
): Promise<ChatgptAuthTokens> {
  const decided = new AbortController()
  const options = { timeoutMs: deadlineMs, signal: decided.signal }
  const params = { reason: 'unauthorized', previousAccountId }
  const answers = sessions
    .filter(({ initialized }) => initialized)
    .map(async (session) => decode(await session.request(method, params, options)))
  try {
    return await Promise.any(answers)
  } catch (error) {
    throw explain(error instanceof AggregateError ? error.errors[0] : error)
  } finally {
    decided.abort()
  }
}

function decode(answer: unknown): ChatgptAuthTokens {
  if (findBeyond('note', validators.ChatgptAuthTokensRefreshResponse(answer)) === undefined) {
    return answer as ChatgptAuthTokens
  }
  throw transient('invalid auth refresh response')
}

/** The client's own words are left out: they could hold the token that it failed to renew. */
function explain(error: unknown): unknown {
  if (error instanceof RpcError) return transient(`auth refresh request failed: code=${error.code}`)
  if (error === undefined) return transient('auth refresh request canceled: no client is connected')
  if (!(error instanceof ConnectionError)) return error
  if (error.code === 'timeout') {
    return transient(`auth refresh request timed out after ${deadlineMs / 1000}s`)
  }
  return transient('auth refresh request canceled: the connection was closed')
}

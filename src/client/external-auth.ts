import type {
  ChatgptAuthTokensRefreshParams,
  ChatgptAuthTokensRefreshResponse,
} from '../../generated/types/index.js'
import { runCallback, warnOfCallback } from '../rpc/callback.js'
import { RpcError, wireCodes } from '../rpc/errors.js'
import type { Client } from './client.js'
import type { ServerRequestHandler } from './server-requests.js'

/** Tokens in the form that servers accept. */
export type ChatgptAuthTokens = ChatgptAuthTokensRefreshResponse

/** The reason of a request for tokens. */
export interface ChatgptAuthTokensRequest {
  reason: 'login' | ChatgptAuthTokensRefreshParams['reason']
  /** Workspace of the rejected tokens. */
  previousAccountId: string | undefined
}

/**
 * Returns newer tokens with every call. It may take longer than a server waits; late tokens are used
 * for the next request, because their refresh token may be spent.
 */
export type ChatgptAuthTokensProvider = (
  request: ChatgptAuthTokensRequest,
) => Promise<ChatgptAuthTokens>

/** Options of externalAuth. */
export interface ExternalAuthOptions {
  /** Deadline of an answer in milliseconds. The default is 8000; servers give up after 10,000. */
  deadlineMs?: number | undefined
  /** Called with each error of the provider. The server only learns that there are no tokens. */
  onError?: ((error: unknown) => void) | undefined
}

/** Tokens of one account, for any number of connections. */
export interface ExternalAuth {
  /** Create one for each client. */
  forConnection(): ExternalAuthConnection
}

/** External tokens for one connection. */
export interface ExternalAuthConnection {
  /** Signs in. The client must have been initialized with `experimentalApi`. */
  login(client: Client): Promise<void>
  /** Handler for `account/chatgptAuthTokens/refresh`. */
  readonly refresh: ServerRequestHandler<'account/chatgptAuthTokens/refresh'>
}

// Servers wait for 10 seconds; the rest is for the transfer.
const defaultDeadlineMs = 8000

/** Supplies servers with tokens that this program obtains. */
export function externalAuth(
  provider: ChatgptAuthTokensProvider,
  options: ExternalAuthOptions = {},
): ExternalAuth {
  const { deadlineMs = defaultDeadlineMs, onError = () => undefined } = options
  const supply = new TokenSupply(provider, onError)
  return { forConnection: () => connectTo(supply, deadlineMs) }
}

function connectTo(supply: TokenSupply, deadlineMs: number): ExternalAuthConnection {
  let given: ChatgptAuthTokens | undefined
  return {
    async login(client) {
      given =
        supply.latest ?? (await supply.renew({ reason: 'login', previousAccountId: undefined }))
      await client.request('account/login/start', { type: 'chatgptAuthTokens', ...given })
    },
    async refresh({ reason, previousAccountId }) {
      const refused = given
      const isNewer = () => supply.latest !== undefined && supply.latest !== refused
      // Another connection may have renewed the tokens already.
      if (!isNewer()) {
        const request = { reason, previousAccountId: previousAccountId ?? undefined }
        await within(deadlineMs, supply.renew(request))
      }
      if (supply.latest === undefined || !isNewer()) throw noTokens()
      given = supply.latest
      return given
    },
  }
}

/** The newest tokens. Runs one call of the provider at a time. */
class TokenSupply {
  readonly #provider: ChatgptAuthTokensProvider
  readonly #onError: (error: unknown) => void
  #latest: ChatgptAuthTokens | undefined
  #renewing: Promise<ChatgptAuthTokens> | undefined

  constructor(provider: ChatgptAuthTokensProvider, onError: (error: unknown) => void) {
    this.#provider = provider
    this.#onError = onError
  }

  get latest(): ChatgptAuthTokens | undefined {
    return this.#latest
  }

  renew(request: ChatgptAuthTokensRequest): Promise<ChatgptAuthTokens> {
    this.#renewing ??= this.#obtain(request).finally(() => (this.#renewing = undefined))
    return this.#renewing
  }

  async #obtain(request: ChatgptAuthTokensRequest): Promise<ChatgptAuthTokens> {
    try {
      this.#latest = await this.#provider(request)
      return this.#latest
    } catch (error) {
      runCallback(
        () => this.#onError(error),
        () => warnOfCallback('onError'),
      )
      throw noTokens()
    }
  }
}

/** Rejects after that time; the task continues. */
async function within(timeMs: number, task: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(noTokens()), timeMs)
  })
  try {
    await Promise.race([task, over])
  } finally {
    clearTimeout(timer)
  }
}

function noTokens(): RpcError {
  return new RpcError(wireCodes.internal, 'This client has no newer tokens')
}

import type {
  ChatgptAuthTokensRefreshParams,
  ChatgptAuthTokensRefreshResponse,
} from '../../generated/types/index.js'
import { RpcError, wireCodes } from '../rpc/errors.js'
import type { Client } from './client.js'
import type { ServerRequestHandler } from './server-requests.js'

/** Tokens as a server takes them. */
export type ChatgptAuthTokens = ChatgptAuthTokensRefreshResponse

/** Why tokens are wanted. */
export interface ChatgptAuthTokensRequest {
  reason: 'login' | ChatgptAuthTokensRefreshParams['reason']
  /** Workspace of the tokens that stopped working. */
  previousAccountId: string | undefined
}

/**
 * Obtains tokens, newer ones with every call. It may take longer than a server waits: what comes
 * late is kept for the next question, since the refresh token behind it may be spent.
 */
export type ChatgptAuthTokensProvider = (
  request: ChatgptAuthTokensRequest,
) => Promise<ChatgptAuthTokens>

export interface ExternalAuthOptions {
  /** How long a server is kept waiting, in milliseconds. Servers give up after 10,000. */
  deadlineMs?: number
  /** Told what the provider threw. The server only learns that there are no tokens. */
  onError?: (error: unknown) => void
}

/** Tokens of one person, for any number of connections. */
export interface ExternalAuth {
  /** One for each client. */
  forConnection(): ExternalAuthConnection
}

export interface ExternalAuthConnection {
  /** Signs in. The client must have been initialized with `experimentalApi`. */
  login(client: Client): Promise<void>
  /** Handler for `account/chatgptAuthTokens/refresh`. */
  readonly refresh: ServerRequestHandler<'account/chatgptAuthTokens/refresh'>
}

// Leaves time for the answer to travel within the 10 seconds that servers wait.
const defaultDeadlineMs = 8000

/** Keeps servers supplied with tokens that this program obtains. */
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
      const isNews = () => supply.latest !== undefined && supply.latest !== refused
      // Tokens that another connection has had renewed meanwhile are news to this one.
      if (!isNews()) {
        const request = { reason, previousAccountId: previousAccountId ?? undefined }
        await within(deadlineMs, supply.renew(request))
      }
      if (supply.latest === undefined || !isNews()) throw noTokens()
      given = supply.latest
      return given
    },
  }
}

/** The newest tokens, and the one question for newer ones that is open at a time. */
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
    this.#renewing ??= this.#ask(request).finally(() => (this.#renewing = undefined))
    return this.#renewing
  }

  async #ask(request: ChatgptAuthTokensRequest): Promise<ChatgptAuthTokens> {
    try {
      this.#latest = await this.#provider(request)
      return this.#latest
    } catch (error) {
      this.#onError(error)
      throw noTokens()
    }
  }
}

/** Rejects when the time is over; the task goes on. */
async function within(timeMs: number, task: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
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

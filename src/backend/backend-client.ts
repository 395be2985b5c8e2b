import type { Client } from 'openapi-fetch'
import createClient from 'openapi-fetch'
import type { paths } from '../../generated/backend.js'
import type { Credentials } from '../auth/codex-auth.js'
import type { Http } from '../http/http.js'
import type { BackendRoot } from './base-url.js'

/** A client of the backend for one account. */
export interface BackendClient {
  client: Client<paths>
  credentials: Credentials
  /** Headers of every call that identify the account. */
  identity: { 'chatgpt-account-id'?: string; 'x-openai-fedramp'?: string }
  prefix: BackendRoot['prefix']
}

/** Creates a client of the backend with one set of credentials. */
export function createBackendClient(
  http: Http,
  root: BackendRoot,
  credentials: Credentials,
): BackendClient {
  const { accessToken, accountId, isFedramp } = credentials
  return {
    client: createClient<paths>({
      baseUrl: root.base + root.prefix,
      headers: { authorization: `Bearer ${accessToken.reveal()}` },
      Request: createRequestClass(),
      fetch: async (request) => {
        const { callerSignal } = request as SignaledRequest
        return withoutErrorBody(await http.fetch(request, { signal: callerSignal }))
      },
    }),
    credentials,
    identity: {
      ...(accountId !== undefined && { 'chatgpt-account-id': accountId }),
      ...(isFedramp && { 'x-openai-fedramp': 'true' }),
    },
    prefix: root.prefix,
  }
}

/** A request with the signal of its caller: its own follows that one only until garbage is collected. */
interface SignaledRequest extends Request {
  readonly callerSignal: AbortSignal | null
}

let requestClass: typeof Request | undefined

/** Created on first use, because Node loads its fetch with the first mention of a request. */
function createRequestClass(): typeof Request {
  requestClass ??= class extends Request implements SignaledRequest {
    readonly callerSignal: AbortSignal | null

    constructor(input: string | URL | Request, init: RequestInit = {}) {
      super(input, init)
      this.callerSignal = init.signal ?? null
    }
  }
  return requestClass
}

/** Only the status of an error response is used, so its body is not read. */
function withoutErrorBody(response: Response): Response {
  if (response.ok) return response
  response.body?.cancel().catch(() => undefined)
  return new Response(null, { status: response.status })
}

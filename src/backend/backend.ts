import type {
  ConsumeAccountRateLimitResetCreditParams,
  ConsumeAccountRateLimitResetCreditResponse,
  GetAccountRateLimitsParams,
  GetAccountRateLimitsResponse,
  SendAddCreditsNudgeEmailParams,
  SendAddCreditsNudgeEmailResponse,
} from '../../generated/types/index.js'
import type { Attempt } from '../auth/refresh/attempt.js'
import { untilAborted } from '../http/deadline.js'
import type { Http } from '../http/http.js'
import { assertUsable, toBackendRoot } from './base-url.js'
import { consumeResetCredit, sendNudgeEmail } from './calls.js'
import { BackendError } from './errors.js'
import type { Limits } from './exchange.js'
import type { ReportIgnored } from './parts.js'
import { toRateLimits } from './rate-limits.js'
import type { BackendClient } from './backend-client.js'
import { createBackendClient } from './backend-client.js'
import { readUsage } from './usage.js'

/** Options of createBackend. */
export interface BackendOptions {
  http: Http
  /** Called once for each call, because the configuration may change. */
  baseUrl: () => Promise<string>
  /** Called once for each call. Resolves to undefined without credentials. */
  attempt: () => Promise<Pick<Attempt, 'credentials' | 'recover'> | undefined>
  /** Called with each part of an answer that cannot be used and is left out. */
  onIgnored?: ReportIgnored
  /** Limit of each HTTP call; some calls have a shorter one. The default is 30,000. */
  timeoutMs?: number
}

interface CallOptions {
  signal?: AbortSignal
}

/**
 * The usage backend, with params and results of the protocol. A call with rejected credentials is
 * repeated as long as its attempt finds others. Rejects with a BackendError, an error of the attempt,
 * or the reason of the signal.
 */
export interface Backend {
  readRateLimits(
    params: GetAccountRateLimitsParams,
    options?: CallOptions,
  ): Promise<GetAccountRateLimitsResponse>
  consumeResetCredit(
    params: ConsumeAccountRateLimitResetCreditParams,
    options?: CallOptions,
  ): Promise<ConsumeAccountRateLimitResetCreditResponse>
  sendAddCreditsNudgeEmail(
    params: SendAddCreditsNudgeEmailParams,
    options?: CallOptions,
  ): Promise<SendAddCreditsNudgeEmailResponse>
}

/** Creates a client of the usage backend. */
export function createBackend(options: BackendOptions): Backend {
  const { onIgnored = () => undefined } = options
  const limits = (signal: AbortSignal | undefined): Limits => ({
    timeoutMs: options.timeoutMs ?? 30_000,
    signal,
  })
  return {
    readRateLimits: (params, { signal } = {}) =>
      authorized(options, signal, async (client) => {
        const usage = await readUsage(client, params, limits(signal))
        return toRateLimits(usage, client.credentials, onIgnored)
      }),
    consumeResetCredit: (params, { signal } = {}) =>
      authorized(options, signal, (client) => consumeResetCredit(client, params, limits(signal))),
    sendAddCreditsNudgeEmail: (params, { signal } = {}) =>
      authorized(options, signal, (client) => sendNudgeEmail(client, params, limits(signal))),
  }
}

/** Makes a call; one with rejected credentials is repeated as long as its attempt finds others. */
export async function authorized<Result>(
  { http, baseUrl, attempt: startAttempt }: BackendOptions,
  signal: AbortSignal | undefined,
  call: (client: BackendClient) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted()
  const attempt = await untilAborted(startAttempt(), signal)
  if (attempt === undefined) {
    throw new BackendError('unauthorized', 'there are no credentials for the backend')
  }
  const root = toBackendRoot(await baseUrl())
  assertUsable(root)
  for (;;) {
    try {
      return await call(createBackendClient(http, root, attempt.credentials))
    } catch (error) {
      if (!(error instanceof BackendError) || error.code !== 'unauthorized') throw error
      if (!(await attempt.recover({ signal }))) throw error
    }
  }
}

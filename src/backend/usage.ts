import type { GetAccountRateLimitsParams } from '../../generated/types/index.js'
import { untilAborted } from '../http/deadline.js'
import type { Limits, Send } from './exchange.js'
import { exchangeObject, twiceIfReset } from './exchange.js'
import type { Unchecked } from './parts.js'
import type { BackendClient } from './backend-client.js'

const detailsTimeoutMs = 5_000

/** The unchecked answers that the limits are read from. */
export interface Usage {
  usage: Unchecked<'RateLimitStatusPayload'>
  /** Absent if they were not requested or not received. */
  resetCredits: Unchecked<'RateLimitResetCreditsDetails'> | undefined
}

/** Reads the limits and, concurrently, the reset credits, which have a short deadline. */
export async function readUsage(
  client: BackendClient,
  params: GetAccountRateLimitsParams,
  limits: Limits,
): Promise<Usage> {
  const over = new AbortController()
  const details =
    params.excludeResetCreditDetails === true
      ? Promise.resolve(undefined)
      : listResetCredits(client, { ...limits, signal: over.signal }).catch(() => undefined)
  try {
    const usage = await readPayload(client, params, limits)
    return { usage, resetCredits: await untilAborted(details, limits.signal) }
  } finally {
    over.abort()
  }
}

function readPayload(
  { client, identity, prefix }: BackendClient,
  { supportsLunaReserve }: GetAccountRateLimitsParams,
  limits: Limits,
): Promise<Usage['usage']> {
  const path = '/usage'
  const reserve = supportsLunaReserve === true ? { 'x-openai-codex-luna-reserve': '1' } : {}
  const send: Send = (signal) =>
    client.GET(path, { params: { header: { ...identity, ...reserve } }, signal })
  return exchangeObject({ method: 'GET', path: prefix + path, ...limits }, twiceIfReset(send))
}

function listResetCredits(
  { client, identity, prefix }: BackendClient,
  limits: Limits,
): Promise<NonNullable<Usage['resetCredits']>> {
  const path = '/rate-limit-reset-credits'
  const timeoutMs = Math.min(limits.timeoutMs, detailsTimeoutMs)
  return exchangeObject({ method: 'GET', path: prefix + path, ...limits, timeoutMs }, (signal) =>
    client.GET(path, { params: { header: identity }, signal }),
  )
}

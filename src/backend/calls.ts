import type {
  ConsumeAccountRateLimitResetCreditOutcome,
  ConsumeAccountRateLimitResetCreditParams,
  ConsumeAccountRateLimitResetCreditResponse,
  SendAddCreditsNudgeEmailParams,
  SendAddCreditsNudgeEmailResponse,
} from '../../generated/types/index.js'
import type { components } from '../../generated/backend.js'
import { BackendError } from './errors.js'
import type { Limits } from './exchange.js'
import { exchange, exchangeObject } from './exchange.js'
import type { Unchecked } from './parts.js'
import type { BackendClient } from './backend-client.js'

type Code = components['schemas']['ConsumeResetCreditCode']

const outcomes: ReadonlyMap<unknown, ConsumeAccountRateLimitResetCreditOutcome> = new Map(
  Object.entries({
    reset: 'reset',
    nothing_to_reset: 'nothingToReset',
    no_credit: 'noCredit',
    already_redeemed: 'alreadyRedeemed',
  } satisfies Record<Code, ConsumeAccountRateLimitResetCreditOutcome>),
)

const consumeTimeoutMs = 10_000

/** Uses a reset credit. An unlisted code is an error, because its outcome is unknown. */
export async function consumeResetCredit(
  { client, identity, prefix }: BackendClient,
  { idempotencyKey, creditId }: ConsumeAccountRateLimitResetCreditParams,
  limits: Limits,
): Promise<ConsumeAccountRateLimitResetCreditResponse> {
  const path = '/rate-limit-reset-credits/consume'
  const timeoutMs = Math.min(limits.timeoutMs, consumeTimeoutMs)
  const call = { method: 'POST', path: prefix + path, ...limits, timeoutMs } as const
  const body = {
    redeem_request_id: idempotencyKey,
    ...(creditId !== null && creditId !== undefined && { credit_id: creditId }),
  }
  const answer: Unchecked<'ConsumeResetCreditResult'> = await exchangeObject(call, (signal) =>
    client.POST(path, { body, params: { header: identity }, signal }),
  )
  const outcome = outcomes.get(answer.code)
  if (outcome !== undefined) return { outcome }
  throw new BackendError('invalid_response', 'the answer has no known code', call)
}

/** Sends an email to the owner of the workspace, unless a recent one exists. */
export async function sendNudgeEmail(
  { client, identity, prefix }: BackendClient,
  { creditType }: SendAddCreditsNudgeEmailParams,
  limits: Limits,
): Promise<SendAddCreditsNudgeEmailResponse> {
  const path = '/accounts/send_add_credits_nudge_email'
  const call = { method: 'POST', path: prefix + path, ...limits } as const
  try {
    await exchange(call, async (signal) => {
      const { response } = await client.POST(path, {
        body: { credit_type: creditType },
        params: { header: identity },
        parseAs: 'stream',
        signal,
      })
      // The status is the answer.
      response.body?.cancel().catch(() => undefined)
      return { response }
    })
    return { status: 'sent' }
  } catch (error) {
    if (!(error instanceof BackendError) || error.status !== 429) throw error
    return { status: 'cooldown_active' }
  }
}

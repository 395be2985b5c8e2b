// How much of the plan is used up.
import type { AccountPlanType } from './account.js'
import type { Int32, Int64 } from './scalars.js'

/**
 * Params of `account/rateLimits/read`.
 * @since 0.154.0
 */
export interface GetAccountRateLimitsParams {
  /** The client can show the reserve of a limit. */
  supportsLunaReserve?: boolean
  /** Leave the single reset credits out, which spares the server a backend call. */
  excludeResetCreditDetails?: boolean
}

/** Result of `account/rateLimits/read`. */
export interface GetAccountRateLimitsResponse {
  /** The main limit. */
  rateLimits: RateLimitSnapshot
  /** All limits by their id. */
  rateLimitsByLimitId: Record<string, RateLimitSnapshot> | null
  /**
   * Credits that reset a limit early.
   * @since 0.141.0
   */
  rateLimitResetCredits: RateLimitResetCreditsSummary | null
  /**
   * Whether ordinary use may go on; null when the answer was for another account.
   * @since 0.154.0
   */
  ordinaryUsageAllowed: boolean | null
  /**
   * Workspace that the figures are for.
   * @since 0.152.0
   */
  accountId: string | null
  /**
   * Offer to show beside the limits, as the backend sent it.
   * @since 0.152.0
   */
  rateLimitUpsell: unknown
}

/** State of one limit. */
export interface RateLimitSnapshot {
  /** Names the limit; `codex` is the main one. */
  limitId: string | null
  /** Name for people; null for the main limit. */
  limitName: string | null
  /** The shorter window. */
  primary: RateLimitWindow | null
  /** The longer window. */
  secondary: RateLimitWindow | null
  /** Credits that are spent once the windows are full. */
  credits: CreditsSnapshot | null
  /** Plan that the limit belongs to. */
  planType: AccountPlanType | null
  /**
   * Model that the limit does not count.
   * @since 0.154.0
   */
  normalModelSlug: string | null
  /**
   * Spending limit of this person.
   * @since 0.137.0
   */
  individualLimit: SpendControlLimitSnapshot | null
  /**
   * Whether a spending limit is reached.
   * @since 0.145.0
   */
  spendControlReached: boolean | null
  /**
   * Which limit was hit.
   * @since 0.122.0
   */
  rateLimitReachedType: RateLimitReachedType | null
}

/** Use within a span of time. */
export interface RateLimitWindow {
  /** Percent used. Not clamped: may be negative or above 100. */
  usedPercent: Int32
  /** Length of the window in minutes. */
  windowDurationMins: Int64 | null
  /** When it starts anew, in Unix seconds. */
  resetsAt: Int64 | null
}

/** Credits of a workspace or person. */
export interface CreditsSnapshot {
  /** Whether there are any. */
  hasCredits: boolean
  /** Whether they never run out. */
  unlimited: boolean
  /** Decimal amount, as text. */
  balance: string | null
}

/**
 * A spending limit.
 * @since 0.137.0
 */
export interface SpendControlLimitSnapshot {
  /** Decimal amount, as text. */
  limit: string
  /** Decimal amount, as text. */
  used: string
  /** Percent left. */
  remainingPercent: Int32
  /** When it starts anew, in Unix seconds. */
  resetsAt: Int64
}

/**
 * Which limit was hit.
 * @openEnum
 * @since 0.137.0
 */
export type RateLimitReachedType =
  | 'rate_limit_reached'
  | 'workspace_owner_credits_depleted'
  | 'workspace_member_credits_depleted'
  | 'workspace_owner_usage_limit_reached'
  | 'workspace_member_usage_limit_reached'

/**
 * Reset credits of an account.
 * @since 0.141.0
 */
export interface RateLimitResetCreditsSummary {
  /** How many can be used now. */
  availableCount: Int64
  /**
   * Each credit; null when only the count is known.
   * @since 0.143.0
   */
  credits: RateLimitResetCredit[] | null
}

/**
 * A credit that resets a limit early.
 * @since 0.143.0
 */
export interface RateLimitResetCredit {
  /** Names the credit when it is used. */
  id: string
  /** The limits that it resets. */
  resetType: RateLimitResetType
  /** Whether it can still be used. */
  status: RateLimitResetCreditStatus
  /** When it was given, in Unix seconds. */
  grantedAt: Int64
  /** When it lapses, in Unix seconds. */
  expiresAt: Int64 | null
  /** Headline for people. */
  title: string | null
  /** Text for people. */
  description: string | null
}

/**
 * The limits that a credit resets.
 * @openEnum unknown
 * @since 0.143.0
 */
export type RateLimitResetType = 'codexRateLimits' | 'unknown'

/**
 * Where a credit is in its life.
 * @openEnum unknown
 * @since 0.143.0
 */
export type RateLimitResetCreditStatus = 'available' | 'redeeming' | 'redeemed' | 'unknown'

/**
 * Params of `account/rateLimitResetCredit/consume`.
 * @since 0.141.0
 */
export interface ConsumeAccountRateLimitResetCreditParams {
  /** Chosen by the caller, not empty, and the same again when the call is retried. */
  idempotencyKey: string
  /**
   * The credit to use, not empty; any that is available when left out.
   * @since 0.143.0
   */
  creditId?: string | null
}

/**
 * Result of `account/rateLimitResetCredit/consume`.
 * @since 0.141.0
 */
export interface ConsumeAccountRateLimitResetCreditResponse {
  /** The outcome. */
  outcome: ConsumeAccountRateLimitResetCreditOutcome
}

/**
 * The outcome of using a reset credit.
 * @openEnum
 * @since 0.141.0
 */
export type ConsumeAccountRateLimitResetCreditOutcome =
  'reset' | 'nothingToReset' | 'noCredit' | 'alreadyRedeemed'

/**
 * Params of `account/sendAddCreditsNudgeEmail`.
 * @since 0.137.0
 */
export interface SendAddCreditsNudgeEmailParams {
  /** The request to the owner of the workspace. */
  creditType: AddCreditsNudgeCreditType
}

/**
 * Requests that a user can send to an owner.
 * @since 0.137.0
 */
export type AddCreditsNudgeCreditType = 'credits' | 'usage_limit'

/**
 * Result of `account/sendAddCreditsNudgeEmail`.
 * @since 0.137.0
 */
export interface SendAddCreditsNudgeEmailResponse {
  /** Whether a mail went out now. */
  status: AddCreditsNudgeEmailStatus
}

/**
 * The outcome of the mail.
 * @openEnum
 * @since 0.137.0
 */
export type AddCreditsNudgeEmailStatus = 'sent' | 'cooldown_active'

/** Params of `account/rateLimits/updated`. Sparse: null means "unchanged", never "cleared". */
export interface AccountRateLimitsUpdatedNotification {
  /** The current state of one limit. */
  rateLimits: RateLimitSnapshot
}

// @generated from schema/ by `npm run generate`. Do not edit.

import type {
  KnownAccountPlanType,
  KnownAccountRoutingOverride,
  KnownAccountUpdateReason,
  KnownAddCreditsNudgeEmailStatus,
  KnownAuthMode,
  KnownCancelLoginAccountStatus,
  KnownChatgptAuthTokensRefreshReason,
  KnownConsumeAccountRateLimitResetCreditOutcome,
  KnownDesktopOnboardingEntrypoint,
  KnownErrorKind,
  KnownRateLimitReachedType,
  KnownRateLimitResetCreditStatus,
  KnownRateLimitResetType,
  KnownRefreshFailureReason,
} from './types/index.js'

/** Every value of StoredAuthMode that this contract lists. */
export const storedAuthModeValues = [
  'apikey',
  'chatgpt',
  'chatgptAuthTokens',
  'headers',
  'agentIdentity',
  'personalAccessToken',
  'bedrockApiKey',
  'bedrockAccessKeys',
] as const

/** Every value of AuthMode that this contract lists. */
export const authModeValues = [
  'apikey',
  'chatgpt',
  'chatgptAuthTokens',
  'headers',
  'agentIdentity',
  'personalAccessToken',
  'bedrockApiKey',
  'bedrockAccessKeys',
] as const

/** Whether this contract lists the value. */
export function isKnownAuthMode(value: string): value is KnownAuthMode {
  return (authModeValues as readonly string[]).includes(value)
}

/** Every value of AccountPlanType that this contract lists. */
export const accountPlanTypeValues = [
  'free',
  'go',
  'plus',
  'pro',
  'prolite',
  'promax',
  'team',
  'self_serve_business_prolite',
  'self_serve_business_usage_based',
  'business',
  'ent26',
  'enterprise_cbp_automation',
  'enterprise_cbp_usage_based',
  'enterprise',
  'edu',
  'edu_plus',
  'edu_pro',
  'sci',
  'sci_plus',
  'unknown',
] as const

/** Whether this contract lists the value. */
export function isKnownAccountPlanType(value: string): value is KnownAccountPlanType {
  return (accountPlanTypeValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `unknown`. */
export function toKnownAccountPlanType(value: string): KnownAccountPlanType {
  return isKnownAccountPlanType(value) ? value : 'unknown'
}

/** Every value of AccountRoutingOverride that this contract lists. */
export const accountRoutingOverrideValues = [
  'NO_CONSTRAINT',
  'us',
  'us_cr',
] as const

/** Whether this contract lists the value. */
export function isKnownAccountRoutingOverride(value: string): value is KnownAccountRoutingOverride {
  return (accountRoutingOverrideValues as readonly string[]).includes(value)
}

/** Every value of AccountUpdateReason that this contract lists. */
export const accountUpdateReasonValues = [
  'workspaceRoutingReady',
  'unknown',
] as const

/** Whether this contract lists the value. */
export function isKnownAccountUpdateReason(value: string): value is KnownAccountUpdateReason {
  return (accountUpdateReasonValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `unknown`. */
export function toKnownAccountUpdateReason(value: string): KnownAccountUpdateReason {
  return isKnownAccountUpdateReason(value) ? value : 'unknown'
}

/** Every value of ErrorKind that this contract lists. */
export const errorKindValues = [
  'invalidRequest',
  'unknownMethod',
  'invalidParams',
  'tooLarge',
  'notInitialized',
  'alreadyInitialized',
  'experimentalRequired',
  'authRequired',
  'chatgptAuthRequired',
  'loginMethodDisabled',
  'externalAuthActive',
  'workspaceMismatch',
  'invalidLoginId',
  'loginFailed',
  'invalidToken',
  'refreshFailed',
  'backendUnavailable',
  'backendUnauthorized',
  'backendRejected',
  'backendInvalidResponse',
  'overloaded',
  'internal',
  'notFound',
  'wrongState',
  'busy',
  'conflict',
  'notSupported',
  'configInvalid',
  'fileSystem',
  'executionFailed',
  'mcpServerFailed',
  'historyDamaged',
  'limitExceeded',
  'usageLimitReached',
  'policyRefused',
] as const

/** Whether this contract lists the value. */
export function isKnownErrorKind(value: string): value is KnownErrorKind {
  return (errorKindValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `internal`. */
export function toKnownErrorKind(value: string): KnownErrorKind {
  return isKnownErrorKind(value) ? value : 'internal'
}

/** Every value of RefreshFailureReason that this contract lists. */
export const refreshFailureReasonValues = [
  'expired',
  'exhausted',
  'revoked',
  'accountMismatch',
  'other',
  'transient',
] as const

/** Whether this contract lists the value. */
export function isKnownRefreshFailureReason(value: string): value is KnownRefreshFailureReason {
  return (refreshFailureReasonValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `other`. */
export function toKnownRefreshFailureReason(value: string): KnownRefreshFailureReason {
  return isKnownRefreshFailureReason(value) ? value : 'other'
}

/** Every value of LoginAppBrand that this contract lists. */
export const loginAppBrandValues = [
  'codex',
  'chatgpt',
] as const

/** Every value of CancelLoginAccountStatus that this contract lists. */
export const cancelLoginAccountStatusValues = [
  'canceled',
  'notFound',
] as const

/** Whether this contract lists the value. */
export function isKnownCancelLoginAccountStatus(value: string): value is KnownCancelLoginAccountStatus {
  return (cancelLoginAccountStatusValues as readonly string[]).includes(value)
}

/** Every value of DesktopOnboardingEntrypoint that this contract lists. */
export const desktopOnboardingEntrypointValues = [
  'life_sciences',
] as const

/** Whether this contract lists the value. */
export function isKnownDesktopOnboardingEntrypoint(value: string): value is KnownDesktopOnboardingEntrypoint {
  return (desktopOnboardingEntrypointValues as readonly string[]).includes(value)
}

/** Every value of ChatgptAuthTokensRefreshReason that this contract lists. */
export const chatgptAuthTokensRefreshReasonValues = [
  'unauthorized',
] as const

/** Whether this contract lists the value. */
export function isKnownChatgptAuthTokensRefreshReason(value: string): value is KnownChatgptAuthTokensRefreshReason {
  return (chatgptAuthTokensRefreshReasonValues as readonly string[]).includes(value)
}

/** Every value of RateLimitReachedType that this contract lists. */
export const rateLimitReachedTypeValues = [
  'rate_limit_reached',
  'workspace_owner_credits_depleted',
  'workspace_member_credits_depleted',
  'workspace_owner_usage_limit_reached',
  'workspace_member_usage_limit_reached',
] as const

/** Whether this contract lists the value. */
export function isKnownRateLimitReachedType(value: string): value is KnownRateLimitReachedType {
  return (rateLimitReachedTypeValues as readonly string[]).includes(value)
}

/** Every value of RateLimitResetType that this contract lists. */
export const rateLimitResetTypeValues = [
  'codexRateLimits',
  'unknown',
] as const

/** Whether this contract lists the value. */
export function isKnownRateLimitResetType(value: string): value is KnownRateLimitResetType {
  return (rateLimitResetTypeValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `unknown`. */
export function toKnownRateLimitResetType(value: string): KnownRateLimitResetType {
  return isKnownRateLimitResetType(value) ? value : 'unknown'
}

/** Every value of RateLimitResetCreditStatus that this contract lists. */
export const rateLimitResetCreditStatusValues = [
  'available',
  'redeeming',
  'redeemed',
  'unknown',
] as const

/** Whether this contract lists the value. */
export function isKnownRateLimitResetCreditStatus(value: string): value is KnownRateLimitResetCreditStatus {
  return (rateLimitResetCreditStatusValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `unknown`. */
export function toKnownRateLimitResetCreditStatus(value: string): KnownRateLimitResetCreditStatus {
  return isKnownRateLimitResetCreditStatus(value) ? value : 'unknown'
}

/** Every value of ConsumeAccountRateLimitResetCreditOutcome that this contract lists. */
export const consumeAccountRateLimitResetCreditOutcomeValues = [
  'reset',
  'nothingToReset',
  'noCredit',
  'alreadyRedeemed',
] as const

/** Whether this contract lists the value. */
export function isKnownConsumeAccountRateLimitResetCreditOutcome(value: string): value is KnownConsumeAccountRateLimitResetCreditOutcome {
  return (consumeAccountRateLimitResetCreditOutcomeValues as readonly string[]).includes(value)
}

/** Every value of AddCreditsNudgeCreditType that this contract lists. */
export const addCreditsNudgeCreditTypeValues = [
  'credits',
  'usage_limit',
] as const

/** Every value of AddCreditsNudgeEmailStatus that this contract lists. */
export const addCreditsNudgeEmailStatusValues = [
  'sent',
  'cooldown_active',
] as const

/** Whether this contract lists the value. */
export function isKnownAddCreditsNudgeEmailStatus(value: string): value is KnownAddCreditsNudgeEmailStatus {
  return (addCreditsNudgeEmailStatusValues as readonly string[]).includes(value)
}

/** A variant that this contract does not list, as it came. */
export interface UnlistedVariant {
  tag: string
  raw: unknown
}

/** Every `type` of Account that this contract lists. */
export const accountTags = [
  'apiKey',
  'chatgpt',
  'amazonBedrock',
  'gcp',
] as const

/**
 * For the `default` of a switch over Account: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedAccount(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of LoginAccountParams that this contract lists. */
export const loginAccountParamsTags = [
  'apiKey',
  'chatgpt',
  'chatgptDeviceCode',
  'chatgptAuthTokens',
  'amazonBedrock',
  'amazonBedrockAccessKeys',
] as const

/** Every `type` of LoginAccountResponse that this contract lists. */
export const loginAccountResponseTags = [
  'apiKey',
  'chatgpt',
  'chatgptDeviceCode',
  'chatgptAuthTokens',
  'amazonBedrock',
] as const

/**
 * For the `default` of a switch over LoginAccountResponse: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedLoginAccountResponse(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

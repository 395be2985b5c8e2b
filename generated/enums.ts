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

const authModeSet: ReadonlySet<string> = new Set(authModeValues)

/** Whether this contract lists the value. */
export function isKnownAuthMode(value: string): value is KnownAuthMode {
  return authModeSet.has(value)
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

const accountPlanTypeSet: ReadonlySet<string> = new Set(accountPlanTypeValues)

/** Whether this contract lists the value. */
export function isKnownAccountPlanType(value: string): value is KnownAccountPlanType {
  return accountPlanTypeSet.has(value)
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

const accountRoutingOverrideSet: ReadonlySet<string> = new Set(accountRoutingOverrideValues)

/** Whether this contract lists the value. */
export function isKnownAccountRoutingOverride(value: string): value is KnownAccountRoutingOverride {
  return accountRoutingOverrideSet.has(value)
}

/** Every value of AccountUpdateReason that this contract lists. */
export const accountUpdateReasonValues = [
  'workspaceRoutingReady',
  'unknown',
] as const

const accountUpdateReasonSet: ReadonlySet<string> = new Set(accountUpdateReasonValues)

/** Whether this contract lists the value. */
export function isKnownAccountUpdateReason(value: string): value is KnownAccountUpdateReason {
  return accountUpdateReasonSet.has(value)
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
] as const

const errorKindSet: ReadonlySet<string> = new Set(errorKindValues)

/** Whether this contract lists the value. */
export function isKnownErrorKind(value: string): value is KnownErrorKind {
  return errorKindSet.has(value)
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

const refreshFailureReasonSet: ReadonlySet<string> = new Set(refreshFailureReasonValues)

/** Whether this contract lists the value. */
export function isKnownRefreshFailureReason(value: string): value is KnownRefreshFailureReason {
  return refreshFailureReasonSet.has(value)
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

const cancelLoginAccountStatusSet: ReadonlySet<string> = new Set(cancelLoginAccountStatusValues)

/** Whether this contract lists the value. */
export function isKnownCancelLoginAccountStatus(value: string): value is KnownCancelLoginAccountStatus {
  return cancelLoginAccountStatusSet.has(value)
}

/** Every value of DesktopOnboardingEntrypoint that this contract lists. */
export const desktopOnboardingEntrypointValues = [
  'life_sciences',
] as const

const desktopOnboardingEntrypointSet: ReadonlySet<string> = new Set(desktopOnboardingEntrypointValues)

/** Whether this contract lists the value. */
export function isKnownDesktopOnboardingEntrypoint(value: string): value is KnownDesktopOnboardingEntrypoint {
  return desktopOnboardingEntrypointSet.has(value)
}

/** Every value of ChatgptAuthTokensRefreshReason that this contract lists. */
export const chatgptAuthTokensRefreshReasonValues = [
  'unauthorized',
] as const

const chatgptAuthTokensRefreshReasonSet: ReadonlySet<string> = new Set(chatgptAuthTokensRefreshReasonValues)

/** Whether this contract lists the value. */
export function isKnownChatgptAuthTokensRefreshReason(value: string): value is KnownChatgptAuthTokensRefreshReason {
  return chatgptAuthTokensRefreshReasonSet.has(value)
}

/** Every value of RateLimitReachedType that this contract lists. */
export const rateLimitReachedTypeValues = [
  'rate_limit_reached',
  'workspace_owner_credits_depleted',
  'workspace_member_credits_depleted',
  'workspace_owner_usage_limit_reached',
  'workspace_member_usage_limit_reached',
] as const

const rateLimitReachedTypeSet: ReadonlySet<string> = new Set(rateLimitReachedTypeValues)

/** Whether this contract lists the value. */
export function isKnownRateLimitReachedType(value: string): value is KnownRateLimitReachedType {
  return rateLimitReachedTypeSet.has(value)
}

/** Every value of RateLimitResetType that this contract lists. */
export const rateLimitResetTypeValues = [
  'codexRateLimits',
  'unknown',
] as const

const rateLimitResetTypeSet: ReadonlySet<string> = new Set(rateLimitResetTypeValues)

/** Whether this contract lists the value. */
export function isKnownRateLimitResetType(value: string): value is KnownRateLimitResetType {
  return rateLimitResetTypeSet.has(value)
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

const rateLimitResetCreditStatusSet: ReadonlySet<string> = new Set(rateLimitResetCreditStatusValues)

/** Whether this contract lists the value. */
export function isKnownRateLimitResetCreditStatus(value: string): value is KnownRateLimitResetCreditStatus {
  return rateLimitResetCreditStatusSet.has(value)
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

const consumeAccountRateLimitResetCreditOutcomeSet: ReadonlySet<string> = new Set(consumeAccountRateLimitResetCreditOutcomeValues)

/** Whether this contract lists the value. */
export function isKnownConsumeAccountRateLimitResetCreditOutcome(value: string): value is KnownConsumeAccountRateLimitResetCreditOutcome {
  return consumeAccountRateLimitResetCreditOutcomeSet.has(value)
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

const addCreditsNudgeEmailStatusSet: ReadonlySet<string> = new Set(addCreditsNudgeEmailStatusValues)

/** Whether this contract lists the value. */
export function isKnownAddCreditsNudgeEmailStatus(value: string): value is KnownAddCreditsNudgeEmailStatus {
  return addCreditsNudgeEmailStatusSet.has(value)
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
  const variant: { type: string } = value
  return { tag: variant['type'], raw: value }
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
  const variant: { type: string } = value
  return { tag: variant['type'], raw: value }
}

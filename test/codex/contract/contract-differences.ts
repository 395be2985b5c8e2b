/** Why our contract says something else than what releases export. */
export interface ContractDifference {
  reason: string
  /** `place | what we say | what they say`. */
  lines: readonly string[]
}

const written = (place: string) => `${place} required | true | false`

/** Each of them has to be there in some release, and there may be no others. */
export const contractDifferences: readonly ContractDifference[] = [
  {
    reason: 'exports require no member that may be null, and servers send every one of them',
    lines: [
      'getAuthStatus result.authMethod',
      'getAuthStatus result.authToken',
      'getAuthStatus result.requiresOpenaiAuth',
      'account/read result.account',
      'account/read result.userId',
      'account/rateLimits/read result.rateLimits.limitId',
      'account/rateLimits/read result.rateLimits.limitName',
      'account/rateLimits/read result.rateLimits.primary',
      'account/rateLimits/read result.rateLimits.primary.windowDurationMins',
      'account/rateLimits/read result.rateLimits.primary.resetsAt',
      'account/rateLimits/read result.rateLimits.secondary',
      'account/rateLimits/read result.rateLimits.credits',
      'account/rateLimits/read result.rateLimits.credits.balance',
      'account/rateLimits/read result.rateLimits.planType',
      'account/rateLimits/read result.rateLimits.normalModelSlug',
      'account/rateLimits/read result.rateLimits.individualLimit',
      'account/rateLimits/read result.rateLimits.spendControlReached',
      'account/rateLimits/read result.rateLimits.rateLimitReachedType',
      'account/rateLimits/read result.rateLimitsByLimitId',
      'account/rateLimits/read result.rateLimitResetCredits',
      'account/rateLimits/read result.rateLimitResetCredits.credits',
      'account/rateLimits/read result.rateLimitResetCredits.credits[].expiresAt',
      'account/rateLimits/read result.rateLimitResetCredits.credits[].title',
      'account/rateLimits/read result.rateLimitResetCredits.credits[].description',
      'account/rateLimits/read result.ordinaryUsageAllowed',
      'account/rateLimits/read result.accountId',
      'account/rateLimits/read result.rateLimitUpsell',
      'account/updated params.authMode',
      'account/updated params.planType',
      'account/updated params.reason',
      'account/login/completed params.loginId',
      'account/login/completed params.error',
      'configWarning params.details',
    ].map(written),
  },
  {
    reason: 'exports require no member that has a default, and servers send it all the same',
    lines: [written('account/read result.account[amazonBedrock].usesCodexManagedCredentials')],
  },
  {
    reason: 'it may be null since 0.138.0, and a contract for all releases has to expect that',
    lines: ['account/read result.account[chatgpt].email | string or null | string'],
  },
  {
    reason: 'it takes params since 0.154.0, and earlier servers pass over them',
    lines: ['account/rateLimits/read params | optional | not said'],
  },
  {
    reason: 'no line of a file has a number that 32 bits are too few for',
    lines: [
      'configWarning params.range.start.line | uint32 | uint64',
      'configWarning params.range.start.column | uint32 | uint64',
    ],
  },
  {
    reason: 'they are about gateways, clouds and usage history, which our schema does not cover',
    lines: [
      'account/bedrock/checkGovCloudRequirements',
      'account/bedrock/discover',
      'account/bedrock/setup',
      'account/gatewayOAuth/cancel',
      'account/gatewayOAuth/login',
      'account/gatewayOAuth/read',
      'account/gcp/setup',
      'account/securitySetup/read',
      'account/usage/read',
      'account/workspaceMessages/read',
    ].map((method) => `${method} | none | clientRequest`),
  },
  {
    reason: 'it is about gateways, which our schema does not cover',
    lines: ['account/gatewayOAuth/changed | none | serverNotification'],
  },
]

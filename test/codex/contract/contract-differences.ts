/** Why our contract says something else than what releases export. */
export interface ContractDifference {
  reason: string
  /** `place | what we say | what they say`. */
  lines: readonly string[]
}

/** Each of them has to be there in some release, and there may be no others. */
export const contractDifferences: readonly ContractDifference[] = [
  {
    reason: 'servers that have it always send it, and our schema still calls it optional',
    lines: [
      'account/read result.account[chatgpt].workspaceName',
      'account/read result.workspaceRouting',
      'account/login/completed params.onboardingEntrypoint',
    ].map((place) => `${place} required | false | true`),
  },
  {
    reason: 'only servers built on this contract send it',
    lines: ['account/read result.refreshFailure | present | absent'],
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

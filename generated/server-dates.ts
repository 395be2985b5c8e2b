// @generated from schema/ by `npm run generate`. Do not edit.

import type { DatedType } from './dates.js'

/** By type. Types that are not listed have no such parts. */
export const serverDates: Readonly<Record<string, DatedType>> = {
  AuthMode: { values: { headers: { since: '0.144.0', lastWithout: '0.143.0' }, agentIdentity: { since: '0.124.0', lastWithout: '0.123.0' }, personalAccessToken: { since: '0.138.0', lastWithout: '0.137.0' }, bedrockApiKey: { since: '0.140.0', lastWithout: '0.139.0' }, bedrockAccessKeys: { since: '0.150.0', lastWithout: '0.149.1' } } },
  AccountPlanType: { values: { prolite: { since: '0.121.0', lastWithout: '0.120.0' }, promax: { since: '0.158.0', lastWithout: '0.157.1' }, self_serve_business_prolite: { since: '0.147.0', lastWithout: '0.146.1' }, ent26: { since: '0.146.0', lastWithout: '0.145.0' }, enterprise_cbp_automation: { since: '0.147.0', lastWithout: '0.146.1' }, edu_plus: { since: '0.149.0', lastWithout: '0.148.0' }, edu_pro: { since: '0.149.0', lastWithout: '0.148.0' }, sci: { since: '0.164.0', lastWithout: '0.163.0' }, sci_plus: { since: '0.164.0', lastWithout: '0.163.0' } } },
  Account: { variants: { discriminator: 'type', types: { chatgpt: { type: 'ChatgptAccount' }, amazonBedrock: { since: '0.125.0', lastWithout: '0.124.0', type: 'AmazonBedrockAccount' }, gcp: { since: '0.165.0', lastWithout: '0.164.0' } } } },
  ChatgptAccount: { members: { planType: { type: 'AccountPlanType' }, workspaceName: { since: '0.166.0', lastWithout: '0.165.0' } } },
  AmazonBedrockAccount: { members: { usesCodexManagedCredentials: { since: '0.145.0', lastWithout: '0.144.6' }, credentialSource: { since: '0.142.0', lastWithout: '0.141.0', until: '0.145.0' } } },
  GetAccountResponse: { members: { account: { type: 'Account' }, userId: { since: '0.169.0', lastWithout: '0.168.0' }, workspaceRouting: { since: '0.156.0', lastWithout: '0.155.1' } } },
  GetAuthStatusResponse: { members: { authMethod: { type: 'AuthMode' } } },
  AccountUpdatedNotification: { members: { authMode: { type: 'AuthMode' }, planType: { type: 'AccountPlanType' }, reason: { since: '0.171.0', lastWithout: '0.169.0' } } },
  LoginAccountResponse: { variants: { discriminator: 'type', types: { amazonBedrock: { since: '0.145.0', lastWithout: '0.144.6' } } } },
  AccountLoginCompletedNotification: { members: { onboardingEntrypoint: { since: '0.147.0', lastWithout: '0.146.1' } } },
  GetAccountRateLimitsResponse: { members: { rateLimits: { type: 'RateLimitSnapshot' }, rateLimitsByLimitId: { type: 'RateLimitSnapshot', isMap: true }, rateLimitResetCredits: { since: '0.141.0', lastWithout: '0.140.0', type: 'RateLimitResetCreditsSummary' }, ordinaryUsageAllowed: { since: '0.154.0', lastWithout: '0.153.4' }, accountId: { since: '0.152.0', lastWithout: '0.151.0' }, rateLimitUpsell: { since: '0.152.0', lastWithout: '0.151.0' } } },
  RateLimitSnapshot: { members: { planType: { type: 'AccountPlanType' }, normalModelSlug: { since: '0.154.0', lastWithout: '0.153.4' }, individualLimit: { since: '0.137.0', lastWithout: '0.136.0' }, spendControlReached: { since: '0.145.0', lastWithout: '0.144.6' }, rateLimitReachedType: { since: '0.122.0', lastWithout: '0.121.0' } } },
  RateLimitResetCreditsSummary: { members: { credits: { since: '0.143.0', lastWithout: '0.142.5' } } },
  AccountRateLimitsUpdatedNotification: { members: { rateLimits: { type: 'RateLimitSnapshot' } } },
}

import type { Scenario } from '../scenario.js'
import { apiKey } from './api-key.js'
import { browserLogins } from './browser-login.js'
import { credits } from './credits.js'
import { deviceLogins } from './device-login.js'
import { external } from './external.js'
import { framing } from './framing.js'
import { handshake } from './handshake.js'
import { issuedBrowserLogins } from './issued-browser-login.js'
import { logouts } from './logout.js'
import { params } from './params.js'
import { policies } from './policy.js'
import { rateLimits } from './rate-limits.js'
import { refreshes } from './refresh.js'
import { storedAccount } from './stored-account.js'

export const scenarios: readonly Scenario[] = [
  ...handshake,
  ...framing,
  ...params,
  ...apiKey,
  ...storedAccount,
  ...policies,
  ...logouts,
  ...refreshes,
  ...external,
  ...rateLimits,
  ...credits,
  ...browserLogins,
  ...issuedBrowserLogins,
  ...deviceLogins,
]

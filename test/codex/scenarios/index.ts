import type { Scenario } from '../scenario.js'
import { apiKey } from './api-key.js'
import { credits } from './credits.js'
import { external } from './external.js'
import { framing } from './framing.js'
import { handshake } from './handshake.js'
import { logouts } from './logout.js'
import { params } from './params.js'
import { rateLimits } from './rate-limits.js'
import { refreshes } from './refresh.js'
import { storedAccount } from './stored-account.js'

export const scenarios: readonly Scenario[] = [
  ...handshake,
  ...framing,
  ...params,
  ...apiKey,
  ...storedAccount,
  ...logouts,
  ...refreshes,
  ...external,
  ...rateLimits,
  ...credits,
]

import type { Scenario } from '../scenario.js'
import { ask, login } from '../scenario.js'

const cancel = (loginId: unknown) => ask('account/login/cancel', { loginId })

export const params: readonly Scenario[] = [
  {
    name: 'params of account/read',
    lines: [
      ask('account/read'),
      ask('account/read', null),
      ask('account/read', {}),
      ask('account/read', { refreshToken: false }),
      ask('account/read', { refreshToken: true }),
      ask('account/read', { refreshToken: null }),
      ask('account/read', { refreshToken: 'true' }),
      ask('account/read', { refreshToken: 1 }),
      ask('account/read', { refreshToken: 1.5 }),
      ask('account/read', { refreshToken: [] }),
      ask('account/read', { refreshToken: {} }),
      ask('account/read', { refresh_token: 5, other: [] }),
    ],
  },
  {
    name: 'positional params',
    lines: [
      ask('account/read', []),
      ask('account/read', [true]),
      ask('getAuthStatus', []),
      ask('account/logout', []),
    ],
  },
  {
    name: 'params of getAuthStatus',
    lines: [
      ask('getAuthStatus'),
      ask('getAuthStatus', null),
      ask('getAuthStatus', {}),
      ask('getAuthStatus', { includeToken: null, refreshToken: null }),
      ask('getAuthStatus', { includeToken: true, refreshToken: true }),
      ask('getAuthStatus', { includeToken: 'yes' }),
      ask('getAuthStatus', { refreshToken: 0 }),
    ],
  },
  {
    name: 'params of account/logout',
    lines: [
      ask('account/logout'),
      ask('account/logout', null),
      ask('account/logout', {}),
      ask('account/logout', { x: 1 }),
    ],
  },
  {
    name: 'params of account/login/start',
    lines: [
      ask('account/login/start'),
      ask('account/login/start', null),
      login({}),
      login({ type: null }),
      login({ type: 5 }),
      login({ type: 'apikey', apiKey: 'k' }),
      login({ type: 'other' }),
      login({ type: 'apiKey' }),
      login({ type: 'apiKey', apiKey: null }),
      login({ type: 'apiKey', apiKey: 5 }),
      login({ type: 'apiKey', api_key: 'k' }),
      login({ apiKey: 'k' }),
    ],
  },
  {
    name: 'params of account/login/cancel',
    lines: [
      ask('account/login/cancel'),
      ask('account/login/cancel', {}),
      cancel(null),
      cancel(5),
      cancel(''),
      cancel('x'),
      cancel('7d444840-9dc0-11d1-b245-5ffdce74fad'),
      cancel('7d444840-9dc0-11d1-b245-5ffdce74fad2'),
      cancel('7D444840-9DC0-11D1-B245-5FFDCE74FAD2'),
      cancel('7d4448409dc011d1b2455ffdce74fad2'),
      cancel('{7d444840-9dc0-11d1-b245-5ffdce74fad2}'),
      cancel('urn:uuid:7d444840-9dc0-11d1-b245-5ffdce74fad2'),
      cancel(' 7d444840-9dc0-11d1-b245-5ffdce74fad2'),
    ],
  },
  {
    name: 'params of account/rateLimits/read',
    lines: [
      ask('account/rateLimits/read'),
      ask('account/rateLimits/read', null),
      ask('account/rateLimits/read', {}),
    ],
  },
  {
    name: 'params of account/rateLimits/read that came later',
    lines: [
      ask('account/rateLimits/read', { other: 1 }),
      ask('account/rateLimits/read', { excludeResetCreditDetails: true }),
      ask('account/rateLimits/read', { excludeResetCreditDetails: 5 }),
      ask('account/rateLimits/read', { excludeResetCreditDetails: null }),
      ask('account/rateLimits/read', { supportsLunaReserve: 'x' }),
    ],
  },
  {
    name: 'params of account/rateLimitResetCredit/consume',
    lines: [
      ask('account/rateLimitResetCredit/consume'),
      ask('account/rateLimitResetCredit/consume', {}),
      ask('account/rateLimitResetCredit/consume', { idempotencyKey: 5 }),
      ask('account/rateLimitResetCredit/consume', { idempotencyKey: '' }),
      ask('account/rateLimitResetCredit/consume', { idempotencyKey: 'k', creditId: '' }),
      ask('account/rateLimitResetCredit/consume', { idempotencyKey: 'k', creditId: null }),
      ask('account/rateLimitResetCredit/consume', { idempotencyKey: 'k', creditId: 5 }),
    ],
  },
  {
    name: 'params of account/sendAddCreditsNudgeEmail',
    lines: [
      ask('account/sendAddCreditsNudgeEmail'),
      ask('account/sendAddCreditsNudgeEmail', {}),
      ask('account/sendAddCreditsNudgeEmail', { creditType: 'other' }),
      ask('account/sendAddCreditsNudgeEmail', { creditType: 5 }),
      ask('account/sendAddCreditsNudgeEmail', { creditType: 'credits' }),
    ],
  },
]

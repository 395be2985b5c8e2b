import type { BackendAnswer } from '../mock-backend.js'
import type { Scenario } from '../scenario.js'
import { ask, login, readLimits } from '../scenario.js'
import { createChatgptFile, createToken } from '../tokens.js'

const authJson = createChatgptFile()
const withoutDetails = ask('account/rateLimits/read', { excludeResetCreditDetails: true })

const window = (seconds: number, percent = 10) => ({
  used_percent: percent,
  limit_window_seconds: seconds,
  reset_after_seconds: 5,
  reset_at: 1_800_000_000,
})

const limit = (primary?: object | null, secondary?: object | null) => ({
  allowed: true,
  limit_reached: false,
  primary_window: primary,
  secondary_window: secondary,
})

const full = {
  plan_type: 'pro',
  account_id: 'acct',
  user_id: 'user',
  rate_limit: limit(window(18_000, 42), window(604_800, 7)),
  credits: {
    has_credits: true,
    unlimited: false,
    balance: '12.5',
    approx_local_messages: [1, 2],
    approx_cloud_messages: [3, 4],
  },
  additional_rate_limits: [
    {
      limit_name: 'Other',
      metered_feature: 'codex_other',
      rate_limit: limit(window(3_600, 1)),
      normal_model_slug: 'model',
    },
  ],
  spend_control: {
    reached: false,
    individual_limit: {
      limit: '100',
      used: '40',
      remaining: '60',
      used_percent: 40,
      remaining_percent: 60,
      reset_after_seconds: 10,
      reset_at: 1_800_000_001,
      source: 'individual',
    },
  },
  rate_limit_reached_type: { type: 'workspace_owner_credits_depleted' },
  rate_limit_reset_credits: { available_count: 3 },
  rate_limit_upsell: { any_thing: [1, { a_b: null }] },
}

/** One answer of the usage backend. */
function answered(name: string, usage: BackendAnswer, more: Partial<Scenario> = {}): Scenario {
  return { name: `usage: ${name}`, authJson, backend: { usage }, lines: [readLimits], ...more }
}

function payload(name: string, members: object): Scenario {
  return answered(name, { body: { plan_type: 'plus', ...members } })
}

const credit = (members: object = {}) => ({
  id: 'credit-1',
  reset_type: 'codex_rate_limits',
  status: 'available',
  granted_at: '2026-11-01T00:00:00Z',
  ...members,
})

/** One answer of the reset credit list beside a summary that counts three. */
function listed(name: string, resetCredits: BackendAnswer): Scenario {
  const usage = { body: { plan_type: 'plus', rate_limit_reset_credits: { available_count: 3 } } }
  return {
    name: `reset credits: ${name}`,
    authJson,
    backend: { usage, resetCredits },
    lines: [readLimits],
  }
}

export const rateLimits: readonly Scenario[] = [
  { name: 'usage: nobody is signed in', lines: [readLimits] },
  {
    name: 'usage: signed in with an API key',
    authJson: '{"auth_mode":"apikey","OPENAI_API_KEY":"sk"}',
    lines: [readLimits],
  },
  {
    name: 'usage: with the tokens of a host',
    capabilities: { experimentalApi: true },
    backend: { usage: { body: full } },
    lines: [
      login({ type: 'chatgptAuthTokens', accessToken: createToken(), chatgptAccountId: 'acct' }),
      readLimits,
    ],
  },
  answered('a full payload', { body: full }),
  answered('without the details of reset credits', { body: full }, { lines: [withoutDetails] }),
  answered(
    'a full payload, in the other style of paths',
    { body: full },
    {
      basePath: '',
      lines: [readLimits],
    },
  ),
  answered('a base URL that ends in slashes', { body: full }, { basePath: '/backend-api//' }),
  answered('a base URL with a path of its own', { body: full }, { basePath: '/foo' }),
  answered(
    'a base URL with a path after the style',
    { body: full },
    {
      basePath: '/foo/backend-api/bar',
    },
  ),
  payload('only a plan', {}),
  payload('blocks that are null', {
    rate_limit: null,
    credits: null,
    additional_rate_limits: null,
    spend_control: null,
    rate_limit_reached_type: null,
    rate_limit_reset_credits: null,
    account_id: null,
    user_id: null,
    rate_limit_upsell: null,
  }),
  payload('a limit without windows', { rate_limit: limit() }),
  payload('windows that are null', { rate_limit: limit(null, null) }),
  payload('only the second window', { rate_limit: limit(null, window(60)) }),
  payload('percents out of range', { rate_limit: limit(window(60, -3), window(60, 142)) }),
  ...[
    [1, 59],
    [60, 61],
    [18_059, 604_801],
    [0, -60],
  ].map(([primary = 0, secondary = 0]) =>
    payload(`windows of ${primary} and ${secondary} seconds`, {
      rate_limit: limit(window(primary), window(secondary)),
    }),
  ),
  payload('credits without a balance', { credits: { has_credits: false, unlimited: true } }),
  payload('further limits: none', { additional_rate_limits: [] }),
  payload('further limits: two of one name', {
    additional_rate_limits: [
      { limit_name: 'A', metered_feature: 'same', rate_limit: limit(window(60, 1)) },
      { limit_name: 'B', metered_feature: 'same', rate_limit: limit(window(60, 2)) },
    ],
  }),
  payload('further limits: one with the name of the main one', {
    rate_limit: limit(window(60, 1)),
    additional_rate_limits: [
      { limit_name: 'Mine', metered_feature: 'codex', rate_limit: limit(window(60, 2)) },
    ],
  }),
  payload('further limits: one without windows', {
    additional_rate_limits: [{ limit_name: 'A', metered_feature: 'a' }],
  }),
  payload('an owner that is somebody else', { ...full, plan_type: 'plus', account_id: 'other' }),
  payload('a user that is somebody else', { ...full, plan_type: 'plus', user_id: 'other' }),
  payload('an owner without a user', { ...full, plan_type: 'plus', user_id: undefined }),
  payload('a limit that is not allowed', {
    account_id: 'acct',
    user_id: 'user',
    rate_limit: { ...limit(window(60)), allowed: false, limit_reached: true },
  }),
  payload('a reached type nobody knows', { rate_limit_reached_type: { type: 'other' } }),
  payload('a reached type of each kind', {
    rate_limit_reached_type: { type: 'workspace_member_usage_limit_reached' },
  }),
  payload('spend control without a limit', { spend_control: { reached: true } }),
  payload('spend control with members nobody knows', {
    spend_control: {
      ...full.spend_control,
      reached_limit_type: 'individual',
      group_shared_limit: 5,
    },
  }),
  ...[
    'mystery',
    'Plus',
    'guest',
    'education',
    'k12',
    'hc',
    'quorum',
    'free_workspace',
    'prolite',
  ].map((plan) => answered(`the plan ${plan}`, { body: { plan_type: plan } })),
  answered('no plan', { body: {} }),
  answered('a plan of null', { body: { plan_type: null } }),
  payload('a window without its reset', {
    rate_limit: limit({ used_percent: 1, limit_window_seconds: 60, reset_after_seconds: 1 }),
  }),
  payload('a percent with a fraction', { rate_limit: limit(window(60, 1.5)) }),
  payload('a number beyond 32 bits', { rate_limit: limit(window(2_147_483_648)) }),
  payload('further limits: a map', { additional_rate_limits: {} }),
  payload('a reached type that is text', { rate_limit_reached_type: 'rate_limit_reached' }),
  payload('a balance that is a number', { credits: { ...full.credits, balance: 5 } }),
  payload('spend control without its flag', { spend_control: {} }),
  payload('an account id that is a number', { account_id: 5 }),
  payload('a count that is text', { rate_limit_reset_credits: { available_count: '3' } }),
  answered('401', { status: 401, body: { detail: 'Unauthorized' } }),
  answered('403', { status: 403, body: { detail: 'Forbidden' } }),
  answered('404', { status: 404, body: { detail: 'Not Found' } }),
  answered('429', { status: 429, body: '' }),
  answered('500 with a page', {
    status: 500,
    headers: { 'content-type': 'text/html' },
    body: '<html>no</html>',
  }),
  answered('200 with a page', {
    headers: { 'content-type': 'text/html' },
    body: '<html>no</html>',
  }),
  answered('200 with nothing', { body: '' }),
  answered('200 with another content type', {
    headers: { 'content-type': 'text/plain' },
    body: '{"plan_type":"plus"}',
  }),
  listed('none', { body: { credits: [], available_count: 0 } }),
  listed('one with all members', {
    body: {
      credits: [
        credit({
          expires_at: '2026-12-01T02:00:00.9+02:00',
          title: 'Title',
          description: 'Text',
          profile_user_id: 'x',
        }),
      ],
      available_count: 1,
    },
  }),
  listed('of every status', {
    body: {
      credits: ['available', 'redeeming', 'redeemed', 'other'].map((status) =>
        credit({ id: status, status }),
      ),
      available_count: 9,
    },
  }),
  listed('of a type nobody knows', {
    body: { credits: [credit({ reset_type: 'other', expires_at: null })], available_count: 1 },
  }),
  listed('one granted at no time', {
    body: { credits: [credit(), credit({ granted_at: 'yesterday' })], available_count: 2 },
  }),
  listed('no count', { body: { credits: [] } }),
  listed('404', { status: 404, body: {} }),
  listed('500 with a page', { status: 500, body: '<html>' }),
]

import { createJwt } from '../../support/jwt.js'
import type { Scenario } from '../scenario.js'
import { ask, readAccount, readLimits, readStatus } from '../scenario.js'
import type { Claims } from '../tokens.js'
import { createChatgptFile, createTokens, lastRefresh, somebody } from '../tokens.js'

const both = [readAccount, readStatus]

function holding(name: string, claims: Claims): Scenario {
  return { name, authJson: createChatgptFile(claims), lines: both }
}

function file(name: string, content: unknown): Scenario {
  const authJson = typeof content === 'string' ? content : JSON.stringify(content)
  return { name: `auth.json with ${name}`, authJson, lines: both }
}

const chatgpt = { auth_mode: 'chatgpt', OPENAI_API_KEY: null }
const tokens = createTokens()
const last_refresh = lastRefresh

const plans = [
  ...['free', 'go', 'plus', 'pro', 'prolite', 'promax', 'team', 'business', 'enterprise', 'edu'],
  ...['self_serve_business_usage_based', 'enterprise_cbp_usage_based'],
  ...['education', 'hc', 'Plus', 'PRO', 'quorum', 'k12', '', 'unknown'],
]

export const storedAccount: readonly Scenario[] = [
  {
    name: 'a stored ChatGPT login',
    authJson: createChatgptFile(),
    lines: [
      readAccount,
      ask('getAuthStatus', {}),
      ask('getAuthStatus', { includeToken: false }),
      readStatus,
    ],
  },
  ...plans.map((plan) =>
    holding(`the plan ${JSON.stringify(plan)} in a token`, { ...somebody, plan }),
  ),
  holding('a token without a plan', { ...somebody, plan: undefined }),
  holding('a token whose plan is null', { ...somebody, plan: null }),
  holding('a token whose plan is a number', { ...somebody, plan: 5 }),
  holding('a token without an email', { ...somebody, email: undefined }),
  holding('a token whose email is a number', { ...somebody, email: 5 }),
  holding('an email in the profile', {
    ...somebody,
    email: undefined,
    more: { 'https://api.openai.com/profile': { email: 'profile@example.com' } },
  }),
  holding('two emails in a token', {
    ...somebody,
    more: { 'https://api.openai.com/profile': { email: 'profile@example.com' } },
  }),
  holding('a token without a user id', { ...somebody, userId: undefined }),
  holding('a user id in its older place', {
    plan: 'plus',
    more: {
      email: 'a@b',
      'https://api.openai.com/auth': { user_id: 'older', chatgpt_plan_type: 'pro' },
    },
  }),
  holding('a token of another account than the file', { ...somebody, accountId: 'other' }),
  holding('a token whose auth claims are text', {
    more: { email: 'a@b', 'https://api.openai.com/auth': 'x' },
  }),
  file('no auth claims', {
    ...chatgpt,
    tokens: createTokens({ more: { email: 'a@b', 'https://api.openai.com/auth': undefined } }),
    last_refresh,
  }),
  file('nothing in it', '{}'),
  file('a mode and no tokens', chatgpt),
  file('tokens that are null', { ...chatgpt, tokens: null, last_refresh }),
  file('tokens and no mode', { tokens, last_refresh }),
  file('a key and tokens and no mode', { OPENAI_API_KEY: 'sk', tokens, last_refresh }),
  file('a key beside the tokens of the mode', {
    ...chatgpt,
    OPENAI_API_KEY: 'sk',
    tokens,
    last_refresh,
  }),
  file('only a key', { OPENAI_API_KEY: 'sk' }),
  file('a key of null for the mode', { auth_mode: 'apikey', OPENAI_API_KEY: null }),
  file('no key for the mode', { auth_mode: 'apikey' }),
  file('a mode spelled as the login type', { auth_mode: 'apiKey', OPENAI_API_KEY: 'sk' }),
  file('a mode nobody knows', { auth_mode: 'other', OPENAI_API_KEY: 'sk' }),
  file('a mode of null', { auth_mode: null, OPENAI_API_KEY: 'sk' }),
  file('members nobody knows', { auth_mode: 'apikey', OPENAI_API_KEY: 'sk', other: { a: 1 } }),
  {
    ...file('the mode of tokens that a host keeps', {
      auth_mode: 'chatgptAuthTokens',
      tokens,
      last_refresh,
    }),
    // 0.169.0 announces it some time after the handshake.
    capabilities: { optOutNotificationMethods: ['account/updated'] },
  },
  file('no account id', {
    ...chatgpt,
    tokens: createTokens(somebody, { account_id: undefined }),
    last_refresh,
  }),
  file('no last refresh', { ...chatgpt, tokens }),
  file('a last refresh with an offset', {
    ...chatgpt,
    tokens,
    last_refresh: '2026-11-20T02:00:00.123456789+02:00',
  }),
  file('a last refresh that is no time', { ...chatgpt, tokens, last_refresh: 'yesterday' }),
  file('a last refresh that is a number', { ...chatgpt, tokens, last_refresh: 1_795_000_000 }),
  ...(['id_token', 'access_token', 'refresh_token'] as const).flatMap((member) => [
    file(`no ${member}`, {
      ...chatgpt,
      tokens: createTokens(somebody, { [member]: undefined }),
      last_refresh,
    }),
    file(`an empty ${member}`, {
      ...chatgpt,
      tokens: createTokens(somebody, { [member]: '' }),
      last_refresh,
    }),
  ]),
  file('an id_token that is an object', {
    ...chatgpt,
    tokens: createTokens(somebody, { id_token: { email: 'a@b' } }),
    last_refresh,
  }),
  file('an id_token of two parts', {
    ...chatgpt,
    tokens: createTokens(somebody, { id_token: 'a.b' }),
    last_refresh,
  }),
  file('an id_token of four parts', {
    ...chatgpt,
    tokens: createTokens(somebody, { id_token: `${createJwt({ email: 'a@b' })}.more` }),
    last_refresh,
  }),
  file('an id_token with padding', {
    ...chatgpt,
    tokens: createTokens(somebody, { id_token: `x.${btoa('{"email":"a@bc"}')}=.x` }),
    last_refresh,
  }),
  file('an access token that is no JWT', {
    ...chatgpt,
    tokens: createTokens(somebody, { access_token: 'opaque' }),
    last_refresh,
  }),
  file('no bytes', ''),
  file('null in it', 'null'),
  file('a list in it', '[]'),
  file('text that is no JSON', '{"auth_mode":'),
  file('a byte order mark', '\uFEFF{"auth_mode":"apikey","OPENAI_API_KEY":"sk"}'),
  {
    name: 'a provider that needs no OpenAI login',
    config: `
model_provider = "mine"
[model_providers.mine]
name = "Mine"
base_url = "http://127.0.0.1:9/v1"
requires_openai_auth = false
`,
    authJson: createChatgptFile(),
    lines: [...both, readLimits],
  },
  {
    name: 'a provider that needs an OpenAI login',
    config: `
model_provider = "mine"
[model_providers.mine]
name = "Mine"
base_url = "http://127.0.0.1:9/v1"
requires_openai_auth = true
`,
    authJson: createChatgptFile(),
    lines: both,
  },
  {
    name: 'a stored ChatGPT login where an API key is demanded',
    config: 'forced_login_method = "api"',
    authJson: createChatgptFile(),
    lines: both,
  },
  {
    name: 'a stored ChatGPT login of another workspace',
    config: 'forced_chatgpt_workspace_id = "other"',
    authJson: createChatgptFile(),
    lines: both,
  },
  {
    name: 'a stored ChatGPT login of the workspace demanded',
    config: 'forced_chatgpt_workspace_id = "acct"',
    authJson: createChatgptFile(),
    lines: both,
  },
  {
    name: 'a stored ChatGPT login of one of the workspaces demanded',
    config: 'forced_chatgpt_workspace_id = ["other", "acct"]',
    authJson: createChatgptFile(),
    lines: both,
  },
]

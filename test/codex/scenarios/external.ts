import { createJwt } from '../../support/jwt.js'
import type { Scenario } from '../scenario.js'
import { ask, login, logout, readAccount, readLimits, readStatus } from '../scenario.js'
import { createChatgptFile, createToken, somebody } from '../tokens.js'

const capabilities = { experimentalApi: true }
const both = [readAccount, readStatus]

function hand(members: object = {}) {
  return login({
    type: 'chatgptAuthTokens',
    accessToken: createToken(),
    chatgptAccountId: 'acct',
    ...members,
  })
}

function scenario(name: string, lines: Scenario['lines'], more: Partial<Scenario> = {}): Scenario {
  return { name: `tokens of the host: ${name}`, capabilities, lines, ...more }
}

const otherKinds = [
  login({ type: 'apiKey', apiKey: 'k' }),
  login({ type: 'chatgpt' }),
  login({ type: 'chatgptDeviceCode' }),
]

export const external: readonly Scenario[] = [
  scenario('a login, read back, and a logout', [hand(), ...both, logout, ...both]),
  scenario('members that are missing or of a wrong type', [
    login({ type: 'chatgptAuthTokens' }),
    login({ type: 'chatgptAuthTokens', chatgptAccountId: 'acct' }),
    login({ type: 'chatgptAuthTokens', accessToken: createToken() }),
    login({ type: 'chatgptAuthTokens', idToken: createToken(), accessToken: createToken() }),
    hand({ accessToken: 5 }),
    hand({ chatgptAccountId: null }),
    hand({ chatgptPlanType: 5 }),
    readAccount,
  ]),
  scenario('tokens that are no JWT', [
    ...['', 'opaque', 'a.b', 'a..c', '.e30.c', 'a.e30.', 'a.!!.c', 'a.e30=.c', 'a.bm8.c'].map(
      (accessToken) => hand({ accessToken }),
    ),
    readAccount,
  ]),
  scenario('claims in a list', [hand({ accessToken: 'a.W10.c' }), readAccount]),
  scenario('a bad token leaves the earlier one in place', [
    hand(),
    hand({ accessToken: 'opaque', chatgptAccountId: 'other' }),
    ...both,
  ]),
  scenario('a token with claims of a wrong type', [
    hand({ accessToken: createToken({ ...somebody, plan: 5 }) }),
    hand({ accessToken: createToken({ ...somebody, email: 5 }) }),
    hand({ accessToken: createJwt({ 'https://api.openai.com/auth': 'x' }) }),
    readAccount,
  ]),
  scenario('a token of four parts', [hand({ accessToken: `${createToken()}.more` }), ...both]),
  scenario('a token that has expired', [
    hand({ accessToken: createToken({ ...somebody, more: { exp: 1_600_000_000 } }) }),
    ...both,
    ask('account/read', { refreshToken: true }),
    ask('getAuthStatus', { includeToken: true, refreshToken: true }),
  ]),
  scenario('a token without any claim', [hand({ accessToken: createJwt({}) }), ...both]),
  scenario('the plan that was given beats the claim', [
    hand({ chatgptPlanType: 'pro' }),
    readAccount,
  ]),
  scenario('the claim holds where no plan was given', [
    hand({ chatgptPlanType: null }),
    readAccount,
  ]),
  scenario('no plan anywhere', [
    hand({ accessToken: createToken({ ...somebody, plan: undefined }) }),
    readAccount,
  ]),
  ...['PRO', 'Plus', 'mystery', '', 'team', 'self_serve_business_usage_based'].map((plan) =>
    scenario(`the plan ${JSON.stringify(plan)} as a param`, [
      hand({ chatgptPlanType: plan }),
      readAccount,
    ]),
  ),
  ...['hc', 'Education', 'business', 'ENTERPRISE'].map((plan) =>
    scenario(`the plan ${JSON.stringify(plan)} as a param, which has managed configuration`, [
      hand({ chatgptPlanType: plan }),
      readAccount,
    ]),
  ),
  scenario('a claim in capitals', [
    hand({ accessToken: createToken({ ...somebody, plan: 'Pro' }) }),
    readAccount,
  ]),
  scenario('a token without an email', [
    hand({ accessToken: createToken({ ...somebody, email: undefined }) }),
    readAccount,
  ]),
  scenario('another account than the token tells', [
    hand({ chatgptAccountId: 'another' }),
    readAccount,
    readLimits,
  ]),
  scenario('an empty account id', [hand({ chatgptAccountId: '' }), readStatus]),
  scenario('newer tokens in the place of earlier ones', [
    hand(),
    hand({
      accessToken: createToken({ ...somebody, email: 'b@example.com' }),
      chatgptAccountId: 'acct-2',
    }),
    ...both,
  ]),
  scenario('other logins are refused meanwhile', [hand(), ...otherKinds, ...both]),
  scenario('other logins are possible after a logout', [hand(), logout, otherKinds[0]!, ...both]),
  scenario('a logout takes the stored login with it', [hand(), ...both, logout, ...both], {
    authJson: createChatgptFile({ ...somebody, email: 'stored@example.com' }),
  }),
  scenario('a stored login stays as it is', [readAccount, hand(), ...both], {
    authJson: createChatgptFile({ ...somebody, email: 'stored@example.com' }),
  }),
  scenario('a stored API key is hidden', [readAccount, hand(), ...both], {
    authJson: '{"auth_mode":"apikey","OPENAI_API_KEY":"sk"}',
  }),
  scenario('an API key is demanded', [hand(), readAccount], {
    config: 'forced_login_method = "api"',
  }),
  scenario('ChatGPT is demanded', [hand(), readAccount], {
    config: 'forced_login_method = "chatgpt"',
  }),
  scenario('the workspace demanded', [hand(), readAccount], {
    config: 'forced_chatgpt_workspace_id = "acct"',
  }),
  scenario('another workspace than the one demanded', [hand(), readAccount], {
    config: 'forced_chatgpt_workspace_id = "other"',
  }),
  scenario('one of the workspaces demanded', [hand(), readAccount], {
    config: 'forced_chatgpt_workspace_id = ["other", "acct"]',
  }),
  scenario('none of the workspaces demanded', [hand(), readAccount], {
    config: 'forced_chatgpt_workspace_id = ["a", "b"]',
  }),
  scenario('a provider that needs no OpenAI login', [hand(), ...both], {
    config: `
model_provider = "mine"
[model_providers.mine]
name = "Mine"
base_url = "http://127.0.0.1:9/v1"
requires_openai_auth = false
`,
  }),
  scenario('the usage backend refuses them', [hand(), readLimits], {
    backend: { usage: { status: 401, body: {} } },
  }),
  scenario('a client that did not ask for the experimental API', [hand(), readAccount], {
    capabilities: {},
  }),
  scenario('a client that opted out of the notifications', [hand(), logout], {
    capabilities: {
      experimentalApi: true,
      optOutNotificationMethods: ['account/updated', 'account/login/completed'],
    },
  }),
]

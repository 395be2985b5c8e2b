import type { IssuerAnswer } from '../../support/issuer.js'
import { createJwt } from '../../support/jwt.js'
import type { Line, Scenario } from '../scenario.js'
import {
  cancel,
  login,
  logout,
  readAccount,
  readLimits,
  readStatus,
  untilEnd,
  untilSignedIn,
  visit,
} from '../scenario.js'
import { createChatgptFile } from '../tokens.js'
import { withIssuer } from './with-issuer.js'

const start = login({ type: 'chatgpt' })
const signIn = [start, untilSignedIn(visit('authUrl'))]
const failToSignIn = [start, untilEnd(visit('authUrl'))]

function scenario(name: string, lines: readonly Line[], more?: Partial<Scenario>): Scenario {
  return withIssuer(`a browser login with an issuer: ${name}`, lines, more)
}

function exchange(name: string, code: IssuerAnswer): Scenario {
  return scenario(`the code is answered with ${name}`, [...failToSignIn, readAccount], {
    issuer: { answers: { code } },
  })
}

function demanded(name: string, workspaces: string, lines: readonly Line[]): Scenario {
  return scenario(name, [...lines, readAccount], {
    config: `forced_chatgpt_workspace_id = ${workspaces}`,
  })
}

function endsAt(name: string, params: object): Scenario {
  const hosted = login({ type: 'chatgpt', useHostedLoginSuccessPage: true, ...params })
  return scenario(`it ends at a page of the issuer, ${name}`, [hosted, ...signIn.slice(1)])
}

const token = createJwt({ email: 'new@example.com' })
const issued = { id_token: token, access_token: token, refresh_token: 'rt-new' }

export const issuedBrowserLogins: readonly Scenario[] = [
  scenario('it brings tokens', [...signIn, readAccount, readStatus, cancel(), readLimits]),
  scenario('a logout after it', [...signIn, logout, readAccount]),
  scenario('a second one after it', [
    ...signIn,
    start,
    untilSignedIn(visit('authUrl'), 2),
    readAccount,
  ]),
  scenario('streamlined', [
    login({ type: 'chatgpt', codexStreamlinedLogin: true }),
    ...signIn.slice(1),
  ]),
  endsAt('without a brand', {}),
  endsAt('with a brand of null', { appBrand: null }),
  endsAt('for codex', { appBrand: 'codex' }),
  endsAt('for chatgpt', { appBrand: 'chatgpt' }),
  scenario('a brand without such a page', [
    login({ type: 'chatgpt', appBrand: 'chatgpt' }),
    ...signIn.slice(1),
  ]),
  scenario('another state before the right one', [
    start,
    visit('/auth/callback', { state: 'other', code: 'c' }),
    ...signIn.slice(1),
  ]),
  scenario('another code', [start, untilEnd(visit('/auth/callback', { code: 'forged' }))]),
  exchange('400', {
    status: 400,
    body: { error: 'invalid_grant', error_description: 'Too late' },
  }),
  exchange('a code of an error', { status: 400, body: { error: 'invalid_grant' } }),
  exchange('an error object', {
    status: 403,
    body: { error: { code: 'denied', message: 'Not today' } },
  }),
  exchange('500 and nothing', { status: 500, body: '' }),
  exchange('no refresh token', { body: { id_token: token, access_token: token } }),
  exchange('text', { body: 'hello' }),
  exchange('an id token that cannot be read', { body: { ...issued, id_token: 'x' } }),
  scenario('tokens without a workspace', [...signIn, readAccount], {
    issuer: { answers: { code: { body: issued } } },
  }),
  scenario('no API key', [...signIn, readStatus], {
    issuer: { answers: { apiKey: { status: 400, body: { error: 'none' } } } },
  }),
  demanded('the workspace demanded', '"ws-A"', signIn),
  demanded('one of the workspaces demanded', '["ws-B", "ws-A"]', signIn),
  demanded('another workspace than the one demanded', '"ws-B"', failToSignIn),
  demanded('none of the workspaces demanded', '["ws-B", "ws-C"]', failToSignIn),
  scenario('no workspace where one is demanded', failToSignIn, {
    config: 'forced_chatgpt_workspace_id = "ws-A"',
    issuer: { answers: { code: { body: issued } } },
  }),
  scenario('over a stored ChatGPT login', [readAccount, ...signIn, readAccount], {
    authJson: createChatgptFile(),
  }),
  scenario('over a stored API key', [...signIn, readStatus], {
    authJson: '{"auth_mode":"apikey","OPENAI_API_KEY":"old"}',
  }),
  scenario('over a broken file', [...signIn, readStatus], { authJson: '{"tokens":' }),
  scenario('a canceled one leaves a stored login alone', [start, untilEnd(cancel()), readAccount], {
    authJson: createChatgptFile(),
  }),
  scenario('a failed one leaves a stored login alone', [...failToSignIn, readAccount], {
    authJson: createChatgptFile(),
    issuer: { answers: { code: { status: 400, body: {} } } },
  }),
]

import { from } from '../releases.js'
import type { Ask, Line, Scenario } from '../scenario.js'
import { cancel, login, logout, readAccount, untilEnd, visit } from '../scenario.js'
import { createToken } from '../tokens.js'

const start = login({ type: 'chatgpt' })
// Neither these params nor the second port are known to 0.118.0.
const later: Partial<Scenario> = { releases: from('0.150.1') }

const nobodysId = () => '7d444840-9dc0-11d1-b245-5ffdce74fad2'
const endIt = untilEnd(cancel())
const endSecond = untilEnd(cancel(), 2)

function scenario(name: string, lines: readonly Line[], more: Partial<Scenario> = {}): Scenario {
  return { name: `a browser login: ${name}`, lines, ...more }
}

/** A login that ends with what the browser brings back from the issuer. */
function ends(name: string, query: Readonly<Record<string, string>>): Scenario {
  return scenario(name, [start, untilEnd(visit('/auth/callback', query)), readAccount])
}

/** A login that waits while another request comes, and is canceled if it still can be. */
function interrupted(name: string, line: Ask, more: Partial<Scenario> = {}): Scenario {
  return scenario(name, [start, line, cancel(), readAccount], more)
}

const spellings: readonly [string, (loginId: string) => string][] = [
  ['in capitals', (id) => id.toUpperCase()],
  ['in braces', (id) => `{${id}}`],
  ['as a URN', (id) => `urn:uuid:${id}`],
  ['without hyphens', (id) => id.replaceAll('-', '')],
]

export const browserLogins: readonly Scenario[] = [
  scenario('started, and canceled twice', [start, endIt, cancel(), readAccount]),
  ...spellings.map(([name, spell]) =>
    scenario(`canceled by its id ${name}`, [start, untilEnd(cancel(spell)), cancel(spell)]),
  ),
  scenario('not canceled by what is no id of it', [
    start,
    cancel(nobodysId),
    cancel(() => 'abc'),
    cancel(() => ''),
    cancel((id) => ` ${id}`),
    endIt,
  ]),
  scenario('started twice', [start, untilEnd(start), endSecond]),
  scenario('started again after a cancel', [start, endIt, start, endSecond]),
  interrupted('an API key comes instead', untilEnd(login({ type: 'apiKey', apiKey: 'k' }))),
  interrupted(
    'tokens of the host come instead',
    untilEnd(
      login({
        type: 'chatgptAuthTokens',
        accessToken: createToken(),
        chatgptAccountId: 'acct',
      }),
    ),
    { capabilities: { experimentalApi: true } },
  ),
  interrupted('a logout comes instead', untilEnd(logout)),
  scenario(
    'a refused API key leaves it alone',
    [start, login({ type: 'apiKey', apiKey: 'k' }), endIt],
    {
      config: 'forced_login_method = "chatgpt"',
    },
  ),
  interrupted(
    'tokens of the host that are none',
    untilEnd(login({ type: 'chatgptAuthTokens', accessToken: 'x', chatgptAccountId: 'acct' })),
    { capabilities: { experimentalApi: true } },
  ),
  scenario('params that cannot be read leave it alone', [start, login({ type: 'apiKey' }), endIt]),
  scenario('where ChatGPT is demanded', [start, endIt], {
    config: 'forced_login_method = "chatgpt"',
  }),
  scenario('where a workspace is demanded', [start, endIt], {
    config: 'forced_chatgpt_workspace_id = "ws-A"',
  }),
  scenario('where one of two workspaces is demanded', [start, endIt], {
    config: 'forced_chatgpt_workspace_id = ["ws-A", "ws-B"]',
  }),
  scenario(
    'params of a wrong type',
    [
      login({ type: 'chatgpt', codexStreamlinedLogin: 5 }),
      login({ type: 'chatgpt', useHostedLoginSuccessPage: 'yes' }),
      login({ type: 'chatgpt', appBrand: 'other' }),
    ],
    later,
  ),
  scenario('pages that are not its own', [start, visit('/'), visit('/auth/callback/more'), endIt]),
  scenario('another state', [
    start,
    visit('/auth/callback', { state: 'other', code: 'c' }),
    visit('/auth/callback', { state: '', error: 'access_denied' }),
    endIt,
  ]),
  ends('no code', {}),
  ends('an empty code', { code: '' }),
  ends('denied', { error: 'access_denied', error_description: 'The user said no' }),
  ends('denied without a reason', { error: 'access_denied' }),
  ends('denied with a blank reason', { error: 'access_denied', error_description: '  ' }),
  ends('denied beside a code', { error: 'server_error', code: 'c' }),
  ends('an error without a name', { error: '', error_description: 'nothing' }),
  ends('a workspace without Codex', {
    error: 'access_denied',
    error_description: 'Missing_Codex_Entitlement for ws-A',
  }),
  ends('another error with that reason', {
    error: 'invalid_request',
    error_description: 'missing_codex_entitlement',
  }),
  scenario('canceled through its port', [start, untilEnd(visit('/cancel')), cancel()]),
  scenario('its port is taken', [start, endIt], { ...later, takenPorts: [1455] }),
  scenario('both ports are taken', [start, readAccount], { takenPorts: [1455, 1457] }),
]

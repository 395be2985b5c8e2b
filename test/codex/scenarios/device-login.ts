import { challengeOf } from '../../../src/auth/login/pkce.js'
import type { IssuerAnswer, IssuerOptions } from '../../support/issuer.js'
import type { Ask, Line, Scenario } from '../scenario.js'
import {
  cancel,
  login,
  logout,
  readAccount,
  readStatus,
  untilEnd,
  untilSignedIn,
} from '../scenario.js'
import { createChatgptFile, createToken } from '../tokens.js'
import { person, withIssuer } from './with-issuer.js'

type Answers = NonNullable<IssuerOptions['answers']>

const start = login({ type: 'chatgptDeviceCode' })
const signIn = untilSignedIn(start)
const failToSignIn = untilEnd(start)

const verifier = 'a-verifier-that-the-issuer-has-chosen'
const entered = {
  authorization_code: 'device-code',
  code_challenge: challengeOf(verifier),
  code_verifier: verifier,
}
const token = createToken(person)
const issued = { id_token: token, access_token: token, refresh_token: 'rt-new' }

/** The user code was entered at once. */
const granted: Answers = { poll: { body: entered }, code: { body: issued } }
const pending: Answers = { poll: { status: 403, body: {} } }

function scenario(
  name: string,
  answers: Answers,
  lines: readonly Line[],
  more: Partial<Scenario> = {},
): Scenario {
  return withIssuer(`a device login: ${name}`, lines, { issuer: { answers }, ...more })
}

/** A login that waits while another request comes. */
function interrupted(name: string, ...lines: readonly Ask[]): Scenario {
  return scenario(name, pending, [...lines, readAccount])
}

/** The issuer has its own way to hand out a code. */
function handedOut(name: string, usercode: IssuerAnswer, line: Ask = start): Scenario {
  return scenario(name, { ...granted, usercode }, [line, readAccount])
}

const code = { device_auth_id: 'device-1', user_code: 'ABCD-1234', interval: '5' }

export const deviceLogins: readonly Scenario[] = [
  { name: 'a device login: no way to the issuer', lines: [start, readAccount] },
  scenario('it brings tokens', granted, [signIn, readAccount, readStatus, cancel()]),
  scenario(
    'the code is entered a little later',
    {
      ...granted,
      usercode: { body: { ...code, interval: '1' } },
      poll: [{ status: 403 }, { status: 404 }, { body: entered }],
    },
    [signIn],
  ),
  scenario('a logout after it', granted, [signIn, logout, readAccount]),
  scenario('over a stored ChatGPT login', granted, [readAccount, signIn, readAccount], {
    authJson: createChatgptFile(),
  }),
  scenario('the workspace demanded', granted, [signIn, readAccount], {
    config: 'forced_chatgpt_workspace_id = "ws-A"',
  }),
  scenario('none of the workspaces demanded', granted, [failToSignIn, readAccount], {
    config: 'forced_chatgpt_workspace_id = ["ws-B", "ws-C"]',
  }),
  interrupted('canceled twice', start, untilEnd(cancel()), cancel()),
  interrupted('canceled by its id in capitals', start, untilEnd(cancel((id) => id.toUpperCase()))),
  interrupted('started twice', start, untilEnd(start), untilEnd(cancel(), 2)),
  interrupted(
    'a browser login comes instead',
    start,
    untilEnd(login({ type: 'chatgpt' })),
    untilEnd(cancel(), 2),
  ),
  interrupted(
    'it comes instead of a browser login',
    login({ type: 'chatgpt' }),
    untilEnd(start),
    untilEnd(cancel(), 2),
  ),
  interrupted(
    'an API key comes instead',
    start,
    untilEnd(login({ type: 'apiKey', apiKey: 'k' })),
    cancel(),
  ),
  interrupted('a logout comes instead', start, untilEnd(logout), cancel()),
  scenario(
    'one that gets no code leaves the one that waits alone',
    { ...pending, usercode: [{ body: code }, { status: 503, body: {} }] },
    [start, start, untilEnd(cancel()), readAccount],
  ),
  handedOut('not offered', { status: 404, body: {} }),
  handedOut('no code for now', { status: 503, body: {} }),
  handedOut('a code that is text', { body: 'hello' }),
  handedOut('an interval that is a number', { body: { ...code, interval: 5 } }),
  handedOut('an interval of no number', { body: { ...code, interval: 'soon' } }),
  handedOut('no user code', { body: { ...code, user_code: undefined } }),
  handedOut(
    'a user code in its other place',
    { body: { ...code, user_code: undefined, usercode: 'ABCD-1234' } },
    signIn,
  ),
  handedOut('no interval', { body: { ...code, interval: undefined } }, signIn),
  // Ours goes on polling after a 500, so no end of both can be compared.
  ...[400, 401].map((status) =>
    scenario(`asking is answered with ${status}`, { poll: { status, body: {} } }, [
      failToSignIn,
      readAccount,
    ]),
  ),
  scenario('asking is answered with an empty object', { poll: { body: {} } }, [failToSignIn]),
  scenario(
    'the code is refused',
    {
      ...granted,
      code: { status: 400, body: { error: 'invalid_grant', error_description: 'Too late' } },
    },
    [failToSignIn],
  ),
]

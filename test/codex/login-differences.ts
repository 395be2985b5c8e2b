import type { ScenarioDifferences } from './listed-difference.js'
import { inEach, said } from './listed-difference.js'
import { before } from './releases.js'

const onePort = 'earlier releases know one port'
const oneReason = 'ours quotes no parser'
const notQuoted = 'a description is repeated, a body or the want of one is not'
const superseded = 'tokens that a login replaces are of no use to anybody, so they are revoked'

/** What differs in the scenarios of logins that end in a browser. */
export const loginDifferences: Readonly<Record<string, ScenarioDifferences>> = {
  'a browser login: where one of two workspaces is demanded': [
    {
      in: before('0.150.1'),
      what: ['1 * > authUrl > query > allowed_workspace_id: "ws-A,ws-B", there nothing'],
      reason: 'earlier releases know one workspace, and overlook a list',
    },
  ],
  'a browser login: an error without a name': [
    {
      what: [
        '2 * > pages > 0 > errorCode: "missing_authorization_code", there ""',
        '2 * > error: "*Missing authorization code.*", there "*Sign-in failed: nothing"',
      ],
      reason: 'an error without a name is none (RFC 6749 4.1.2.1)',
    },
  ],
  'a browser login: both ports are taken': [
    {
      in: before('0.150.1'),
      what: [said('1 *', '*127.0.0.1:1457 *', '*127.0.0.1:1455 *')],
      reason: onePort,
    },
  ],
  'a browser login with an issuer: streamlined': [
    {
      what: ['2 * > pages > 2 > title: "Sign into Codex", there "Signed in to Codex"'],
      reason: 'ours has one page for every success',
    },
  ],
  'a browser login with an issuer: the code is answered with 500 and nothing': [
    { what: ['2 * > error: "*Server Error", there "*: unknown error"'], reason: notQuoted },
  ],
  'a browser login with an issuer: a failed one leaves a stored login alone': [
    { what: ['2 * > error: "*Bad Request", there "*: {}"'], reason: notQuoted },
  ],
  'a browser login with an issuer: the code is answered with an id token that cannot be read': [
    {
      what: [
        '2 visit authUrl > order: ["account/login/completed of <login 1>","account/updated"], there ["account/login/completed of <login 1>"]',
        '2 visit authUrl > pages: [*',
        '2 visit authUrl > account/login/completed of <login 1> > params > success: true, there false',
        '2 visit authUrl > account/login/completed of <login 1> > params > error: *',
        '2 visit authUrl > account/updated: {"method":"account/updated","params":{"authMode":"chatgpt","planType":"unknown","reason":null}}, there nothing',
        '3 account/read > answer > result > account: {"type":"chatgpt","email":null,"planType":"unknown"}, there null',
        'auth.json: *',
      ],
      reason: 'ours keeps the tokens of a login whose id token cannot be read',
    },
  ],
  'a browser login with an issuer: the code is answered with no refresh token': [
    {
      what: [
        '2 visit authUrl > order: ["account/login/completed of <login 1>","account/updated"], there ["account/login/completed of <login 1>"]',
        '2 visit authUrl > pages: [*',
        '2 visit authUrl > account/login/completed of <login 1> > params > success: true, there false',
        '2 visit authUrl > account/login/completed of <login 1> > params > error: *',
        '2 visit authUrl > account/updated: {*}, there nothing',
        '3 account/read > answer > result > account: {"type":"chatgpt",*}, there null',
        'issuer: apiKey: [*',
        'auth.json: *',
      ],
      reason: 'ours keeps a good access token that cannot be renewed',
    },
  ],
  ...inEach(
    [
      'a browser login with an issuer: a second one after it',
      'a browser login with an issuer: over a stored ChatGPT login',
      'a device login: over a stored ChatGPT login',
    ],
    [{ what: ['POST /oauth/revoke: [*], there nothing'], reason: superseded }],
  ),
  'a device login: no way to the issuer': [
    {
      what: [said('1 *', 'failed to request device code: *', 'failed to request device code: *')],
      reason: notQuoted,
    },
  ],
  ...inEach(
    [
      'a device login: a code that is text',
      'a device login: an interval that is a number',
      'a device login: an interval of no number',
      'a device login: no user code',
    ],
    [
      {
        what: [said('1 *', '*device code response is invalid', 'failed to request device code: *')],
        reason: oneReason,
      },
    ],
  ),
  'a device login: asking is answered with an empty object': [
    {
      what: ['1 * > error: "device auth response is invalid", there "error decoding *"'],
      reason: oneReason,
    },
  ],
}

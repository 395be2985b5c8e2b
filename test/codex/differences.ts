import type { CodexRelease } from '../support/codex-release.js'
import type { ScenarioDifferences } from './listed-difference.js'
import { answered, inEach, refused, said } from './listed-difference.js'
import { loginDifferences } from './login-differences.js'

/** A place where one release differs from ours whatever the scenario. */
export interface DifferentPlace {
  release: CodexRelease
  /** The method, and the path in what it caused; `*` stands for anything. */
  at: string
  /** The side that has something there, where the other one never does. */
  onlyIn?: 'ours' | 'theirs'
  reason: string
}

const noRouting = 'ours does not look up how a workspace is routed, so it has nothing to tell'
const younger = 'came after 0.118.0'

export const differentPlaces: readonly DifferentPlace[] = [
  {
    release: '0.169.0',
    at: 'account/read > answer > result > workspaceRouting',
    onlyIn: 'theirs',
    reason: noRouting,
  },
  {
    release: '0.169.0',
    at: 'account/read > answer > result > account > workspaceName',
    onlyIn: 'theirs',
    reason: noRouting,
  },
  {
    release: '0.169.0',
    at: '*account/login/completed* > params > onboardingEntrypoint',
    onlyIn: 'theirs',
    reason: 'ours leaves it out: it is null for every login that it serves',
  },
  {
    release: '0.169.0',
    at: 'visit authUrl > pages > 1 > location',
    reason: 'no URL of ours holds a token, where it ends up in the history of a browser',
  },
  {
    release: '0.169.0',
    at: 'visit authUrl > pages > 2 > heading',
    onlyIn: 'ours',
    reason: 'its page for a success has no heading',
  },
  {
    release: '0.169.0',
    at: 'issuer: * > userAgent',
    onlyIn: 'ours',
    reason: 'every request of ours says whose it is',
  },
  {
    release: '0.118.0',
    at: 'account/login/start > answer > result > authUrl > query > redirect_uri',
    reason:
      'a name may lead elsewhere than the address that is listened on, so ours says 127.0.0.1',
  },
  {
    release: '0.118.0',
    at: 'account/read > answer > result > userId',
    onlyIn: 'ours',
    reason: younger,
  },
  ...[
    'accountId',
    'ordinaryUsageAllowed',
    'rateLimitResetCredits',
    'rateLimitUpsell',
    'rateLimits > individualLimit',
    'rateLimits > normalModelSlug',
    'rateLimits > rateLimitReachedType',
    'rateLimits > spendControlReached',
    'rateLimitsByLimitId > * > individualLimit',
    'rateLimitsByLimitId > * > normalModelSlug',
    'rateLimitsByLimitId > * > rateLimitReachedType',
    'rateLimitsByLimitId > * > spendControlReached',
  ].map((member) => ({
    release: '0.118.0' as const,
    at: `account/rateLimits/read > answer > result > ${member}`,
    onlyIn: 'ours' as const,
    reason: younger,
  })),
  {
    release: '0.118.0',
    at: 'POST /oauth/token > * > body > refresh_reason',
    onlyIn: 'ours',
    reason: younger,
  },
  ...[
    'GET */rate-limit-reset-credits',
    'POST */rate-limit-reset-credits/consume',
    'POST */accounts/send_add_credits_nudge_email',
    'POST /oauth/revoke',
  ].map((at) => ({ release: '0.118.0' as const, at, onlyIn: 'ours' as const, reason: younger })),
  ...['account/rateLimitResetCredit/consume', 'account/sendAddCreditsNudgeEmail'].map((method) => ({
    release: '0.118.0' as const,
    at: `${method} > answer > *`,
    reason: younger,
  })),
]

const usableId = 'a request with a usable id gets exactly one answer; codex drops the line'
const impossible = 'params of an impossible kind are refused before a method is looked for'
const notRepeated = 'a refused value is not repeated: it could be a token in the wrong place'
const notPositional = 'params are an object: an array does not say what its items mean'
const tagIsText = 'ours says that a tag is text, codex speaks of how it decodes tags'
const notAnIndex =
  'codex takes a number for the place of a variant in its list; ours takes names only'
const bedrockIsYounger = 'Bedrock logins came after 0.118.0'
const noBedrock = 'ours knows the Bedrock logins and refuses them'
const demanded = 'a stored login that the configuration forbids is not used, as in 0.169.0'
const olderPlans = '0.118.0 does not know this plan'
const emailIsOptional = 'an account without an email has the email null, as in 0.169.0'
const workspaces = '0.118.0 knows one workspace, and overlooks a list'
const limitsParams = '0.118.0 has no params for this method'
const limitsPlan = 'a plan nobody knows is `unknown`, as in 0.169.0; 0.118.0 gives up the answer'
const recovery = 'a 401 makes ours ask for newer tokens, for every call of the backend'
const onePart = 'one wrong part of the usage costs that part; codex gives up the whole answer'

/** Scenario to what differs in it. */
export const differences: Readonly<Record<string, ScenarioDifferences>> = {
  // The handshake

  'the client name "codex_app_server_daemon"': {
    '0.118.0': [
      {
        what: ['0 initialize > answer > result > userAgent: "codex_cli_rs/*, there "codex_app_*'],
        reason: 'this client does not give its name to the server, as in 0.169.0',
      },
    ],
  },
  'Bedrock logins with the capability': {
    '0.118.0': [
      said('1 *', '*missing field `apiKey`', '*unknown variant*', bedrockIsYounger),
      said('2 *', 'Amazon Bedrock login is not*', '*unknown variant*', bedrockIsYounger),
      said('3 *', 'Amazon Bedrock login is not*', '*unknown variant*', bedrockIsYounger),
    ],
    '0.169.0': [
      said('2 *', 'Amazon Bedrock login is not*', 'Amazon Bedrock API key must not*', noBedrock),
      said('3 *', 'Amazon Bedrock login is not*', 'Amazon Bedrock does not support*', noBedrock),
    ],
  },
  'experimental login variants without the capability': {
    '0.118.0': [
      said('3 *', '*amazonBedrock requires*', '*unknown variant*', bedrockIsYounger),
      said('4 *', '*amazonBedrockAccessKeys requires*', '*unknown variant*', bedrockIsYounger),
    ],
  },

  // Lines that are no fine messages

  'ids of every kind': {
    '0.169.0': [
      {
        what: [
          '8 {"id":-0,*} > order: [], there ["answer to 0"]',
          '8 {"id":-0,*} > answer to 0: nothing, there {*}',
        ],
        reason: 'minus zero is no integer to 0.118.0 and ours: it could not be sent back as it was',
      },
    ],
  },
  'duplicate members of a request': {
    both: [{ what: ['2 {"id":3,*', '3 {"id":4,*'], reason: usableId }],
  },
  'JSON that is no message': {
    both: [
      {
        what: [
          '8 {"id":5,"method":7} > order: ["answer to 5"], there []',
          '8 {"id":5,"method":7} > answer to 5: {"error":*}, there nothing',
        ],
        reason: usableId,
      },
    ],
  },
  'text that is no JSON': {
    both: [
      {
        what: [
          '14 {"id":"\\ud800",* > order: ["answer to *"], there []',
          '14 {"id":"\\ud800",* > answer to *: {"result":*}, there nothing',
        ],
        reason: usableId,
      },
    ],
  },
  'members a request need not have': {
    '0.118.0': [
      {
        what: [
          '8 {*"other":1e999} > order: ["answer to 8"], there []',
          '8 {*"other":1e999} > answer to 8: {"result":*}, there nothing',
        ],
        reason: usableId,
      },
    ],
  },
  'nesting up to the limit': {
    both: [
      {
        what: [
          '2 {"id":127,* > order: ["answer to 127"], there []',
          '2 {"id":127,* > answer to 127: {"error":*}, there nothing',
        ],
        reason: usableId,
      },
    ],
  },
  'bytes that are no UTF-8': {
    both: [
      {
        what: ['1 {"id":1,* > order: [], there ["end of output"]'],
        reason: 'a line that is no UTF-8 is dropped with a warning; codex ends the connection',
      },
    ],
  },
  'methods nobody knows': {
    both: [said('4 *', '*variant `…`, *', '*variant `account/read `, *', notRepeated)],
  },
  'params of no object kind': {
    both: ['1', '2', '3', '4', '5', '6', '7'].map((number) =>
      said(
        `${number} *`,
        '*params are neither an object nor an array',
        '*invalid type: *',
        impossible,
      ),
    ),
  },

  // Params

  'positional params': {
    both: [
      refused('1 account/read', notPositional),
      refused('2 account/read', notPositional),
      said('3 *', '*invalid type: sequence, *', '*invalid length 0, *', notPositional),
    ],
  },
  'params of account/login/start': {
    '0.118.0': [
      said('4 *', '*null, expected a string', '*null, expected variant identifier', tagIsText),
      said('5 *', '*integer, expected a string', '*expected variant index *', notAnIndex),
      said('6 *', '*`amazonBedrockAccessKeys`', '*`chatgptAuthTokens`', bedrockIsYounger),
      said('7 *', '*`amazonBedrockAccessKeys`', '*`chatgptAuthTokens`', bedrockIsYounger),
    ],
    '0.169.0': [
      said('4 *', '*null, expected a string', '*null, expected variant identifier', tagIsText),
      said('5 *', '*integer, expected a string', '*missing field `accessKeyId`', notAnIndex),
    ],
  },
  'params of account/rateLimits/read that came later': {
    '0.118.0': [
      said('1 *', 'codex account authentication *', '*map, expected unit', limitsParams),
      said('2 *', 'codex account authentication *', '*map, expected unit', limitsParams),
      said('3 *', '*integer, expected a boolean', '*map, expected unit', limitsParams),
      said('4 *', '*null, expected a boolean', '*map, expected unit', limitsParams),
      said('5 *', '*string, expected a boolean', '*map, expected unit', limitsParams),
    ],
  },
  'params of account/sendAddCreditsNudgeEmail': {
    '0.169.0': [said('4 *', '*expected a string', '*expected string or map', tagIsText)],
  },

  // Stored logins

  'a stored API key where ChatGPT is demanded': {
    '0.118.0': [
      {
        what: [
          '1 account/read > answer > result > account: null, there {"type":"apiKey"}',
          '2 getAuthStatus > answer > result > authMethod: null, there "apikey"',
          '2 getAuthStatus > answer > result > authToken: null, there "old"',
        ],
        reason: demanded,
      },
    ],
  },
  ...inEach(
    [
      'a stored ChatGPT login where an API key is demanded',
      'a stored ChatGPT login of another workspace',
    ],
    {
      '0.118.0': [
        {
          what: [
            '1 account/read > answer > result > account: null, there {"type":"chatgpt",*}',
            '2 getAuthStatus > answer > result > authMethod: null, there "chatgpt"',
            '2 getAuthStatus > answer > result > authToken: null, there "<token *>"',
          ],
          reason: demanded,
        },
      ],
    },
  ),
  ...Object.fromEntries(
    [
      ['prolite', 'prolite'],
      ['promax', 'promax'],
      ['education', 'edu'],
    ].map(([claim, plan]) => [
      `the plan "${claim}" in a token`,
      {
        '0.118.0': [
          {
            what: [
              `1 account/read > answer > result > account > planType: "${plan}", there "unknown"`,
            ],
            reason: olderPlans,
          },
        ],
      },
    ]),
  ),
  'a token without an email': { '0.118.0': [answered('1 account/read', emailIsOptional)] },
  ...inEach(
    [
      'auth.json with nothing in it',
      'auth.json with a mode and no tokens',
      'auth.json with tokens that are null',
    ],
    {
      '0.118.0': [
        said('1 *', 'plan type is required *', 'email and plan type are *', emailIsOptional),
      ],
    },
  ),
  'a logout where the file is broken': {
    '0.169.0': [
      {
        what: [
          '1 account/logout > order: ["answer","account/updated"], there ["answer"]',
          '1 account/logout > answer > result: {}, there nothing',
          '1 account/logout > answer > error: nothing, there {"code":-32603,*}',
          '1 account/logout > account/updated: {*}, there nothing',
          'auth.json: null, there "*"',
        ],
        reason: 'a logout removes a broken file too, as in 0.118.0: it could hold a token',
      },
    ],
  },

  // Refreshes

  'a refresh: a new id token, of another workspace': {
    '0.169.0': [
      {
        what: ['1 account/read > answer > result > account > planType: "pro", there "plus"'],
        reason: 'ours tells the plan of the token that it has just stored',
      },
    ],
  },
  ...inEach(['a refresh: a known code with another status', 'a refresh: invalid_grant'], {
    '0.118.0': [
      {
        what: [
          '1 getAuthStatus > answer > result > authToken: null, there *',
          '2 getAuthStatus > answer > result > authToken: null, there *',
          'POST /oauth/token: [*], there [*]',
        ],
        reason: 'a token that the issuer calls dead is not sent again, as in 0.169.0',
      },
    ],
  }),
  'a refresh: after the usage backend has refused a stored login': {
    both: [
      {
        what: [
          'GET */wham/usage: [*], there [*]',
          'POST /oauth/token: [*], there nothing',
          'auth.json: *rt-new*',
        ],
        reason: recovery,
      },
    ],
    '0.169.0': [
      { what: ['GET */wham/rate-limit-reset-credits: [*], there [*]'], reason: recovery },
    ],
  },

  // Tokens of the host

  'tokens of the host: a logout takes the stored login with it': {
    '0.169.0': [
      {
        what: ['POST /oauth/revoke: [*], there nothing'],
        reason: 'the stored tokens are revoked when they are removed, whatever lay above them',
      },
    ],
  },
  'tokens of the host: claims in a list': {
    both: [
      {
        what: ['1 account/login/start > *', '2 account/read > *'],
        reason: 'claims are an object; codex reads a list as the members in their order',
      },
    ],
  },
  ...inEach(
    [
      'tokens of the host: a token without any claim',
      'tokens of the host: a token without an email',
    ],
    { '0.118.0': [answered('2 account/read', emailIsOptional)] },
  ),
  'tokens of the host: an empty account id': {
    '0.169.0': [{ what: ['1 account/login/start > *'], reason: noRouting }],
  },
  'tokens of the host: another workspace than the one demanded': {
    '0.118.0': [
      said('1 *', '*one of workspace(s) [\\"other\\"], *', '*workspace other, *', workspaces),
    ],
  },
  'tokens of the host: none of the workspaces demanded': {
    '0.118.0': [{ what: ['1 account/login/start > *', '2 account/read > *'], reason: workspaces }],
  },

  'tokens of the host: the usage backend refuses them': {
    both: [
      {
        what: [
          '2 * > order: ["account/chatgptAuthTokens/refresh","answer"], there ["answer"]',
          '2 * > account/chatgptAuthTokens/refresh: {*}, there nothing',
        ],
        reason: recovery,
      },
    ],
  },

  // The usage backend

  ...inEach(['usage: 401', 'consume: 401', 'nudge: 401'], {
    both: [{ what: ['POST /oauth/token: [*], there nothing'], reason: recovery }],
  }),

  'usage: without the details of reset credits': {
    '0.118.0': [
      answered('1 account/rateLimits/read', limitsParams),
      { what: ['GET /backend-api/wham/usage: *, there nothing'], reason: limitsParams },
    ],
  },
  ...inEach(
    [
      'usage: the plan mystery',
      'usage: the plan Plus',
      'usage: the plan hc',
      'usage: the plan prolite',
    ],
    { '0.118.0': [answered('1 account/rateLimits/read', limitsPlan)] },
  ),
  ...inEach(
    [
      'usage: no plan',
      'usage: a plan of null',
      'usage: a window without its reset',
      'usage: a percent with a fraction',
      'usage: a number beyond 32 bits',
      'usage: further limits: a map',
      'usage: a balance that is a number',
    ],
    { both: [answered('1 account/rateLimits/read', onePart)] },
  ),
  // 0.118.0 does not read these parts.
  ...inEach(
    [
      'usage: a reached type that is text',
      'usage: spend control without its flag',
      'usage: an account id that is a number',
      'usage: a count that is text',
    ],
    { '0.169.0': [answered('1 account/rateLimits/read', onePart)] },
  ),
  'reset credits: one granted at no time': {
    '0.169.0': [
      {
        what: [
          '1 * > rateLimitResetCredits > availableCount: 2, there 3',
          '1 * > rateLimitResetCredits > credits: [*], there null',
        ],
        reason: onePart,
      },
    ],
  },
  'reset credits: no count': {
    '0.169.0': [
      { what: ['1 * > rateLimitResetCredits > credits: [], there null'], reason: onePart },
    ],
  },

  ...loginDifferences,
}

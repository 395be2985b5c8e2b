import type { ScenarioDifferences } from './listed-difference.js'
import { answered, inEach, refused, said } from './listed-difference.js'
import { loginDifferences } from './login-differences.js'
import { policyDifferences } from './policy-differences.js'
import type { Releases } from './releases.js'
import { before, from, takesIssuer } from './releases.js'

/** A place where releases differ from ours whatever the scenario. */
export interface DifferentPlace {
  in: Releases
  /** The method, and the path in what it caused; `*` stands for anything. */
  at: string
  /** The side that has something there, where the other one never does. */
  onlyIn?: 'ours' | 'theirs'
  reason: string
}

const noRouting = 'ours does not look up how a workspace is routed, so it has nothing to tell'
const absentEarlier = 'earlier releases do not have it'

/** What ours always sends, members and requests, and the first release that sends each. */
const younger: Readonly<Record<string, string>> = {
  'account/read > answer > result > userId': '0.169.0',
  '* > account/updated* > params > reason': '0.171.0',
  'account/rateLimits/read > answer > result > accountId': '0.152.0',
  'account/rateLimits/read > answer > result > ordinaryUsageAllowed': '0.154.0',
  'account/rateLimits/read > answer > result > rateLimitResetCredits': '0.141.0',
  'account/rateLimits/read > answer > result > rateLimitUpsell': '0.152.0',
  'account/rateLimits/read > answer > result > rateLimits* > individualLimit': '0.137.0',
  'account/rateLimits/read > answer > result > rateLimits* > normalModelSlug': '0.154.0',
  'account/rateLimits/read > answer > result > rateLimits* > rateLimitReachedType': '0.122.0',
  'account/rateLimits/read > answer > result > rateLimits* > spendControlReached': '0.145.0',
  'GET */rate-limit-reset-credits': '0.150.1',
  'POST */rate-limit-reset-credits/consume': '0.141.0',
  'POST */accounts/send_add_credits_nudge_email': '0.122.0',
  'POST /oauth/revoke': '0.150.1',
  'POST /oauth/token > * > body > refresh_reason': '0.169.0',
}

export const differentPlaces: readonly DifferentPlace[] = [
  ...Object.entries(younger).map(([at, first]) => ({
    in: before(first),
    at,
    onlyIn: 'ours' as const,
    reason: absentEarlier,
  })),
  {
    in: before('0.141.0'),
    at: 'account/rateLimitResetCredit/consume > answer > *',
    reason: absentEarlier,
  },
  {
    in: before('0.122.0'),
    at: 'account/sendAddCreditsNudgeEmail > answer > *',
    reason: absentEarlier,
  },
  {
    in: from('0.156.0'),
    at: 'account/read > answer > result > workspaceRouting',
    onlyIn: 'theirs',
    reason: noRouting,
  },
  {
    in: from('0.166.0'),
    at: 'account/read > answer > result > account > workspaceName',
    onlyIn: 'theirs',
    reason: noRouting,
  },
  {
    in: from('0.147.0'),
    at: '*account/login/completed* > params > onboardingEntrypoint',
    onlyIn: 'theirs',
    reason: 'ours leaves it out: it is null for every login that it serves',
  },
  {
    in: takesIssuer,
    at: 'visit authUrl > pages > 1 > location',
    reason: 'no URL of ours holds a token, where it ends up in the history of a browser',
  },
  {
    in: takesIssuer,
    at: 'visit authUrl > pages > 2 > heading',
    onlyIn: 'ours',
    reason: 'its page for a success has no heading',
  },
  {
    in: takesIssuer,
    at: 'issuer: * > userAgent',
    onlyIn: 'ours',
    reason: 'every request of ours says whose it is',
  },
  {
    in: before('0.169.0'),
    at: 'account/login/start > answer > result > authUrl > query > redirect_uri',
    reason:
      'a name may lead elsewhere than the address that is listened on, so ours says 127.0.0.1',
  },
]

const usableId = 'a request with a usable id gets exactly one answer; codex drops the line'
const impossible = 'params of an impossible kind are refused before a method is looked for'
const notRepeated = 'a refused value is not repeated: it could be a token in the wrong place'
const notPositional = 'params are an object: an array does not say what its items mean'
const tagIsText = 'ours says that a tag is text, codex speaks of how it decodes tags'
const notAnIndex =
  'codex takes a number for the place of a variant in its list; ours takes names only'
const bedrockIsYounger = 'earlier releases have no Bedrock logins'
const noBedrock = 'ours knows the Bedrock logins and refuses them'
const demanded = 'a stored login that the configuration forbids is not used, as in later releases'
const olderPlans = 'earlier releases do not know this plan'
const emailIsOptional = 'an account without an email has the email null, as in later releases'
const workspaces = 'earlier releases know one workspace, and overlook a list'
const limitsParams = 'earlier releases have no params for this method'
const limitsPlan = 'an unlisted plan is `unknown`; earlier releases give up the whole answer'
const recovery = 'a 401 makes ours ask for newer tokens, for every call of the backend'
const onePart = 'one wrong part of the usage costs that part; codex gives up the whole answer'

/** Scenario to what differs in it. */
const claimsAlone = 'ours reads each claim by itself, and one of a wrong kind loses no credentials'

const accessTokenAlone = 'ours needs the access token of a stored login, and nothing else of it'

/** A stored login that only ours still takes. */
const staysSignedIn = {
  what: [
    '1 account/read > answer > result > account: {*}, there null',
    '2 getAuthStatus > answer > result > authMethod: "chatgpt", there null',
    '2 getAuthStatus > answer > result > authToken: "<token *>", there null',
  ],
  reason: claimsAlone,
}

export const differences: Readonly<Record<string, ScenarioDifferences>> = {
  // The handshake

  'the client name "codex_app_server_daemon"': [
    {
      in: before('0.150.1'),
      what: ['0 initialize > answer > result > userAgent: "codex_cli_rs/*, there "codex_app_*'],
      reason: 'this client does not give its name to the server, as in later releases',
    },
  ],
  'Bedrock logins with the capability': [
    {
      in: before('0.150.1'),
      what: [
        said('1 *', '*missing field `apiKey`', '*unknown variant*'),
        said('2 *', 'Amazon Bedrock login is not*', '*unknown variant*'),
        said('3 *', 'Amazon Bedrock login is not*', '*unknown variant*'),
      ],
      reason: bedrockIsYounger,
    },
    {
      in: from('0.150.1'),
      what: [
        said('2 *', 'Amazon Bedrock login is not*', 'Amazon Bedrock API key must not*'),
        said('3 *', 'Amazon Bedrock login is not*', 'Amazon Bedrock does not support*'),
      ],
      reason: noBedrock,
    },
  ],
  'experimental login variants without the capability': [
    {
      in: before('0.150.1'),
      what: [
        said('3 *', '*amazonBedrock requires*', '*unknown variant*'),
        said('4 *', '*amazonBedrockAccessKeys requires*', '*unknown variant*'),
      ],
      reason: bedrockIsYounger,
    },
  ],

  // Lines that are no fine messages

  'ids of every kind': [
    {
      in: from('0.150.1'),
      what: [
        '8 {"id":-0,*} > order: [], there ["answer to 0"]',
        '8 {"id":-0,*} > answer to 0: nothing, there {*}',
      ],
      reason: 'minus zero is no integer to 0.118.0 and ours: it could not be sent back as it was',
    },
  ],
  'duplicate members of a request': [{ what: ['2 {"id":3,*', '3 {"id":4,*'], reason: usableId }],
  'JSON that is no message': [
    {
      what: [
        '8 {"id":5,"method":7} > order: ["answer to 5"], there []',
        '8 {"id":5,"method":7} > answer to 5: {"error":*}, there nothing',
      ],
      reason: usableId,
    },
  ],
  'text that is no JSON': [
    {
      what: [
        '14 {"id":"\\ud800",* > order: ["answer to *"], there []',
        '14 {"id":"\\ud800",* > answer to *: {"result":*}, there nothing',
      ],
      reason: usableId,
    },
  ],
  'members a request need not have': [
    {
      in: before('0.150.1'),
      what: [
        '8 {*"other":1e999} > order: ["answer to 8"], there []',
        '8 {*"other":1e999} > answer to 8: {"result":*}, there nothing',
      ],
      reason: usableId,
    },
  ],
  'nesting up to the limit': [
    {
      what: [
        '2 {"id":127,* > order: ["answer to 127"], there []',
        '2 {"id":127,* > answer to 127: {"error":*}, there nothing',
      ],
      reason: usableId,
    },
  ],
  'bytes that are no UTF-8': [
    {
      what: [
        '1 {"id":1,* > order > 0: "answer to 1", there "end of output"',
        '1 {"id":1,* > answer to 1: {"error":*}, there nothing',
      ],
      reason: 'a request that is not UTF-8 is answered; codex ends the connection',
    },
  ],
  'methods nobody knows': [
    { what: [said('4 *', '*variant `…`, *', '*variant `account/read `, *')], reason: notRepeated },
  ],
  'params of no object kind': [
    {
      what: ['1', '2', '3', '4', '5', '6', '7'].map((number) =>
        said(`${number} *`, '*params are neither an object nor an array', '*invalid type: *'),
      ),
      reason: impossible,
    },
  ],

  // Params

  'positional params': [
    {
      what: [
        ...refused('1 account/read'),
        ...refused('2 account/read'),
        said('3 *', '*invalid type: sequence, *', '*invalid length 0, *'),
      ],
      reason: notPositional,
    },
  ],
  'params of account/login/start': [
    {
      what: [said('4 *', '*null, expected a string', '*null, expected variant identifier')],
      reason: tagIsText,
    },
    {
      in: before('0.150.1'),
      what: [said('5 *', '*integer, expected a string', '*expected variant index *')],
      reason: notAnIndex,
    },
    {
      in: before('0.150.1'),
      what: [
        said('6 *', '*`amazonBedrockAccessKeys`', '*`chatgptAuthTokens`'),
        said('7 *', '*`amazonBedrockAccessKeys`', '*`chatgptAuthTokens`'),
      ],
      reason: bedrockIsYounger,
    },
    {
      in: from('0.150.1'),
      what: [said('5 *', '*integer, expected a string', '*missing field `accessKeyId`')],
      reason: notAnIndex,
    },
  ],
  'params of account/rateLimits/read that came later': [
    {
      in: before('0.154.0'),
      what: [
        said('1 *', 'codex account authentication *', '*map, expected unit'),
        said('2 *', 'codex account authentication *', '*map, expected unit'),
        said('3 *', '*integer, expected a boolean', '*map, expected unit'),
        said('4 *', '*null, expected a boolean', '*map, expected unit'),
        said('5 *', '*string, expected a boolean', '*map, expected unit'),
      ],
      reason: limitsParams,
    },
  ],
  'params of account/sendAddCreditsNudgeEmail': [
    {
      in: from('0.122.0'),
      what: [said('4 *', '*expected a string', '*expected string or map')],
      reason: tagIsText,
    },
  ],

  // Stored logins

  'a stored API key where ChatGPT is demanded': [
    {
      in: before('0.150.1'),
      what: [
        '1 account/read > answer > result > account: null, there {"type":"apiKey"}',
        '2 getAuthStatus > answer > result > authMethod: null, there "apikey"',
        '2 getAuthStatus > answer > result > authToken: null, there "old"',
      ],
      reason: demanded,
    },
  ],
  ...inEach(
    [
      'a stored ChatGPT login where an API key is demanded',
      'a stored ChatGPT login of another workspace',
    ],
    [
      {
        in: before('0.150.1'),
        what: [
          '1 account/read > answer > result > account: null, there {"type":"chatgpt",*}',
          '2 getAuthStatus > answer > result > authMethod: null, there "chatgpt"',
          '2 getAuthStatus > answer > result > authToken: null, there "<token *>"',
        ],
        reason: demanded,
      },
    ],
  ),
  'the plan "prolite" in a token': planSince('0.121.0', 'prolite'),
  'the plan "promax" in a token': planSince('0.158.0', 'promax'),
  'the plan "education" in a token': planSince('0.150.1', 'edu'),
  'a token without an email': [
    { in: before('0.138.0'), what: answered('1 account/read'), reason: emailIsOptional },
  ],
  ...inEach(
    [
      'auth.json with nothing in it',
      'auth.json with a mode and no tokens',
      'auth.json with tokens that are null',
    ],
    [
      {
        in: before('0.138.0'),
        what: [said('1 *', 'plan type is required *', 'email and plan type are *')],
        reason: emailIsOptional,
      },
    ],
  ),
  'a logout where the file is broken': [
    {
      in: from('0.169.0'),
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

  // Refreshes

  'a refresh: an empty answer': [
    {
      what: ['auth.json: "*", there "*"'],
      reason: 'an answer without a token renews nothing; codex writes the time of a refresh',
    },
  ],
  'a refresh: a new id token, of another workspace': [
    {
      in: from('0.169.0'),
      what: ['1 account/read > answer > result > account > planType: "pro", there "plus"'],
      reason: 'ours tells the plan of the token that it has just stored',
    },
  ],
  ...inEach(
    ['a refresh: a known code with another status', 'a refresh: invalid_grant'],
    [
      {
        in: before('0.150.1'),
        what: [
          '1 getAuthStatus > answer > result > authToken: null, there *',
          '2 getAuthStatus > answer > result > authToken: null, there *',
          'POST /oauth/token: [*], there [*]',
        ],
        reason: 'a token that the issuer calls dead is not sent again, as in later releases',
      },
    ],
  ),
  'a refresh: after the usage backend has refused a stored login': [
    {
      what: [
        'GET */wham/usage: [*], there [*]',
        'POST /oauth/token: [*], there nothing',
        'auth.json: *rt-new*',
      ],
      reason: recovery,
    },
    {
      in: from('0.150.1'),
      what: ['GET */wham/rate-limit-reset-credits: [*], there [*]'],
      reason: recovery,
    },
  ],

  // Tokens of the host

  'tokens of the host: a logout takes the stored login with it': [
    {
      in: from('0.150.1'),
      what: ['POST /oauth/revoke: [*], there nothing'],
      reason: 'the stored tokens are revoked when they are removed, whatever lay above them',
    },
  ],
  'tokens of the host: claims in a list': [
    {
      what: ['1 account/login/start > *', '2 account/read > *'],
      reason: 'claims are an object; codex reads a list as the members in their order',
    },
  ],
  ...inEach(
    [
      'tokens of the host: a token without any claim',
      'tokens of the host: a token without an email',
    ],
    [{ in: before('0.138.0'), what: answered('2 account/read'), reason: emailIsOptional }],
  ),
  'tokens of the host: an empty account id': [
    { in: from('0.156.0'), what: ['1 account/login/start > *'], reason: noRouting },
  ],
  'tokens of the host: another workspace than the one demanded': [
    {
      in: before('0.150.1'),
      what: [said('1 *', '*one of workspace(s) [\\"other\\"], *', '*workspace other, *')],
      reason: workspaces,
    },
  ],
  'tokens of the host: none of the workspaces demanded': [
    {
      in: before('0.150.1'),
      what: ['1 account/login/start > *', '2 account/read > *'],
      reason: workspaces,
    },
  ],

  'tokens of the host: the usage backend refuses them': [
    {
      what: [
        '2 * > order: ["account/chatgptAuthTokens/refresh","answer"], there ["answer"]',
        '2 * > account/chatgptAuthTokens/refresh: {*}, there nothing',
      ],
      reason: recovery,
    },
  ],

  // The usage backend

  ...inEach(
    ['usage: 401', 'consume: 401', 'nudge: 401'],
    [{ what: ['POST /oauth/token: [*], there nothing'], reason: recovery }],
  ),
  'usage: without the details of reset credits': [
    {
      in: before('0.154.0'),
      what: [
        ...answered('1 account/rateLimits/read'),
        'GET /backend-api/wham/usage: *, there nothing',
      ],
      reason: limitsParams,
    },
  ],
  ...inEach(
    [
      'usage: the plan mystery',
      'usage: the plan Plus',
      'usage: the plan hc',
      'usage: the plan prolite',
    ],
    [{ in: before('0.150.1'), what: answered('1 account/rateLimits/read'), reason: limitsPlan }],
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
    [{ what: answered('1 account/rateLimits/read'), reason: onePart }],
  ),
  // Earlier releases do not read these parts.
  ...inEach(
    [
      'usage: a reached type that is text',
      'usage: spend control without its flag',
      'usage: a count that is text',
    ],
    [{ in: from('0.150.1'), what: answered('1 account/rateLimits/read'), reason: onePart }],
  ),
  'usage: an account id that is a number': [
    { in: from('0.152.0'), what: answered('1 account/rateLimits/read'), reason: onePart },
  ],
  'reset credits: one granted at no time': [
    {
      in: from('0.144.6'),
      what: [
        '1 * > rateLimitResetCredits > availableCount: 2, there 3',
        '1 * > rateLimitResetCredits > credits: [*], there null',
      ],
      reason: onePart,
    },
  ],
  'reset credits: no count': [
    {
      in: from('0.144.6'),
      what: ['1 * > rateLimitResetCredits > credits: [], there null'],
      reason: onePart,
    },
  ],

  // Claims of a wrong kind

  ...inEach(
    [
      'a token whose auth claims are text',
      'auth.json with no id_token',
      'auth.json with an empty id_token',
      'auth.json with an id_token that is an object',
      'auth.json with an id_token of two parts',
      'auth.json with an id_token with padding',
    ],
    [staysSignedIn],
  ),
  'auth.json with no last refresh': [
    {
      what: [
        '2 getAuthStatus > answer > result > authMethod: "chatgpt", there null',
        '2 getAuthStatus > answer > result > authToken: "<token *>", there null',
      ],
      reason: accessTokenAlone,
    },
  ],
  ...inEach(
    [
      'auth.json with a last refresh that is no time',
      'auth.json with a last refresh that is a number',
      'auth.json with no refresh_token',
    ],
    [
      { ...staysSignedIn, reason: accessTokenAlone },
      {
        in: from('0.169.0'),
        what: ['1 account/read > answer > result > userId: "user", there null'],
        reason: accessTokenAlone,
      },
    ],
  ),
  'auth.json with a byte order mark': [
    {
      what: [
        '1 account/read > answer > result > account: {"type":"apiKey"}, there null',
        '2 getAuthStatus > answer > result > authMethod: "apikey", there null',
        '2 getAuthStatus > answer > result > authToken: "sk", there null',
      ],
      reason: 'a byte order mark is no part of the file, as in config.toml',
    },
  ],
  ...inEach(
    ['a token whose plan is a number', 'a token whose email is a number'],
    [
      staysSignedIn,
      {
        in: from('0.169.0'),
        what: ['1 account/read > answer > result > userId: "user", there null'],
        reason: claimsAlone,
      },
    ],
  ),
  'a refresh: an account without an id': [
    {
      what: [
        '1 getAuthStatus > answer > result > authToken: "<token *>", there "<token *>"',
        'POST /oauth/token: *',
        'auth.json: *',
      ],
      reason: claimsAlone,
    },
  ],
  'tokens of the host: a token with claims of a wrong type': [
    {
      what: [
        ...['1', '2', '3'].flatMap((step) => [
          ...answered(`${step} account/login/start`),
          `${step} account/login/start > order: ["answer",*], there ["answer"]`,
          `${step} account/login/start > account/login/completed: {*}, there nothing`,
          `${step} account/login/start > account/updated: {*}, there nothing`,
        ]),
        '4 account/read > answer > result > account: {*}, there null',
      ],
      reason: claimsAlone,
    },
  ],

  ...loginDifferences,
  ...policyDifferences,
}

/** The difference in a plan that a token names and earlier releases do not know. */
function planSince(release: string, plan: string): ScenarioDifferences {
  const line = `1 account/read > answer > result > account > planType: "${plan}", there "unknown"`
  return [{ in: before(release), what: [line], reason: olderPlans }]
}

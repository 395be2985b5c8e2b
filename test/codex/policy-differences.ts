import type { ScenarioDifferences } from './listed-difference.js'
import { refused } from './listed-difference.js'
import { before, from } from './releases.js'

const unknown = 'a configuration that cannot be read may forbid every login; codex uses defaults'

/** A login that ours refuses while the configuration cannot be read. */
function refusedLogin(step: string): string[] {
  return [
    ...refused(`${step} account/login/start`),
    `${step} account/login/start > order: ["answer"], there ["answer",*]`,
    `${step} account/login/start > account/login/completed: nothing, there {*}`,
    `${step} account/login/start > account/updated: nothing, there {*}`,
    'auth.json: *',
  ]
}

/** What differs in the scenarios of restricted logins. */
export const policyDifferences: Readonly<Record<string, ScenarioDifferences>> = {
  'a config.toml that cannot be read': [
    {
      what: [
        ...refusedLogin('2'),
        '3 account/read > answer > result > account: null, there {"type":"apiKey"}',
      ],
      reason: unknown,
    },
  ],
  'a stored ChatGPT login while config.toml cannot be read': [
    {
      what: [
        ...refusedLogin('3'),
        '2 getAuthStatus > answer > result > authMethod: null, there "chatgpt"',
        '2 getAuthStatus > answer > result > authToken: null, there "<token *>"',
      ],
      reason: unknown,
    },
    { in: before('0.169.0'), what: refused('1 account/read'), reason: unknown },
    {
      in: from('0.169.0'),
      what: [
        '1 account/read > answer > error > message: "*config.toml:5:2", there "*config.toml:6:1"',
      ],
      reason: 'the parsers locate an error in other places',
    },
  ],
  'a workspace that demands an API key in its requirements': [
    {
      what: [
        '1 account/read > answer > result > account: null, there {"type":"chatgpt",*}',
        '1 account/read > answer > result > userId: null, there "user"',
        ...refused('2 account/rateLimits/read'),
        'GET */wham/rate-limit-reset-credits: nothing, there [*]',
        'GET */wham/usage: nothing, there [*]',
      ],
      reason: 'ours enforces the login methods of a workspace as those of the system',
    },
  ],
}

import type { BackendAnswer } from '../mock-backend.js'
import type { Scenario } from '../scenario.js'
import { ask } from '../scenario.js'
import { createChatgptFile } from '../tokens.js'

const authJson = createChatgptFile()
const consume = (params: object) => ask('account/rateLimitResetCredit/consume', params)
const nudge = (creditType: string) => ask('account/sendAddCreditsNudgeEmail', { creditType })
const apiKeyFile = '{"auth_mode":"apikey","OPENAI_API_KEY":"sk"}'

function consumed(name: string, answer: BackendAnswer): Scenario {
  const lines = [consume({ idempotencyKey: 'key' })]
  return { name: `consume: ${name}`, authJson, backend: { consume: answer }, lines }
}

function nudged(name: string, answer: BackendAnswer): Scenario {
  return { name: `nudge: ${name}`, authJson, backend: { nudge: answer }, lines: [nudge('credits')] }
}

export const credits: readonly Scenario[] = [
  {
    name: 'consume: what is sent',
    authJson,
    lines: [
      consume({ idempotencyKey: 'key' }),
      consume({ idempotencyKey: '  ', creditId: null }),
      consume({ idempotencyKey: 'key', creditId: 'credit-1' }),
    ],
  },
  {
    name: 'consume: nobody is signed in',
    lines: [consume({ idempotencyKey: 'key' }), consume({ idempotencyKey: '' })],
  },
  {
    name: 'consume: signed in with an API key',
    authJson: apiKeyFile,
    lines: [consume({ idempotencyKey: 'key' })],
  },
  ...['nothing_to_reset', 'no_credit', 'already_redeemed'].map((code) =>
    consumed(code, { body: { code } }),
  ),
  consumed('an outcome nobody knows', { body: { code: 'other' } }),
  consumed('no outcome', { body: {} }),
  consumed('401', { status: 401, body: {} }),
  consumed('500', { status: 500, body: '<html>' }),
  {
    name: 'nudge: what is sent',
    authJson,
    lines: [nudge('credits'), nudge('usage_limit')],
  },
  {
    name: 'nudge: in the other style of paths',
    authJson,
    basePath: '',
    lines: [nudge('credits'), consume({ idempotencyKey: 'key' })],
  },
  { name: 'nudge: nobody is signed in', lines: [nudge('credits')] },
  {
    name: 'nudge: signed in with an API key',
    authJson: apiKeyFile,
    lines: [nudge('credits')],
  },
  nudged('a mail was sent lately', { status: 429, body: {} }),
  nudged('202 with nothing', { status: 202, body: '' }),
  nudged('401', { status: 401, body: {} }),
  nudged('500', { status: 500, body: '<html>' }),
]

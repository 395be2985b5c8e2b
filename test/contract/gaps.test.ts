import { expect, onTestFinished, test } from 'vitest'
import { clientRequests } from '../../generated/methods.js'
import { loginAccountParamsTags } from '../../generated/enums.js'
import type { Backend } from '../../src/backend/backend.js'
import { createHttp } from '../../src/http/http.js'
import { startIssuer } from '../support/issuer.js'
import { createChatgptAuthJson, createJwt } from '../support/jwt.js'
import { connect } from '../support/server.js'

/** What the contract lists and our own server does not do yet. A closed gap has to leave the list. */
const gaps = {
  logins: ['amazonBedrock', 'amazonBedrockAccessKeys'],
  methods: [] as string[],
}

const loginParams = {
  apiKey: 'k',
  accessToken: createJwt({}),
  chatgptAccountId: 'acct',
  accessKeyId: 'a',
  secretAccessKey: 's',
  region: 'us-east-1',
}

const params: Record<keyof typeof clientRequests, unknown> = {
  initialize: { clientInfo: { name: 'again', version: '1' } },
  getAuthStatus: {},
  'account/read': {},
  'account/login/start': { type: 'apiKey', apiKey: 'k' },
  'account/login/cancel': { loginId: '7d444840-9dc0-11d1-b245-5ffdce74fad2' },
  'account/logout': undefined,
  'account/rateLimits/read': undefined,
  'account/rateLimitResetCredit/consume': { idempotencyKey: 'k' },
  'account/sendAddCreditsNudgeEmail': { creditType: 'credits' },
}

const window = { usedPercent: 1, windowDurationMins: 300, resetsAt: 1 }
const backend: Backend = {
  readRateLimits: async () => ({
    rateLimits: {
      limitId: 'codex',
      limitName: null,
      primary: window,
      secondary: null,
      credits: null,
      planType: 'pro',
    },
    rateLimitsByLimitId: null,
  }),
  consumeResetCredit: async () => ({ outcome: 'reset' }),
  sendAddCreditsNudgeEmail: async () => ({ status: 'sent' }),
}

async function kindOf(method: string, given: unknown): Promise<string | undefined> {
  const issuer = await startIssuer({ answers: { poll: { status: 403 } } })
  onTestFinished(() => issuer.close())
  const { client } = await connect({
    authJson: createChatgptAuthJson({ plan: 'pro' }),
    backend,
    loginFlow: { http: createHttp({ userAgent: () => 'test' }), issuer: issuer.origin },
  })
  onTestFinished(() => client.close())
  await client.initialize({ experimentalApi: true })
  const { error } = (await client.ask(method, given)) as { error?: { data: { kind: string } } }
  return error?.data.kind
}

test.each(loginAccountParamsTags)('login with %s works, or is a listed gap', async (type) => {
  const kind = await kindOf('account/login/start', { ...loginParams, type })
  expect(kind).toBe(gaps.logins.includes(type) ? 'loginMethodDisabled' : undefined)
})

test.each(Object.keys(clientRequests) as (keyof typeof clientRequests)[])(
  '%s works, or is a listed gap',
  async (method) => {
    const kind = await kindOf(method, params[method])
    const expected = method === 'initialize' ? 'alreadyInitialized' : undefined
    expect(kind).toBe(gaps.methods.includes(method) ? 'backendUnavailable' : expected)
  },
)

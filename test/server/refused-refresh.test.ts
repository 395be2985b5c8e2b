import { expect, test } from 'vitest'
import { validators } from '../../generated/validators/account.js'
import { createHttp } from '../../src/http/http.js'
import { createChatgptAuthJson } from '../support/jwt.js'
import { connect } from '../support/server.js'

const person = { email: 'a@example.com', plan: 'pro', userId: 'u' }

async function start(status: number, body: object) {
  const asked: string[] = []
  const http = createHttp({
    userAgent: () => 'test',
    fetch: async (url) => {
      asked.push(url)
      return Response.json(body, { status })
    },
  })
  const { client } = await connect({
    authJson: createChatgptAuthJson(person),
    tokenEndpoint: { http },
  })
  await client.initialize()
  return { client, asked }
}

const account = { type: 'chatgpt', email: 'a@example.com', planType: 'pro' }
const result = { account, userId: 'u', requiresOpenaiAuth: true }

test.each([
  ['refresh_token_expired', 'expired'],
  ['refresh_token_reused', 'exhausted'],
  ['refresh_token_invalidated', 'revoked'],
  ['app_session_expired', 'expired'],
  ['invalid_grant', 'other'],
])('after "%s" the account is still told, and why it is over', async (code, refreshFailure) => {
  const { client, asked } = await start(400, { error: code })
  expect(await client.ask('account/read', {})).toEqual({ id: 1, result })
  for (const params of [{ refreshToken: true }, {}, { refreshToken: true }]) {
    const answer = await client.ask('account/read', params)
    expect(answer).toEqual({ id: 1, result: { ...result, refreshFailure } })
    expect(validators.GetAccountResponse(answer['result'])).toEqual([])
  }
  expect(asked).toHaveLength(1)
  // As in codex: the method stays, without the token.
  expect(await client.ask('getAuthStatus', { includeToken: true })).toEqual({
    id: 1,
    result: { authMethod: 'chatgpt', authToken: null, requiresOpenaiAuth: true },
  })
})

test('a refresh that may work later says nothing about the account', async () => {
  const { client, asked } = await start(500, {})
  for (let attempt = 0; attempt < 2; attempt++) {
    expect(await client.ask('account/read', { refreshToken: true })).toEqual({ id: 1, result })
  }
  expect(asked).toHaveLength(2)
})

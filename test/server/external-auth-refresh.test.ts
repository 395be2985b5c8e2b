import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createHttp } from '../../src/http/http.js'
import { recover } from '../support/auth.js'
import { createChatgptAuthJson, createClaims, createJwt } from '../support/jwt.js'
import { connect } from '../support/server.js'

const method = 'account/chatgptAuthTokens/refresh'
const token = createJwt(createClaims({ email: 'a@example.com', plan: 'plus' }))
const login = { type: 'chatgptAuthTokens', accessToken: token, chatgptAccountId: 'acct' }
const fresh = createJwt(createClaims({ email: 'b@example.com', plan: 'pro', userId: 'u-2' }))

/** A client that keeps the tokens, right after its login. */
async function start() {
  const started = await connect()
  const { client, auth } = started
  await client.initialize({ experimentalApi: true })
  await client.ask('account/login/start', login)
  await client.read()
  await client.read()
  return { ...started, recover: () => recover(auth, auth.current) }
}

test('tokens of another account and plan replace those of the host, which stays their keeper', async () => {
  const { client, home, recover } = await start()
  const recovering = recover()
  const question = await client.read()
  expect(question).toEqual({
    id: 0,
    method,
    params: { reason: 'unauthorized', previousAccountId: 'acct' },
  })
  const result = { accessToken: fresh, chatgptAccountId: 'acct-2', chatgptPlanType: 'team' }
  await client.send({ id: question['id'], result })
  expect(await recovering).toMatchObject({ mode: 'chatgptAuthTokens', planType: 'team' })
  // The next message is this answer: a refresh is not announced.
  expect(await client.ask('account/read', {})).toEqual({
    id: 1,
    result: {
      account: { type: 'chatgpt', email: 'b@example.com', planType: 'team' },
      userId: 'u-2',
      requiresOpenaiAuth: true,
    },
  })
  expect(await client.ask('getAuthStatus', { includeToken: true })).toMatchObject({
    result: { authMethod: 'chatgptAuthTokens', authToken: fresh },
  })
  const again = recover()
  expect(await client.read()).toMatchObject({
    method,
    params: { reason: 'unauthorized', previousAccountId: 'acct-2' },
  })
  await client.close()
  await expect(again).rejects.toMatchObject({ reason: 'transient' })
  expect(existsSync(join(home, 'auth.json'))).toBe(false)
})

test('an answer without a plan takes the plan of the token', async () => {
  const { client, recover } = await start()
  const recovering = recover()
  const { id } = await client.read()
  await client.send({ id, result: { accessToken: fresh, chatgptAccountId: 'acct' } })
  expect(await recovering).toMatchObject({ planType: 'pro' })
})

test.each([
  ['an error', { error: { code: -32000, message: 'no' } }, /failed: code=-32000$/],
  ['no tokens', { result: {} }, /^invalid auth refresh response$/],
])(
  '%s leaves the tokens as they were, and the host is asked again',
  async (_n, answer, message) => {
    const { client, auth, recover } = await start()
    const before = auth.current
    for (let attempt = 0; attempt < 2; attempt++) {
      const outcome = expect(recover()).rejects.toMatchObject({
        code: 'refresh_failed',
        reason: 'transient',
        message: expect.stringMatching(message) as string,
      })
      const question = await client.read()
      expect(question).toMatchObject({ id: attempt, method })
      await client.send({ id: question['id'], ...answer })
      await outcome
      expect(auth.current).toBe(before)
    }
  },
)

test('tokens that ended are not renewed before a server has refused them, nor are stored ones', async () => {
  const asked: string[] = []
  const fetch = (url: string) => {
    asked.push(url)
    return Promise.resolve(Response.json({}))
  }
  const { client } = await connect({
    authJson: createChatgptAuthJson({ email: 'stored@example.com' }),
    tokenEndpoint: { http: createHttp({ userAgent: () => 'test', fetch }) },
  })
  await client.initialize({ experimentalApi: true })
  const accessToken = createJwt({ exp: 1 })
  await client.ask('account/login/start', { ...login, accessToken })
  await client.read()
  await client.read()
  // Each next message is the answer, and no question to the host.
  for (const params of [{ refreshToken: true }, { refreshToken: false }]) {
    expect(await client.ask('account/read', params)).toHaveProperty('result.account')
    expect(await client.ask('getAuthStatus', { ...params, includeToken: true })).toMatchObject({
      result: { authMethod: 'chatgptAuthTokens', authToken: accessToken },
    })
  }
  expect(asked).toEqual([])
})

test.each(['accessToken', 'chatgptAccountId'] as const)(
  'a login without %s is refused, and signs nobody in',
  async (member) => {
    const { client } = await connect()
    await client.initialize({ experimentalApi: true })
    const params = Object.entries(login).filter(([name]) => name !== member)
    expect(await client.ask('account/login/start', Object.fromEntries(params))).toMatchObject({
      error: { code: -32600, message: `Invalid request: missing field \`${member}\`` },
    })
    expect(await client.ask('account/read', {})).toMatchObject({ result: { account: null } })
  },
)

test('a login with tokens of the host needs the experimental API', async () => {
  const { client } = await connect()
  await client.initialize()
  expect(await client.ask('account/login/start', login)).toMatchObject({
    error: {
      code: -32600,
      message: 'account/login/start.chatgptAuthTokens requires experimentalApi capability',
      data: { kind: 'experimentalRequired' },
    },
  })
})

test('a logout ends the wait for the host, whose late answer changes nothing', async () => {
  const { client, auth, recover } = await start()
  const recovering = expect(recover()).rejects.toMatchObject({
    code: 'refresh_failed',
    reason: 'transient',
    message: 'Account credentials changed during refresh.',
  })
  const { id } = await client.read()
  expect(await client.ask('account/logout')).toMatchObject({ result: {} })
  await recovering
  await client.send({ id, result: { accessToken: fresh, chatgptAccountId: 'acct' } })
  expect(auth.current).toBeUndefined()
})

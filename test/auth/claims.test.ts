import { expect, test } from 'vitest'
import { parseClaims } from '../../src/auth/claims.js'
import { createJwt } from '../support/jwt.js'
import { expectAuthError } from './rejection.js'

const auth = 'https://api.openai.com/auth'
const profile = 'https://api.openai.com/profile'

test('parseClaims() reads every claim there is', async () => {
  const jwt = createJwt({
    exp: 1_795_262_400,
    email: 'a@example.com',
    [auth]: {
      chatgpt_plan_type: 'hc',
      chatgpt_user_id: 'user-1',
      chatgpt_account_id: 'account-1',
      chatgpt_account_is_fedramp: true,
    },
  })
  expect(await parseClaims(jwt)).toStrictEqual({
    expiresAt: 1_795_262_400,
    email: 'a@example.com',
    plan: 'hc',
    planType: 'enterprise',
    userId: 'user-1',
    accountId: 'account-1',
    isFedramp: true,
  })
})

const nothing = { planType: 'unknown', isFedramp: false }

const claims: [claims: unknown, result: object][] = [
  [{}, nothing],
  [{ exp: null, email: null, [auth]: null, [profile]: null }, nothing],
  [{ [auth]: { chatgpt_plan_type: null, chatgpt_account_is_fedramp: null } }, nothing],
  [{ [profile]: { email: 'b@example.com' } }, { ...nothing, email: 'b@example.com' }],
  [
    { email: 'a@b.c', [profile]: { email: 'no@b.c' } },
    { ...nothing, email: 'a@b.c' },
  ],
  [
    { email: '', [profile]: { email: 'no@b.c' } },
    { ...nothing, email: '' },
  ],
  [{ exp: 0 }, { ...nothing, expiresAt: 0 }],
  [{ [auth]: { user_id: 'old' } }, { ...nothing, userId: 'old' }],
  [{ [auth]: { chatgpt_user_id: 'new', user_id: 'old' } }, { ...nothing, userId: 'new' }],
  [{ [auth]: { chatgpt_plan_type: 'Free' } }, { ...nothing, plan: 'Free' }],
]

test.each(claims)('the claims %j are read', async (claims, result) => {
  expect(await parseClaims(createJwt(claims))).toStrictEqual(result)
})

test('the claims cannot be changed', async () => {
  expect(Object.isFrozen(await parseClaims(createJwt({})))).toBe(true)
})

test('a fourth part and a meaningless header or signature do not matter', async () => {
  const payload = createJwt({ email: 'a@b.c' }).split('.')[1]!
  expect(await parseClaims(`x.${payload}.y`)).toMatchObject({ email: 'a@b.c' })
  expect(await parseClaims(`x.${payload}.y.z`)).toMatchObject({ email: 'a@b.c' })
  expect(await parseClaims(`x.${payload}.y..`)).toMatchObject({ email: 'a@b.c' })
})

const noBase64 = 'its payload is not unpadded base64url'
const noObject = 'its payload is not a JSON object'

const encode = (text: string | Uint8Array) => Buffer.from(text).toString('base64url')

const malformed: [jwt: string, reason: string][] = [
  ['canary.e30=.canary', noBase64],
  ['canary.e31.canary', noBase64],
  ['canary.e.canary', noBase64],
  ['canary.e30 .canary', noBase64],
  ['canary.+/8.canary', noBase64],
  [`x.${encode('canary')}.y`, noObject],
  [`x.${encode('"canary"')}.y`, noObject],
  [`x.${encode('["canary"]')}.y`, noObject],
  [`x.${encode('null')}.y`, noObject],
  [`x.${encode(Uint8Array.of(0x22, 0xff, 0x22))}.y`, noObject],
  [createJwt({ email: 5 }), '"/email" must be string or null'],
  [createJwt({ exp: 'canary' }), '"/exp" must be integer or null'],
  [createJwt({ [auth]: 'canary' }), '"/https:~1~1api.openai.com~1auth" must be object'],
  [
    createJwt({ [auth]: { chatgpt_plan_type: 5 } }),
    '"/https:~1~1api.openai.com~1auth/chatgpt_plan_type" must be string or null',
  ],
]

test.each(['', 'canary', 'canary.canary', '..', '.e30.canary', 'canary..canary', 'canary.e30.'])(
  '%j has not the form of a token',
  async (jwt) => {
    await expectAuthError(parseClaims(jwt), 'malformed_token', 'invalid ID token format')
  },
)

test.each(malformed)('the token %j is refused', async (jwt, reason) => {
  const message = `Cannot read the claims of the token: ${reason}`
  const error = await expectAuthError(parseClaims(jwt), 'malformed_token', message)
  expect(error.cause).toBeUndefined()
})

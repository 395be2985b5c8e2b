import { expect, test } from 'vitest'
import { parseClaims, readClaims } from '../../src/auth/claims.js'
import type { AuthError } from '../../src/auth/errors.js'
import { createJwt } from '../support/jwt.js'
import { expectAuthError } from './rejection.js'

const auth = 'https://api.openai.com/auth'
const profile = 'https://api.openai.com/profile'

/** Reads claims of which none is left out. */
const parse = (jwt: string) =>
  parseClaims(jwt, ({ message }) => expect.unreachable(`Ignored: ${message}`))

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
  expect(await parse(jwt)).toStrictEqual({
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
  [{ exp: 1764290000.5 }, { ...nothing, expiresAt: 1764290000.5 }],
  [{ exp: -1 }, { ...nothing, expiresAt: -1 }],
  [{ exp: 1e300 }, { ...nothing, expiresAt: 1e300 }],
  [{ [auth]: { user_id: 'old' } }, { ...nothing, userId: 'old' }],
  [{ [auth]: { chatgpt_user_id: 'new', user_id: 'old' } }, { ...nothing, userId: 'new' }],
  [{ [auth]: { chatgpt_plan_type: 'Free' } }, { ...nothing, plan: 'Free' }],
]

test.each(claims)('the claims %j are read', async (claims, result) => {
  expect(await parse(createJwt(claims))).toStrictEqual(result)
})

test('the claims cannot be changed', async () => {
  expect(Object.isFrozen(await parse(createJwt({})))).toBe(true)
})

test('a fourth part and a meaningless header or signature do not matter', async () => {
  const payload = createJwt({ email: 'a@b.c' }).split('.')[1]!
  expect(await parse(`x.${payload}.y`)).toMatchObject({ email: 'a@b.c' })
  expect(await parse(`x.${payload}.y.z`)).toMatchObject({ email: 'a@b.c' })
  expect(await parse(`x.${payload}.y..`)).toMatchObject({ email: 'a@b.c' })
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
]

test.each(['', 'canary', 'canary.canary', '..', '.e30.canary', 'canary..canary', 'canary.e30.'])(
  '%j has not the form of a token',
  async (jwt) => {
    await expectAuthError(parse(jwt), 'malformed_token', 'invalid ID token format')
  },
)

test.each(malformed)('the token %j is refused', async (jwt, reason) => {
  const message = `Cannot read the claims of the token: ${reason}`
  const error = await expectAuthError(parse(jwt), 'malformed_token', message)
  expect(error.cause).toBeUndefined()
})

const good = { exp: 1, email: 'a@b.c', [auth]: { chatgpt_account_id: 'w', user_id: 'u' } }
const goodClaims = { ...nothing, expiresAt: 1, email: 'a@b.c', accountId: 'w', userId: 'u' }
const without = (name: string) =>
  Object.fromEntries(Object.entries(goodClaims).filter(([other]) => other !== name))
const inAuth = (claims: object) => ({ ...good, [auth]: { ...good[auth], ...claims } })
const authPointer = '/https:~1~1api.openai.com~1auth'

const wrongTypes: [claims: object, result: object, pointer: string, type: string][] = [
  [{ ...good, exp: 'canary' }, without('expiresAt'), '/exp', 'number'],
  [{ ...good, exp: [1] }, without('expiresAt'), '/exp', 'number'],
  [{ ...good, email: 8675309 }, without('email'), '/email', 'string'],
  [
    { ...good, email: 5, [profile]: { email: 'p@b.c' } },
    { ...goodClaims, email: 'p@b.c' },
    '/email',
    'string',
  ],
  [
    { ...good, email: null, [profile]: ['canary'] },
    without('email'),
    '/https:~1~1api.openai.com~1profile',
    'object',
  ],
  [
    { ...good, email: null, [profile]: { email: {} } },
    without('email'),
    '/https:~1~1api.openai.com~1profile/email',
    'string',
  ],
  [
    { ...good, [auth]: 'canary' },
    { ...nothing, expiresAt: 1, email: 'a@b.c' },
    authPointer,
    'object',
  ],
  [
    inAuth({ chatgpt_plan_type: 8675309 }),
    goodClaims,
    `${authPointer}/chatgpt_plan_type`,
    'string',
  ],
  [inAuth({ chatgpt_user_id: ['canary'] }), goodClaims, `${authPointer}/chatgpt_user_id`, 'string'],
  [inAuth({ user_id: 8675309 }), without('userId'), `${authPointer}/user_id`, 'string'],
  [
    inAuth({ chatgpt_account_id: { id: 'canary' } }),
    without('accountId'),
    `${authPointer}/chatgpt_account_id`,
    'string',
  ],
  [
    inAuth({ chatgpt_account_is_fedramp: 'true' }),
    goodClaims,
    `${authPointer}/chatgpt_account_is_fedramp`,
    'boolean',
  ],
]

test.each(wrongTypes)(
  'of %j only the wrong claim is left out',
  async (claims, result, pointer, type) => {
    const ignored: AuthError[] = []
    const read = await parseClaims(createJwt(claims), (error) => ignored.push(error))
    expect(read).toStrictEqual(result)
    const message = `the claim "${pointer}" must be ${type} or null`
    expect(ignored).toMatchObject([{ code: 'malformed_token', message, pointer }])
  },
)

test('readClaims() takes a token that is not a JWT for one without claims, and reports it', async () => {
  const ignored: AuthError[] = []
  expect(await readClaims('canary', (error) => ignored.push(error))).toStrictEqual(nothing)
  expect(ignored).toMatchObject([{ code: 'malformed_token', message: 'invalid ID token format' }])
})

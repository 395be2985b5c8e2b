import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startDeviceLogin } from '../../../src/auth/login/device-login.js'
import type { AuthDotJson } from '../../../generated/types/index.js'
import type { LoginFixture } from './login-fixture.js'
import { prepareLogin } from './login-fixture.js'
import { eventually } from '../../support/eventually.js'

const signIn = async ({ flow }: LoginFixture) => (await startDeviceLogin(flow)).outcome

const readStored = ({ home }: LoginFixture) =>
  JSON.parse(readFileSync(join(home, 'auth.json'), 'utf8')) as AuthDotJson

const revoked = ({ issuer }: LoginFixture) =>
  issuer.requests.filter(({ call }) => call === 'revoke').map(({ fields }) => fields['token'])

test('tokens that a new login replaces are revoked, once the new ones are stored', async () => {
  const stored: unknown[] = []
  const fixture = await prepareLogin({
    onCall: (call) => {
      if (call === 'revoke') stored.push(readStored(fixture).tokens?.refresh_token)
    },
  })
  await signIn(fixture)
  await signIn(fixture)
  await eventually(() => expect(revoked(fixture)).toEqual(['refresh-1']))
  expect(stored).toEqual(['refresh-2'])
  expect(fixture.issuer.calls().at(-1)).toBe('revoke')
})

test.each([
  ['refuses', { status: 500, body: {} }],
  ['redirects', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }],
])('a new login stands though the issuer %s the revocation', async (_name, revoke) => {
  const fixture = await prepareLogin({ answers: { revoke } })
  await signIn(fixture)
  await signIn(fixture)
  await eventually(() => expect(revoked(fixture)).toEqual(['refresh-1']))
  expect(readStored(fixture).tokens?.refresh_token).toBe('refresh-2')
  expect(fixture.auth.current?.mode).toBe('chatgpt')
})

test('a login that brings the same refresh token revokes nothing', async () => {
  const fixture = await prepareLogin()
  await signIn(fixture)
  const { tokens } = readStored(fixture)
  await fixture.auth.loginWithTokens({
    tokens: tokens!,
    issuer: fixture.issuer.origin,
    clientId: 'client',
    loginOwnerId: 'other',
  })
  await fixture.auth.logout()
  // The logout is the only one to revoke, and it comes later.
  await eventually(() => expect(revoked(fixture)).toEqual(['refresh-1']))
})

test('an API key that replaces tokens leaves them alone', async () => {
  const fixture = await prepareLogin()
  await signIn(fixture)
  await fixture.auth.loginWithApiKey('sk')
  await signIn(fixture)
  await fixture.auth.logout()
  await eventually(() => expect(revoked(fixture)).toEqual(['refresh-2']))
})

test('what another process has stored meanwhile is what a new login revokes', async () => {
  const fixture = await prepareLogin()
  await signIn(fixture)
  const record = readStored(fixture)
  record.tokens!.refresh_token = 'renewed elsewhere'
  writeFileSync(join(fixture.home, 'auth.json'), JSON.stringify(record))
  await signIn(fixture)
  await eventually(() => expect(revoked(fixture)).toEqual(['renewed elsewhere']))
})

test('what another process has stored meanwhile is what a logout revokes', async () => {
  const fixture = await prepareLogin()
  await signIn(fixture)
  const record = readStored(fixture)
  record.tokens!.refresh_token = 'renewed elsewhere'
  writeFileSync(join(fixture.home, 'auth.json'), JSON.stringify(record))
  expect(await fixture.auth.logout()).toBe(true)
  await eventually(() => expect(revoked(fixture)).toEqual(['renewed elsewhere']))
})

test('a stored record that cannot be read stops neither a login nor a logout', async () => {
  const fixture = await prepareLogin()
  await signIn(fixture)
  writeFileSync(join(fixture.home, 'auth.json'), '{')
  await signIn(fixture)
  await eventually(() => expect(revoked(fixture)).toEqual(['refresh-1']))
  writeFileSync(join(fixture.home, 'auth.json'), '{')
  expect(await fixture.auth.logout()).toBe(true)
  await eventually(() => expect(revoked(fixture)).toEqual(['refresh-1', 'refresh-2']))
})

test('tokens are revoked where they came from, as the client that they were given to', async () => {
  const fixture = await prepareLogin({ flow: { clientId: 'client' } })
  await signIn(fixture)
  await fixture.auth.logout()
  await eventually(() => expect(revoked(fixture)).toHaveLength(1))
  expect(fixture.issuer.requests.at(-1)?.fields).toEqual({
    token: 'refresh-1',
    token_type_hint: 'refresh_token',
    client_id: 'client',
  })
})

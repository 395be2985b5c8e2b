import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAuthManager } from '../../src/auth/auth-manager.js'
import type { AuthEvent } from '../../src/auth/auth-manager.js'
import { parseClaims } from '../../src/auth/claims.js'
import { AuthError } from '../../src/auth/errors.js'
import { createFileStorage } from '../../src/auth/storage/file-storage.js'
import { authDefaults } from '../support/auth.js'
import { canaries, expectNoCanary, findCanaries } from '../support/canary.js'
import { createJwt } from '../support/jwt.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const canary = canaries.apiKey
const jwt = createJwt({ sub: canary })

const leaks: [form: string, value: (secret: string) => unknown][] = [
  ['as it is', (secret) => secret],
  ['in part', (secret) => secret.slice(4)],
  ['deep in an object', (secret) => ({ a: [{ b: new Map([['c', secret]]) }] })],
  ['as a hidden member', (secret) => Object.defineProperty({}, 'a', { value: secret })],
  ['in a message', (secret) => new Error(`failed: ${secret}`)],
  ['in a cause', (secret) => new Error('failed', { cause: new Error(secret) })],
  ['in JSON', (secret) => JSON.stringify({ secret })],
  ['in a URL', (secret) => `https://host/?q=${encodeURIComponent(secret)}`],
  ['in a token', (secret) => createJwt({ jti: secret })],
  ['in base64', (secret) => btoa(secret)],
  ['in base64 behind one byte', (secret) => btoa(`1${secret}2`)],
  ['in base64 behind two bytes', (secret) => btoa(`12${secret}`)],
  ['as bytes', (secret) => Buffer.from(secret)],
  ['as an array of bytes', (secret) => new TextEncoder().encode(secret).buffer],
]

test.each(leaks)('a secret %s would be found', (_form, leak) => {
  for (const [name, secret] of Object.entries(canaries)) {
    expect(findCanaries(leak(secret))).toEqual([name])
  }
})

const tokens = {
  id_token: jwt,
  access_token: canary,
  refresh_token: canary,
  oauth_provenance: { issuer: canary, client_id: canary },
  login_owner_id: canary,
  future: canary,
}

const files: [name: string, content: string | object][] = [
  ['a bare secret', canary],
  ['a secret as a string', JSON.stringify(canary)],
  ['a secret behind a bad token', `{"OPENAI_API_KEY": ${canary}}`],
  ['half a file', `{"OPENAI_API_KEY":"${canary}`],
  ['a missing comma', `{"OPENAI_API_KEY":"${canary}" "auth_mode":"apikey"}`],
  ['text after the end', `{} ${canary}`],
  ['a control character', `{"OPENAI_API_KEY":"${canary}\u0001"}`],
  ['a bad escape', `{"OPENAI_API_KEY":"${canary}\\q"}`],
  ['a mode that is a secret', { auth_mode: canary }],
  ['a member name that is a secret', { [canary]: canary, auth_mode: 'apikey' }],
  ['a key in a list', { OPENAI_API_KEY: [canary] }],
  ['tokens that are a string', { tokens: canary }],
  ['an id token that is no JWT', { tokens: { ...tokens, id_token: canary } }],
  ['an id token with three bad parts', { tokens: { ...tokens, id_token: `a.${canary}=.c` } }],
  ['a payload that is no JSON', { tokens: { ...tokens, id_token: `a.${btoa(canary)}.c` } }],
  ['a claim of a wrong type', { tokens: { ...tokens, id_token: createJwt({ exp: canary }) } }],
  ['a time that is a secret', { last_refresh: canary }],
  ['an agent identity', { auth_mode: 'agentIdentity', agent_identity: { key: canary } }],
  ['a personal access token', { personal_access_token: canary }],
  ['a Bedrock key', { bedrock_api_key: { api_key: canary, region: canary } }],
  ['an API key', { auth_mode: 'apikey', OPENAI_API_KEY: canary }],
  ['a ChatGPT login', { OPENAI_API_KEY: null, tokens, last_refresh: '2026-11-21T12:00:00Z' }],
  ['external tokens', { auth_mode: 'chatgptAuthTokens', tokens }],
]

test.each(files)('%s shows nowhere', async (_name, content) => {
  const home = createTemporaryFolder()
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(join(home, 'auth.json'), text)
  const events: AuthEvent[] = []
  const report = (event: AuthEvent) => events.push(event)
  const manager = await createAuthManager({
    ...authDefaults,
    storage: createFileStorage(home),
    report,
  })
  expect(events.length === 1 || manager.current !== undefined).toBe(true)
  for (const { error } of events) expectNoCanary(error)
  for (const value of [manager, manager.current, events]) expectNoCanary(value)
})

test('a key that cannot be stored shows nowhere', async () => {
  const home = createTemporaryFolder()
  mkdirSync(join(home, 'auth.json'))
  const manager = await createAuthManager({
    ...authDefaults,
    storage: createFileStorage(home),
    report: () => {},
  })
  const error = await manager.loginWithApiKey(canary).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Error)
  expectNoCanary(error)
  expectNoCanary(manager)
})

test.each([canary, `a.${canary}.c`, `a.${btoa(canary)}.c`, createJwt({ email: [canary] })])(
  'the token %j shows nowhere when it cannot be read',
  async (token) => {
    const errors: unknown[] = []
    await parseClaims(token, (ignored) => errors.push(ignored)).catch((thrown: unknown) =>
      errors.push(thrown),
    )
    expect(errors).toEqual([expect.any(AuthError)])
    expectNoCanary(errors[0])
  },
)

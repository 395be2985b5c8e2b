import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { createAuthManager } from '../../src/auth/auth-manager.js'
import type { AuthEvent } from '../../src/auth/auth-manager.js'
import { parseClaims } from '../../src/auth/claims.js'
import { createFileStorage } from '../../src/auth/file-storage.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { createJwt } from '../support/jwt.js'
import { authDefaults } from '../support/auth.js'

const canary = 'sk-CANARY-0123456789'

/** Every way in which something thrown or returned may end in a log. */
function show(value: unknown): string {
  const error = value instanceof Error ? [value.message, value.stack, show(value.cause)] : []
  const all = inspect(value, { depth: null, showHidden: true, getters: true, maxArrayLength: null })
  return [String(value), JSON.stringify(value), inspect(value), all, ...error].join('\n')
}

const jwt = createJwt({ sub: canary })
const traces = ['CANARY', '0123456789', btoa(canary), jwt.split('.')[1]!]

function expectNoCanary(value: unknown): void {
  const shown = show(value)
  for (const trace of traces) expect(shown).not.toContain(trace)
}

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
    const error = await parseClaims(token).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expectNoCanary(error)
  },
)

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { contractFacts } from '../../generated/methods.js'
import type { Client } from '../../src/client/client.js'
import { createClient } from '../../src/client/client.js'
import type { Drift } from '../../src/client/drift.js'
import { spawnCodex } from '../../src/transports/codex-process.js'
import { codexReleases, findCodex } from '../support/codex-release.js'
import { eventually } from '../support/eventually.js'
import { startIssuer } from '../support/issuer.js'
import { takeLoginPorts } from '../support/login-ports.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { browse } from './browser.js'
import { startMockBackend } from './mock-backend.js'
import { from, takesIssuer } from './releases.js'
import { createEnv, createHome } from './surroundings.js'

const { newestServer } = contractFacts
const servers = [
  { name: 'this server', version: newestServer, program: join(repository, 'dist/cli.js') },
  ...codexReleases.map((version) => {
    return { name: `codex ${version}`, version, program: findCodex(version) }
  }),
]

describe.for(servers)('one client program against $name', ({ version, program }) => {
  if (program === undefined) {
    test.skip('not run: this release is not installed')
    return
  }

  let home: string
  let client: Client
  const reason = from('0.171.0')(version) ? { reason: null } : {}
  const drifts: Drift[] = []
  const completed = vi.fn()
  const updated = vi.fn()

  beforeAll(async () => {
    home = createTemporaryFolder()
    const transport = spawnCodex({ codexPath: program, codexHome: home })
    client = createClient(transport, { onDrift: (drift) => drifts.push(drift) })
    client.on('account/login/completed', completed)
    client.on('account/updated', updated)
    const { codexHome } = await client.initialize({ clientInfo: { name: 'judge', version: '1' } })
    expect(codexHome).toBe(home)
  })

  afterAll(() => client.close())

  test('nobody is signed in at first', async () => {
    expect(await client.request('account/read', {})).toMatchObject({
      account: null,
      requiresOpenaiAuth: true,
    })
    expect(await client.request('getAuthStatus', { includeToken: true })).toEqual({
      authMethod: null,
      authToken: null,
      requiresOpenaiAuth: true,
    })
  })

  test('rate limits are refused without a login', async () => {
    await expect(client.request('account/rateLimits/read')).rejects.toMatchObject({
      code: -32600,
      message: 'codex account authentication required to read rate limits',
    })
  })

  test('an API key login is answered, announced and stored', async () => {
    const login = await client.request('account/login/start', { type: 'apiKey', apiKey: ' sk-1 ' })
    expect(login).toEqual({ type: 'apiKey' })
    await eventually(() => expect(updated).toHaveBeenCalledTimes(1))
    expect(completed).toHaveBeenCalledTimes(1)
    expect(completed.mock.calls[0]?.[0]).toMatchObject({
      loginId: null,
      success: true,
      error: null,
    })
    expect(updated).toHaveBeenLastCalledWith({ authMode: 'apikey', planType: null, ...reason })
    expect(readFileSync(join(home, 'auth.json'), 'utf8')).toBe(
      '{\n  "auth_mode": "apikey",\n  "OPENAI_API_KEY": " sk-1 "\n}',
    )
  })

  test('the account and the status tell about the key', async () => {
    expect((await client.request('account/read', {})).account).toEqual({ type: 'apiKey' })
    expect(await client.request('getAuthStatus', { includeToken: true })).toEqual({
      authMethod: 'apikey',
      authToken: ' sk-1 ',
      requiresOpenaiAuth: true,
    })
    await expect(client.request('account/rateLimits/read')).rejects.toMatchObject({
      code: -32600,
      message: 'chatgpt authentication required to read rate limits',
    })
  })

  test('a logout removes the file and is announced', async () => {
    expect(await client.request('account/logout')).toEqual({})
    await eventually(() => expect(updated).toHaveBeenCalledTimes(2))
    expect(updated).toHaveBeenLastCalledWith({ authMode: null, planType: null, ...reason })
    expect(existsSync(join(home, 'auth.json'))).toBe(false)
    expect((await client.request('account/read', {})).account).toBeNull()
  })

  test('a browser login has a URL, and can be canceled once', async () => {
    onTestFinished(await takeLoginPorts())
    const login = await client.login({ type: 'chatgpt' })
    const { origin, pathname, searchParams } = new URL(login.authUrl)
    expect(origin + pathname).toBe('https://auth.openai.com/oauth/authorize')
    const redirectUri = searchParams.get('redirect_uri')
    expect(redirectUri).toMatch(/^http:\/\/(127\.0\.0\.1|localhost):1455\/auth\/callback$/)
    expect(searchParams.get('originator')).toBe('judge')
    for (const name of ['state', 'code_challenge']) {
      expect(searchParams.get(name)).toMatch(/^[\w-]{43}$/)
    }
    expect(await login.cancel()).toBe('canceled')
    expect(await login.completed).toEqual({
      success: false,
      error: 'Login server error: Login was not completed',
    })
    expect(await login.cancel()).toBe('notFound')
    expect((await client.request('account/read', {})).account).toBeNull()
  })

  test('nothing differs from what the contract has for the release', () => {
    expect(drifts).toEqual([])
  })
})

// Earlier release builds only sign in with the real issuer.
const redirectable = servers.filter(({ version }) => takesIssuer(version))

test.for(redirectable)(
  'a browser login comes to its end with $name',
  async ({ program }, context) => {
    if (program === undefined) return context.skip('not run: this release is not installed')
    onTestFinished(await takeLoginPorts())
    const backend = await startMockBackend()
    const person = { email: 'a@example.com', plan: 'pro', accountId: 'ws-A', userId: 'user' }
    const issuer = await startIssuer({ person })
    const home = createHome({}, { backend, issuer })
    const env = createEnv(home, { backend, issuer })
    const client = createClient(spawnCodex({ codexPath: program, env }))
    onTestFinished(async () => {
      await client.close()
      issuer.close()
      backend.close()
    })
    await client.initialize({ clientInfo: { name: 'judge', version: '1' } })
    const login = await client.login({ type: 'chatgpt' })
    const pages = await browse(new URL(login.authUrl))
    expect(pages.at(-1)).toMatchObject({ status: 200, title: 'Sign into Codex' })
    expect(await login.completed).toEqual({ success: true })
    expect((await client.request('account/read', {})).account).toMatchObject({
      type: 'chatgpt',
      email: 'a@example.com',
      planType: 'pro',
    })
    expect(await login.cancel()).toBe('notFound')
    expect(issuer.calls()).toEqual(['code', 'apiKey'])
    expect(JSON.parse(readFileSync(join(home, 'auth.json'), 'utf8'))).toMatchObject({
      auth_mode: 'chatgpt',
      OPENAI_API_KEY: 'sk-exchanged',
      tokens: { refresh_token: 'refresh-1', account_id: 'ws-A' },
    })
  },
)

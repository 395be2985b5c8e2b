import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Client } from '../../src/client/client.js'
import { createClient } from '../../src/client/client.js'
import type { Toleration } from '../../src/client/decode.js'
import { spawnCodex } from '../../src/transports/codex-process.js'
import { codexReleases, findCodex } from '../support/codex-release.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { repository } from '../support/repository.js'

const servers = [
  { name: 'this server', program: join(repository, 'dist/cli.js') },
  ...codexReleases.map((version) => ({ name: `codex ${version}`, program: findCodex(version) })),
]

describe.for(servers)('one client program against $name', ({ name, program }) => {
  if (program === undefined) {
    test.skip('not run: this release is not installed')
    return
  }

  let home: string
  let client: Client
  const tolerated: Toleration[] = []
  const completed = vi.fn()
  const updated = vi.fn()

  beforeAll(async () => {
    home = createTemporaryFolder()
    const transport = spawnCodex({ codexPath: program, codexHome: home })
    client = createClient(transport, { onToleration: (toleration) => tolerated.push(toleration) })
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
    await vi.waitFor(() => expect(updated).toHaveBeenCalledTimes(1))
    expect(completed).toHaveBeenCalledTimes(1)
    expect(completed.mock.calls[0]?.[0]).toMatchObject({
      loginId: null,
      success: true,
      error: null,
    })
    expect(updated).toHaveBeenLastCalledWith({ authMode: 'apikey', planType: null })
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
    await vi.waitFor(() => expect(updated).toHaveBeenCalledTimes(2))
    expect(updated).toHaveBeenLastCalledWith({ authMode: null, planType: null })
    expect(existsSync(join(home, 'auth.json'))).toBe(false)
    expect((await client.request('account/read', {})).account).toBeNull()
  })

  test('what differs from the contract is known', () => {
    const found = tolerated.map(({ kind, method, pointer }) => `${kind} ${method} ${pointer}`)
    const expected = name === 'codex 0.118.0' ? ['missingMember account/read /userId'] : []
    expect([...new Set(found)]).toEqual(expected)
  })
})

import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AuthDotJson } from '../../generated/types/index.js'
import { openAuthStorage } from '../../src/auth/storage/open-storage.js'
import { codexReleases, findCodex } from '../support/codex-release.js'
import { createJwt } from '../support/jwt.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { lookUpEntry } from './secret-tool.js'

// codex shows the first eight characters of a key and the last five.
const ours: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-ours-0000000000-ours' }
const theirs: AuthDotJson = { auth_mode: 'apikey', OPENAI_API_KEY: 'sk-codex-0000000000-cdx' }

const chatgpt: AuthDotJson = {
  auth_mode: 'chatgpt',
  OPENAI_API_KEY: null,
  tokens: { id_token: createJwt({}), access_token: 'a', refresh_token: 'r', account_id: 'w' },
  last_refresh: new Date().toISOString(),
}

const releases = codexReleases.map((version) => ({ version, program: findCodex(version) }))

describe.for(releases)('codex $version', ({ program }) => {
  if (program === undefined) {
    test.skip('not run: this release is not installed')
    return
  }

  /** A home with the keyring in its configuration, seen by codex and by us. */
  function createHome() {
    const home = createTemporaryFolder()
    writeFileSync(join(home, 'config.toml'), 'cli_auth_credentials_store = "keyring"\n')
    const codex = (args: readonly string[], input = '') => {
      const env = { ...process.env, CODEX_HOME: home }
      const { stdout, stderr } = spawnSync(program!, args, { env, input, encoding: 'utf8' })
      return stdout + stderr
    }
    return {
      home,
      storage: openAuthStorage({ home, mode: 'keyring', warn: () => {} }),
      status: () => codex(['login', 'status']),
      login: () => codex(['login', '--with-api-key'], theirs.OPENAI_API_KEY!),
      logout: () => codex(['logout']),
    }
  }

  test('reads the key that we saved', async () => {
    const { storage, status } = createHome()
    expect(status()).toContain('Not logged in')
    await storage.save(ours)
    expect(status()).toContain('sk-ours-***-ours')
  })

  test('reads the ChatGPT login that we saved', async () => {
    const { storage, status } = createHome()
    await storage.save(chatgpt)
    expect(status()).toContain('Logged in using ChatGPT')
  })

  test('saves what we read', async () => {
    const { storage, login } = createHome()
    login()
    expect(await storage.load()).toStrictEqual(theirs)
  })

  test('removes our login', async () => {
    const { home, storage, logout } = createHome()
    await storage.save(ours)
    logout()
    expect(await lookUpEntry(home)).toBeUndefined()
    expect(await storage.load()).toBeUndefined()
  })

  test('has no login any more when we have removed its own', async () => {
    const { storage, login, status } = createHome()
    login()
    expect(await storage.remove()).toBe(true)
    expect(status()).toContain('Not logged in')
  })

  test('replaces our login', async () => {
    const { home, storage, login } = createHome()
    await storage.save(ours)
    login()
    expect(await storage.load()).toStrictEqual(theirs)
    expect(await storage.remove()).toBe(true)
    expect(await lookUpEntry(home)).toBeUndefined()
  })

  test('has its login replaced by ours', async () => {
    const { home, storage, login, status } = createHome()
    login()
    await storage.save(ours)
    expect(status()).toContain('sk-ours-***-ours')
    expect(await storage.remove()).toBe(true)
    expect(await lookUpEntry(home)).toBeUndefined()
  })
})

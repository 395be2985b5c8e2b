import { existsSync, mkdirSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { runLogout } from '../../src/cli/commands/logout.js'
import { startIssuer } from '../support/issuer.js'
import type { HomeContent } from './account-fixture.js'
import { createHome, createLogin, createTerminal } from './account-fixture.js'

async function logout(content: HomeContent, json = false) {
  const { authFile, env } = createHome(content)
  const terminal = createTerminal(env)
  const code = await runLogout({ json, overrides: [] }, terminal)
  return { code, ...terminal.output(), authFile }
}

test('stored credentials are removed: 0', async () => {
  const auth = { auth_mode: 'apikey', OPENAI_API_KEY: 'CANARY' }
  const { code, stdout, stderr, authFile } = await logout({ auth })
  expect(existsSync(authFile)).toBe(false)
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: 'Successfully logged out\n',
    stderr: '',
  })
})

test('nobody to sign out is no error: 0', async () => {
  const { code, stdout, stderr } = await logout({})
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'Not logged in\n', stderr: '' })
})

test('credentials that cannot be used are removed too', async () => {
  const { code, stdout, authFile } = await logout({ auth: '{"CANARY' })
  expect(existsSync(authFile)).toBe(false)
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'Successfully logged out\n' })
})

test('a login that config.toml hides is removed too', async () => {
  const issuer = await startIssuer()
  onTestFinished(() => issuer.close())
  const config = 'forced_login_method = "api"'
  const { code, authFile } = await logout({ auth: createLogin(), config, issuer: issuer.origin })
  expect(existsSync(authFile)).toBe(false)
  expect(code).toBe(0)
})

test.each([
  [{ auth: { auth_mode: 'apikey', OPENAI_API_KEY: 'k' } }, true],
  [{}, false],
])('the document for %j says whether there was anything', async (content, removed) => {
  const { code, stdout } = await logout(content, true)
  expect(JSON.parse(stdout)).toEqual({ success: true, removed, error: null })
  expect(code).toBe(0)
})

test.each([false, true])('what cannot be removed is told: 3 (as a document: %s)', async (json) => {
  const { authFile, env } = createHome()
  mkdirSync(authFile)
  const terminal = createTerminal(env)
  expect(await runLogout({ json, overrides: [] }, terminal)).toBe(3)
  const { stdout, stderr } = terminal.output()
  if (!json) {
    expect(stderr).toMatch(/^Error logging out: Cannot remove "/)
    expect(stdout).toBe('')
    return
  }
  const error = { code: 'storage_failed', message: expect.stringContaining(authFile) as string }
  expect(JSON.parse(stdout)).toEqual({ success: false, removed: false, error })
  expect(stderr).toBe('')
})

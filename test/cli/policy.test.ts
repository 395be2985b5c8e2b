import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runLogin } from '../../src/cli/commands/login.js'
import { runStatus } from '../../src/cli/commands/status.js'
import { signInWithApiKey } from '../../src/cli/sign-in/api-key.js'
import { startMockBackend } from '../codex/mock-backend.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { createHome, createLogin, createTerminal, somebody } from './account-fixture.js'

interface World {
  auth?: object
  config?: string
  requirements?: string
}

async function prepare({ requirements, config = '', auth }: World) {
  const backend = await startMockBackend({ bundle: { status: 404, body: {} } })
  onTestFinished(() => backend.close())
  const systemFolder = createTemporaryFolder()
  const baseUrl = `chatgpt_base_url = "${backend.origin}/backend-api"\n`
  const home = createHome({ ...(auth && { auth }), config: baseUrl + config })
  const path = join(systemFolder, 'requirements.toml')
  if (requirements !== undefined) writeFileSync(path, requirements)
  const terminal = { ...createTerminal(home.env, 'sk-proj-CANARY'), systemFolder }
  const listRequests = () => backend.requests.map((request) => request.path)
  return { ...home, path, terminal, listRequests }
}

test('a login that requirements forbid is refused with their place: 1', async () => {
  const { terminal, authFile, path } = await prepare({
    requirements: 'allowed_login_methods = ["chatgpt"]',
  })
  const interrupted = new AbortController().signal
  const options = { signIn: signInWithApiKey, interrupted, json: false, overrides: [] }
  expect(await runLogin(options, terminal)).toBe(1)
  expect(terminal.output().stderr).toBe(
    `Error logging in: API key login is disabled. Use ChatGPT login instead. (set by ${path})\n`,
  )
  expect(existsSync(authFile)).toBe(false)
})

test('broken requirements refuse a login: 2', async () => {
  const { terminal, path } = await prepare({ requirements: 'allowed_login_methods = [' })
  const interrupted = new AbortController().signal
  const options = { signIn: signInWithApiKey, interrupted, json: false, overrides: [] }
  expect(await runLogin(options, terminal)).toBe(2)
  expect(terminal.output().stderr).toContain(`${path} is invalid; fix it before a login\n`)
})

test('status with broken requirements makes no request: 2', async () => {
  const { terminal, path, listRequests } = await prepare({
    auth: createLogin(),
    requirements: 'allowed_login_methods = [',
  })
  expect(await runStatus({ json: false, overrides: [] }, terminal)).toBe(2)
  expect(terminal.output().stderr).toContain(
    `Error checking login status: Login is disabled until the configuration can be read: ${path}:1:`,
  )
  expect(listRequests()).toEqual([])
})

test('status without the policy of the workspace is an error, and not one that a login mends: 3', async () => {
  const auth = createLogin({ ...somebody, plan: 'business' })
  const { terminal, listRequests } = await prepare({ auth })
  expect(await runStatus({ json: false, overrides: [] }, terminal)).toBe(3)
  expect(terminal.output()).toEqual({
    stdout: '',
    stderr:
      'Error checking login status: failed to load workspace requirements: cloud config: request failed\n',
  })
  expect(listRequests()).toEqual(['/backend-api/wham/config/bundle'])
})

test('a misspelled restriction is reported, and the login works', async () => {
  const { terminal } = await prepare({ auth: createLogin(), config: 'forced_login_metod = "api"' })
  expect(await runStatus({ json: true, overrides: [] }, terminal)).toBe(0)
  expect(terminal.output().stderr).toContain('(did you mean `forced_login_method`?)')
})

test.each([
  ['a broken file', { config: 'forced_login_method = 5' }, 2],
  ['a backend that sends no policy', { auth: createLogin({ ...somebody, plan: 'business' }) }, 3],
])('%s does not ask for a sign-in', async (_name, world, code) => {
  const { terminal } = await prepare({ auth: createLogin(), ...world })
  expect(await runStatus({ json: true, overrides: [] }, terminal)).toBe(code)
  expect(JSON.parse(terminal.output().stdout)).toMatchObject({ signInRequired: false })
})

test('an invalid address of the backend sends credentials nowhere', async () => {
  const { terminal, home, listRequests } = await prepare({ auth: createLogin() })
  writeFileSync(join(home, 'config.toml'), 'chatgpt_base_url = 5')
  expect(await runStatus({ json: false, overrides: [] }, terminal)).toBe(2)
  expect(listRequests()).toEqual([])
})

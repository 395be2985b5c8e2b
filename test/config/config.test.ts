import { parse } from 'smol-toml'
import { expect, test } from 'vitest'
import { resolveConfig } from '../../src/config/config.js'
import type { Config } from '../../src/config/config.js'
import type { RestrictingSettings } from '../../src/config/restrictions.js'
import { restrictionReaders } from '../../src/config/restrictions.js'
import { ConfigError } from '../../src/config/errors.js'

type Logins = Pick<RestrictingSettings, 'method' | 'workspaces'>
type Settings = Config & Logins

function readLogins(toml: string): Logins {
  const { method, workspaces } = restrictionReaders
  return { method: method(parse(toml)), workspaces: workspaces(parse(toml)) }
}

const defaults: Settings = {
  chatgptBaseUrl: 'https://chatgpt.com/backend-api/',
  cliAuthCredentialsStore: 'file',
  method: undefined,
  workspaces: undefined,
  model: undefined,
  modelProvider: 'openai',
  requiresOpenaiAuth: true,
}

const readable: [toml: string, changes: Partial<Settings>][] = [
  ['', {}],
  ['profile_we_do_not_know = 1\n[features]\nx = true', {}],
  ['chatgpt_base_url = "http://localhost/api"', { chatgptBaseUrl: 'http://localhost/api' }],
  ['cli_auth_credentials_store = "file"', {}],
  ['cli_auth_credentials_store = "keyring"', { cliAuthCredentialsStore: 'keyring' }],
  ['cli_auth_credentials_store = "auto"', { cliAuthCredentialsStore: 'auto' }],
  ['cli_auth_credentials_store = "ephemeral"', { cliAuthCredentialsStore: 'ephemeral' }],
  ['forced_login_method = "chatgpt"', { method: 'chatgpt' }],
  ['forced_login_method = "api"', { method: 'api' }],
  ['forced_chatgpt_workspace_id = "a"', { workspaces: ['a'] }],
  ['forced_chatgpt_workspace_id = ["a", "b"]', { workspaces: ['a', 'b'] }],
  ['model = "o3"', { model: 'o3' }],
  ['model_provider = "openai"', {}],
  ...['oss', 'ollama', 'lmstudio', 'amazon-bedrock'].map((id): [string, Partial<Settings>] => [
    `model_provider = "${id}"`,
    { modelProvider: id, requiresOpenaiAuth: false },
  ]),
  [
    'model_provider = "mine"\n[model_providers.mine]\nname = "Mine"',
    { modelProvider: 'mine', requiresOpenaiAuth: false },
  ],
  [
    'model_provider = "mine"\n[model_providers.mine]\nrequires_openai_auth = true',
    { modelProvider: 'mine', requiresOpenaiAuth: true },
  ],
  ['[model_providers.openai]\nrequires_openai_auth = false', {}],
]

test.each(readable)('%j is read', (toml, changes) => {
  const config = resolveConfig(parse(toml))
  const settings = { ...config, ...readLogins(toml) }
  expect(settings).toStrictEqual({ ...defaults, ...changes })
  expect(Object.isFrozen(config)).toBe(true)
})

const notInTheList = 'must be one of file, keyring, auto, ephemeral'
const commaJoined =
  'forced_chatgpt_workspace_id must be a single workspace ID string or a TOML list of strings; comma-separated strings are not supported.'
const noWorkspaces = 'forced_chatgpt_workspace_id must be a string or a list of strings'
const noProvider = 'model_provider names no known provider'

const refused: [toml: string, code: string, message: string][] = [
  ['chatgpt_base_url = 5', 'invalid_setting', 'chatgpt_base_url must be a string'],
  ['model = true', 'invalid_setting', 'model must be a string'],
  ['model_provider = ["openai"]', 'invalid_setting', 'model_provider must be a string'],
  [
    'cli_auth_credentials_store = "bogus"',
    'invalid_setting',
    `cli_auth_credentials_store ${notInTheList}`,
  ],
  [
    'cli_auth_credentials_store = "File"',
    'invalid_setting',
    `cli_auth_credentials_store ${notInTheList}`,
  ],
  [
    'cli_auth_credentials_store = 1',
    'invalid_setting',
    'cli_auth_credentials_store must be a string',
  ],
  [
    'forced_login_method = "apikey"',
    'invalid_setting',
    'forced_login_method must be one of chatgpt, api',
  ],
  ['forced_chatgpt_workspace_id = "a,b"', 'invalid_setting', commaJoined],
  ['forced_chatgpt_workspace_id = 5', 'invalid_setting', noWorkspaces],
  ['forced_chatgpt_workspace_id = ["a", 5]', 'invalid_setting', noWorkspaces],
  ['forced_chatgpt_workspace_id = {}', 'invalid_setting', noWorkspaces],
  ['model_provider = "nobody"', 'unknown_provider', noProvider],
  ['model_provider = "constructor"', 'unknown_provider', noProvider],
  ['model_provider = ""', 'unknown_provider', noProvider],
  ['model_providers = 1', 'invalid_setting', 'model_providers must be a table'],
  ['model_providers = 2026-11-21', 'invalid_setting', 'model_providers must be a table'],
  ['[[model_providers]]', 'invalid_setting', 'model_providers must be a table'],
  ['model_providers.mine = 1', 'invalid_setting', 'model_providers.<id> must be a table'],
  [
    'model_providers.mine.requires_openai_auth = "yes"',
    'invalid_setting',
    'model_providers.<id>.requires_openai_auth must be a boolean',
  ],
]

test.each(refused)('%j is refused', (toml, code, message) => {
  expect.assertions(3)
  try {
    readLogins(toml)
    resolveConfig(parse(toml))
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).code).toBe(code)
    expect((error as ConfigError).message).toBe(message)
  }
})

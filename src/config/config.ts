import { ConfigError } from './errors.js'
import { isTable } from './toml-table.js'
import type { Table } from './toml-table.js'

/** Every setting, with defaults applied. */
export interface Config {
  /** Base of the usage backend. */
  readonly chatgptBaseUrl: string
  /** Where credentials are stored. */
  readonly cliAuthCredentialsStore: 'file' | 'keyring' | 'auto' | 'ephemeral'
  /** The only kind of login allowed; undefined allows both. */
  readonly forcedLoginMethod: 'chatgpt' | 'api' | undefined
  /** The only workspaces allowed; undefined allows all. */
  readonly forcedChatgptWorkspaceIds: readonly string[] | undefined
  readonly model: string | undefined
  readonly modelProvider: string
  /** Whether the model provider needs an OpenAI login. */
  readonly requiresOpenaiAuth: boolean
}

/** The built-in providers, and whether each needs an OpenAI login. */
const builtInProviders = new Map([
  ['openai', true],
  ['oss', false],
  ['ollama', false],
  ['lmstudio', false],
  ['amazon-bedrock', false],
])

/** Reads the supported settings. Throws a ConfigError for an invalid value. */
export function resolveConfig(table: Table): Config {
  const modelProvider = readString(table, 'model_provider') ?? 'openai'
  const requiresOpenaiAuth = readProviders(table).get(modelProvider)
  if (requiresOpenaiAuth === undefined) {
    throw new ConfigError('unknown_provider', 'model_provider names no known provider')
  }
  return Object.freeze({
    chatgptBaseUrl: readString(table, 'chatgpt_base_url') ?? 'https://chatgpt.com/backend-api/',
    cliAuthCredentialsStore:
      readChoice(table, 'cli_auth_credentials_store', 'file', 'keyring', 'auto', 'ephemeral') ??
      'file',
    forcedLoginMethod: readChoice(table, 'forced_login_method', 'chatgpt', 'api'),
    forcedChatgptWorkspaceIds: readWorkspaceIds(table),
    model: readString(table, 'model'),
    modelProvider,
    requiresOpenaiAuth,
  })
}

function readString(table: Table, name: string): string | undefined {
  const value = table[name]
  if (value === undefined || typeof value === 'string') return value
  throw invalid(name, 'must be a string')
}

function readChoice<T extends string>(
  table: Table,
  name: string,
  ...choices: readonly T[]
): T | undefined {
  const value = readString(table, name)
  const choice = choices.find((choice) => choice === value)
  if (value === undefined || choice !== undefined) return choice
  throw invalid(name, `must be one of ${choices.join(', ')}`)
}

function readWorkspaceIds(table: Table): readonly string[] | undefined {
  const name = 'forced_chatgpt_workspace_id'
  const value = table[name]
  if (value === undefined) return undefined
  if (typeof value === 'string' && value.includes(',')) {
    const form = 'a single workspace ID string or a TOML list of strings'
    const fault = `must be ${form}; comma-separated strings are not supported.`
    throw new ConfigError('invalid_setting', `${name} ${fault}`)
  }
  const ids = Array.isArray(value) ? value : [value]
  if (ids.every((id) => typeof id === 'string')) return Object.freeze([...ids])
  throw invalid(name, 'must be a string or a list of strings')
}

function readProviders(table: Table): ReadonlyMap<string, boolean> {
  const providers = table.model_providers ?? {}
  if (!isTable(providers)) throw invalid('model_providers', 'must be a table')
  const custom = Object.entries(providers).map(([id, provider]) => {
    if (!isTable(provider)) throw invalid('model_providers.<id>', 'must be a table')
    const required = provider.requires_openai_auth ?? false
    if (typeof required === 'boolean') return [id, required] as const
    throw invalid('model_providers.<id>.requires_openai_auth', 'must be a boolean')
  })
  return new Map([...custom, ...builtInProviders])
}

function invalid(name: string, fault: string): ConfigError {
  return new ConfigError('invalid_setting', `${name} ${fault}`)
}

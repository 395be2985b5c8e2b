import { ConfigError } from './errors.js'
import { invalidSetting, readChoice, readString } from './settings.js'
import { isTable, mergeTables } from './toml-table.js'
import type { Table } from './toml-table.js'

/** The places of credentials. */
export const credentialStores = ['file', 'keyring', 'auto', 'ephemeral'] as const

/** Every setting, with defaults applied. */
export interface Config {
  /** Base of the usage backend. */
  readonly chatgptBaseUrl: string
  /** Where credentials are stored. */
  readonly cliAuthCredentialsStore: (typeof credentialStores)[number]
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
      readChoice(table, 'cli_auth_credentials_store', credentialStores) ?? 'file',
    model: readString(table, 'model'),
    modelProvider,
    requiresOpenaiAuth,
  })
}

/**
 * Reads the supported settings of tables one by one, highest table first. An invalid setting counts
 * as missing.
 */
export function resolveReadable(tables: readonly Table[]): Config {
  const table = tables.map(keepValid).reduceRight(mergeTables, {})
  try {
    return resolveConfig(table)
  } catch (error) {
    if (!isUnknownProvider(error)) throw error
    return resolveConfig({ ...table, model_provider: undefined })
  }
}

function keepValid({ model_providers: providers, ...settings }: Table): Table {
  const toTable = (id: string, provider: unknown) => ({ model_providers: { [id]: provider } })
  const inner = Object.entries(isTable(providers) ? providers : {})
  const valid = inner.filter(([id, provider]) => isValid(toTable(id, provider)))
  const kept = Object.entries(settings).filter(([name, value]) => isValid({ [name]: value }))
  return Object.fromEntries([...kept, ['model_providers', Object.fromEntries(valid)]])
}

function isValid(table: Table): boolean {
  try {
    resolveConfig(table)
    return true
  } catch (error) {
    return isUnknownProvider(error)
  }
}

function isUnknownProvider(error: unknown): boolean {
  return error instanceof ConfigError && error.code === 'unknown_provider'
}

function readProviders(table: Table): ReadonlyMap<string, boolean> {
  const providers = table.model_providers ?? {}
  if (!isTable(providers)) throw invalidSetting('model_providers', 'must be a table')
  const custom = Object.entries(providers).map(([id, provider]) => {
    if (!isTable(provider)) throw invalidSetting('model_providers.<id>', 'must be a table')
    const required = provider.requires_openai_auth ?? false
    if (typeof required === 'boolean') return [id, required] as const
    throw invalidSetting('model_providers.<id>.requires_openai_auth', 'must be a boolean')
  })
  return new Map([...custom, ...builtInProviders])
}

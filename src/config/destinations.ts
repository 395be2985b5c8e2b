import type { Config } from './config.js'
import { credentialStores } from './config.js'
import type { LayerReading } from './layer-reading.js'
import type { SettingReaders } from './settings.js'
import { readChoice, readString } from './settings.js'

/** The settings that say where credentials are stored and sent. */
export interface Destinations {
  readonly cliAuthCredentialsStore: Config['cliAuthCredentialsStore'] | undefined
  readonly chatgptBaseUrl: string | undefined
}

/** How each destination is read from a table of any kind. */
export const destinationReaders: SettingReaders<Destinations> = {
  cliAuthCredentialsStore: (table) =>
    readChoice(table, 'cli_auth_credentials_store', credentialStores),
  chatgptBaseUrl: (table) => readString(table, 'chatgpt_base_url'),
}

/** Replaces destinations of a configuration by the highest of these layers that are known. */
export function applyDestinations(
  config: Config,
  readings: readonly LayerReading<Destinations>[],
): Config {
  const find = <Name extends keyof Destinations>(name: Name): Config[Name] => {
    const values = readings.map(({ settings }) => settings[name])
    const highest = values.find(({ isKnown, value }) => isKnown && value !== undefined)
    return (highest?.value as Config[Name] | undefined) ?? config[name]
  }
  const cliAuthCredentialsStore = find('cliAuthCredentialsStore')
  const chatgptBaseUrl = find('chatgptBaseUrl')
  const isSame =
    cliAuthCredentialsStore === config.cliAuthCredentialsStore &&
    chatgptBaseUrl === config.chatgptBaseUrl
  return isSame ? config : Object.freeze({ ...config, cliAuthCredentialsStore, chatgptBaseUrl })
}

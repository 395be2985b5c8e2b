import type { Config } from './config.js'
import type { LayerReading } from './layer-reading.js'

/** The settings that say where credentials are kept and sent. */
export interface Destinations {
  readonly cliAuthCredentialsStore: Config['cliAuthCredentialsStore'] | undefined
  readonly chatgptBaseUrl: string | undefined
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

import { join, resolve } from 'node:path'
import type { ConfigWarningNotification } from '../../generated/types/index.js'
import { readStamp, readTable } from './config-file.js'
import { resolveConfig } from './config.js'
import type { Config } from './config.js'
import { ConfigError } from './errors.js'
import { parseOverrides } from './overrides.js'
import { mergeTables } from './toml-table.js'
import type { Table } from './toml-table.js'

/** Where the configuration comes from. */
export interface ConfigSourceOptions {
  /** Folder that holds `config.toml`. */
  home: string
  /** `key.path=value`, each stronger than the file and than those before it. */
  overrides: readonly string[]
}

/** The configuration at one moment. */
interface ConfigReading {
  readonly config: Config
  /** What is wrong with the file, whose content is not used then. The same object until it changes. */
  readonly warning?: ConfigWarningNotification
}

/** The configuration, which may change while a program runs. */
export interface ConfigSource {
  /** Looks at the file again. A broken one leaves the last good configuration, at first the defaults. */
  read(): Promise<ConfigReading>
}

/** Reads `config.toml` below the overrides; throws a ConfigError for a broken override. */
export function createConfigSource({ home, overrides }: ConfigSourceOptions): ConfigSource {
  const path = join(resolve(home), 'config.toml')
  const top = parseOverrides(overrides)
  let stamp: string | undefined
  let reading: ConfigReading = { config: resolveOverrides(top) }
  return {
    async read() {
      // Before the content: a write between the two shows at the next look.
      const newStamp = readStamp(path)
      if (newStamp === stamp) return reading
      reading = await readConfig(path, top, reading.config)
      stamp = newStamp
      return reading
    },
  }
}

/** The configuration without a file. A provider that is not built in needs the file, and waits for it. */
function resolveOverrides(top: Table): Config {
  try {
    return resolveConfig(top)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    if (error.code === 'unknown_provider') {
      return resolveOverrides({ ...top, model_provider: 'openai' })
    }
    throw new ConfigError('invalid_override', `error in -c overrides: ${error.message}`)
  }
}

async function readConfig(path: string, top: Table, lastGood: Config): Promise<ConfigReading> {
  try {
    return { config: resolveConfig(mergeTables(await readTable(path), top)) }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { config: lastGood, warning: toWarning(path, error) }
  }
}

function toWarning(path: string, { message, range }: ConfigError): ConfigWarningNotification {
  const summary = 'Invalid configuration; using defaults.'
  return { summary, details: message, path, ...(range && { range }) }
}

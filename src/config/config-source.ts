import { join, resolve } from 'node:path'
import type { ConfigWarningNotification } from '../../generated/types/index.js'
import { readStamp, readTable } from './config-file.js'
import { resolveConfig } from './config.js'
import type { Config } from './config.js'
import { ConfigError } from './errors.js'
import { parseOverrides } from './overrides.js'
import { mergeTables } from './toml-table.js'
import type { Table } from './toml-table.js'

/** The file and the overrides of a configuration. */
export interface ConfigSourceOptions {
  /** Folder of `config.toml`. */
  home: string
  /** `key.path=value` settings. Each overrides the file and those before it. */
  overrides: readonly string[]
}

/** The configuration at one moment. */
interface ConfigReading {
  readonly config: Config
  /** The problem of an invalid file, which is not used. The same object until the file changes. */
  readonly warning?: ConfigWarningNotification
}

/** A configuration that may change while the program runs. */
export interface ConfigSource {
  /** Reads a changed file again. For an invalid one, returns the last valid configuration or the defaults. */
  read(): Promise<ConfigReading>
}

/** Reads `config.toml` and the overrides. Throws a ConfigError for an invalid override. */
export function createConfigSource({ home, overrides }: ConfigSourceOptions): ConfigSource {
  const path = join(resolve(home), 'config.toml')
  const top = parseOverrides(overrides)
  let stamp: string | undefined
  let reading: ConfigReading = { config: resolveOverrides(top) }
  return {
    async read() {
      // Read before the content, so a write between the two is seen by the next read.
      const newStamp = readStamp(path)
      if (newStamp === stamp) return reading
      reading = await readConfig(path, top, reading.config)
      stamp = newStamp
      return reading
    },
  }
}

/** The configuration without a file. A provider that is not built in is ignored until the file is read. */
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

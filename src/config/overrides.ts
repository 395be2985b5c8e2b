import { parse } from 'smol-toml'
import { resolveConfig } from './config.js'
import { ConfigError } from './errors.js'
import { restrictionReaders } from './restrictions.js'
import { mergeTables } from './toml-table.js'
import type { Table } from './toml-table.js'

/** Parses `key.path=value` overrides into one table. Later ones win. */
export function parseOverrides(overrides: readonly string[]): Table {
  return overrides.map(parseOverride).reduce(mergeTables, {})
}

function parseOverride(override: string): Table {
  const equals = override.indexOf('=')
  if (equals === -1) throw invalid(`Invalid override (missing '='): ${override}`)
  const names = override.slice(0, equals).trim().split('.')
  if (names.includes('')) throw invalid('Empty key in override')
  const [first, ...inner] = names as [string, ...string[]]
  const value = parseValue(override.slice(equals + 1).trim())
  return { [first]: inner.reduceRight<unknown>((value, name) => ({ [name]: value }), value) }
}

/** A TOML value, or else the text itself: strings need no quotes. */
function parseValue(text: string): unknown {
  try {
    const { value, ...more } = parse(`value = ${text}`, { integersAsBigInt: 'asNeeded' })
    // A text with a line break could contain more keys.
    return Object.keys(more).length === 0 ? value : text
  } catch {
    return text
  }
}

function invalid(reason: string): ConfigError {
  return new ConfigError('invalid_override', `error parsing -c overrides: ${reason}`)
}

/**
 * Throws a ConfigError for an override with an invalid value. A provider that is not built in may be
 * defined in a file.
 */
export function assertValidOverrides(overrides: Table): void {
  try {
    for (const read of Object.values(restrictionReaders)) read(overrides)
    resolveConfig(overrides)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    if (error.code === 'unknown_provider') {
      assertValidOverrides({ ...overrides, model_provider: 'openai' })
      return
    }
    throw new ConfigError('invalid_override', `error in -c overrides: ${error.message}`)
  }
}

import { parse } from 'smol-toml'
import { ConfigError } from './errors.js'
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

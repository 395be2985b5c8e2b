import { ConfigError } from './errors.js'
import type { Table } from './toml-table.js'

/** How each of several settings is read from a table. Each throws a ConfigError by itself. */
export type SettingReaders<T> = { readonly [Name in keyof T]: (table: Table) => T[Name] }

/** Reads a text. Throws a ConfigError for another type. */
export function readString(table: Table, name: string): string | undefined {
  const value = table[name]
  if (value === undefined || typeof value === 'string') return value
  throw invalidSetting(name, 'must be a string')
}

/** Reads one of several texts. Throws a ConfigError for another value. */
export function readChoice<T extends string>(
  table: Table,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = readString(table, name)
  const choice = choices.find((choice) => choice === value)
  if (value === undefined || choice !== undefined) return choice
  throw invalidSetting(name, `must be one of ${choices.join(', ')}`)
}

/** Texts without the space around them, and without blank ones. */
export function trimAll(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

/** The error for a setting with an invalid value, which it does not quote. */
export function invalidSetting(name: string, fault: string): ConfigError {
  return new ConfigError('invalid_setting', `${name} ${fault}`)
}

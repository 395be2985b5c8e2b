import type { ConfigLayerSource } from '../../generated/protocol/types.js'
import type { ConfigError } from './errors.js'
import { isTable } from './toml-table.js'
import type { Table } from './toml-table.js'

/** One source of settings. */
export interface ConfigLayer {
  /** The name in the protocol. */
  readonly name: ConfigLayerSource
  /** The file, or the name of the source if it is not a file. */
  readonly place: string
  /** The settings. Empty for a layer that cannot be read. */
  readonly table: Table
  /** `sha256:` and the digest of the settings. */
  readonly version: string
  /** Why the settings are not used, for example because the project is not trusted. */
  readonly disabledReason?: string
  /** Names of settings that this kind of layer may not change, which are left out. */
  readonly refused?: readonly string[]
  /** Why the source cannot be read. */
  readonly problem?: ConfigError
}

/** Creates a layer with its version. */
export function createLayer(facts: Omit<ConfigLayer, 'version'>): ConfigLayer {
  let version: string | undefined
  return {
    ...facts,
    // Computed on first use: a start does not need it, nor what it loads.
    get version() {
      return (version ??= toVersion(facts.table))
    },
  }
}

/** The digest of a table, which is that of its JSON with sorted names, as in codex. */
function toVersion(table: Table): string {
  const { createHash } = process.getBuiltinModule('node:crypto')
  return `sha256:${createHash('sha256').update(toSortedJson(table)).digest('hex')}`
}

function toSortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toSortedJson).join()}]`
  if (!isTable(value)) return typeof value === 'bigint' ? String(value) : JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${toSortedJson(value[name])}`).join()}}`
}

/** Whether the place of a layer is a file. */
export function isFile({ name }: ConfigLayer): boolean {
  return name.type !== 'sessionFlags' && name.type !== 'enterpriseManaged'
}

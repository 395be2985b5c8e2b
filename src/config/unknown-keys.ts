import type { ConfigWarningNotification } from '../../generated/types/index.js'
import type { ConfigLayer } from './config-layer.js'
import { isFile } from './config-layer.js'
import { configKeys, requirementKeys } from './known-keys.js'
import { isTable } from './toml-table.js'
import type { Table } from './toml-table.js'

/** The names that a kind of file may contain, and those of them that restrict logins. */
interface Names {
  file: string
  known: ReadonlySet<string>
  restricting: readonly string[]
}

const ofConfig: Names = {
  file: 'config.toml',
  known: configKeys,
  restricting: [
    'forced_login_method',
    'forced_chatgpt_workspace_id',
    'cli_auth_credentials_store',
    'chatgpt_base_url',
  ],
}

const ofRequirements: Names = {
  file: 'requirements.toml',
  known: requirementKeys,
  restricting: [
    'allowed_login_methods',
    'allowed_chatgpt_workspaces',
    'cli_auth_credentials_store',
    'chatgpt_base_url',
  ],
}

/** A warning about the settings of a layer that are ignored because their names are unknown. */
export function findUnknownKeys(
  layer: ConfigLayer,
  kind: 'config' | 'requirements',
): ConfigWarningNotification[] {
  const names = kind === 'config' ? ofConfig : ofRequirements
  const unknown = [...listUnknown(layer.table, names), ...listMisplaced(layer.table, names)]
  if (unknown.length === 0) return []
  const summary = `Unknown settings in ${layer.place} are ignored.`
  const details = unknown.join(', ')
  return [{ summary, details, ...(isFile(layer) && { path: layer.place }) }]
}

function listUnknown(table: Table, { known, restricting }: Names): string[] {
  return Object.keys(table)
    .filter((name) => !known.has(name))
    .map((name) => {
      const other = [ofConfig, ofRequirements].find((each) => each.restricting.includes(name))
      if (other !== undefined) return `${describe(name)} (it belongs in ${other.file})`
      const near = restricting.find((each) => isNear(normalize(name), each))
      const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`
      return describe(name) + hint
    })
}

/** A setting that follows the header of a table belongs to that table. */
function listMisplaced(table: Table, { restricting }: Names): string[] {
  return Object.entries(table).flatMap(([name, inner]) => {
    if (!isTable(inner)) return []
    return restricting
      .filter((each) => each.startsWith('forced_') || each.startsWith('allowed_'))
      .filter((each) => each in inner)
      .map((each) => `\`${each}\` in ${describe(name)} (move it before the first table)`)
  })
}

/** A name that is not like that of a setting could be a secret. */
function describe(name: string): string {
  return /^[a-z][a-z0-9_-]{0,47}$/i.test(name) && !/^sk-/i.test(name)
    ? `\`${name}\``
    : 'a name that is not like one of a setting'
}

function normalize(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()
}

/** Whether at most three insertions, deletions or replacements lead from one name to the other. */
function isNear(name: string, other: string): boolean {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...name].entries()) {
    const next = [index + 1]
    for (const [column, wanted] of [...other].entries()) {
      const replaced = row[column]! + (letter === wanted ? 0 : 1)
      next.push(Math.min(replaced, row[column + 1]! + 1, next[column]! + 1))
    }
    row = next
  }
  return row.at(-1)! <= 3
}

import type { Destinations } from './destinations.js'
import { destinationReaders } from './destinations.js'
import { loginMethods } from './restrictions.js'
import type { LoginMethod } from './restrictions.js'
import { invalidSetting, trimAll } from './settings.js'
import type { SettingReaders } from './settings.js'
import type { Table } from './toml-table.js'

/** The requirements of one file, as far as this package applies them. */
export interface Requirements extends Destinations {
  readonly allowedLoginMethods: readonly LoginMethod[] | undefined
  readonly allowedChatgptWorkspaces: readonly string[] | undefined
}

/** How each requirement of a table is read, whatever the others are. */
export const requirementReaders: SettingReaders<Requirements> = {
  allowedLoginMethods: readLoginMethods,
  allowedChatgptWorkspaces: (table) => {
    const list = readList(table, 'allowed_chatgpt_workspaces')
    return list && trimAll(list)
  },
  ...destinationReaders,
}

function readLoginMethods(table: Table): readonly LoginMethod[] | undefined {
  const name = 'allowed_login_methods'
  const list = readList(table, name)
  const isMethod = (item: string): item is LoginMethod =>
    loginMethods.some((method) => method === item)
  if (list === undefined || list.every(isMethod)) return list
  throw invalidSetting(name, `must be a list of ${loginMethods.join(', ')}`)
}

function readList(table: Table, name: string): readonly string[] | undefined {
  const value = table[name]
  if (value === undefined) return undefined
  const items: readonly unknown[] = Array.isArray(value) ? value : [value]
  const isList = Array.isArray(value) && items.every((item) => typeof item === 'string')
  if (isList) return items
  throw invalidSetting(name, 'must be a list of strings')
}

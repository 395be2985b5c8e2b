import { createHash } from 'node:crypto'
import type { ContractModel } from '../../contract/model.js'
import {
  objectsOfOperations,
  methodTypes,
  reachedFrom,
  rootTypes,
} from '../../contract/references.js'

/** The types of a contract by the domains that need them, so that a program loads only those. */
export interface Partition {
  domains: readonly Domain[]
  /** Name of the file that contains a type's validator, for each type of a domain. */
  homes: ReadonlyMap<string, string>
}

export interface Domain {
  name: string
  /** Name of its file. */
  file: string
  /** The types whose validators the file exports. */
  types: readonly string[]
}

/**
 * A type is in the file of the one domain that reaches it, or in a file for exactly the domains
 * that do. A domain that reaches a type also reaches what it refers to, so no two files import each
 * other.
 */
export function partition(model: ContractModel): Partition {
  const domains = [...domainsOfMethods(model), ...domainsOfFolders(model)]
  const users = new Map<string, string[]>()
  for (const { file, types } of domains) {
    for (const type of reachedFrom(model, types)) {
      users.set(type, [...(users.get(type) ?? []), file])
    }
  }
  return { domains, homes: new Map([...users].map(([type, files]) => [type, homeOf(files)])) }
}

function domainsOfMethods(model: ContractModel): Domain[] {
  const names = domainsOf(model)
  const files = fileNames(names)
  return names.map((name) => {
    const methods = model.methods.filter((method) => domainOf(method.name) === name)
    const types = [...new Set(methodTypes(methods))].sort()
    return { name, file: files.get(name) ?? name, types }
  })
}

/** Types that no method uses: credentials at rest, and parts of the backend's answers. */
function domainsOfFolders(model: ContractModel): Domain[] {
  const atRest = rootTypes(model).filter(({ source }) => source.startsWith('auth/'))
  const folders = {
    'at-rest': atRest.map(({ name }) => name),
    backend: [
      ...new Set([...objectsOfOperations(model, 'answer'), ...objectsOfOperations(model, 'body')]),
    ],
  }
  return Object.entries(folders).flatMap(([name, types]) => {
    return types.length === 0 ? [] : [{ name, file: name, types: types.sort() }]
  })
}

/** Longest list of domains that a file is named after. */
const longestList = 4

function homeOf(users: readonly string[]): string {
  const [only = ''] = users
  if (users.length === 1) return only
  if (users.length <= longestList) return `shared-${users.join('-')}`
  const digest = createHash('sha256').update(users.join()).digest('hex')
  return `shared-${users.length}-${digest.slice(0, 8)}`
}

/** Where methods without a slash in their name belong. */
const withoutDomain = 'base'

/** The part of a protocol that a method belongs to: `account` of `account/read`. */
export function domainOf(method: string): string {
  const end = method.indexOf('/')
  return end > 0 ? method.slice(0, end) : withoutDomain
}

export function domainsOf(model: ContractModel): string[] {
  return [...new Set(model.methods.map(({ name }) => domainOf(name)))].sort()
}

/**
 * Names for the files of domains, without extension, that no file system refuses or takes for one
 * another. None has a hyphen, so that names with one are free for other files.
 */
export function fileNames(domains: readonly string[]): ReadonlyMap<string, string> {
  const folded = domains.map((domain) => domain.toLowerCase())
  return new Map(
    domains.map((domain) => {
      const isAmbiguous = folded.filter((other) => other === domain.toLowerCase()).length > 1
      const name = domain.replaceAll(
        isAmbiguous ? /[^a-z0-9]/gu : /[^A-Za-z0-9]/gu,
        escapeCharacter,
      )
      return [domain, isDevice(name) ? `${name}_` : name]
    }),
  )
}

function escapeCharacter(character: string): string {
  return `_${character.codePointAt(0)?.toString(16)}_`
}

/** Names of devices, which Windows opens instead of a file with any extension. */
function isDevice(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name)
}

import { createHash } from 'node:crypto'
import type { ContractModel, Flow } from '../../contract/model.js'
import { producedBy } from '../../contract/model.js'
import { reachedFrom } from '../../contract/references.js'
import { domainOf, domainsOf, fileNames } from './domains.js'

/** Who needs what of a contract, so that a program loads the validators of what it uses. */
export interface Partition {
  domains: readonly Domain[]
  /** Name of the file that a type's validators stand in, for each type that a method reaches. */
  homes: ReadonlyMap<string, string>
}

export interface Domain {
  name: string
  /** Name of its file. */
  file: string
  /** Types of params and results, by who sends them. */
  produced: Readonly<Record<Flow, readonly string[]>>
}

/**
 * A type stands in the file of the one domain that reaches it, or in a file for just the domains
 * that do. What a type refers to is reached by all who reach the type: no two files need each other.
 */
export function partition(model: ContractModel): Partition {
  const names = domainsOf(model)
  const files = fileNames(names)
  const domains = names.map((name) => {
    const methods = model.methods.filter((method) => domainOf(method.name) === name)
    const part = { ...model, methods }
    const produced = { client: producedBy(part, 'client'), server: producedBy(part, 'server') }
    return { name, file: files.get(name) ?? name, produced }
  })
  const users = new Map<string, string[]>()
  for (const { file, produced } of domains) {
    for (const type of reachedFrom(model, [...produced.client, ...produced.server])) {
      users.set(type, [...(users.get(type) ?? []), file])
    }
  }
  return { domains, homes: new Map([...users].map(([type, files]) => [type, homeOf(files)])) }
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

import { posix } from 'node:path'
import { methodKinds, spokenName } from '../../contract/names.js'
import type { ContractModel, MethodModel } from '../../contract/model.js'
import { domainOf, domainsOf, fileNames } from '../validators/partition.js'

/** The pages that exist once. */
export const fixedPaths = {
  index: 'index.md',
  errors: 'errors.md',
  releases: 'releases.md',
  types: 'types.md',
} as const

/** The path of each page. All are valid and distinct on every file system. */
export class PagePaths {
  readonly #model: ContractModel
  readonly #segments: ReadonlyMap<string, string>
  readonly #domains: ReadonlyMap<string, string>
  readonly #types: ReadonlyMap<string, string>

  constructor(model: ContractModel) {
    this.#model = model
    this.#segments = fileNames(distinct(model.methods.flatMap(({ name }) => name.split('/'))))
    this.#domains = fileNames(domainsOf(model))
    this.#types = fileNames(model.types.map(({ name }) => name))
  }

  /** `methods/thread/list.md`. */
  ofMethod(method: MethodModel): string {
    const segments = method.name.split('/').map((part) => pageName(this.#segments, part))
    const isSecond = spokenName(method, this.#model.methods) !== method.name
    return `methods/${segments.join('/')}${isSecond ? '-from-server' : ''}.md`
  }

  /** `domains/thread.md`. */
  ofDomain(domain: string): string {
    return `domains/${pageName(this.#domains, domain)}.md`
  }

  /** `types/Thread.md`. */
  ofType(name: string): string {
    return `types/${pageName(this.#types, name)}.md`
  }
}

/**
 * Underscores are escaped only where a name would look like an escaped one. Servers show a page
 * that is called `index` or `readme` for its folder.
 */
function pageName(names: ReadonlyMap<string, string>, key: string): string {
  const escaped = names.get(key) ?? ''
  const isPlain = !/_[0-9a-f]+_|_$/.test(key) && escaped.replaceAll('_5f_', '_') === key
  const name = isPlain ? key : escaped
  return /^(index|readme|)$/i.test(name) ? `${name}_` : name
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort()
}

/** The link target of one page on another. */
export function relativePath(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to)
}

/** The methods of a domain: by kind in the order of the tables, then by name. */
export function methodsOfDomain({ methods }: ContractModel, domain: string): MethodModel[] {
  return methodKinds.flatMap((kind) => {
    const own = methods.filter((method) => method.kind === kind && domainOf(method.name) === domain)
    return own.sort((a, b) => (a.name < b.name ? -1 : 1))
  })
}

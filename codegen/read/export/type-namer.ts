import type { Claim } from '../../contract/allocate-names.js'
import { NameScope } from '../../contract/allocate-names.js'
import type { Inference } from '../../contract/reading.js'
import type { Where } from './unnamed-types.js'

/** A name that was given, with the name that types inside are called after. */
export interface Named {
  name: string
  inside: Where
  inference: Inference
}

/** Names types that have none in an export: by their title, else by their position. */
export class TypeNamer {
  readonly #defined: ReadonlySet<string>
  readonly #settled: ReadonlyMap<string, string>
  readonly #given: { claim: Claim; name: string }[] = []
  readonly #scope: NameScope

  /** Takes the names of the export, and those that were settled by an earlier reading. */
  constructor(defined: Iterable<string>, settled: ReadonlyMap<string, string> = new Map()) {
    this.#defined = new Set(defined)
    this.#settled = settled
    this.#scope = new NameScope(this.#defined)
  }

  /** How many names were given. */
  get count(): number {
    return this.#given.length
  }

  /** Takes back all names but the first ones. */
  keep(count: number): void {
    for (const { name } of this.#given.splice(count)) this.#scope.release(name)
  }

  /** Gives a type its settled name, else the best one that no other type has yet. */
  give(title: string | undefined, where: Where): Named {
    const titleName = title === undefined ? undefined : nameIn(title)
    const usual = titleName === undefined ? [where.name] : [titleName, where.name]
    const possible = usual.filter((name) => !this.#defined.has(name) && !taken.has(name))
    const claim = { key: where.key, names: [...possible, `${where.name}2`] }
    const name = this.#allocate(claim)
    this.#given.push({ claim, name })
    const passed = usual.slice(0, usual.includes(name) ? usual.indexOf(name) : undefined)
    const others = passed.length === 0 ? '' : `; ${passed.join(' and ')} is another type`
    const reason = (name === titleName ? `its title, "${title}"` : 'its position') + others
    return {
      name,
      inside: { ...where, name: claim.names[0] ?? where.name },
      inference: { rule: 'typeName', at: where.pointer, decided: name, reason },
    }
  }

  #allocate(claim: Claim): string {
    const settled = this.#settled.get(claim.key)
    const names = settled === undefined ? claim.names : [settled, ...claim.names]
    return this.#scope.allocate([{ ...claim, names }]).get(claim.key) ?? ''
  }

  /**
   * Names by the keys of places, which do not depend on the order of the export; undefined where
   * all types have them already.
   */
  settle(): ReadonlyMap<string, string> | undefined {
    const claims = new Map(this.#given.map(({ claim }) => [claim.key, claim]))
    const names = new NameScope(this.#defined).allocate([...claims.values()])
    const isSettled = this.#given.every(({ claim, name }) => names.get(claim.key) === name)
    return isSettled ? undefined : names
  }
}

/** Titles are names, or Rust paths such as `ApiKeyv2::LoginAccountParams`. */
function nameIn(title: string): string | undefined {
  const name = title.replace(/v\d+::/, '')
  return /^[A-Z][A-Za-z0-9]*$/.test(name) ? name : undefined
}

/** Names that mean something else in the declarations that are written. */
const taken: ReadonlySet<string> = new Set([
  'Array',
  'Object',
  'Promise',
  'ReadonlySet',
  'Record',
  'Set',
  'String',
])

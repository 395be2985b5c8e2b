import type { AliasModel, ContractModel } from '../model.js'
import { directReferences } from '../model.js'

/** Names of the aliases that hold themselves with nothing but lists, maps and aliases between. */
export function recursiveAliases(model: ContractModel): ReadonlySet<string> {
  const aliases = new Map(
    model.types.flatMap((type) => (type.kind === 'alias' ? [[type.name, type] as const] : [])),
  )
  return new Set([...aliases.keys()].filter((name) => holdsItself(aliases, name)))
}

function holdsItself(aliases: ReadonlyMap<string, AliasModel>, name: string): boolean {
  const passed = new Set<string>()
  const pending = [name]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const alias = aliases.get(next)
    const references = alias === undefined ? [] : directReferences(alias)
    if (references.includes(name)) return true
    const unseen = references.filter((other) => aliases.has(other) && !passed.has(other))
    for (const other of unseen) passed.add(other)
    pending.push(...unseen)
  }
  return false
}

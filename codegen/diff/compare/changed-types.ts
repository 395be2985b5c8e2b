import type { ContractModel, Shape, TypeModel } from '../../contract/model.js'
import { directReferences, shapeReferences } from '../../contract/references.js'

/**
 * Names of the types that differ between two contracts in anything but words, and of all that lead
 * to them. What leads to none of these need not be looked at.
 */
export function changedTypes(base: ContractModel, head: ContractModel): ReadonlySet<string> {
  const before = new Map(base.types.map((type) => [type.name, type]))
  const same = head.types.filter((type) => {
    const from = before.get(type.name)
    return from !== undefined && isSameType(from, type)
  })
  const unchanged = new Set(same.map(({ name }) => name))
  const all = [...base.types, ...head.types]
  const pending = all.map(({ name }) => name).filter((name) => !unchanged.has(name))
  return leadingTo(all, pending)
}

function leadingTo(types: readonly TypeModel[], names: readonly string[]): ReadonlySet<string> {
  const users = new Map<string, string[]>()
  for (const type of types) {
    for (const used of directReferences(type)) {
      const known = users.get(used)
      if (known === undefined) users.set(used, [type.name])
      else known.push(type.name)
    }
  }
  const found = new Set<string>()
  const pending = [...names]
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (found.has(name)) continue
    found.add(name)
    pending.push(...(users.get(name) ?? []))
  }
  return found
}

/** Whether two types are the same but for words and for where they stand. */
function isSameType(base: TypeModel, head: TypeModel): boolean {
  // Most types of two releases are, to the letter.
  if (JSON.stringify(base) === JSON.stringify(head)) return true
  const [from, to] = [base, head].map((type) => {
    return canonical({ ...type, source: undefined, ...inOrder(type) })
  })
  return from === to
}

/**
 * The order of members and variants means nothing; that of values is numbered in some languages.
 */
function inOrder(type: TypeModel): object {
  switch (type.kind) {
    case 'object':
      return { members: sorted(type.members, ({ name }) => name) }
    case 'union':
      return { variants: sorted(type.variants, ({ tag }) => tag) }
    case 'keyedUnion':
      return {
        variants: sorted(type.variants, ({ tag, shape }) => `${shape === undefined} ${tag}`),
      }
    default:
      return {}
  }
}

function sorted<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** One text for all values that are the same, however their members are ordered. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'doc') return undefined
    // As text, so that a member of it that is called `doc` is not taken for words.
    if (key === 'default') return JSON.stringify(part)
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** Whether two shapes are spelled alike and lead to nothing that differs. */
export function isUnchanged(changed: ReadonlySet<string>, base: Shape, head: Shape): boolean {
  if (shapeReferences(base).some((name) => changed.has(name))) return false
  return JSON.stringify(base) === JSON.stringify(head) || canonical(base) === canonical(head)
}

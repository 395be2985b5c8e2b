import type { ReadContext, Where } from './context.js'
import { guess } from './context.js'

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

/**
 * Finds a name for a type that an export leaves without one: its title where that is a name, else
 * what stands around it.
 */
export function claimName(context: ReadContext, title: string | undefined, where: Where): string {
  const titled = title === undefined ? undefined : nameIn(title)
  const candidates = titled === undefined ? [where.name] : [titled, where.name]
  const free = candidates.find((name) => isFree(context, name))
  const found = free ?? firstFree(context, where.name)
  const reason = found === titled ? `its title, "${title}"` : 'where it stands'
  const passed = candidates.slice(0, free === undefined ? undefined : candidates.indexOf(free))
  const others = passed.length === 0 ? '' : `; ${passed.join(' and ')} is another type`
  guess(context, 'typeName', where.pointer, found, reason + others)
  return found
}

function firstFree(context: ReadContext, name: string): string {
  for (let number = 2; ; number++) {
    if (isFree(context, name + number)) return name + number
  }
}

/** Titles are names, or Rust paths such as `ApiKeyv2::LoginAccountParams`. */
function nameIn(title: string): string | undefined {
  const name = title.replace(/v\d+::/, '')
  return /^[A-Z][A-Za-z0-9]*$/.test(name) ? name : undefined
}

function isFree({ definitions, types }: ReadContext, name: string): boolean {
  return !definitions.has(name) && !types.has(name) && !taken.has(name)
}

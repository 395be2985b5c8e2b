import { escapeToken } from '../../contract/json-value.js'
import type { Inference } from '../../contract/reading.js'
import type { RawObject } from './raw-schema.js'
import { alternativesOf } from './raw-schema.js'

/** The position of a schema in an export. */
export interface Where {
  /** Type, or `Type.member`. */
  at: string
  pointer: string
  /** The name for an unnamed type at this position. */
  name: string
}

/** Pointer to one of the alternatives of a schema. */
export function alternativePointer({ pointer }: Where, schema: RawObject, index: number): string {
  return `${pointer}/${schema.oneOf === undefined ? 'anyOf' : 'oneOf'}/${index}`
}

/** The place of a member. */
export function memberOf(where: Where, type: string, member: string): Where {
  return {
    at: `${type}.${member}`,
    pointer: `${where.pointer}/properties/${escapeToken(member)}`,
    name: type + pascalCase(member),
  }
}

/** `item/tool/requestUserInput`, `read_only` or `on-request` as the name of a type. */
export function pascalCase(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** An alternative without a name is called after the first member that it requires. */
export function alternativePlace<W extends Where>(where: W, schema: RawObject, index: number): W {
  const part = alternativesOf(schema)?.[index] ?? true
  const required = part === true ? undefined : part.required?.[0]
  const suffix = required === undefined ? String(index + 1) : `With${pascalCase(required)}`
  const pointer = alternativePointer(where, schema, index)
  return { ...where, pointer, name: where.name + suffix }
}

/**
 * Chooses a free name for a type that has none in an export: its title where that is a name, else
 * one from its position.
 */
export function chooseName(
  title: string | undefined,
  where: Where,
  isFree: (name: string) => boolean,
): Inference {
  const isUsable = (name: string) => isFree(name) && !taken.has(name)
  const titleName = title === undefined ? undefined : nameIn(title)
  const candidates = titleName === undefined ? [where.name] : [titleName, where.name]
  const free = candidates.find(isUsable)
  let decided = free ?? where.name
  for (let number = 2; !isUsable(decided); number++) decided = where.name + number
  const reason = decided === titleName ? `its title, "${title}"` : 'its position'
  const passed = candidates.slice(0, free === undefined ? undefined : candidates.indexOf(free))
  const others = passed.length === 0 ? '' : `; ${passed.join(' and ')} is another type`
  return { rule: 'typeName', at: where.pointer, decided, reason: reason + others }
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

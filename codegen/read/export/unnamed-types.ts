import { createHash } from 'node:crypto'
import { escapeToken, isRecord } from '../../contract/json-value.js'
import type { RawObject, RawSchema } from './raw-schema.js'
import { alternativesOf, textsOf } from './raw-schema.js'

/** The position of a schema in an export. */
export interface Where {
  /** Type, or `Type.member`. */
  at: string
  pointer: string
  /** The name for an unnamed type at this position. */
  name: string
  /** The same for every order of members, values and alternatives. */
  key: string
}

/** The place of a named type. */
export function definitionPlace(name: string, pointer: string): Where {
  return { at: name, pointer, name, key: JSON.stringify(name) }
}

/** Pointer to one of the alternatives of a schema. */
export function alternativePointer({ pointer }: Where, schema: RawObject, index: number): string {
  return `${pointer}/${schema.oneOf === undefined ? 'anyOf' : 'oneOf'}/${index}`
}

/** The place of a member. */
export function memberOf<W extends Where>(where: W, type: string, member: string): W {
  return {
    ...where,
    at: `${type}.${member}`,
    pointer: `${where.pointer}/properties/${escapeToken(member)}`,
    name: where.name + pascalCase(member),
    key: `${where.key}.${JSON.stringify(member)}`,
  }
}

/** The place of a variant, which has the pointer of its union until it is known to be elsewhere. */
export function variantOf<W extends Where>(where: W, tag: string, pointer = where.pointer): W {
  return {
    ...where,
    pointer,
    name: pascalCase(tag) + where.name,
    key: `${where.key}[${JSON.stringify(tag)}]`,
  }
}

/** The place of the items of an array. */
export function itemsOf<W extends Where>(where: W): W {
  const { pointer, name, key } = where
  return { ...where, pointer: `${pointer}/items`, name: `${name}Item`, key: `${key}[]` }
}

/** The place of the values of a map. */
export function valuesPlace<W extends Where>(where: W): W {
  const { pointer, name, key } = where
  return {
    ...where,
    pointer: `${pointer}/additionalProperties`,
    name: `${name}Value`,
    key: `${key}{}`,
  }
}

/** `item/tool/requestUserInput`, `read_only` or `on-request` as the name of a type. */
export function pascalCase(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** An alternative without a name is called after one of its members or values. */
export function alternativePlace<W extends Where>(where: W, schema: RawObject, index: number): W {
  const part = alternativesOf(schema)?.[index] ?? true
  return {
    ...where,
    pointer: alternativePointer(where, schema, index),
    name: where.name + suffixOf(part),
    key: `${where.key}|${digestOf(part)}`,
  }
}

function suffixOf(part: RawSchema): string {
  if (part === true) return ''
  const members = part.required?.length ? part.required : Object.keys(part.properties ?? {})
  const [member] = [...members].sort()
  if (member !== undefined) return `With${pascalCase(member)}`
  const [text = ''] = [...(textsOf(part) ?? [])].sort()
  return pascalCase(text)
}

/** The same for every order of the members and items of a schema. */
function digestOf(part: RawSchema): string {
  return createHash('sha256').update(sortedText(part)).digest('hex').slice(0, 16)
}

function sortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedText).sort().join()}]`
  if (!isRecord(value)) return JSON.stringify(value)
  const rows = Object.entries(value).map(([name, part]) => {
    return `${JSON.stringify(name)}:${sortedText(part)}`
  })
  return `{${rows.sort().join()}}`
}

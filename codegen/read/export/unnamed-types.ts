import { escapeToken } from '../../contract/json-value.js'
import type { RawObject } from './raw-schema.js'

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

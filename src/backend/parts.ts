import type { components } from '../../generated/backend.js'
import { validators } from '../../generated/validators/backend.js'
import { findBeyond } from '../../generated/validators/issues.js'

type Schemas = components['schemas']

/** An object with the member names of a schema and unchecked values. */
export type Unchecked<Name extends keyof Schemas> = {
  readonly [Member in keyof Schemas[Name]]?: unknown
}

/** Returns the value if it is a JSON object. */
export function toObject<Name extends keyof Schemas>(value: unknown): Unchecked<Name> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

/** Returns the value if it is valid. An invalid part does not affect the rest of an answer. */
export function toPart<Name extends keyof Schemas & keyof typeof validators>(
  name: Name,
  value: unknown,
): Schemas[Name] | undefined {
  const problem = findBeyond('drift', validators[name](value))
  return problem === undefined ? (value as Schemas[Name]) : undefined
}

/** Returns the value if it is an array. */
export function toList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as unknown[]) : undefined
}

/** Returns the value if it is a string, else null. */
export function toText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** Returns the value if it is a boolean, else null. */
export function toBoolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

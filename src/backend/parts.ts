import type { components } from '../../generated/backend.js'
import { validators } from '../../generated/validators/backend.js'
import { findBeyond } from '../../generated/validators/issues.js'
import { BackendError } from './errors.js'

type Schemas = components['schemas']

/** Called with each part of an answer that cannot be used. The error does not quote it. */
export type ReportIgnored = (ignored: BackendError) => void

/** A value in an answer and its JSON pointer. */
export interface Part {
  readonly value: unknown
  readonly pointer: string
  readonly report: ReportIgnored
}

/** A member of a part; absent if the part is not an object. */
export function memberOf({ value, pointer, report }: Part, name: string): Part {
  const members: Readonly<Record<string, unknown>> = toObject(value) ?? {}
  return { value: members[name], pointer: `${pointer}/${name}`, report }
}

/** The items of a part; none if the part is not an array. */
export function itemsOf({ value, pointer, report }: Part): Part[] {
  const items = toList(value) ?? []
  return items.map((item, index) => ({ value: item, pointer: `${pointer}/${index}`, report }))
}

/** Whether a part is missing or null. */
export function isAbsent({ value }: Part): boolean {
  return value === undefined || value === null
}

/** Reports a part that cannot be used. */
export function reportPart({ pointer, report }: Part, reason: string): void {
  const message = `"${pointer}" in an answer of the backend ${reason}`
  report(new BackendError('invalid_response', message))
}

/** Reads a part with its validator. An invalid one is reported and does not affect the others. */
export function readPart<Name extends keyof Schemas & keyof typeof validators>(
  name: Name,
  part: Part,
): Schemas[Name] | undefined {
  if (isAbsent(part)) return undefined
  const valid = toPart(name, part.value)
  if (valid === undefined) reportPart(part, 'is invalid')
  return valid
}

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

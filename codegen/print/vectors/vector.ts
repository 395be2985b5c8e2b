import { escapeToken } from '../../contract/json-value.js'

/**
 * The kind of a value: `valid` is listed by the contract, `newer` may come from another release,
 * `invalid` has to be refused, and `beyondDouble` is an integer that JavaScript cannot represent.
 */
export type VectorKind = 'valid' | 'newer' | 'invalid' | 'beyondDouble'

/** An example that differs in one thing from a plain value. */
export interface Vector {
  kind: VectorKind
  /** The difference from a plain value, in words. */
  name: string
  /** JSON pointer to what is special; the missing member itself, when one is missing. */
  pointer: string
  /** Integers of a `beyondDouble` one are bigints. */
  value: unknown
  /**
   * Of an invalid one: a required member is missing. A reader may take the value and report that;
   * one whose types cannot lack the member refuses it.
   */
  gap?: true
}

/** Stands in every refused text, so that a message which repeats the text gives itself away. */
export const canary = 'canary: not to be repeated'

/** The same for refused numbers. */
const canaryNumber = 8675309

export function valid(name: string, value: unknown): Vector {
  return { kind: 'valid', name, pointer: '', value }
}

export function newer(name: string, value: unknown): Vector {
  return { kind: 'newer', name, pointer: '', value }
}

export function invalid(name: string, value: unknown, pointer = ''): Vector {
  return { kind: 'invalid', name, pointer, value }
}

const wrongValues = {
  null: null,
  text: canary,
  number: canaryNumber,
  array: [canary],
  object: { [canary]: canary },
} as const

/** Values of the wrong JSON type. */
export function wrong(...names: (keyof typeof wrongValues)[]): Vector[] {
  return names.map((name) => invalid(`is ${name}`, wrongValues[name]))
}

export function notAnObject(): Vector[] {
  return wrong('null', 'text', 'number', 'array')
}

/** The same vectors as part of something bigger. */
export function within(
  vectors: readonly Vector[],
  { name, token, wrap }: { name: string; token: string; wrap: (value: unknown) => unknown },
): Vector[] {
  return vectors.map((vector) => ({
    ...vector,
    name: `${name} ${vector.name}`,
    pointer: `/${escapeToken(token)}${vector.pointer}`,
    value: wrap(vector.value),
  }))
}

import { sampleNumbers, sampleTexts } from '../../codegen/contract/limits.js'
import type { ArrayShape, ContractModel, ObjectModel, Shape } from '../../codegen/contract/model.js'
import { findType } from '../../codegen/contract/model.js'

/** Numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const integers = [
  ...[0, 1, -1, 1.5, 127, 128, 255, 256, 65535, 65536, 2147483647, 2147483648, -2147483648],
  ...[-2147483649, 4294967295, 4294967296, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
  ...[2 ** 53, -(2 ** 53), 2 ** 63, 1e300],
]

const texts = ['text', '', 'two words', '😀']

const anything: readonly unknown[] = [
  ...[null, true, false, 'text', '', '__proto__', 7, 1.5, [], {}, [null], ['text'], [7]],
  ...[{ type: 'fromALaterRelease' }, { text: 'text' }, { fromALaterRelease: {} }],
]

/**
 * Values of a contract's types, with a fault here and there: members that are unknown, missing or
 * null, tags and values that are not listed, other JSON types, integers around the ends of each
 * width.
 */
export class RandomValues {
  readonly #model: ContractModel
  readonly #random: () => number
  /** How likely a fault is at each part of a value. */
  readonly #faults: number

  constructor(model: ContractModel, random: () => number, faults = 0.06) {
    this.#model = model
    this.#random = random
    this.#faults = faults
  }

  ofType(name: string, depth = 0): unknown {
    if (this.#isFault()) return this.#pick(anything)
    const type = findType(this.#model, name)
    switch (type.kind) {
      case 'enum':
        return this.#isFault() ? 'from_a_later_release' : this.#pick(type.values)?.value
      case 'alias':
        return this.#ofShape(type.shape, depth + 1)
      case 'object':
        return this.#object(type, depth)
      case 'union': {
        const { tag, type: variant } = this.#pick(type.variants) ?? { tag: '', type: '' }
        if (variant === '') return {}
        const value = this.ofType(variant, depth + 1)
        if (typeof value !== 'object' || value === null || !this.#isFault()) return value
        const wrongTag = this.#pick([`${tag}2`, 5, null, undefined, this.#pick(type.variants)?.tag])
        return withMember(value, type.discriminator, wrongTag)
      }
      case 'keyedUnion': {
        const variant = this.#pick(type.variants)
        if (variant?.shape === undefined) return variant?.tag ?? 'fromALaterRelease'
        const keyed = withMember({}, variant.tag, this.#ofShape(variant.shape, depth + 1))
        const other = this.#pick(type.variants)
        if (!this.#isFault() || other?.shape === undefined) return keyed
        return withMember(keyed, other.tag, this.#ofShape(other.shape, depth + 1))
      }
    }
  }

  #object({ members, patterns = [], additional }: ObjectModel, depth: number): object {
    let value = {}
    for (const { name, required, shape } of members) {
      const isThere = required ? !this.#isFault() : this.#random() < (depth > 4 ? 0.1 : 0.6)
      if (isThere) value = withMember(value, name, this.#ofShape(shape, depth + 1))
    }
    for (const { pattern, shape } of patterns) {
      const [name = ''] = sampleTexts({ kind: 'string', pattern, minLength: 3 })
      if (this.#random() < 0.5) value = withMember(value, name, this.#ofShape(shape, depth + 1))
    }
    if (additional !== undefined && this.#random() < 0.5) {
      value = withMember(value, 'other', this.#ofShape(additional, depth + 1))
    }
    return this.#isFault() ? withMember(value, 'fromALaterRelease', 1) : value
  }

  #ofShape(shape: Shape, depth: number): unknown {
    if (this.#isFault()) return this.#pick(anything)
    switch (shape.kind) {
      case 'string':
        return this.#pick([...sampleTexts(shape), ...texts])
      case 'boolean':
        return this.#random() < 0.5
      case 'number':
        return this.#pick([...sampleNumbers(shape), 0, -1.5, 1e300])
      case 'null':
        return null
      case 'integer':
        return this.#random() < 0.7 ? this.#pick(sampleNumbers(shape)) : this.#pick(integers)
      case 'literal':
        return shape.value
      case 'json':
        return this.#pick(anything)
      case 'array':
        return this.#list(shape, depth)
      case 'map': {
        const entries = this.#many(depth).map((index) => {
          return [`key ${index}`, this.#ofShape(shape.values, depth + 1)] as const
        })
        return Object.fromEntries(entries)
      }
      case 'nullable':
        return depth > 6 || this.#random() < 0.3 ? null : this.#ofShape(shape.shape, depth + 1)
      case 'anyOf':
        return this.#ofShape(this.#pick(shape.shapes) ?? { kind: 'null' }, depth + 1)
      case 'ref':
        return this.ofType(shape.name, depth + 1)
    }
  }

  #list({ items, minItems = 0 }: ArrayShape, depth: number): unknown[] {
    const some = this.#many(depth)
    const count = this.#isFault() ? some.length : Math.max(minItems, some.length)
    return Array.from({ length: count }, () => this.#ofShape(items, depth + 1))
  }

  #many(depth: number): number[] {
    const most = depth > 4 ? 1 : 3
    return Array.from({ length: Math.floor(this.#random() * (most + 1)) }, (_, index) => index)
  }

  #isFault(): boolean {
    return this.#random() < this.#faults
  }

  #pick<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.#random() * items.length)]
  }
}

/** A copy with a member, whatever its name. */
function withMember(value: object, name: string, member: unknown): object {
  if (member === undefined) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
  }
  return Object.fromEntries([
    ...Object.entries(value).filter(([key]) => key !== name),
    [name, member],
  ])
}

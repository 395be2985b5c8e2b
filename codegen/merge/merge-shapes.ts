import { integerRanges } from '../contract/json-types.js'
import type { IntegerWidth, Shape, TypeModel } from '../contract/model.js'

type FindType = (name: string) => TypeModel | undefined

/** Merges the shapes that one part of the contract had in several releases. */
export class ShapeMerger {
  readonly #findType: FindType

  /** Takes the types of all merged contracts by name. */
  constructor(findType: FindType) {
    this.#findType = findType
  }

  /** Whether two shapes take the same values on the wire. */
  isSame(one: Shape, other: Shape): boolean {
    return JSON.stringify(this.#resolve(one, [])) === JSON.stringify(this.#resolve(other, []))
  }

  /** A shape that takes the values of both. */
  merge(newer: Shape, older: Shape): Shape {
    if (this.isSame(newer, older)) return newer
    if (newer.kind === 'json' || older.kind === 'json') return { kind: 'json' }
    if (newer.kind === 'nullable' || older.kind === 'nullable') {
      return { kind: 'nullable', shape: this.merge(withoutNull(newer), withoutNull(older)) }
    }
    if (newer.kind === 'array' && older.kind === 'array') {
      return { kind: 'array', items: this.merge(newer.items, older.items) }
    }
    if (newer.kind === 'map' && older.kind === 'map') {
      return { kind: 'map', values: this.merge(newer.values, older.values) }
    }
    // Neither has the limits of the other.
    if (newer.kind === 'string' && older.kind === 'string') return { kind: 'string' }
    return mergeNumbers(newer, older) ?? this.#join(newer, older)
  }

  #join(newer: Shape, older: Shape): Shape {
    const parts = [newer, older].flatMap((shape) => {
      return shape.kind === 'anyOf' ? shape.shapes : [shape]
    })
    const shapes = parts.filter((shape, index) => {
      return parts.findIndex((part) => this.isSame(part, shape)) === index
    })
    const [only] = shapes
    return shapes.length === 1 && only !== undefined ? only : { kind: 'anyOf', shapes }
  }

  /** Aliases are followed, and an open enum takes any text. */
  #resolve(shape: Shape, passed: readonly string[]): Shape {
    switch (shape.kind) {
      case 'nullable':
        return { kind: 'nullable', shape: this.#resolve(shape.shape, passed) }
      case 'array':
        return { kind: 'array', items: this.#resolve(shape.items, passed) }
      case 'map':
        return { kind: 'map', values: this.#resolve(shape.values, passed) }
      case 'ref': {
        const type = passed.includes(shape.name) ? undefined : this.#findType(shape.name)
        if (type?.kind === 'alias') return this.#resolve(type.shape, [...passed, shape.name])
        return type?.kind === 'enum' && type.open !== undefined ? { kind: 'string' } : shape
      }
      default:
        return shape
    }
  }
}

function withoutNull(shape: Shape): Shape {
  return shape.kind === 'nullable' ? shape.shape : shape
}

function mergeNumbers(newer: Shape, older: Shape): Shape | undefined {
  const kinds = [newer.kind, older.kind]
  if (!kinds.every((kind) => kind === 'number' || kind === 'integer')) return undefined
  if (newer.kind !== 'integer' || older.kind !== 'integer') return { kind: 'number' }
  return { kind: 'integer', width: mergeWidths(newer.width, older.width) }
}

/** The narrowest width that contains both. JavaScript is not exact beyond 53 bits anyway. */
function mergeWidths(newer: IntegerWidth, older: IntegerWidth): IntegerWidth {
  const widths = [newer, older, 'int64'] as const
  const contains = (wide: IntegerWidth, narrow: IntegerWidth) => {
    const [[least, most], [low, high]] = [integerRanges[wide], integerRanges[narrow]]
    return least <= low && most >= high
  }
  return widths.find((width) => contains(width, newer) && contains(width, older)) ?? 'int64'
}

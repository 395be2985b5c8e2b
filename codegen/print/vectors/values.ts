import type {
  ArrayShape,
  ContractModel,
  IntegerShape,
  KeyedVariantModel,
  MemberModel,
  NumberShape,
  Shape,
  StringShape,
  VariantModel,
} from '../../contract/model.js'
import { integerRanges } from '../../contract/json-types.js'
import { fitsNumber, fitsText, sampleNumbers, sampleTexts } from '../../contract/limits.js'
import { findType, isAlwaysSent } from '../../contract/model.js'

/** How much of a type a value shows. */
export type Completeness =
  /** Only what has to be there: no optional member, null where possible, nothing in lists. */
  | 'minimal'
  /** Every member is there and none is null; what they refer to is minimal. */
  | 'full'
  /** Full all the way down. */
  | 'maximal'

/** Characters that break careless escaping, or careless splitting into lines. */
export const awkwardText = 'Zoë 日本 😀 \u2028 \u0000 \\ "/</script>'

/** Names of members that break careless pointers, lookups and identifiers. */
export const awkwardNames = ['', 'a/b~c', '__proto__', 'constructor', 'two words', '日本']

/** Values of a contract's types. */
class SampleValues {
  readonly #model: ContractModel

  constructor(model: ContractModel) {
    this.#model = model
  }

  /**
   * A value of a type. `above` lists the enclosing types: a repeated one is minimal, so that a
   * recursive type ends.
   */
  ofType(name: string, completeness: Completeness, above: readonly string[] = []): unknown {
    const type = findType(this.#model, name)
    if (above.filter((other) => other === name).length > 1) {
      throw new TypeError(`"${name}" has to hold itself, so no value of it has an end`)
    }
    const level = above.includes(name) ? 'minimal' : completeness
    const inside = [...above, name]
    switch (type.kind) {
      case 'object':
        return this.#ofMembers(type.members, level, inside)
      case 'enum':
        return type.values[0]?.value
      case 'union':
        return this.#ofVariants(type.variants, level, inside)
      case 'keyedUnion':
        return this.#ofKeyedVariants(type.variants, level, inside)
      case 'alias':
        return this.ofShape(type.shape, level, inside)
    }
  }

  /**
   * The first variant, or the one with the most members unless minimal. An enclosing variant would
   * repeat for ever, so another one is preferred.
   */
  #ofVariants(
    variants: readonly VariantModel[],
    completeness: Completeness,
    above: readonly string[],
  ): unknown {
    const ending = variants.filter(({ type }) => !above.includes(type))
    const usable = ending.length > 0 ? ending : variants
    const values = usable.map(({ type }) => this.ofType(type, completeness, above) as object)
    if (completeness === 'minimal') return values[0] ?? {}
    const most = Math.max(0, ...values.map((value) => Object.keys(value).length))
    return values.find((value) => Object.keys(value).length === most) ?? {}
  }

  /** The first bare tag if minimal, else the first variant with a payload, as far as they exist. */
  #ofKeyedVariants(
    variants: readonly KeyedVariantModel[],
    completeness: Completeness,
    above: readonly string[],
  ): unknown {
    const text = variants.find(({ shape }) => shape === undefined)
    const keyed = variants.find(({ shape }) => shape !== undefined)
    if (keyed?.shape === undefined || (text !== undefined && completeness === 'minimal'))
      return text?.tag
    return { [keyed.tag]: this.ofShape(keyed.shape, completeness, above) }
  }

  #ofMembers(
    members: readonly MemberModel[],
    completeness: Completeness,
    above: readonly string[],
  ): object {
    const inside = completeness === 'maximal' ? 'maximal' : 'minimal'
    const shown = members.filter((member) => isAlwaysSent(member) || completeness !== 'minimal')
    return Object.fromEntries(
      shown.map(({ name, shape }) => [
        name,
        completeness === 'minimal'
          ? this.ofShape(shape, 'minimal', above)
          : this.#ofPresent(shape, inside, above),
      ]),
    )
  }

  /** A value of a shape; null, and lists with nothing in them, when it has to be minimal. */
  ofShape(shape: Shape, completeness: Completeness, above: readonly string[] = []): unknown {
    if (completeness !== 'minimal') return this.#ofPresent(shape, completeness, above)
    switch (shape.kind) {
      case 'nullable':
      case 'json':
        return null
      case 'array':
        return this.#ofItems(shape, { least: 0, completeness, above })
      case 'map':
        return {}
      case 'anyOf':
        return shape.shapes[0] && this.ofShape(shape.shapes[0], completeness, above)
      default:
        return this.#ofPresent(shape, completeness, above)
    }
  }

  /** A list with as many items as it needs, or with some where it may have some. */
  #ofItems(
    { items, minItems = 0, maxItems = Infinity }: ArrayShape,
    { least, completeness, above }: ListContext,
  ): unknown[] {
    const count = Math.min(maxItems, Math.max(minItems, least))
    return Array.from({ length: count }, () => this.ofShape(items, completeness, above))
  }

  /** A value of a shape that is not null, with something in every list. */
  #ofPresent(shape: Shape, completeness: Completeness, above: readonly string[] = []): unknown {
    const below = (part: Shape) => this.ofShape(part, completeness, above)
    switch (shape.kind) {
      case 'string':
      case 'number':
        return sampleOf(shape, completeness)
      case 'boolean':
        return completeness === 'maximal'
      case 'null':
        return null
      case 'integer':
        return sampleOf(shape, completeness)
      case 'literal':
        return shape.value
      case 'json':
        return { any: [1, 'text', null, true, {}] }
      case 'array':
        return this.#ofItems(shape, { least: 1, completeness, above })
      case 'map':
        return { name: below(shape.values) }
      case 'nullable':
        return this.#ofPresent(shape.shape, completeness, above)
      case 'anyOf':
        return shape.shapes[0] && this.#ofPresent(shape.shapes[0], completeness, above)
      case 'ref':
        return this.ofType(shape.name, completeness, above)
    }
  }
}

interface ListContext {
  least: number
  completeness: Completeness
  above: readonly string[]
}

/** A text or number; where there are limits, one that is within. */
function sampleOf(
  shape: StringShape | NumberShape | IntegerShape,
  completeness: Completeness,
): unknown {
  const isMaximal = completeness === 'maximal'
  switch (shape.kind) {
    case 'string': {
      const wanted = isMaximal ? awkwardText : ''
      return fitsText(shape, wanted) ? wanted : sampleTexts(shape)[0]
    }
    case 'number': {
      const wanted = isMaximal ? 0.1 : 0
      return fitsNumber(shape, wanted) ? wanted : sampleNumbers(shape)[0]
    }
    case 'integer': {
      const wanted = isMaximal ? integerRanges[shape.width][1] : 0
      return fitsNumber(shape, wanted) ? wanted : sampleNumbers(shape)[0]
    }
  }
}

/** A value of a type. */
export function typeValue(model: ContractModel, name: string, completeness: Completeness): unknown {
  return new SampleValues(model).ofType(name, completeness)
}

/** A value of a shape. */
export function shapeValue(
  model: ContractModel,
  shape: Shape,
  completeness: Completeness,
): unknown {
  return new SampleValues(model).ofShape(shape, completeness)
}

import type {
  ArrayShape,
  ContractModel,
  EnumModel,
  IntegerShape,
  KeyedUnionModel,
  NumberShape,
  ObjectModel,
  Shape,
  StringShape,
  TypeModel,
  UnionModel,
} from '../../contract/model.js'
import { findType } from '../../contract/model.js'

export type Scalar = string | number | boolean

/** One alternative of a shape: never null, never an alias, never a set of alternatives. */
export type Alternative =
  | StringShape
  | { kind: 'boolean' }
  | NumberShape
  | IntegerShape
  | { kind: 'json' }
  /** Literals, enums and unions of bare tags, which are the same on the wire. */
  | { kind: 'values'; values: readonly Scalar[]; type?: EnumModel | KeyedUnionModel }
  | ArrayShape
  | { kind: 'map'; values: Shape }
  | { kind: 'object'; type: ObjectModel }
  | { kind: 'union'; type: UnionModel }
  | { kind: 'keyedUnion'; type: KeyedUnionModel }

export interface Alternatives {
  readonly nullable: boolean
  readonly parts: readonly Alternative[]
}

/** One of the two contracts, with what is looked up in it repeatedly. */
export class IndexedContract {
  readonly model: ContractModel
  readonly #alternatives = new Map<Shape, Alternatives>()

  constructor(model: ContractModel) {
    this.model = model
  }

  /** The alternatives of a shape, however it is written. */
  alternatives(shape: Shape): Alternatives {
    const known = this.#alternatives.get(shape) ?? alternativesIn(this.model, shape)
    this.#alternatives.set(shape, known)
    return known
  }

  /** How open a list is. Exports do not mark which ones are, so that readers assume it. */
  openness(isOpen: boolean): 'open' | 'assumed open' | 'closed' {
    if (!isOpen) return 'closed'
    return this.model.facts['surface'] === undefined ? 'open' : 'assumed open'
  }

  findType(name: string): TypeModel {
    return findType(this.model, name)
  }
}

/** Follows aliases and takes nested alternatives apart. */
function alternativesIn(model: ContractModel, shape: Shape): Alternatives {
  const found = expand(model, shape, new Set())
  const parts = joinValues(found.filter((part) => part !== 'null'))
  const json = parts.find(({ kind }) => kind === 'json')
  if (json !== undefined) return { nullable: true, parts: [json] }
  return { nullable: parts.length < found.length && found.includes('null'), parts }
}

function expand(model: ContractModel, shape: Shape, passed: Set<string>): (Alternative | 'null')[] {
  switch (shape.kind) {
    case 'null':
      return ['null']
    case 'nullable':
      return ['null', ...expand(model, shape.shape, passed)]
    case 'anyOf':
      return shape.shapes.flatMap((part) => expand(model, part, passed))
    case 'literal':
      return [{ kind: 'values', values: [shape.value] }]
    case 'ref':
      return expandType(model, shape.name, passed)
    default:
      return [shape]
  }
}

function expandType(
  model: ContractModel,
  name: string,
  passed: Set<string>,
): (Alternative | 'null')[] {
  const type = findType(model, name)
  switch (type.kind) {
    case 'alias':
      // One that comes again on the way adds nothing to what it stands for.
      return passed.has(name) ? [] : expand(model, type.shape, new Set([...passed, name]))
    case 'enum':
      return [{ kind: 'values', values: type.values.map(({ value }) => value), type }]
    case 'object':
      return [{ kind: 'object', type }]
    case 'union':
      return [{ kind: 'union', type }]
    case 'keyedUnion':
      return isPlain(type)
        ? [{ kind: 'values', values: type.variants.map(({ tag }) => tag), type }]
        : [{ kind: 'keyedUnion', type }]
  }
}

/** A union that has only texts for variants lists values. */
function isPlain({ variants }: KeyedUnionModel): boolean {
  return variants.every(({ shape }) => shape === undefined)
}

/** Several lists of values are one list; it keeps its name where there is one only. */
function joinValues(parts: readonly Alternative[]): Alternative[] {
  const lists = parts.filter((part) => part.kind === 'values')
  if (lists.length < 2) return [...parts]
  const values = [...new Set(lists.flatMap((list) => list.values))]
  return [...parts.filter(({ kind }) => kind !== 'values'), { kind: 'values', values }]
}

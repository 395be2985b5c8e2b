import type {
  ContractModel,
  EnumModel,
  IntegerWidth,
  KeyedUnionModel,
  ObjectModel,
  Shape,
  UnionModel,
} from '../../contract/model.js'
import { findType } from '../../contract/model.js'

export type Scalar = string | number | boolean

/** One alternative of a shape: never null, never an alias, never a set of alternatives. */
export type Part =
  | { kind: 'string'; minLength: number }
  | { kind: 'boolean' }
  | { kind: 'number' }
  | { kind: 'integer'; width: IntegerWidth }
  | { kind: 'json' }
  /** Literals, enums and unions of bare tags, which are the same on the wire. */
  | { kind: 'values'; values: readonly Scalar[]; type?: EnumModel | KeyedUnionModel }
  | { kind: 'array'; items: Shape }
  | { kind: 'map'; values: Shape }
  | { kind: 'object'; type: ObjectModel }
  | { kind: 'union'; type: UnionModel }
  | { kind: 'keyedUnion'; type: KeyedUnionModel }

export interface Alternatives {
  readonly nullable: boolean
  readonly parts: readonly Part[]
}

/** Follows aliases and takes nested alternatives apart. */
export function alternativesIn(model: ContractModel, shape: Shape): Alternatives {
  const found = partsOf(model, shape, new Set())
  const parts = joinValues(found.filter((part) => part !== 'null'))
  const json = parts.find(({ kind }) => kind === 'json')
  if (json !== undefined) return { nullable: true, parts: [json] }
  return { nullable: parts.length < found.length && found.includes('null'), parts }
}

function partsOf(model: ContractModel, shape: Shape, passed: Set<string>): (Part | 'null')[] {
  switch (shape.kind) {
    case 'null':
      return ['null']
    case 'nullable':
      return ['null', ...partsOf(model, shape.shape, passed)]
    case 'anyOf':
      return shape.shapes.flatMap((part) => partsOf(model, part, passed))
    case 'literal':
      return [{ kind: 'values', values: [shape.value] }]
    case 'string':
      return [{ kind: 'string', minLength: shape.minLength ?? 0 }]
    case 'ref':
      return typeParts(model, shape.name, passed)
    default:
      return [shape]
  }
}

function typeParts(model: ContractModel, name: string, passed: Set<string>): (Part | 'null')[] {
  const type = findType(model, name)
  switch (type.kind) {
    case 'alias':
      // One that comes again on the way adds nothing to what it stands for.
      return passed.has(name) ? [] : partsOf(model, type.shape, new Set([...passed, name]))
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

/** A union with bare tags alone lists values. */
function isPlain({ variants }: KeyedUnionModel): boolean {
  return variants.every(({ shape }) => shape === undefined)
}

/** Several lists of values are one list; it keeps its name where there is one only. */
function joinValues(parts: readonly Part[]): Part[] {
  const lists = parts.filter((part) => part.kind === 'values')
  if (lists.length < 2) return [...parts]
  const values = [...new Set(lists.flatMap((list) => list.values))]
  return [...parts.filter(({ kind }) => kind !== 'values'), { kind: 'values', values }]
}

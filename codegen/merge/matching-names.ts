import { senderKey } from '../contract/lint-names.js'
import type { ContractModel, Shape, TypeModel } from '../contract/model.js'
import { findType } from '../contract/model.js'
import { shapeReferences } from '../contract/references.js'

/**
 * The types of one contract that another one has under a different name, with that name. Types
 * match where both contracts use them for the same part of the same method.
 */
export function matchingNames(own: ContractModel, other: ContractModel): Record<string, string> {
  const found = new Map<string, string>()
  const others = new Map(other.methods.map((method) => [senderKey(method), method]))
  const pending = own.methods.flatMap((method): TypePair[] => {
    const counterpart = others.get(senderKey(method))
    return [
      [method.params?.type, counterpart?.params?.type],
      [method.result, counterpart?.result],
    ]
  })
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [name, otherName] = pair
    if (name === undefined || otherName === undefined || found.has(name)) continue
    found.set(name, otherName)
    pending.push(...pairParts(findType(own, name), findType(other, otherName)))
  }
  const renamed = [...found].filter(([name, otherName]) => name !== otherName)
  return Object.fromEntries(renamed.sort(([a], [b]) => (a < b ? -1 : 1)))
}

type TypePair = readonly [string | undefined, string | undefined]

function pairParts(own: TypeModel, other: TypeModel): readonly TypePair[] {
  const others = partReferences(other)
  return [...partReferences(own)].flatMap(([part, names]) => {
    const otherNames = others.get(part) ?? []
    return names.length === otherNames.length
      ? names.map((name, index): TypePair => [name, otherNames[index]])
      : []
  })
}

/** The types that the parts of a type refer to, by the name of the part. */
function partReferences(type: TypeModel): ReadonlyMap<string, readonly string[]> {
  const ofShape = (shape: Shape | undefined) => (shape === undefined ? [] : shapeReferences(shape))
  switch (type.kind) {
    case 'object':
      return new Map(type.members.map(({ name, shape }) => [name, ofShape(shape)]))
    case 'union':
      return new Map(type.variants.map((variant) => [variant.tag, [variant.type]]))
    case 'keyedUnion':
      return new Map(type.variants.map(({ tag, shape }) => [tag, ofShape(shape)]))
    case 'alias':
      return new Map([['', ofShape(type.shape)]])
    case 'enum':
      return new Map()
  }
}

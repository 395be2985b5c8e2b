import type { Shape, TypeModel } from '../../contract/model.js'

type Types = ReadonlyMap<string, TypeModel>

/** Types that are made of nothing but themselves. */
export function findCircular(types: Types): string[] {
  return [...types.keys()].filter((name) => stepsOf(types, name, new Set()).has(name))
}

/** The types that a value of a type is itself one of, without a look inside of it. */
function stepsOf(types: Types, name: string, found: Set<string>): Set<string> {
  const type = types.get(name)
  if (type?.kind !== 'alias') return found
  for (const next of namesIn(type.shape)) {
    if (found.has(next)) continue
    found.add(next)
    stepsOf(types, next, found)
  }
  return found
}

function namesIn(shape: Shape): string[] {
  switch (shape.kind) {
    case 'ref':
      return [shape.name]
    case 'nullable':
      return namesIn(shape.shape)
    case 'anyOf':
      return shape.shapes.flatMap(namesIn)
    default:
      return []
  }
}

import type { Shape } from '../../contract/model.js'
import type { GoContext } from './shape.js'
import { isConstant, literalName } from './shape.js'
import { goComment, goFunction, goString } from './text.js'

type Literal = string | number | boolean

/** A type for each literal that a field or an alias can hold, in the order of the schema. */
export function emitGoLiterals(context: GoContext): string[] {
  const shapes = context.model.types.flatMap((type) => {
    if (type.kind === 'alias') return [type.shape]
    if (type.kind !== 'object') return []
    return type.members.filter((member) => !isConstant(context, member)).map(({ shape }) => shape)
  })
  const literals = new Set(shapes.flatMap(literalsIn))
  return [...literals].map((value) => emitLiteral(literalName(context, value), value))
}

function emitLiteral(name: string, value: Literal): string {
  const constant = goString(JSON.stringify(value))
  return [
    goComment([`${name} is the value ${JSON.stringify(value)} and no other.`]) +
      `type ${name} struct{}\n`,
    goFunction(`(*${name}) readJSON(data []byte) error`, [
      `return decodeConstant(data, ${constant})`,
    ]),
    goFunction(`(${name}) writeJSON(e *encoder) error`, [`return e.compact([]byte(${constant}))`]),
  ].join('\n')
}

function literalsIn(shape: Shape): Literal[] {
  switch (shape.kind) {
    case 'literal':
      return [shape.value]
    case 'array':
      return literalsIn(shape.items)
    case 'map':
      return literalsIn(shape.values)
    case 'nullable':
      return literalsIn(shape.shape)
    case 'anyOf':
      return shape.shapes.flatMap(literalsIn)
    default:
      return []
  }
}

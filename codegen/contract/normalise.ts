import type { AliasModel, ContractModel, MethodModel, Shape, TypeModel } from './model.js'
import { mapShapes } from './shapes.js'

/**
 * Returns the same model for all equivalent spellings of a contract.
 *
 * Order has no meaning on the wire. Types, members, values, variants, methods and error kinds stay
 * in the author's order, because people read the output. Alternatives are sorted.
 */
export function normalise(model: ContractModel): ContractModel {
  if (normal.has(model)) return model
  const spelled = aliasesOf(model.types)
  const types = model.types.map((type) =>
    mapShapes(type, (shape) => normaliseShape(shape, spelled)),
  )
  const follow = createFollower(aliasesOf(types))
  const found = {
    ...model,
    methods: model.methods.map(normaliseMethod),
    types: types.map((type) => (type.kind === 'alias' ? follow(type) : type)),
  }
  normal.add(found)
  return found
}

const normal = new WeakSet<ContractModel>()

type Aliases = ReadonlyMap<string, AliasModel>

function aliasesOf(types: readonly TypeModel[]): Aliases {
  return new Map(types.flatMap((type) => (type.kind === 'alias' ? [[type.name, type]] : [])))
}

function normaliseMethod({ emits = [], ...method }: MethodModel): MethodModel {
  const errors = [...new Set(method.errors)]
  return { ...method, errors, ...(emits.length > 0 && { emits: [...new Set(emits)] }) }
}

/** The end of a chain of aliases. */
interface End {
  shape: Shape
  secret: boolean
}

/**
 * Replaces the target of an alias by the end of its chain, which is secret if any link is. Circular
 * aliases stay as they are. Each chain is followed once.
 */
function createFollower(aliases: Aliases): (type: AliasModel) => AliasModel {
  const ends = new Map<AliasModel, End | undefined>()
  return (type) => {
    const chain = new Set<AliasModel>()
    let next: AliasModel | undefined = type
    while (next !== undefined && !chain.has(next) && !ends.has(next)) {
      chain.add(next)
      next = targetOf(next, aliases)
    }
    const rows = [...chain].reverse()
    let end =
      next === undefined ? { shape: (rows[0] ?? type).shape, secret: false } : ends.get(next)
    for (const alias of rows) {
      end = end && { shape: end.shape, secret: end.secret || alias.secret === true }
      ends.set(alias, end)
    }
    const found = ends.get(type)
    if (found === undefined) return type
    return { ...type, shape: found.shape, ...(found.secret && { secret: true }) }
  }
}

function targetOf({ shape }: AliasModel, aliases: Aliases): AliasModel | undefined {
  return shape.kind === 'ref' ? aliases.get(shape.name) : undefined
}

function normaliseShape(shape: Shape, aliases: Aliases): Shape {
  switch (shape.kind) {
    case 'array':
      return { ...shape, items: normaliseShape(shape.items, aliases) }
    case 'map':
      return { ...shape, values: normaliseShape(shape.values, aliases) }
    case 'nullable':
      return orNull(normaliseShape(shape.shape, aliases), aliases)
    case 'anyOf':
      return normaliseAnyOf(shape.shapes, aliases)
    default:
      return shape
  }
}

function normaliseAnyOf(alternatives: readonly Shape[], aliases: Aliases): Shape {
  const parts = alternatives.map((part) => normaliseShape(part, aliases)).flatMap(alternativesOf)
  const json = parts.find(({ kind }) => kind === 'json')
  if (json !== undefined) return json
  const others = parts.filter(({ kind }) => kind !== 'null')
  const hasNull = others.length < parts.length
  const ranked = new Map(others.map((part) => [rank(part), part]))
  const shapes = [...ranked].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
  const [first] = shapes
  if (first === undefined && hasNull) return { kind: 'null' }
  const shape: Shape =
    shapes.length === 1 && first !== undefined ? first : { kind: 'anyOf', shapes }
  return hasNull ? orNull(shape, aliases) : shape
}

/** The alternatives of a normalised shape, null among them. */
function alternativesOf(shape: Shape): readonly Shape[] {
  if (shape.kind === 'anyOf') return shape.shapes
  return shape.kind === 'nullable' ? [...alternativesOf(shape.shape), { kind: 'null' }] : [shape]
}

function orNull(shape: Shape, aliases: Aliases): Shape {
  return admitsNull(shape, aliases, new Set()) ? shape : { kind: 'nullable', shape }
}

function admitsNull(shape: Shape, aliases: Aliases, passed: Set<string>): boolean {
  switch (shape.kind) {
    case 'null':
    case 'json':
    case 'nullable':
      return true
    case 'anyOf':
      return shape.shapes.some((part) => admitsNull(part, aliases, passed))
    case 'ref': {
      const alias = aliases.get(shape.name)
      if (alias === undefined || passed.has(shape.name)) return false
      return admitsNull(alias.shape, aliases, passed.add(shape.name))
    }
    default:
      return false
  }
}

const kinds: readonly Shape['kind'][] = [
  'string',
  'boolean',
  'number',
  'integer',
  'literal',
  'array',
  'map',
  'ref',
]

// Listed, so that the order in which a reader wrote the members of a shape does not matter.
const shapeMembers = [
  'kind',
  'items',
  'values',
  'shape',
  'shapes',
  'name',
  'width',
  'value',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
]

/** Sort key of an alternative; only equal ones share it. */
function rank(shape: Shape): string {
  return `${kinds.indexOf(shape.kind)} ${JSON.stringify(shape, shapeMembers)}`
}

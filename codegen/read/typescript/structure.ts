import type { Definition } from 'ts-json-schema-generator'
import {
  createFormatter,
  createParser,
  DEFAULT_CONFIG,
  SchemaGenerator,
} from 'ts-json-schema-generator'
import type ts from 'typescript'
import type { Shape } from '../../contract/model.js'

/** One node of the JSON Schema of a type. */
export type Structure = Definition

/** The structure of every exported type, without its doc comments. */
export function readStructures(program: ts.Program): ReadonlyMap<string, Structure> {
  const config = {
    ...DEFAULT_CONFIG,
    type: '*',
    expose: 'export',
    // Without it, types that nothing refers to are silently missing, method tables included.
    topRef: true,
    jsDoc: 'none',
    additionalProperties: true,
    sortProps: false,
    encodeRefs: false,
    skipTypeCheck: true,
  } as const
  const generator = new SchemaGenerator(
    program,
    createParser(program, config),
    createFormatter(config),
    config,
  )
  const definitions = generator.createSchema(config.type).definitions ?? {}
  return new Map(
    Object.entries(definitions).filter((entry): entry is [string, Structure] => {
      return typeof entry[1] === 'object'
    }),
  )
}

const reference = '#/definitions/'

/** Turns structure into a shape. Throws a ShapeError with the reason where that is not possible. */
export function toShape(structure: Structure): Shape {
  if (structure.$ref !== undefined) {
    return { kind: 'ref', name: structure.$ref.slice(reference.length) }
  }
  if (structure.const !== undefined) return toLiteral(structure.const)
  if (structure.enum !== undefined) {
    throw new ShapeError('Literals are listed in place; give the list a name of its own')
  }
  if (structure.anyOf !== undefined) return toUnion(structure.anyOf.map(asStructure))
  if (Array.isArray(structure.type)) {
    return toUnion(structure.type.map((type) => ({ ...structure, type })))
  }
  return toSimpleShape(structure)
}

/** A structure that the model cannot express. The reader adds the position. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
}

function toSimpleShape(structure: Structure): Shape {
  switch (structure.type) {
    case undefined:
      return { kind: 'json' }
    case 'string':
    case 'boolean':
    case 'null':
      return { kind: structure.type }
    case 'array':
      return { kind: 'array', items: toShape(asStructure(structure.items as Structure)) }
    case 'object':
      return toMap(structure)
    default:
      throw new ShapeError('number has no width; use Int32, Int64 or Uint32')
  }
}

function toMap({ additionalProperties, properties }: Structure): Shape {
  if (typeof additionalProperties !== 'object' || properties !== undefined) {
    if (additionalProperties !== undefined && properties === undefined) {
      return { kind: 'map', values: { kind: 'json' } }
    }
    throw new ShapeError('An object is written in place; give it a name of its own')
  }
  return { kind: 'map', values: toShape(additionalProperties) }
}

function toUnion(structures: readonly Structure[]): Shape {
  const shapes = structures.filter(({ type }) => type !== 'null').map(toShape)
  const [first] = shapes
  const shape: Shape =
    shapes.length === 1 && first !== undefined ? first : { kind: 'anyOf', shapes }
  return shapes.length < structures.length ? { kind: 'nullable', shape } : shape
}

function toLiteral(value: unknown): Shape {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'literal', value }
  }
  throw new ShapeError('Only strings, numbers and booleans can be literals')
}

function asStructure(structure: Structure | boolean): Structure {
  return typeof structure === 'boolean' ? {} : structure
}

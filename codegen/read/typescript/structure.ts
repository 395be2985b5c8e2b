import type { Definition } from 'ts-json-schema-generator'
import {
  createFormatter,
  createParser,
  DEFAULT_CONFIG,
  SchemaGenerator,
} from 'ts-json-schema-generator'
import type ts from 'typescript'

/** One node of the JSON Schema that stands for the structure of a type. */
export type Structure = Definition

/** The structure of every exported type. What the doc comments say is not in it. */
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

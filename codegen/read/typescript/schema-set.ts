import type { SourcePosition } from '../../contract/errors.js'
import { ContractError } from '../../contract/errors.js'
import type { ContractModel, Lifecycle, TypeModel } from '../../contract/model.js'
import type { Declaration } from './read-declarations.js'
import type { Reading } from '../../contract/reading.js'
import { readDeclarations } from './read-declarations.js'
import { isLiteralTable, isMethodTable, readLiterals, readMethods } from './tables.js'
import { compileSchema, nowhere } from './program.js'
import { SchemaSource } from './source.js'
import { readStructures } from './structure.js'
import { readType } from './read-types.js'
import type { Files } from '../../print/printer.js'
import { normalise } from '../../contract/normalise.js'
import { releaseBefore } from '../../releases/known.js'
import { readOpenApi } from '../openapi/read-openapi.js'

/** The part of the schema set about the HTTP backend. */
export const openApiPath = 'schema/backend/openapi.yaml'

/** Reads all parts of a schema set into one model. */
export function readSchemaSet(schema: Files): Reading {
  const declarations = [...schema].filter(([path]) => path.endsWith('.ts'))
  const { model: undated, locations } = readSchema(new Map(declarations))
  const model = withLastReleases(undated)
  const text = schema.get(openApiPath)
  if (text === undefined) return { model: normalise(model), locations, inferences: [] }
  const backend = readOpenApi(openApiPath, text, locations)
  return {
    model: normalise({
      ...model,
      operations: backend.operations,
      types: [...model.types, ...backend.types],
    }),
    locations: { get: (name) => locations.get(name) ?? backend.locations.get(name) },
    inferences: [],
  }
}

/** The contract with the newest release that is known to lack each part that came later. */
function withLastReleases(model: ContractModel): ContractModel {
  return {
    ...model,
    methods: model.methods.map(withLastRelease),
    types: model.types.map((type): TypeModel => {
      const dated = withLastRelease(type)
      switch (dated.kind) {
        case 'object':
          return { ...dated, members: dated.members.map(withLastRelease) }
        case 'enum':
          return { ...dated, values: dated.values.map(withLastRelease) }
        case 'keyedUnion':
          return { ...dated, variants: dated.variants.map(withLastRelease) }
        default:
          return dated
      }
    }),
  }
}

function withLastRelease<T extends Lifecycle>(part: T): T {
  const lastWithout = part.since === undefined ? undefined : releaseBefore(part.since)
  return lastWithout === undefined ? part : { ...part, lastWithout }
}

/** Reads the TypeScript part of a schema set. Throws a ContractError that lists every problem. */
export function readSchema(files: Files): Reading {
  const source = openSchema(files)
  const all = [...source.declarations.values()]
  const types = all.filter((declared) => !isMethodTable(declared) && !isLiteralTable(declared))
  return finish(source, {
    ...readLiterals(source),
    methods: all.filter(isMethodTable).flatMap((table) => readMethods(source, table)),
    types: types.flatMap((declaration) => readType(source, declaration)),
  })
}

/** Reads declarations outside a protocol, such as those of a file format. */
export function readTypes(files: Files): Reading {
  const source = openSchema(files)
  const types = [...source.declarations.values()].flatMap((each) => readType(source, each))
  return finish(source, { facts: {}, envelope: {}, errors: [], methods: [], types })
}

function openSchema(files: Files): SchemaSource {
  const compiled = compileSchema(files)
  const { declarations, problems } = readDeclarations(compiled)
  if (problems.length > 0) throw new ContractError(problems)
  return new SchemaSource(declarations, readStructures(compiled.program))
}

function finish({ problems, declarations }: SchemaSource, model: ContractModel): Reading {
  if (problems.length > 0) throw new ContractError(problems)
  return { model, locations: locate([...declarations.values()]), inferences: [] }
}

function locate(declarations: readonly Declaration[]): ReadonlyMap<string, SourcePosition> {
  const locations = new Map<string, SourcePosition>([['', nowhere]])
  for (const declaration of declarations) {
    const { name, place, members } = declaration
    locations.set(name, place)
    for (const member of members.values()) {
      locations.set(`${name}.${member.name}`, member.place)
    }
  }
  return locations
}

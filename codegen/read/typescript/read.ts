import type ts from 'typescript'
import type { SourcePosition } from '../../contract/errors.js'
import { ContractError } from '../../contract/errors.js'
import type { ContractModel } from '../../contract/model.js'
import type { Declaration } from './declarations.js'
import { readDeclarations } from './declarations.js'
import { isLiteralTable, readLiterals } from './literals.js'
import { isMethodTable, readMethods } from './methods.js'
import { compileSchema, nowhere } from './program.js'
import { SchemaSource } from './source.js'
import { readStructures } from './structure.js'
import { readType } from './types.js'

/** Reads the TypeScript part of a schema set. Throws a ContractError that lists every fault. */
export function readSchema(root: string, paths: readonly string[], host?: ts.CompilerHost) {
  const compiled = compileSchema(root, paths, host)
  const { declarations, problems } = readDeclarations(compiled)
  if (problems.length > 0) throw new ContractError(problems)
  const source = new SchemaSource(declarations, readStructures(compiled.program))
  const all = [...declarations.values()]
  const types = all.filter((declared) => !isMethodTable(declared) && !isLiteralTable(declared))
  const model: ContractModel = {
    ...readLiterals(source),
    methods: all.filter(isMethodTable).flatMap((table) => readMethods(source, table)),
    types: types.flatMap((declaration) => readType(source, declaration)),
  }
  if (source.problems.length > 0) throw new ContractError(source.problems)
  return { model, locations: locate(all) }
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

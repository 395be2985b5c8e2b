import type ts from 'typescript'
import type { ContractModel } from '../../contract/model.js'
import type { Files } from '../../print/printer.js'
import { normalise } from '../../contract/normalise.js'
import { releaseBefore } from '../../releases/known.js'
import type { Reading } from '../../contract/reading.js'
import { readOpenApi } from '../openapi/read.js'
import { readSchema } from './read.js'

/** Where the schema set tells about the HTTP backend. */
export const openApiPath = 'schema/backend/openapi.yaml'

/** Reads all parts of a schema set into one model. `host` is where the compiler finds its files. */
export function readSchemaSet(root: string, schema: Files, host?: ts.CompilerHost): Reading {
  const paths = [...schema.keys()].filter((path) => path.endsWith('.ts'))
  const { model: undated, locations } = readSchema(root, paths, host)
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

/** The contract with the releases that are known to lack a method. */
function withLastReleases(model: ContractModel): ContractModel {
  const methods = model.methods.map((method) => {
    const lastWithout = method.since === undefined ? undefined : releaseBefore(method.since)
    return lastWithout === undefined ? method : { ...method, lastWithout }
  })
  return { ...model, methods }
}

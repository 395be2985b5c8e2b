import { emitContract } from './print/documents/contract.js'
import { emitEnums } from './print/typescript/enums.js'
import { emitGates } from './print/typescript/gates.js'
import { emitJsonSchema } from './print/documents/json-schema.js'
import { emitMethods } from './print/typescript/methods.js'
import { emitOpenRpc } from './print/documents/openrpc.js'
import { emitReadme } from './print/documents/readme.js'
import { emitTypes } from './print/typescript/types.js'
import { emitValidators, emitValidatorTypes } from './print/validators/validators.js'
import { emitVectors } from './print/vectors/vectors.js'
import { ContractError } from './contract/errors.js'
import { digest } from './files.js'
import { lint } from './contract/lint.js'
import type { ContractModel } from './contract/model.js'
import type { Files } from './print/printer.js'
import { fromSchema, json } from './print/printer.js'
import { readSchemaSet } from './read/typescript/schema-set.js'
import { isVector, readVectors } from './read/vectors.js'

/** What follows from a schema set. */
export interface Built {
  /** Everything but the clients in other languages. */
  files: Files
  /** What those clients are made from. */
  protocol: ContractModel
}

/** The files that follow from a schema set. Throws a ContractError when it is not sound. */
export function build(root: string, schema: Files, generator: string): Files {
  return buildContract(root, schema, generator).files
}

export function buildContract(root: string, schema: Files, generator: string): Built {
  const { model, places } = readSchemaSet(root, schema)
  const found = lint(model, (name) => {
    return places.get(name) ?? { file: 'schema', line: 1, column: 1 }
  })
  const vectors = readVectors(schema, new Set(model.types.map(({ name }) => name)))
  const problems = [...found, ...vectors.problems]
  if (problems.length > 0) throw new ContractError(problems)
  const protocol = withoutBackend(model)
  const schemaDigest = digest(withoutVectors(schema))
  const files = new Map([
    ['generated/README.md', emitReadme()],
    ['generated/types/index.ts', emitTypes(protocol, fromSchema('schema/'))],
    ['generated/enums.ts', emitEnums(protocol, fromSchema('schema/'))],
    ['generated/methods.ts', emitMethods(model, fromSchema('schema/protocol/methods.ts'))],
    ['generated/gates.ts', emitGates(model, fromSchema('schema/'))],
    ['generated/validators.js', emitValidators(model, 'protocol')],
    ['generated/validators.d.ts', emitValidatorTypes(model, 'protocol')],
    ['generated/backend-validators.js', emitValidators(model, 'backend')],
    ['generated/backend-validators.d.ts', emitValidatorTypes(model, 'backend')],
    ['generated/json-schema/reader.json', json(emitJsonSchema(model, 'reader', 'published'))],
    ['generated/json-schema/writer.json', json(emitJsonSchema(model, 'writer', 'published'))],
    ['generated/openrpc.json', emitOpenRpc(model)],
    ['generated/contract.json', emitContract(model, { generator, schemaDigest })],
    ...emitVectors(model, vectors.stories),
  ])
  return { files, protocol }
}

/** Examples say nothing that the contract does not, so they do not change what it is. */
function withoutVectors(schema: Files): Files {
  return new Map([...schema].filter(([path]) => !isVector(path)))
}

/** The types of the backend have declarations of their own, made for openapi-fetch. */
function withoutBackend(model: ContractModel): ContractModel {
  return { ...model, types: model.types.filter(({ source }) => !source.startsWith('backend/')) }
}

import { printContract, withoutBackend } from './print/contract-files.js'
import { documentKinds, emitDocuments } from './print/documents/documents.js'
import { emitReadme } from './print/documents/readme.js'
import { emitVectors } from './print/vectors/vectors.js'
import { ContractError } from './contract/errors.js'
import { digest } from './files.js'
import { lint } from './contract/lint.js'
import type { ContractModel } from './contract/model.js'
import type { Files } from './print/printer.js'
import { fromSchema } from './print/printer.js'
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
  const reading = readSchemaSet(root, schema)
  const { model } = reading
  const vectors = readVectors(schema, new Set(model.types.map(({ name }) => name)))
  const problems = [...lint(reading), ...vectors.problems]
  if (problems.length > 0) throw new ContractError(problems)
  const protocol = withoutBackend(model)
  const schemaDigest = digest(withoutVectors(schema))
  const files = new Map([
    ['generated/README.md', emitReadme()],
    ...inFolder('generated', printContract(model, { generator, schemaDigest }, fromSchema)),
    ...inFolder('generated', emitDocuments(model, documentKinds)),
    ...emitVectors(model, vectors.examples),
  ])
  return { files, protocol }
}

/** Examples say nothing that the contract does not, so they do not change what it is. */
function withoutVectors(schema: Files): Files {
  return new Map([...schema].filter(([path]) => !isVector(path)))
}

function inFolder(folder: string, files: Files): Files {
  return new Map([...files].map(([path, text]) => [`${folder}/${path}`, text]))
}

import { ContractError } from '../contract/errors.js'
import { lint } from '../contract/lint.js'
import type { Files } from '../print/printer.js'
import { createMemoryHost, memoryRoot } from '../read/typescript/memory-host.js'
import { readSchemaSet } from '../read/typescript/schema-set.js'
import type { ReadDocument } from './contract.js'
import type { FileTree } from './file-tree.js'

/** Reads the schema set that stands in `schema/` of a folder, or in the folder itself. */
export async function readSchemaFolder(
  tree: FileTree,
  folder: 'schema' | '',
): Promise<ReadDocument> {
  const found = await tree.readFolder(folder, (path) => /\.(?:ts|yaml)$/.test(path))
  return readSchemaFiles(folder === '' ? below('schema/', found) : found)
}

/** Reads a schema set that stands in memory, by paths that begin with `schema/`. */
function readSchemaFiles(schema: Files): ReadDocument {
  const { model, places } = readSchemaSet(memoryRoot, schema, createMemoryHost(schema))
  const problems = lint(model, (name) => places.get(name) ?? { file: 'schema', line: 1, column: 1 })
  if (problems.length > 0) throw new ContractError(problems)
  return { model, places }
}

function below(prefix: string, files: Files): Files {
  return new Map([...files].map(([path, text]) => [prefix + path, text]))
}

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
  const schema = folder === '' ? below('schema/', found) : found
  return readSchemaSet(memoryRoot, schema, createMemoryHost(schema))
}

function below(prefix: string, files: Files): Files {
  return new Map([...files].map(([path, text]) => [prefix + path, text]))
}

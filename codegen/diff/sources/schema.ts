import { ContractError } from '../../errors.js'
import { lint } from '../../lint.js'
import type { Files } from '../../printer.js'
import { createMemoryHost, memoryRoot } from '../../read/memory-host.js'
import { readSchemaSet } from '../../read/schema-set.js'
import type { ReadDocument } from './document.js'

/** Reads a schema set that stands in memory, by paths that begin with `schema/`. */
export function readSchemaFiles(schema: Files): ReadDocument {
  const { model, places } = readSchemaSet(memoryRoot, schema, createMemoryHost(schema))
  const problems = lint(model, (name) => places.get(name) ?? { file: 'schema', line: 1, column: 1 })
  if (problems.length > 0) throw new ContractError(problems)
  return { model, places }
}

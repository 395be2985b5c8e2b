import { emitContract } from './emit/contract.js'
import { emitEnums } from './emit/enums.js'
import { emitGates } from './emit/gates.js'
import { emitJsonSchema } from './emit/json-schema.js'
import { emitMethods } from './emit/methods.js'
import { emitReadme } from './emit/readme.js'
import { emitTypes } from './emit/types.js'
import { emitValidators, emitValidatorTypes } from './emit/validators.js'
import { ContractError } from './errors.js'
import { digest } from './files.js'
import { lint } from './lint.js'
import type { Files } from './printer.js'
import { json } from './printer.js'
import { readSchema } from './read/typescript.js'

/** Everything that follows from a schema set. Throws a ContractError when it is not sound. */
export function build(root: string, schema: Files, generator: string): Files {
  const paths = [...schema.keys()].filter((path) => path.endsWith('.ts'))
  const { model, places } = readSchema(root, paths)
  const problems = lint(model, (name) => {
    return places.get(name) ?? { file: 'schema', line: 1, column: 1 }
  })
  if (problems.length > 0) throw new ContractError(problems)
  return new Map([
    ['generated/README.md', emitReadme()],
    ['generated/types/index.ts', emitTypes(model)],
    ['generated/enums.ts', emitEnums(model)],
    ['generated/methods.ts', emitMethods(model)],
    ['generated/gates.ts', emitGates(model)],
    ['generated/validators.js', emitValidators(model)],
    ['generated/validators.d.ts', emitValidatorTypes(model)],
    ['generated/json-schema/reader.json', json(emitJsonSchema(model, 'reader', 'published'))],
    ['generated/json-schema/writer.json', json(emitJsonSchema(model, 'writer', 'published'))],
    ['generated/contract.json', emitContract(model, { generator, schemaDigest: digest(schema) })],
  ])
}

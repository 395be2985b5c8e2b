import { posix } from 'node:path'
import { toSound } from './contract/lint.js'
import { normalise } from './contract/normalise.js'
import type { ContractModel, TypeModel } from './contract/model.js'
import { reachedFrom } from './contract/references.js'
import { emitJsonSchema } from './print/documents/json-schema.js'
import type { JsonSchema } from './print/documents/schema-shape.js'
import type { Files } from './print/printer.js'
import { json } from './print/printer.js'
import { readTypes } from './read/typescript/schema-set.js'

const suffix = '.schema.json'

/**
 * The JSON Schema of each format. The first type that a file declares is the whole of its format.
 */
export function emitFormats(declarations: Files): Files {
  const paths = [...declarations.keys()]
  if (paths.length === 0) return new Map()
  const reading = toSound(readTypes(declarations))
  const model = normalise(reading.model)
  return new Map(
    paths.map((path) => {
      const name = posix.basename(path, '.ts')
      const format = model.types.find(({ source }) => posix.basename(source, '.ts') === name)
      if (format === undefined) throw new TypeError(`${path} declares no format`)
      return [path.replace(/\.ts$/, suffix), json(emitFormat(model, format, name))]
    }),
  )
}

/** Files of our own have no members that are not listed. */
function closed(type: TypeModel): TypeModel {
  const isOpen = type.kind === 'object' && type.additional === undefined
  return isOpen ? { ...type, closed: true } : type
}

function emitFormat(model: ContractModel, { name: root }: TypeModel, file: string): JsonSchema {
  const reached = reachedFrom(model, [root])
  const types = model.types.filter(({ name }) => reached.has(name)).map(closed)
  const { $schema, definitions } = emitJsonSchema({ ...model, types }, 'writer')
  const schemas = definitions as Readonly<Record<string, JsonSchema>>
  const rows = types.map((type) => {
    const schema = {
      ...schemas[type.name],
      ...(type.kind === 'union' && discriminatedBy(type.discriminator)),
    }
    return [type.name, type.name === root ? withSchema(schema) : schema]
  })
  return {
    $schema,
    $id: `https://codex-contract.invalid/${file}${suffix}`,
    $ref: `#/definitions/${root}`,
    definitions: Object.fromEntries(rows) as JsonSchema,
  }
}

/** By which member a validator picks the variant that errors are about. */
function discriminatedBy(propertyName: string): JsonSchema {
  return { type: 'object', discriminator: { propertyName }, required: [propertyName] }
}

/** Editors look for the JSON Schema of a file under this name. */
function withSchema(schema: JsonSchema): JsonSchema {
  const properties = { $schema: { type: 'string' }, ...(schema['properties'] as object) }
  return { ...schema, properties }
}

import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv } from 'ajv'
import { ContractError } from '../contract/errors.js'
import { isRecord, parsePointer } from '../contract/json-value.js'
import type { DocumentPart } from './document-part.js'
import { parseJson } from './json.js'

/** The JSON Schema of a file format, as the generator writes it. */
type FormatSchema = object

/** The values of a file format; `$schema`, which is for editors, is not one of them. */
export interface FormatFile<T> {
  value: T
  document: DocumentPart
}

/**
 * Reads a file. Throws a ContractError that lists every problem, and those that `check` reports.
 */
export function readFormat<T extends object>(
  { file, json, schema }: { file: string; json: string; schema: FormatSchema },
  check: (found: FormatFile<T>) => void = () => undefined,
): FormatFile<T> {
  const document = parseJson(file, json)
  reportErrors(schema, document)
  const found = { document, value: withoutSchema(document.value) as T }
  if (document.problems.length === 0) check(found)
  if (document.problems.length > 0) throw new ContractError(document.problems)
  return found
}

function withoutSchema(value: unknown): unknown {
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '$schema'))
}

const validators = new WeakMap<FormatSchema, ValidateFunction>()

function reportErrors(schema: FormatSchema, document: DocumentPart): void {
  const validate = validators.get(schema) ?? compile(schema)
  validators.set(schema, validate)
  if (validate(document.value)) return
  const errors = validate.errors ?? []
  const chosen = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(pointerOf))
  for (const error of errors) {
    // The problem of all alternatives together is reported once.
    if (error.keyword === 'type' && chosen.has(pointerOf(error))) continue
    report(document.at(parsePointer(error.instancePath)), error, { errors, schema })
  }
}

function compile(schema: FormatSchema): ValidateFunction {
  const options = { allErrors: true, verbose: true, discriminator: true } as const
  return new Ajv({ ...options, strict: false, validateFormats: false }).compile(schema)
}

function pointerOf({ instancePath }: ErrorObject): string {
  return instancePath
}

interface Validation {
  errors: readonly ErrorObject[]
  schema: FormatSchema
}

function report(part: DocumentPart, error: ErrorObject, validation: Validation): void {
  const { keyword, params } = error as { keyword: string; params: Record<string, unknown> }
  switch (keyword) {
    case 'required':
      part.report(`"${String(params['missingProperty'])}" is missing`)
      return
    case 'additionalProperties': {
      const { properties = {} } = error.parentSchema as { properties?: object }
      const name = String(params['additionalProperty'])
      const possible = Object.keys(properties).filter((key) => key !== '$schema')
      part.get(name).report(`"${name}" is not supported here; possible are ${possible.join(', ')}`)
      return
    }
    case 'discriminator': {
      const tag = String(params['tag'])
      const tags = tagsOf(error, validation.schema, tag).join(', ')
      part.get(tag).report(`"${tag}" has to be one of ${tags}`)
      return
    }
    default:
      part.report(`This has to be ${describe(error, validation)}`)
  }
}

function describe(
  { keyword, params, schema, instancePath }: ErrorObject,
  validation: Validation,
): string {
  switch (keyword) {
    case 'type':
      return names[params['type'] as string] ?? 'something else'
    case 'const':
      return schema === true ? 'true, or left out' : JSON.stringify(schema)
    case 'enum':
      return (schema as unknown[]).map((value) => JSON.stringify(value)).join(' or ')
    case 'anyOf': {
      const parts = validation.errors.filter((error) => {
        return error.keyword === 'type' && error.instancePath === instancePath
      })
      return parts.map((error) => describe(error, validation)).join(' or ')
    }
    default:
      return 'another value'
  }
}

const names: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'an integer',
  array: 'a list',
  object: 'a map',
}

/** The tags of the variants of a union. */
function tagsOf({ parentSchema }: ErrorObject, schema: FormatSchema, tag: string): string[] {
  const { definitions } = schema as { definitions: Record<string, Variant> }
  const { oneOf = [] } = parentSchema as { oneOf?: readonly { $ref: string }[] }
  return oneOf.flatMap(({ $ref }) => {
    const variant = definitions[$ref.slice('#/definitions/'.length)]
    return variant?.properties[tag]?.const ?? []
  })
}

interface Variant {
  properties: Record<string, { const?: string }>
}

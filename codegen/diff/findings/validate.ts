import type { ErrorObject, SchemaValidateFunction, ValidateFunction } from 'ajv'
import { Ajv } from 'ajv'
import type { JsonSchema, SchemaContext } from '../../print/documents/schema-shape.js'
import { emitType } from '../../print/documents/json-schema.js'
import { emitShape } from '../../print/documents/schema-shape.js'
import type { ContractModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import type { Expected } from '../compare/change.js'

/** Lists why a value is invalid against what is expected. */
export type Validate = (expected: Expected, value: unknown) => readonly ErrorObject[]

/** Whether values and variants that an open enum or union does not list are taken. */
export type UnlistedValues = 'taken' | 'refused'

/**
 * Validates by the schemas that senders are held to, so that only objects which a contract calls
 * closed refuse other members.
 */
export function createValidate(model: ContractModel, unlisted: UnlistedValues): Validate {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateSchema: false,
    validateFormats: false,
    logger: false,
    // Members may have the names of those that every object inherits.
    ownProperties: true,
    // Most are asked once or twice, which makes better code not worth its time.
    code: { optimize: false },
  })
  const emit = createEmitter(model, unlisted)
  const compiled = new Map<Expected, ValidateFunction>()
  const compile = (expected: Expected) => {
    const validate = compiled.get(expected) ?? ajv.compile(emit(expected))
    compiled.set(expected, validate)
    return validate
  }
  // Types are compiled when a value comes to them: most of what a type leads to is never asked.
  ajv.removeKeyword('$ref')
  ajv.addKeyword({
    keyword: '$ref',
    errors: 'full',
    validate: followReference((name) => compile(findType(model, name))),
  })
  return (expected, value) => {
    const validate = compile(expected)
    return validate(value) ? [] : (validate.errors ?? [])
  }
}

/** Errors tell where they are in the whole value, as if the type stood here. */
function followReference(findValidate: (name: string) => ValidateFunction) {
  const follow: SchemaValidateFunction = (name: string, value: unknown, _parent, context) => {
    const validate = findValidate(name)
    if (validate(value)) return true
    const above = context?.instancePath ?? ''
    follow.errors = (validate.errors ?? []).map((error) => {
      return { ...error, instancePath: above + error.instancePath }
    })
    return false
  }
  return follow
}

type Emit = (expected: Expected) => JsonSchema

/** Lists are those of readers where they are open; all the rest is that of senders. */
function createEmitter(model: ContractModel, unlisted: UnlistedValues): Emit {
  const refer = (name: string) => name
  // References, and not what they stand for, so that a list inside of an object is open too.
  const strict: SchemaContext = { model, audience: 'writer', refer }
  const lists: SchemaContext = unlisted === 'taken' ? { ...strict, audience: 'reader' } : strict
  return (expected) => {
    switch (expected.kind) {
      case 'schema':
        return expected.schema as JsonSchema
      case 'enum':
      case 'union':
        return emitType(lists, expected)
      case 'keyedUnion':
        return emitType(unlisted === 'taken' && expected.open ? lists : strict, expected)
      case 'object':
      case 'alias':
        return emitType(strict, expected)
      default:
        return emitShape(strict, expected)
    }
  }
}

import type { ErrorObject, SchemaValidateFunction, ValidateFunction } from 'ajv'
import { Ajv } from 'ajv'
import type { JsonSchema, SchemaContext } from '../../print/documents/schema-shape.js'
import { emitType } from '../../print/documents/json-schema.js'
import { emitShape } from '../../print/documents/schema-shape.js'
import type { ContractModel } from '../../contract/model.js'
import { findType } from '../../contract/model.js'
import type { Subject } from '../compare/change.js'

/** Lists why a value is invalid against a subject. */
export type Validate = (subject: Subject, value: unknown) => readonly ErrorObject[]

/** Whether values and variants that an open enum or union does not list are taken. */
export type Openness = 'open' | 'closed'

/**
 * Validates by the schemas that senders are held to, so that only objects which a contract calls
 * closed refuse other members.
 */
export function createValidate(model: ContractModel, openness: Openness): Validate {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateSchema: false,
    validateFormats: false,
    logger: false,
    // Most are asked once or twice, which makes better code not worth its time.
    code: { optimize: false },
  })
  const emit = createEmitter(model, openness)
  const compiled = new Map<Subject, ValidateFunction>()
  const compile = (subject: Subject) => {
    const validate = compiled.get(subject) ?? ajv.compile(emit(subject))
    compiled.set(subject, validate)
    return validate
  }
  // Types are compiled when a value comes to them: most of what a type leads to is never asked.
  ajv.removeKeyword('$ref')
  ajv.addKeyword({
    keyword: '$ref',
    errors: 'full',
    validate: followReference((name) => compile(findType(model, name))),
  })
  return (subject, value) => {
    const validate = compile(subject)
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

type Emit = (subject: Subject) => JsonSchema

/** Lists are those of readers where they are open; all the rest is that of senders. */
function createEmitter(model: ContractModel, openness: Openness): Emit {
  const refer = (name: string) => name
  // References, and not what they stand for, so that a list inside of an object is open too.
  const strict: SchemaContext = { model, audience: 'writer', refer }
  const lists: SchemaContext = openness === 'open' ? { ...strict, audience: 'reader' } : strict
  return (subject) => {
    switch (subject.kind) {
      case 'schema':
        return subject.schema as JsonSchema
      case 'enum':
      case 'union':
        return emitType(lists, subject)
      case 'keyedUnion':
        return emitType(openness === 'open' && subject.open ? lists : strict, subject)
      case 'object':
      case 'alias':
        return emitType(strict, subject)
      default:
        return emitShape(strict, subject)
    }
  }
}

import { createRequire } from 'node:module'
import type { Ajv as AjvClass, ErrorObject, ValidateFunction } from 'ajv'
import type { JsonSchema, SchemaContext } from '../../emit/json-schema.js'
import { emitShape, emitType } from '../../emit/json-schema.js'
import type { ContractModel } from '../../model.js'
import { directReferences, findType, reachedFrom } from '../../model.js'
import type { Subject } from '../change.js'
import type { Side } from '../side.js'

/** Says what one side has against a value of a subject. */
export type Judge = (subject: Subject, value: unknown) => readonly ErrorObject[]

/** Whether values and variants that an open enum or union does not list are taken. */
export type Openness = 'open' | 'closed'

/**
 * Judges by the schemas that senders are held to, so that only objects which a contract calls closed
 * refuse other members.
 */
export function createJudge({ model }: Side, openness: Openness): Judge {
  // Loaded where there is something to prove, since it takes longer than most comparisons.
  const { Ajv } = createRequire(import.meta.url)('ajv') as { Ajv: typeof AjvClass }
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateSchema: false,
    validateFormats: false,
    logger: false,
  })
  const refer = (name: string) => `/types/${encodeURIComponent(name)}`
  const emit = createEmitter(model, refer, openness)
  const added = new Set<string>()
  const compiled = new Map<Subject, ValidateFunction>()
  const compile = (subject: Subject) => {
    for (const name of reachedFrom(model, referencesOf(subject))) {
      if (added.has(name)) continue
      added.add(name)
      ajv.addSchema(emit(findType(model, name)), refer(name))
    }
    return ajv.compile(emit(subject))
  }
  return (subject, value) => {
    const validate = compiled.get(subject) ?? compile(subject)
    compiled.set(subject, validate)
    return validate(value) ? [] : (validate.errors ?? [])
  }
}

type Emit = (subject: Subject) => JsonSchema

/** Lists are those of readers where they are open; all the rest is that of senders. */
function createEmitter(
  model: ContractModel,
  refer: (name: string) => string,
  openness: Openness,
): Emit {
  // References, and not what they stand for, so that a list inside of an object is open too.
  const strict: SchemaContext = { model, profile: 'writer', style: 'published', refer }
  const lists: SchemaContext = openness === 'open' ? { ...strict, profile: 'reader' } : strict
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

function referencesOf(subject: Subject): string[] {
  switch (subject.kind) {
    case 'schema':
      return []
    case 'object':
    case 'enum':
    case 'union':
    case 'keyedUnion':
    case 'alias':
      return directReferences(subject)
    default:
      return directReferences({ kind: 'alias', name: '', source: '', shape: subject })
  }
}

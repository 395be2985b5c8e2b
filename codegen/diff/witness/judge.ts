import { createRequire } from 'node:module'
import type { ErrorObject, ValidateFunction } from 'ajv'
import type { JsonSchema, SchemaContext } from '../../emit/json-schema.js'
import { emitShape, emitType } from '../../emit/json-schema.js'
import { directReferences, findType, reachedFrom } from '../../model.js'
import type { Subject } from '../change.js'
import type { Side } from '../side.js'

/** Says what one side has against a value of a subject. */
export type Judge = (subject: Subject, value: unknown) => readonly ErrorObject[]

/**
 * Judges by the schemas that senders are held to: whatever is listed and nothing else, but for members
 * of objects that are open. So only what a contract calls closed is closed here.
 */
export function createJudge({ model }: Side): Judge {
  // Loaded where there is something to prove, since it takes longer than most comparisons.
  const { Ajv } = createRequire(import.meta.url)('ajv') as typeof import('ajv')
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false })
  const refer = (name: string) => `/types/${encodeURIComponent(name)}`
  const context: SchemaContext = { model, profile: 'writer', style: 'compiled', refer }
  const added = new Set<string>()
  const compiled = new Map<Subject, ValidateFunction>()
  const compile = (subject: Subject) => {
    for (const name of reachedFrom(model, referencesOf(subject))) {
      if (added.has(name)) continue
      added.add(name)
      ajv.addSchema(emitType(context, findType(model, name)), refer(name))
    }
    return ajv.compile(emitSubject(context, subject))
  }
  return (subject, value) => {
    const validate = compiled.get(subject) ?? compile(subject)
    compiled.set(subject, validate)
    return validate(value) ? [] : (validate.errors ?? [])
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

function emitSubject(context: SchemaContext, subject: Subject): JsonSchema {
  switch (subject.kind) {
    case 'schema':
      return subject.schema as JsonSchema
    case 'object':
    case 'enum':
    case 'union':
    case 'keyedUnion':
    case 'alias':
      return emitType(context, subject)
    default:
      return emitShape(context, subject)
  }
}

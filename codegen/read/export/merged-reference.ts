import { canonicalJson } from '../../contract/json-value.js'
import type { Definitions } from './bundle.js'
import { referredName } from './bundle.js'
import type { RawObject, RawSchema } from './raw-schema.js'
import { hasMembers, keywordsOf } from './raw-schema.js'

/**
 * An object with members beside a reference to another object, with the members of both. Other
 * schemas stay as they are.
 */
export function mergeReference(
  schema: RawSchema,
  definitions: Definitions,
  passed: readonly string[] = [],
): RawSchema {
  if (schema === true || schema.$ref === undefined) return schema
  const { $ref, ...own } = schema
  const name = referredName($ref) ?? ''
  const found = definitions.get(name)?.schema
  if (!hasMembers(own) || found === undefined || passed.includes(name)) return schema
  const target = mergeReference(found, definitions, [...passed, name])
  if (!hasMembers(target) || !isPlain(own) || !isPlain(target)) return schema
  const { properties = {}, required = [] } = target
  const isSame = ([member, shape]: [string, RawSchema]) =>
    !Object.hasOwn(properties, member) || canonicalJson(properties[member]) === canonicalJson(shape)
  if (!Object.entries(own.properties ?? {}).every(isSame)) return schema
  return {
    ...own,
    type: 'object',
    properties: { ...own.properties, ...properties },
    required: [...new Set([...(own.required ?? []), ...required])],
  }
}

/** Whether a schema only lists members. */
function isPlain(schema: RawObject): boolean {
  const { type = 'object' } = schema
  const known = ['type', 'properties', 'required']
  return type === 'object' && keywordsOf(schema).every((keyword) => known.includes(keyword))
}

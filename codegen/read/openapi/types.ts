import type { MemberModel, ObjectModel, TypeModel } from '../../contract/model.js'
import { findDuplicates } from '../../contract/find-duplicates.js'
import type { DocumentPart } from '../document-part.js'
import { readShape } from './shape.js'

/** The model of one component. */
export function readComponent(name: string, source: string, part: DocumentPart): TypeModel {
  const doc = part.text('description')
  if (doc === undefined) part.report(`"${name}" has no description`)
  const named = { name, source, ...(doc !== undefined && { doc }) }
  for (const key of ['enum', 'x-open-enum'] as const) {
    if (!part.has(key)) continue
    part.expectKeys('description', 'type', key)
    if (part.get('type').value !== 'string') part.report(`${key} needs "type: string"`)
    const values = readValues(part, key).map((value) => ({ value }))
    return { ...named, kind: 'enum', values, ...(key === 'x-open-enum' && { open: {} }) }
  }
  if (part.get('type').value === 'object' && part.has('properties')) {
    return { ...named, kind: 'object', members: readMembers(part), ...readUnlisted(part) }
  }
  return { ...named, kind: 'alias', shape: readShape(part) }
}

function readValues(part: DocumentPart, key: string): string[] {
  const values = part.texts(key)
  if (values.length === 0) part.get(key).report(`${key} lists no value`)
  for (const { duplicate, first } of findDuplicates(part.get(key).items(), ({ value }) =>
    String(value),
  )) {
    duplicate.report(`"${String(duplicate.value)}" is listed twice`, first.place)
  }
  return values
}

/** What is said of members that are not listed. Without a word, they are those of a later contract. */
function readUnlisted(part: DocumentPart): Pick<ObjectModel, 'additional' | 'closed'> {
  const key = 'additionalProperties'
  if (!part.has(key)) return {}
  const unlisted = part.get(key)
  if (unlisted.value === false) return { closed: true }
  if (unlisted.value === true) return { additional: { kind: 'json' } }
  if (typeof unlisted.value === 'object') return { additional: readShape(unlisted) }
  unlisted.report('additionalProperties is true, false or a schema')
  return {}
}

function readMembers(part: DocumentPart): MemberModel[] {
  part.expectKeys('description', 'type', 'required', 'properties', 'additionalProperties')
  const required = part.texts('required')
  const properties = part.get('properties')
  for (const name of required) {
    if (!properties.has(name)) part.get('required').report(`There is no property "${name}"`)
  }
  return properties.entries().map(({ key, part: property }) => {
    const doc = property.text('description')
    return {
      name: key,
      ...(doc !== undefined && { doc }),
      shape: readShape(property),
      required: required.includes(key),
    }
  })
}

import { isRecord } from '../contract/json-value.js'
import { referenceTo, referredName } from '../read/export/bundle.js'
import { markTexts } from '../read/export/stability.js'

/**
 * One definition of an export as entries, each of which changes by itself: the members of an object
 * and the alternatives of a union are taken out of the JSON Schema around them.
 *
 * The key of the rest is empty. A member has the key `.cwd`, or `.id!` if it is required, an
 * alternative `|plan`, and a member of that `|plan.text!`. Characters with a meaning in keys are
 * percent-encoded. Values are JSON.
 */
export type Entries = ReadonlyMap<string, string>

type Schema = Readonly<Record<string, unknown>>

/** Splits a definition. Descriptions are left out, but for their marks of stability. */
export function splitDefinition(name: string, definition: unknown): Map<string, string> {
  const schema = withoutProse(definition)
  if (!isRecord(schema)) return new Map([['', JSON.stringify(schema)]])
  const entries = new Map<string, string>()
  const { title, ...rest } = takeMembers('', schema, entries)
  const head: Record<string, unknown> = title === name ? rest : { title, ...rest }
  for (const keyword of ['oneOf', 'anyOf']) {
    const alternatives = head[keyword]
    const keys = Array.isArray(alternatives) ? keysOf(alternatives) : undefined
    if (keys === undefined) continue
    head[keyword] = []
    keys.forEach((key, index) => {
      const [prefix, alternative] = [`|${key}`, (alternatives as Schema[])[index] ?? {}]
      entries.set(prefix, JSON.stringify(takeMembers(prefix, alternative, entries)))
    })
  }
  return entries.set('', JSON.stringify(head))
}

/** The JSON Schema that entries were split from; members and alternatives sorted by their keys. */
export function joinDefinition(entries: Entries): unknown {
  const head: unknown = JSON.parse(entries.get('') ?? 'true')
  if (!isRecord(head)) return head
  const keyword = head['oneOf'] === undefined ? 'anyOf' : 'oneOf'
  const members = membersByPrefix(entries)
  const keys = [...entries.keys()].filter((key) => /^\|[^.]*$/.test(key)).sort()
  const alternatives = keys.map((key) => {
    return withMembers(JSON.parse(entries.get(key) ?? '{}') as Schema, members.get(key))
  })
  const schema = keys.length === 0 ? head : { ...head, [keyword]: alternatives }
  return withMembers(schema, members.get(''))
}

interface MemberEntry {
  name: string
  required: boolean
  text: string
}

/** The members of a definition and of each of its alternatives. */
function membersByPrefix(entries: Entries): ReadonlyMap<string, MemberEntry[]> {
  const found = new Map<string, MemberEntry[]>()
  for (const [key, text] of entries) {
    const [, prefix = '', name = '', mark] = /^([^.]*)\.([^!]*)(!?)/.exec(key) ?? []
    if (mark === undefined) continue
    const members = found.get(prefix) ?? []
    found.set(prefix, members)
    members.push({ name: decodeURIComponent(name), required: mark === '!', text })
  }
  return found
}

function withMembers(schema: Schema, found: MemberEntry[] | undefined): Schema {
  if (found === undefined) return schema
  const members = found.sort((a, b) => (a.name < b.name ? -1 : 1))
  const named = members.filter(({ required }) => required).map(({ name }) => name)
  const required = [...named, ...((schema['required'] ?? []) as readonly string[])]
  return {
    ...schema,
    properties: Object.fromEntries(members.map(({ name, text }) => [name, JSON.parse(text)])),
    ...(required.length > 0 && { required }),
  }
}

/** Adds an entry for each member, and returns the rest of the schema. */
function takeMembers(prefix: string, schema: Schema, entries: Map<string, string>): Schema {
  const { properties, required = [], ...rest } = schema
  if (!isRecord(properties) || Object.keys(properties).length === 0) return schema
  const needed = new Set(required as readonly string[])
  for (const [name, member] of Object.entries(properties)) {
    const key = `${prefix}.${encodeKey(name)}${needed.delete(name) ? '!' : ''}`
    entries.set(key, JSON.stringify(member))
  }
  return needed.size === 0 ? rest : { ...rest, required: [...needed].sort() }
}

/** A text for each alternative; undefined where nothing names them, so that they stay together. */
function keysOf(alternatives: readonly unknown[]): string[] | undefined {
  if (!alternatives.every(isRecord) || alternatives.length === 0) return undefined
  const members = Object.keys(propertiesOf(alternatives[0] ?? {}))
  const tags = members.map((name) => (part: Schema) => constantOf(propertiesOf(part)[name]))
  for (const find of [...tags, ({ $ref }: Schema) => nameOf($ref), ({ title }: Schema) => title]) {
    const texts = alternatives.map(find).filter((text) => typeof text === 'string')
    if (new Set(texts).size === alternatives.length) return texts.map(encodeKey)
  }
  return undefined
}

function propertiesOf({ properties }: Schema): Schema {
  return isRecord(properties) ? properties : {}
}

function constantOf(schema: unknown): unknown {
  const values = isRecord(schema) ? schema['enum'] : undefined
  return Array.isArray(values) && values.length === 1 ? values[0] : undefined
}

function nameOf(reference: unknown): string | undefined {
  return typeof reference === 'string' ? referredName(reference) : undefined
}

/** A text in a key, where none of these characters has a meaning. */
export function encodeKey(text: string): string {
  return text.replace(/[\s%.|!:]/gu, (character) => {
    const encoded = encodeURIComponent(character)
    return encoded === character ? `%${character.charCodeAt(0).toString(16)}` : encoded
  })
}

const literalKeywords: ReadonlySet<string> = new Set(['default', 'enum', 'const', 'required'])

function withoutProse(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutProse)
  if (!isRecord(schema)) return schema
  const rows = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (keyword === '$schema') return []
    if (literalKeywords.has(keyword)) return [[keyword, value]]
    if (keyword === 'description' && typeof value === 'string') {
      const marks = markTexts(value)
      return marks === '' ? [] : [[keyword, marks]]
    }
    // A constant is not a named type, so its title is of no use.
    if (keyword === 'title' && constantOf(schema) !== undefined) return []
    if (keyword === '$ref') return [[keyword, withoutNamespace(value)]]
    if (keyword === 'properties' && isRecord(value)) {
      const members = Object.entries(value).map(([name, member]) => [name, withoutProse(member)])
      return [[keyword, Object.fromEntries(members)]]
    }
    return [[keyword, withoutProse(value)]]
  })
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A reference to a type by its name only. */
function withoutNamespace(reference: unknown): string {
  const name = nameOf(reference)
  return name === undefined ? `#/definitions/${String(reference)}` : referenceTo(name)
}

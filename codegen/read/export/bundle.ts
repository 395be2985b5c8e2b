import { escapeToken, isRecord, unescapeToken } from '../../contract/json-value.js'
import { ExportError, toSound } from './check-schema.js'
import type { Files } from '../../print/printer.js'
import type { Declarations } from '../declarations/declarations.js'
import type { RawSchema } from './raw-schema.js'

/** One of the two files with a whole export. */
interface BundleFile {
  file: string
  text: string
}

/** One export of codex: the nested bundle contains everything, the flat one most of it. */
export interface CodexExport {
  nested: BundleFile
  flat?: BundleFile
  /** TypeScript of the same surface by path, where it is there. */
  declarations?: Files
}

/** An export whose files were read already. */
export interface ReadDefinitions {
  definitions: Definitions
  declarations?: Declarations
}

export interface Definition {
  schema: RawSchema
  /** The schema as the export has it. */
  raw: unknown
  /** JSON pointer into the nested bundle, or into the flat one if only that has the definition. */
  pointer: string
  /** Where the export defines the name once more, and differently. */
  other?: string
  /** Why nothing can be read of it; its schema admits everything then. */
  error?: ExportError
}

export type Definitions = ReadonlyMap<string, Definition>

/** The namespace of newer types in the nested bundle. */
const namespace = 'v2'

/** The definitions of an export under their plain names. */
export function definitionsOf(exported: CodexExport | ReadDefinitions): Definitions {
  if ('definitions' in exported) return exported.definitions
  return new Map(
    rawDefinitions(exported).map(({ name, schema, pointer, other }) => {
      return [name, { ...toDefinition(schema, pointer), ...(other !== undefined && { other }) }]
    }),
  )
}

interface RawDefinition {
  name: string
  schema: unknown
  pointer: string
  other?: string
}

/**
 * The definitions of both bundles. One that they define differently is taken from the nested
 * bundle, and there from the newer namespace, since servers follow that.
 */
export function rawDefinitions({ nested, flat }: CodexExport): RawDefinition[] {
  const own = parseDefinitions(nested)
  const inner = own[namespace] ?? {}
  if (!isRecord(inner)) throw new ExportError(`${nested.file}: #/definitions/v2 has to be a map`)
  const outer = Object.entries(own).filter(([name]) => name !== namespace)
  // Wrappers of whole messages name types by other paths in the flat bundle.
  const others = Object.entries(flat === undefined ? {} : parseDefinitions(flat))
  const all = [
    ...toRows(Object.entries(inner), `#/definitions/${namespace}/`),
    ...toRows(outer, '#/definitions/'),
    ...toRows(
      others.filter(([name]) => !isEnvelope(name)),
      '#/definitions/',
    ),
  ]
  const byName = new Map<string, RawDefinition>()
  for (const row of all) {
    const known = byName.get(row.name)
    if (known === undefined) byName.set(row.name, row)
    else if (bareText(known.schema) !== bareText(row.schema)) known.other = row.pointer
  }
  return [...byName.values()]
}

function toRows(entries: readonly [string, unknown][], prefix: string): RawDefinition[] {
  return entries.map(([name, schema]) => ({ name, schema, pointer: prefix + escapeToken(name) }))
}

/** Definitions of whole messages, whose parts are read from the method tables. */
export function isEnvelope(name: string): boolean {
  return /^(Client|Server)(Request|Notification)$/.test(name) || name.startsWith('JSONRPC')
}

/** Whether a name is that of a type, and not of whole messages. */
export function isTypeName(definitions: Definitions, name: string): boolean {
  return definitions.has(name) && !isEnvelope(name)
}

/** Name of the definition that a reference points to; undefined for other references. */
export function referredName(reference: string): string | undefined {
  const token = /^#\/definitions\/(?:v2\/)?([^/]*)$/.exec(reference)?.[1]
  return token === undefined ? undefined : unescapeToken(decodeFragment(token))
}

/** A reference to a definition, in the form that every reader of JSON Schema resolves. */
export function referenceTo(name: string): string {
  return `#/definitions/${encodeURIComponent(escapeToken(name))}`
}

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that is not encoded.
    return text
  }
}

function parseDefinitions({ file, text }: BundleFile): Readonly<Record<string, unknown>> {
  const document = parse(file, text)
  const definitions = isRecord(document) ? document['definitions'] : undefined
  if (!isRecord(definitions)) {
    throw new ExportError(`${file}: this is not an exported bundle: "definitions" is missing`)
  }
  return definitions
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text.
    const cut = text.trimEnd().endsWith('}')
      ? 'this is not JSON'
      : 'this is not JSON, or is cut off'
    throw new ExportError(`${file}: ${cut}`)
  }
}

/** Checks the form of a schema. Messages that are not sound are left out of their list. */
export function toDefinition(schema: unknown, pointer: string): Definition {
  const messages = isRecord(schema) ? schema['oneOf'] : undefined
  if (isEnvelope(pointer.split('/').at(-1) ?? '') && Array.isArray(messages)) {
    return toEnvelope(messages, pointer)
  }
  try {
    return { schema: toSound(schema, pointer), raw: schema, pointer }
  } catch (error) {
    if (!(error instanceof ExportError)) throw error
    return { schema: true, raw: schema, pointer, error }
  }
}

function toEnvelope(messages: readonly unknown[], pointer: string): Definition {
  const read = messages.map((message, index) => toDefinition(message, `${pointer}/oneOf/${index}`))
  const error = read.find((message) => message.error !== undefined)?.error
  const oneOf = read.filter((message) => message.error === undefined).map(({ schema }) => schema)
  return { schema: { oneOf }, raw: messages, pointer, ...(error !== undefined && { error }) }
}

/** A schema without its prose, and without the path to the types that it refers to. */
function bareText(schema: unknown): string {
  const drop = new Set(['$schema', 'title', 'description'])
  return JSON.stringify(schema, function (this: unknown, key: string, value: unknown) {
    if (key === '$ref' && typeof value === 'string') return referredName(value) ?? value
    return drop.has(key) && typeof value === 'string' ? undefined : value
  })
}

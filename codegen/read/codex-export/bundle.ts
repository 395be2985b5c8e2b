import { checkSchema } from './check-schema.js'
import type { RawObject, RawSchema } from './raw-schema.js'

/** One of the two files that hold a whole export. */
export interface BundleFile {
  file: string
  text: string
}

/**
 * What one run of codex exported. The nested bundle has everything; where the flat one says
 * something else about a type, that is told.
 */
export interface CodexExport {
  nested: BundleFile
  flat?: BundleFile
}

/** An export that cannot be read. One line, which names the file. */
export class ExportError extends Error {
  override readonly name = 'ExportError'
}

interface Definition {
  schema: RawSchema
  /** JSON pointer into the nested bundle, or the flat one for what stands only there. */
  pointer: string
  /** Why nothing can be read of it; its schema admits everything then. */
  fault?: ExportError
}

export type Definitions = ReadonlyMap<string, Definition>

/** Where newer types stand in the nested bundle. */
const namespace = 'v2'

/** The definitions of both bundles under their plain names. */
export function mergeBundles({ nested, flat }: CodexExport): Definitions {
  const merged = new Map<string, Definition>()
  const add = (file: string, name: string, found: Definition) => {
    const known = merged.get(name)
    if (known === undefined) merged.set(name, found)
    else if (bareText(known.schema) !== bareText(found.schema)) {
      throw new ExportError(
        `${file}: "${name}" is defined twice and differently, at ${known.pointer} and ${found.pointer}`,
      )
    }
  }
  const definitions = definitionsOf(nested)
  const inner = definitions[namespace] ?? {}
  if (!isRecord(inner)) throw new ExportError(`${nested.file}: #/definitions/v2 has to be a map`)
  for (const [name, schema] of Object.entries(inner)) {
    add(nested.file, name, toDefinition(schema, `#/definitions/v2/${name}`))
  }
  for (const [name, schema] of Object.entries(definitions)) {
    if (name === namespace) continue
    add(nested.file, name, toDefinition(schema, `#/definitions/${name}`))
  }
  if (flat === undefined) return merged
  for (const [name, schema] of Object.entries(definitionsOf(flat))) {
    // Wrappers of whole messages name types by other paths there.
    if (isEnvelope(name)) continue
    add(flat.file, name, toDefinition(schema, `#/definitions/${name}`))
  }
  return merged
}

/** Definitions of whole messages, whose parts are read from the method tables. */
export function isEnvelope(name: string): boolean {
  return /^(Client|Server)(Request|Notification)$/.test(name) || name.startsWith('JSONRPC')
}

/** Name of the definition that a reference leads to; undefined where it leads elsewhere. */
export function referredName(reference: string): string | undefined {
  return /^#\/definitions\/(?:v2\/)?([^/]+)$/.exec(reference)?.[1]
}

function definitionsOf({ file, text }: BundleFile): Readonly<Record<string, unknown>> {
  const document = parse(file, text)
  const definitions = isRecord(document) ? document['definitions'] : undefined
  if (!isRecord(definitions)) {
    throw new ExportError(`${file}: this is no exported bundle, for it has no "definitions"`)
  }
  return definitions
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text.
    const cut = text.trimEnd().endsWith('}') ? 'this is no JSON' : 'this is no JSON, or cut off'
    throw new ExportError(`${file}: ${cut}`)
  }
}

function toDefinition(schema: unknown, pointer: string): Definition {
  try {
    checkSchema(schema, pointer)
    return { schema, pointer }
  } catch (fault) {
    if (!(fault instanceof ExportError)) throw fault
    return { schema: true, pointer, fault }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> & RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a schema says, without what is said about it and wherever its types stand. */
function bareText(schema: RawSchema): string {
  const drop = new Set(['$schema', 'title', 'description'])
  return JSON.stringify(schema, function (this: unknown, key: string, value: unknown) {
    if (key === '$ref' && typeof value === 'string') return referredName(value) ?? value
    return drop.has(key) && typeof value === 'string' ? undefined : value
  })
}

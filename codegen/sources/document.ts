import { posix } from 'node:path'
import { normalise } from '../contract/normalise.js'
import type { DocumentPart } from '../read/document-part.js'
import type { ReadContracts } from '../read/read-contract.js'
import { readContract } from '../read/read-contract.js'
import { readCodexExport } from '../read/export/read-export.js'
import { parseJson } from '../read/json.js'
import type { ReadDocument } from './contract.js'
import { SourceError } from './contract.js'
import type { FoundExports } from './exports.js'
import { flatName, identifyExports, nestedName, withRelease } from './exports.js'

/** How much of a contract is compared. */
export type ComparedSurface = 'stable' | 'all'

/** Options for reading an export, and facts that it does not contain. */
export interface ExportOptions {
  /** `stable` leaves out what is experimental. */
  surface: ComparedSurface
  /** Types of results by method, for exports that have both. */
  results?: Readonly<Record<string, string>>
  /** Release of an export whose release is unknown. */
  release?: string
  /** Contracts that were read before: both sides of a comparison may be the same. */
  known?: ReadContracts
}

/** Reads a contract.json, an OpenAPI document or the bundle that codex exports. */
export async function readDocument(
  file: string,
  text: string,
  options: ExportOptions,
): Promise<ReadDocument> {
  if (text.trim() === '') throw new SourceError('unreadable', `${file} is empty`)
  const document = isYaml(file) ? await parseYaml(file, text) : parseJson(file, text)
  if (document.has('definitions')) return readBundle(file, text, options)
  if (document.has('openapi')) return readBackend(file, text)
  if (document.has('format') && document.has('methods')) {
    const format = document.get('format').value
    if (format === 1) return readContract(file, text, options.known)
    const message = `${file} has format ${JSON.stringify(format)}; this release reads format 1`
    throw new SourceError('unreadable', message)
  }
  const known = 'neither a contract.json nor an OpenAPI document nor an export of codex'
  throw new SourceError('usage', `${file} is not a contract: ${known}`)
}

/** Prefers the experimental surface, where both are there and experimental parts can be marked. */
export function readExports(found: FoundExports, options: ExportOptions): ReadDocument {
  const { results = {}, release } = options
  const { exports } = withRelease(found, release)
  const wantsStable = options.surface === 'stable' || exports.experimental === undefined
  const surface = wantsStable && exports.stable !== undefined ? 'stable' : 'experimental'
  // A type that an export does not define is passed over: it is about the other side.
  return readCodexExport(exports, { surface, results: { named: results } })
}

function isYaml(file: string): boolean {
  return /\.ya?ml$/.test(file)
}

// The reader of YAML takes longer to load than a contract.json takes to read.
async function parseYaml(file: string, text: string): Promise<DocumentPart> {
  const yaml = await import('../read/yaml.js')
  return yaml.parseYaml(file, text)
}

/** Reads the file of an export that contains everything. */
function readBundle(file: string, text: string, options: ExportOptions): ReadDocument {
  if (posix.basename(file) === flatName) {
    throw new SourceError('usage', `${file} is only a part of an export; name ${nestedName}`)
  }
  return readExports(identifyExports({ single: { nested: { file, text } } }), options)
}

async function readBackend(file: string, text: string): Promise<ReadDocument> {
  const { readOpenApi } = await import('../read/openapi/read-openapi.js')
  const { operations, types, locations } = readOpenApi(posix.basename(file), text, new Map())
  const empty = { facts: {}, envelope: {}, errors: [], methods: [] }
  return { model: normalise({ ...empty, operations, types }), locations, inferences: [] }
}

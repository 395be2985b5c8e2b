import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Files } from '../../codegen/print/printer.js'
import { createTemporaryFolder } from './temporary-folder.js'

/** The parts that every schema set needs, and one note-taking method that uses most constructs. */
const smallSchema: Readonly<Record<string, string>> = {
  'schema/protocol/contract.ts': `
/** Facts. */
export interface ContractFacts { protocolVersion: '1.0.0'; oldestServer: '1.0.0'; newestServer: '1.5.0' }
/** Envelope. */
export interface EnvelopeFacts { framing: 'ndjson'; maxDepth: 127 }
/** Codes. */
export interface ErrorCodes {
  /** It is gone. */
  gone: -32600
  internal: -32603
}
/** Kinds. */
export type ErrorKind = keyof ErrorCodes
`,
  'schema/protocol/note.ts': `
/**
 * How sure the author is.
 * @openEnum unknown
 * @valueSince certain 1.2.0
 */
export type Confidence = 'low' | 'certain' | 'unknown'
/**
 * A whole number.
 * @asType integer
 * @format int32
 */
export type Int32 = number
/** A note. */
export interface Note {
  /** Names the note. */
  id: string
  confidence: Confidence
  /**
   * Where it is.
   * @since 1.3.0
   */
  place: Place | null
  count?: Int32
  labels: Record<string, string>
  'odd name': unknown
}
/**
 * Where a note is.
 * @openUnion
 * @discriminator type
 */
export type Place = Shelf | Box
/** On a shelf. */
export interface Shelf { type: 'shelf'; row: Int32 }
/**
 * In a box.
 * @experimental
 */
export interface Box {
  type: 'box'
  /**
   * Opens it.
   * @secret
   */
  key: string | null
}
/** Params. */
export interface ReadNotesParams { ids: string[] }
/** Result. */
export interface ReadNotesResponse { notes: Note[] }
`,
  'schema/protocol/methods.ts': `
import type { Note, Place, ReadNotesParams, ReadNotesResponse } from './note.js'
/** Requests. */
export interface ClientRequests {
  /**
   * Reads notes.
   * @errors gone internal
   * @since 1.1.0
   */
  'note/read': { params: ReadNotesParams; result: ReadNotesResponse }
  'note/move': { params: Place; result: Note }
  'note/count': { result: Note }
}
/** Notifications. */
export interface ClientNotifications { ready: {} }
/** Requests back. */
export interface ServerRequests {}
/** Notifications back. */
export interface ServerNotifications { 'note/changed': { params: Note } }
`,
}

/** A small schema set, with other or further files by their paths. */
export function schemaFiles(changes: Readonly<Record<string, string>> = {}): Files {
  return new Map(Object.entries({ ...smallSchema, ...changes }))
}

/** Writes a schema set to a folder of its own. Given files replace those of the small schema. */
export function writeSchema(changes: Readonly<Record<string, string>> = {}): {
  root: string
  files: Files
} {
  const root = createTemporaryFolder()
  const files = schemaFiles(changes)
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return { root, files }
}

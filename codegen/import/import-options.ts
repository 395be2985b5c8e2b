import type { DocumentKind } from '../print/documents/documents.js'
import type { ImportExtension } from '../print/printer.js'
import type { Surface } from '../read/export/read-export.js'
import type { AskServer } from './ask-results.js'
import type { Change } from '../files.js'
import type { Inference } from '../contract/reading.js'
import type { Lock } from './lock.js'
import type { Verified } from './verify-results.js'

/** `generate-ts` adds the files that `codex app-server generate-ts` writes. */
export type Layout = 'default' | 'generate-ts'

export interface ImportOptions {
  /**
   * A codex binary, a folder that it exported to, or a release that is installed. Without one, and
   * without `servers`, a check compares the output with its own contract.
   */
  source?: string
  /** Known releases to import the contract of, such as `0.150.0..0.171.0`, in place of a source. */
  servers?: string
  /** Folder to write to, relative to `cwd`. */
  out: string
  cwd: string
  /** Reads, compares and writes nothing. */
  check: boolean
  /** Defaults to that of the lock, or `stable` without a lock. */
  surface?: Surface
  /** Patterns of methods; those of the lock unless given. */
  only?: readonly string[]
  /** Types of results by method; those of the lock unless given. */
  results?: Readonly<Record<string, string>>
  /** Documents to write beside the TypeScript; those of the lock unless given. */
  emit?: readonly DocumentKind[]
  /** Paths and names of the files; those of the lock unless given. */
  layout?: Layout
  /** Extension of relative imports; that of the lock unless given. */
  importExtension?: ImportExtension
  /** Release of an export whose release is unknown. */
  release?: string
  /** Asks a binary for results; without it, nothing is asked. */
  ask?: AskServer
  /** Compares the results with the answers of the binary, and writes nothing where they differ. */
  verify?: boolean
  /** Name and version of the generator, for the lock. */
  generator: string
}

/** The outcome of an import. */
export interface Imported {
  changes: readonly Change[]
  lock: Omit<Lock, 'output'>
  /** The previous lock; undefined at the first import. */
  former?: Lock
  counts: { methods: number; types: number }
  inferences: readonly Inference[]
  /** One line for each part of the export that is imported as unknown, or not at all. */
  warnings: readonly string[]
  /** Lines about the range of servers. */
  notices?: readonly string[]
  /** Whether a check passes although an import would write other files, such as better results. */
  canImprove: boolean
  /** With `verify`. */
  verified?: Verified
}

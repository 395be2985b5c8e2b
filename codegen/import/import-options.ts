import type { DocumentKind } from '../print/documents/documents.js'
import type { Surface } from '../read/export/read.js'
import type { AskServer } from './ask-results.js'
import type { Change } from '../files.js'
import type { Inference } from '../contract/reading.js'
import type { Lock } from './lock.js'
import type { Verified } from './verify-results.js'

export interface ImportOptions {
  /**
   * A codex binary, a folder that it exported to, or a release that is installed. Without one, a
   * check compares the output with the contract that stands beside it.
   */
  source?: string
  /** Folder to write to, relative to `cwd`. */
  out: string
  cwd: string
  /** Reads, compares and writes nothing. */
  check: boolean
  /** That of the lock unless given; `stable` where there is none. */
  surface?: Surface
  /** Patterns of methods; those of the lock unless given. */
  only?: readonly string[]
  /** Types of results by method; those of the lock unless given. */
  results?: Readonly<Record<string, string>>
  /** Documents to write beside the TypeScript; those of the lock unless given. */
  emit?: readonly DocumentKind[]
  /** Release of an export whose release is unknown. */
  release?: string
  /** Asks a binary for results; without it, nothing is asked. */
  ask?: AskServer
  /** Compares the results with the answers of the binary, and writes nothing where they differ. */
  verify?: boolean
  /** Name and version of the generator, for the lock. */
  generator: string
}

/** What an import found, and did or would do. */
export interface Imported {
  changes: readonly Change[]
  lock: Omit<Lock, 'output'>
  /** What was locked before; undefined at the first import. */
  former?: Lock
  counts: { methods: number; types: number }
  inferences: readonly Inference[]
  /** One line for each part of the export that is imported as unknown, or not at all. */
  warnings: readonly string[]
  /** Whether a check passes although an import would write other files, such as better results. */
  canImprove: boolean
  /** With `verify`. */
  verified?: Verified
}

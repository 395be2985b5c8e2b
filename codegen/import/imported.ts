import type { Change } from '../files.js'
import type { Inference } from '../contract/reading.js'
import type { Lock } from './lock.js'
import type { Verified } from './verify-results.js'

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

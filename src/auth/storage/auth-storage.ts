import type { AuthDotJson } from '../../../generated/types/index.js'
import type { RecordSource } from './auth-json.js'

/** Keeps one stored record. Every failure is an AuthError. */
export interface AuthStorage extends RecordSource {
  /** Undefined when nothing is stored. */
  load(): Promise<AuthDotJson | undefined>
  /** Replaces whatever is stored, entirely or not at all. */
  save(record: AuthDotJson): Promise<void>
  /**
   * Throws what a save would fail with now, as far as that can be known without one. Changes
   * nothing, and is left out where nothing can be known.
   */
  probe?(): Promise<void>
  /** Removes whatever is stored, readable or not; false when there was nothing. */
  remove(): Promise<boolean>
}

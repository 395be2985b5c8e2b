import type { AuthDotJson } from '../../../generated/types/index.js'
import type { RecordSource } from './auth-json.js'

/** Stores one record. Every failure is an AuthError. */
export interface AuthStorage extends RecordSource {
  /** Undefined if nothing is stored. */
  load(): Promise<AuthDotJson | undefined>
  /** Replaces the stored record, entirely or not at all. */
  save(record: AuthDotJson): Promise<void>
  /**
   * Throws the error that a save would fail with now, as far as that can be found out without a
   * change. Missing where it cannot.
   */
  probe?(): Promise<void>
  /** Removes the stored record, readable or not. False if nothing was stored. */
  remove(): Promise<boolean>
}

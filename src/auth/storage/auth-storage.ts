import type { AuthDotJson } from '../../../generated/types/index.js'
import type { RecordSource } from './auth-json.js'

/**
 * Stores one record. Every failure is an AuthError. `authStorageCases` of `codex-contract/testing`
 * checks an implementation.
 */
export interface AuthStorage extends RecordSource {
  /** Undefined if nothing is stored. */
  load(): Promise<AuthDotJson | undefined>
  /** Replaces the stored record, entirely or not at all. */
  save(record: AuthDotJson): Promise<void>
  /**
   * Saves the record only if the stored one still equals `expected`, in one step; otherwise changes
   * nothing and returns false. Needed where a lock can be lost, for example when its lease ends.
   */
  replace?(expected: AuthDotJson, record: AuthDotJson): Promise<boolean>
  /**
   * Throws the error that a save would fail with now, as far as that can be found out without a
   * change. Missing where it cannot.
   */
  probe?(): Promise<void>
  /** Removes the stored record, readable or not. False if nothing was stored. */
  remove(): Promise<boolean>
}

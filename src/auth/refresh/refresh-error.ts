import type { KnownRefreshFailureReason } from '../../../generated/types/index.js'
import { AuthError } from '../errors.js'

/** Why tokens cannot be renewed until the credentials change. */
export type PermanentReason = Exclude<KnownRefreshFailureReason, 'transient'>

const permanentTexts: Readonly<Record<PermanentReason, string>> = {
  expired:
    'Your access token could not be refreshed because your refresh token has expired. Please log out and sign in again.',
  exhausted:
    'Your access token could not be refreshed because your refresh token was already used. Please log out and sign in again.',
  revoked:
    'Your access token could not be refreshed because your refresh token was revoked. Please log out and sign in again.',
  accountMismatch:
    'Your access token could not be refreshed because you have since logged out or signed in to another account. Please sign in again.',
  other: 'Your access token could not be refreshed. Please log out and sign in again.',
}

/** The message of a refresh that a login or logout has overtaken. */
export const overtaken = 'Account credentials changed during refresh.'

/** A failure that lasts until the credentials change. */
export function permanent(reason: PermanentReason): AuthError {
  return new AuthError('refresh_failed', permanentTexts[reason], { reason })
}

/** A failure that a retry may overcome. */
export function transient(message: string): AuthError {
  return new AuthError('refresh_failed', message, { reason: 'transient' })
}

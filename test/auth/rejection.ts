import { expect } from 'vitest'
import { AuthError } from '../../src/auth/errors.js'
import type { AuthErrorCode } from '../../src/auth/errors.js'

/** The AuthError that a promise rejects with, after its code and message were compared. */
export async function expectAuthError(
  promise: Promise<unknown>,
  code: AuthErrorCode,
  message: string | RegExp,
): Promise<AuthError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(AuthError)
  const authError = error as AuthError
  expect(authError.code).toBe(code)
  if (typeof message === 'string') expect(authError.message).toBe(message)
  else expect(authError.message).toMatch(message)
  return authError
}

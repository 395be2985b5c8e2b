import type { Secret } from '../auth/secret.js'

/** Who asks the backend. */
export interface Credentials {
  accessToken: Secret
  accountId?: string
  userId?: string
  isFedramp: boolean
}

/** Where credentials come from, and where others come from when they are not taken. */
export interface Authorizer {
  /** Credentials to use now. Asked once for each call. */
  current(): Promise<Credentials | undefined>
  /**
   * After a 401 with these: others to try with, or undefined when there are no more. Asked again
   * when those are not taken either. What it throws is what becomes of the call.
   */
  recover(
    rejected: Credentials,
    options: { signal?: AbortSignal },
  ): Promise<Credentials | undefined>
}

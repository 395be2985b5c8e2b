import { withDeadline } from '../../http/deadline.js'
import type { ChatgptAuth } from '../codex-auth.js'
import { copyRecord } from '../codex-auth.js'
import { isProvenanceReadable } from '../storage/auth-json.js'
import type { TokenEndpointOptions } from './token-endpoint.js'
import { defaultClientId, findIssuer } from './token-endpoint.js'

const timeoutMs = 10_000

/**
 * Revokes tokens at the issuer. Best effort: it resolves within ten seconds, also after a failure.
 */
export async function revokeTokens(
  options: TokenEndpointOptions,
  auth: ChatgptAuth,
): Promise<void> {
  const { tokens } = auth
  if (tokens === undefined) return
  const stored = copyRecord(auth).tokens
  if (stored && !isProvenanceReadable(stored)) return
  const provenance = stored?.oauth_provenance
  const clientId = provenance?.client_id ?? options.clientId ?? defaultClientId
  const body =
    tokens.refreshToken === undefined
      ? { token: tokens.accessToken.reveal(), token_type_hint: 'access_token' }
      : {
          token: tokens.refreshToken.reveal(),
          token_type_hint: 'refresh_token',
          client_id: clientId,
        }
  try {
    await withDeadline({ timeoutMs }, async (signal) => {
      const response = await options.http.fetch(findRevokeUrl(options, findIssuer(provenance)), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal,
      })
      await response.body?.cancel()
    })
  } catch {
    // The credentials are no longer stored here anyway.
  }
}

/** An override of the refresh URL applies to the origin of revocations too. */
function findRevokeUrl(
  { revokeUrlOverride, urlOverride }: TokenEndpointOptions,
  issuer: string,
): string {
  if (revokeUrlOverride !== undefined) return revokeUrlOverride
  if (urlOverride === undefined) return `${issuer}/oauth/revoke`
  const url = new URL(urlOverride)
  url.pathname = '/oauth/revoke'
  url.search = ''
  return url.href
}

/** Revocations that no caller waits for. */
export class Revocations {
  readonly #running = new Set<Promise<void>>()

  /** Starts a revocation. A failure is ignored. */
  start(revoke: () => Promise<void>): void {
    const running = revoke().catch(() => undefined)
    this.#running.add(running)
    void running.then(() => this.#running.delete(running))
  }

  /** Resolves when all of them have ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#running)
  }
}

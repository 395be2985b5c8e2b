import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AuthEvent, AuthManager, AuthManagerOptions } from '../../src/auth/auth-manager.js'
import { createAuthManager } from '../../src/auth/auth-manager.js'
import { getBearerToken } from '../../src/auth/codex-auth.js'
import { createFileStorage } from '../../src/auth/storage/file-storage.js'
import { createHttp } from '../../src/http/http.js'
import { authDefaults } from './auth.js'
import { createJwt } from './jwt.js'
import { createTemporaryFolder } from './temporary-folder.js'

/** The time of everybody who is signed in here. */
export const signedInNow = Date.UTC(2026, 10, 21)

/** What is stored about somebody, in the layout of a file that was written here. */
export function createRecord(name: string, tokens: object = {}, others: object = {}) {
  return {
    auth_mode: 'chatgpt',
    OPENAI_API_KEY: null,
    tokens: {
      id_token: createJwt({ email: 'a@example.com' }),
      access_token: createJwt({ jti: name, exp: signedInNow / 1000 + 3600 }),
      refresh_token: `rt-${name}`,
      account_id: 'acct',
      ...tokens,
    },
    last_refresh: '2026-11-20T00:00:00Z',
    ...others,
  }
}

export type Issuer = () => Response | Promise<Response>

interface SignedInOptions extends Partial<AuthManagerOptions> {
  issuer: Issuer
  stored?: object
  home?: string
}

/** Somebody who is signed in with a file, and an issuer that answers as told. */
export async function startSignedIn({ issuer, stored, ...options }: SignedInOptions) {
  const { home = createTemporaryFolder() } = options
  const path = join(home, 'auth.json')
  const write = (record: object) => writeFileSync(path, JSON.stringify(record))
  write(stored ?? createRecord('old'))
  const asked: Record<string, unknown>[] = []
  const events: AuthEvent[] = []
  const http = createHttp({
    userAgent: () => 'test',
    fetch: async (_url, { body, signal }) => {
      asked.push(JSON.parse(Buffer.from(body as ArrayBuffer).toString()) as Record<string, unknown>)
      const answer = await issuer()
      signal?.throwIfAborted()
      return answer
    },
  })
  const manager = await createAuthManager({
    ...authDefaults,
    storage: createFileStorage(home),
    tokenEndpoint: { http },
    now: () => signedInNow,
    report: (event) => events.push(event),
    ...options,
  })
  return { manager, asked, events, write, read: () => readFileSync(path, 'utf8') }
}

/** The token that requests are made with. */
export function getBearer({ current }: AuthManager): string | undefined {
  return current && getBearerToken(current)?.reveal()
}

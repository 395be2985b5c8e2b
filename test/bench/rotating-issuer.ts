import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An issuer that takes each refresh token once, as the real one does, and counts. */
export interface RotatingIssuer {
  readonly url: string
  /** Tokens that were traded for new ones. */
  rotations: number
  /** Tokens that came a second time, and are burnt by it. */
  reused: number
  /** Tokens that came a second time because the process that traded them was killed. */
  forgiven: number
  /** Takes the last token of a killed process again: it may have died before it stored the answer. */
  forgive(originator: string): void
  /** Called when a token was traded, before the answer is sent. */
  onTrade: (originator: string) => void
  /** Called when a token came a second time. */
  onReuse: (originator: string) => void
  close(): void
}

interface Issued {
  access_token: string
  refresh_token: string
}

export async function startRotatingIssuer(
  delayMs: number,
  { takesUsedTokens = false } = {},
): Promise<RotatingIssuer> {
  const used = new Set<string>()
  /** The last token that each process has traded. */
  const traded = new Map<string, string>()
  const killed = new Set<string>()
  const issuer: RotatingIssuer & { url: string } = {
    url: '',
    rotations: 0,
    reused: 0,
    forgiven: 0,
    forgive: (originator) => void killed.add(originator),
    onTrade: () => undefined,
    onReuse: () => undefined,
    close: () => void server.close(),
  }
  const isForgiven = (refreshToken: string) =>
    [...killed].some((originator) => traded.get(originator) === refreshToken)
  const answer = (refreshToken: string, originator: string): { status: number; body: object } => {
    if (used.has(refreshToken) && isForgiven(refreshToken)) issuer.forgiven++
    else if (used.has(refreshToken) && !takesUsedTokens) {
      issuer.reused++
      issuer.onReuse(originator)
      return { status: 400, body: { error: { code: 'refresh_token_reused' } } }
    }
    used.add(refreshToken)
    for (const [name, token] of traded) if (token === refreshToken) traded.delete(name)
    traded.set(originator, refreshToken)
    issuer.rotations++
    issuer.onTrade(originator)
    return { status: 200, body: issue(issuer.rotations) }
  }
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as { refresh_token: string }
      // Decided when it comes, answered when the network would have brought the answer.
      const { status, body: result } = answer(
        body.refresh_token,
        String(request.headers['originator']),
      )
      setTimeout(() => {
        response.writeHead(status, { 'content-type': 'application/json' })
        response.end(JSON.stringify(result))
      }, delayMs)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth/token`
  return issuer
}

/** The tokens of one rotation; number 0 is what everybody starts with. */
function issue(rotation: number): Issued {
  return { access_token: jwt({ jti: `at-${rotation}` }), refresh_token: `rt-${rotation}` }
}

function jwt(claims: object): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  return `${encode({ alg: 'none' })}.${encode(claims)}.c2ln`
}

/** What everybody starts with. */
export function createAuthJson(): string {
  const tokens = { id_token: jwt({ email: 'fleet@example.com' }), ...issue(0), account_id: 'acct' }
  const last_refresh = new Date().toISOString()
  return JSON.stringify({ auth_mode: 'chatgpt', OPENAI_API_KEY: null, tokens, last_refresh })
}

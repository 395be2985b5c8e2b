import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { challengeOf } from '../../src/auth/login/pkce.js'
import type { Person } from './jwt.js'
import { createClaims, createJwt } from './jwt.js'

/** Text is sent as it is, anything else as JSON. */
export interface IssuerAnswer {
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

/** What it may be told to answer instead of what it would. */
type IssuerCall = 'code' | 'apiKey' | 'refresh' | 'revoke' | 'usercode' | 'poll'

export interface IssuerOptions {
  /** Who signs in. */
  person?: Person
  /** One answer for every call, or one after the other; then it goes on by itself. */
  answers?: Partial<Record<IssuerCall, IssuerAnswer | readonly IssuerAnswer[]>>
  /** What the authorization endpoint sends back instead of a code. */
  denial?: { error: string; error_description?: string }
  /** Seconds, as the device endpoint writes them. */
  interval?: string
  /** Called before an answer; a promise holds the answer back. */
  onCall?: (call: IssuerCall) => unknown
}

export interface IssuerRequest {
  call: IssuerCall | 'authorize'
  /** Of the query, the form or the JSON object. */
  fields: Readonly<Record<string, unknown>>
  headers: IncomingMessage['headers']
}

/** An issuer on 127.0.0.1 that checks what it is asked as the real one would. */
export interface Issuer {
  origin: string
  requests: readonly IssuerRequest[]
  /** Calls other than `authorize`, in the order of arrival. */
  calls(): IssuerCall[]
  close(): void
}

interface Grant {
  challenge: string
  redirectUri: string
  clientId: string
}

export async function startIssuer(options: IssuerOptions = {}): Promise<Issuer> {
  const issuer = new EmbeddedIssuer(options)
  const server = createServer((request, response) => {
    issuer
      .answer(request)
      .then((answer) => send(response, answer))
      .catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { origin, requests } = issuer
  return {
    origin,
    requests,
    calls: () => requests.map(({ call }) => call).filter((call) => call !== 'authorize'),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

type Fields = Readonly<Record<string, unknown>>

const deviceVerifier = 'the-verifier-of-the-issuer'

/** What the issuer knows: what it was told to answer, and the codes that nobody has redeemed. */
class EmbeddedIssuer {
  origin = ''
  readonly requests: IssuerRequest[] = []
  readonly #options: IssuerOptions
  readonly #grants = new Map<string, Grant>()
  /** How many of the answers to a call were given. */
  readonly #given = new Map<IssuerCall, number>()
  #issued = 0

  constructor(options: IssuerOptions) {
    this.#options = options
  }

  async answer(request: IncomingMessage): Promise<IssuerAnswer> {
    const url = new URL(request.url ?? '', this.origin)
    const fields = await readFields(request, url)
    const call = findCall(url.pathname, fields)
    if (call === undefined) return { status: 404, body: {} }
    this.requests.push({ call, fields, headers: request.headers })
    if (call === 'authorize') return this.#authorize(fields as Record<string, string>)
    await this.#options.onCall?.(call)
    return this.#findTold(call) ?? this.#answerAsUsual(call, fields)
  }

  #findTold(call: IssuerCall): IssuerAnswer | undefined {
    const told = this.#options.answers?.[call]
    if (told === undefined || !('length' in told)) return told
    const given = this.#given.get(call) ?? 0
    this.#given.set(call, given + 1)
    return told[given]
  }

  #answerAsUsual(call: IssuerCall, fields: Fields): IssuerAnswer {
    const { interval = '5' } = this.#options
    switch (call) {
      case 'code':
        return this.#redeem(fields)
      case 'apiKey':
        return { body: { access_token: 'sk-exchanged' } }
      case 'refresh':
        return { body: this.#issueTokens() }
      case 'revoke':
        return { body: {} }
      case 'usercode':
        return { body: { device_auth_id: 'device-1', user_code: 'ABCD-1234', interval } }
      case 'poll':
        return this.#grantDevice(fields)
    }
  }

  #authorize(query: Record<string, string>): IssuerAnswer {
    const redirect = new URL(query['redirect_uri'] ?? '')
    redirect.searchParams.set('state', query['state'] ?? '')
    const members = this.#options.denial ?? { code: this.#grantBrowser(query) }
    for (const [name, value] of Object.entries(members)) redirect.searchParams.set(name, value)
    return { status: 302, headers: { location: redirect.href } }
  }

  #grantBrowser(query: Record<string, string>): string {
    const code = `code-${this.#grants.size + 1}`
    this.#grants.set(code, {
      challenge: query['code_challenge'] ?? '',
      redirectUri: query['redirect_uri'] ?? '',
      clientId: query['client_id'] ?? '',
    })
    return code
  }

  #grantDevice(fields: Fields): IssuerAnswer {
    const isRight = fields['device_auth_id'] === 'device-1' && fields['user_code'] === 'ABCD-1234'
    if (!isRight) return { status: 400, body: {} }
    const challenge = challengeOf(deviceVerifier)
    const asked = this.requests.find(({ call }) => call === 'usercode')
    this.#grants.set('device-code', {
      challenge,
      redirectUri: `${this.origin}/deviceauth/callback`,
      clientId: String(asked?.fields['client_id']),
    })
    const code = { authorization_code: 'device-code', code_challenge: challenge }
    return { body: { ...code, code_verifier: deviceVerifier } }
  }

  #redeem(form: Fields): IssuerAnswer {
    const grant = this.#grants.get(String(form['code']))
    this.#grants.delete(String(form['code']))
    const isRight =
      grant !== undefined &&
      grant.challenge === challengeOf(String(form['code_verifier'])) &&
      grant.redirectUri === form['redirect_uri'] &&
      grant.clientId === form['client_id']
    if (isRight) return { body: this.#issueTokens() }
    const description = { error: 'invalid_grant', error_description: 'The code is not good' }
    return { status: 400, body: description }
  }

  #issueTokens(): object {
    const claims = createClaims(this.#options.person ?? {})
    const token = (name: string) => createJwt({ ...claims, jti: `${name}-${this.#issued}` })
    const tokens = { id_token: token('id'), access_token: token('access') }
    this.#issued++
    return { ...tokens, refresh_token: `refresh-${this.#issued}` }
  }
}

function findCall(
  path: string,
  fields: Readonly<Record<string, unknown>>,
): IssuerRequest['call'] | undefined {
  if (path === '/oauth/authorize') return 'authorize'
  if (path === '/oauth/revoke') return 'revoke'
  if (path === '/api/accounts/deviceauth/usercode') return 'usercode'
  if (path === '/api/accounts/deviceauth/token') return 'poll'
  if (path !== '/oauth/token') return undefined
  switch (fields['grant_type']) {
    case 'authorization_code':
      return 'code'
    case 'refresh_token':
      return 'refresh'
    default:
      return 'apiKey'
  }
}

async function readFields(request: IncomingMessage, url: URL): Promise<Record<string, unknown>> {
  if (request.method === 'GET') return Object.fromEntries(url.searchParams)
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return request.headers['content-type'] === 'application/json'
    ? (JSON.parse(body) as Record<string, unknown>)
    : Object.fromEntries(new URLSearchParams(body))
}

function send(response: ServerResponse, { status = 200, headers, body = '' }: IssuerAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { challengeOf } from '../../src/auth/pkce.js'
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
  const requests: IssuerRequest[] = []
  const grants = new Map<string, Grant>()
  const told = new Map(
    Object.entries(options.answers ?? {}).map(([call, answers]) => [call, [answers].flat()]),
  )
  const always = new Set(
    Object.entries(options.answers ?? {})
      .filter(([, answers]) => !Array.isArray(answers))
      .map(([call]) => call),
  )
  let issued = 0

  const issueTokens = () => {
    const token = (name: string) =>
      createJwt({ ...createClaims(options.person ?? {}), jti: `${name}-${issued}` })
    issued++
    return {
      id_token: token('id'),
      access_token: token('access'),
      refresh_token: `refresh-${issued}`,
    }
  }

  const authorize = (query: Record<string, string>): IssuerAnswer => {
    const redirect = new URL(query['redirect_uri'] ?? '')
    redirect.searchParams.set('state', query['state'] ?? '')
    if (options.denial === undefined) {
      const code = `code-${grants.size + 1}`
      grants.set(code, {
        challenge: query['code_challenge'] ?? '',
        redirectUri: query['redirect_uri'] ?? '',
        clientId: query['client_id'] ?? '',
      })
      redirect.searchParams.set('code', code)
    } else {
      for (const [name, value] of Object.entries(options.denial)) {
        redirect.searchParams.set(name, value)
      }
    }
    return { status: 302, headers: { location: redirect.href } }
  }

  const redeem = (form: Record<string, unknown>): IssuerAnswer => {
    const grant = grants.get(String(form['code']))
    grants.delete(String(form['code']))
    const isRight =
      grant !== undefined &&
      grant.challenge === challengeOf(String(form['code_verifier'])) &&
      grant.redirectUri === form['redirect_uri'] &&
      grant.clientId === form['client_id']
    return isRight
      ? { body: issueTokens() }
      : { status: 400, body: { error: 'invalid_grant', error_description: 'The code is not good' } }
  }

  const usual: Readonly<
    Record<IssuerCall, (fields: Record<string, unknown>, origin: string) => IssuerAnswer>
  > = {
    code: redeem,
    apiKey: () => ({ body: { access_token: 'sk-exchanged' } }),
    refresh: () => ({ body: issueTokens() }),
    revoke: () => ({ body: {} }),
    usercode: () => ({
      body: {
        device_auth_id: 'device-1',
        user_code: 'ABCD-1234',
        interval: options.interval ?? '5',
      },
    }),
    poll: (fields, origin) => {
      const verifier = 'the-verifier-of-the-issuer'
      grants.set('device-code', {
        challenge: challengeOf(verifier),
        redirectUri: `${origin}/deviceauth/callback`,
        clientId: String(requests.find(({ call }) => call === 'usercode')?.fields['client_id']),
      })
      const isRight = fields['device_auth_id'] === 'device-1' && fields['user_code'] === 'ABCD-1234'
      const body = {
        authorization_code: 'device-code',
        code_challenge: challengeOf(verifier),
        code_verifier: verifier,
      }
      return isRight ? { body } : { status: 400, body: {} }
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', origin)
    const fields = await readFields(request, url)
    const call = findCall(url.pathname, fields)
    if (call === undefined) return send(response, { status: 404, body: {} })
    requests.push({ call, fields, headers: request.headers })
    if (call === 'authorize') return send(response, authorize(fields as Record<string, string>))
    await options.onCall?.(call)
    const left = told.get(call) ?? []
    const next = always.has(call) ? left[0] : left.shift()
    send(response, next ?? usual[call](fields, origin))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
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

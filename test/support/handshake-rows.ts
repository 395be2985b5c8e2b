import { createHmac } from 'node:crypto'
import { handshake, toRequest } from './raw-websocket.js'

/** A request to a listener, and the answer of every codex release. */
export interface HandshakeRow {
  name: string
  request: string
  status: number
  body?: string
  head?: RegExp
}

const get = 'GET / HTTP/1.1'
const plain = { Host: 'localhost' }
const noConnection = "Connection header did not include 'upgrade'"
const noVersion = "`Sec-WebSocket-Version` header did not include '13'"

function upgrade(headers: Readonly<Record<string, string | undefined>> = {}, line = get): string {
  return toRequest(line, { ...handshake, ...headers })
}

/** Requests to a listener without authentication. */
export const handshakeRows: readonly HandshakeRow[] = [
  { name: 'a handshake', request: upgrade(), status: 101, head: /s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=/ },
  { name: 'any path and query', request: upgrade({}, 'GET /a/b?c=d HTTP/1.1'), status: 101 },
  { name: 'any host', request: upgrade({ Host: 'evil.example' }), status: 101 },
  { name: 'no host', request: upgrade({ Host: undefined }), status: 101 },
  {
    name: 'a subprotocol, which is not chosen',
    request: upgrade({ 'Sec-WebSocket-Protocol': 'a, b' }),
    status: 101,
    head: /^(?!.*sec-websocket-protocol)/is,
  },
  {
    name: 'an invalid subprotocol',
    request: upgrade({ 'Sec-WebSocket-Protocol': '(,' }),
    status: 101,
  },
  {
    name: 'compression, which is not used',
    request: upgrade({ 'Sec-WebSocket-Extensions': 'permessage-deflate' }),
    status: 101,
    head: /^(?!.*sec-websocket-extensions)/is,
  },
  { name: 'a token that is not needed', request: upgrade({ Authorization: 'x' }), status: 101 },
  { name: 'an origin', request: upgrade({ Origin: 'http://127.0.0.1' }), status: 403, body: '' },
  { name: 'the origin null', request: upgrade({ Origin: 'null' }), status: 403, body: '' },
  { name: 'an empty origin', request: upgrade({ Origin: '' }), status: 403, body: '' },
  {
    name: 'another version',
    request: upgrade({ 'Sec-WebSocket-Version': '12' }),
    status: 400,
    body: noVersion,
  },
  {
    name: 'no version',
    request: upgrade({ 'Sec-WebSocket-Version': undefined }),
    status: 400,
    body: noVersion,
  },
  {
    name: 'no key',
    request: upgrade({ 'Sec-WebSocket-Key': undefined }),
    status: 400,
    body: '`Sec-WebSocket-Key` header missing',
  },
  {
    name: 'no Connection header',
    request: upgrade({ Connection: undefined }),
    status: 400,
    body: noConnection,
  },
  {
    name: 'another upgrade',
    request: upgrade({ Upgrade: 'h2c' }),
    status: 400,
    body: "`Upgrade` header did not include 'websocket'",
  },
  {
    name: 'no Upgrade header',
    request: upgrade({ Upgrade: undefined }),
    status: 400,
    body: "`Upgrade` header did not include 'websocket'",
  },
  {
    name: 'another method',
    request: upgrade({ 'Content-Length': '0' }, 'POST / HTTP/1.1'),
    status: 405,
    body: 'Request method must be `GET`',
  },
  {
    name: 'HTTP/1.0',
    request: upgrade({}, 'GET / HTTP/1.0'),
    status: 426,
    body: "WebSocket request couldn't be upgraded since no upgrade state was present",
  },
  {
    name: 'a page',
    request: toRequest('GET /readyz/ HTTP/1.1', plain),
    status: 400,
    body: noConnection,
  },
  {
    name: 'a page with an origin',
    request: toRequest(get, { ...plain, Origin: 'null' }),
    status: 403,
  },
  ...['/readyz', '/healthz', '/readyz?a=b'].flatMap((path) => [
    {
      name: `GET ${path}`,
      request: toRequest(`GET ${path} HTTP/1.1`, plain),
      status: 200,
      body: '',
    },
    { name: `HEAD ${path}`, request: toRequest(`HEAD ${path} HTTP/1.1`, plain), status: 200 },
    {
      name: `GET ${path} of HTTP/1.0`,
      request: toRequest(`GET ${path} HTTP/1.0`, {}),
      status: 200,
    },
    {
      name: `POST ${path}`,
      request: toRequest(`POST ${path} HTTP/1.1`, { ...plain, 'Content-Length': '0' }),
      status: 405,
      head: /allow: GET,HEAD/i,
    },
    {
      name: `${path} with an origin`,
      request: toRequest(`GET ${path} HTTP/1.1`, { ...plain, Origin: 'x' }),
      status: 403,
      body: '',
    },
    {
      name: `a handshake for ${path}`,
      request: upgrade({}, `GET ${path} HTTP/1.1`),
      status: 200,
      body: '',
    },
  ]),
  { name: 'no HTTP', request: 'hello\r\n\r\n', status: 400, body: '' },
]

/** The token of `tokenRows`. */
export const capabilityToken = 'a capability token'

function unauthorized(name: string, header: string | undefined, body: string): HandshakeRow {
  return { name, request: upgrade({ Authorization: header }), status: 401, body }
}

function authorized(name: string, header: string): HandshakeRow {
  return { name, request: upgrade({ Authorization: header }), status: 101 }
}

/** Requests to a listener with a capability token. */
export const tokenRows: readonly HandshakeRow[] = [
  authorized('the token', `Bearer ${capabilityToken}`),
  authorized('blanks and another case', `  bEaReR    ${capabilityToken}  `),
  unauthorized('no token', undefined, 'missing websocket bearer token'),
  {
    name: 'a token in the query',
    request: upgrade({}, `GET /?token=a HTTP/1.1`),
    status: 401,
    body: 'missing websocket bearer token',
  },
  unauthorized('a Basic header', 'Basic YTpi', 'invalid authorization header'),
  unauthorized('a bare token', 'token', 'invalid authorization header'),
  unauthorized('no token after Bearer', 'Bearer ', 'invalid authorization header'),
  unauthorized('a tab after Bearer', `Bearer\t${capabilityToken}`, 'invalid authorization header'),
  unauthorized('an empty header', '', 'invalid authorization header'),
  unauthorized('a token of other characters', 'Bearer é', 'invalid authorization header'),
  unauthorized('another token', 'Bearer x', 'invalid websocket bearer token'),
  {
    name: 'the token and an origin',
    request: upgrade({ Origin: 'x', Authorization: `Bearer ${capabilityToken}` }),
    status: 403,
    body: '',
  },
  {
    name: 'a probe without the token',
    request: toRequest('GET /readyz HTTP/1.1', plain),
    status: 200,
  },
  {
    name: 'no token and no key',
    request: upgrade({ 'Sec-WebSocket-Key': undefined }),
    status: 400,
    body: '`Sec-WebSocket-Key` header missing',
  },
]

/** The settings of `jwtRows`. */
export const jwtSecret = 'a secret of 32 bytes or more than that'
export const jwtIssuer = 'issuer'
export const jwtAudience = 'audience'

interface SignOptions {
  algorithm?: string
  secret?: string
}

/** Signs claims, given as an object or as their text. */
function sign(claims: object | string, options: SignOptions = {}): string {
  const { algorithm = 'HS256', secret = jwtSecret } = options
  const encode = (text: string) => Buffer.from(text).toString('base64url')
  const payload = typeof claims === 'string' ? claims : JSON.stringify(claims)
  const signed = `${encode(JSON.stringify({ alg: algorithm }))}.${encode(payload)}`
  const hash = { HS384: 'sha384', HS512: 'sha512' }[algorithm] ?? 'sha256'
  if (algorithm === 'none') return `${signed}.`
  return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`
}

/** Requests to a listener with signed tokens of an issuer and an audience, at a time in seconds. */
export function jwtRows(now: number): HandshakeRow[] {
  const good = { exp: now + 100, iss: jwtIssuer, aud: jwtAudience }
  const right = (name: string, claims: object | string) => authorized(name, bearer(claims))
  const wrong = (name: string, claims: object | string, fault: string) =>
    unauthorized(name, bearer(claims), fault)
  const invalid = 'invalid websocket jwt'
  return [
    right('a signed token', good),
    right('a list of audiences', { ...good, aud: ['x', jwtAudience] }),
    right('a token of the future', { ...good, iat: now + 1000 }),
    right('a token that has just expired', { ...good, exp: now - 25 }),
    right('a token that is valid soon', { ...good, nbf: now + 25 }),
    right('claims of null', { ...good, nbf: null }),
    wrong('no exp', { ...good, exp: undefined }, invalid),
    wrong('a text as exp', { ...good, exp: String(good.exp) }, invalid),
    wrong('a fraction as exp', { ...good, exp: good.exp + 0.5 }, invalid),
    wrong('a text as nbf', { ...good, nbf: 'x' }, invalid),
    wrong('a number as iss', { ...good, iss: 3 }, invalid),
    wrong('a number among the audiences', { ...good, aud: [jwtAudience, 3] }, invalid),
    wrong('an array', [1], invalid),
    wrong('no JSON', 'x', invalid),
    wrong('an expired token', { ...good, exp: now - 40, iss: 'x' }, 'expired websocket jwt'),
    wrong('a token of later', { ...good, nbf: now + 60 }, 'websocket jwt is not valid yet'),
    wrong('another issuer', { ...good, iss: 'x', aud: 'x' }, 'websocket jwt issuer mismatch'),
    wrong('no issuer', { ...good, iss: null }, 'websocket jwt issuer mismatch'),
    wrong('another audience', { ...good, aud: ['x'] }, 'websocket jwt audience mismatch'),
    wrong('no audience', { ...good, aud: undefined }, 'websocket jwt audience mismatch'),
    unauthorized('no token', undefined, 'missing websocket bearer token'),
    unauthorized('no JWT', 'Bearer x', invalid),
    ...['HS384', 'HS512', 'none'].map((algorithm) =>
      unauthorized(algorithm, `Bearer ${sign(good, { algorithm })}`, invalid),
    ),
    unauthorized('another key', `Bearer ${sign(good, { secret: 'x'.repeat(32) })}`, invalid),
  ]
}

function bearer(claims: object | string): string {
  return `Bearer ${sign(claims)}`
}

import { readFileSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer, request as httpRequest } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeFailure } from '../../src/http/errors.js'
import { createHttp } from '../../src/http/http.js'
import type { Environment } from '../../src/http/network-settings.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { listen, startServer } from './loopback.js'

const certificate = join(repository, 'test/http/test-only-certificate.pem')
const key = join(repository, 'test/http/test-only-key.pem')

function ask(url: string, env: Environment, init: RequestInit = {}): Promise<Response> {
  return createHttp({ userAgent: () => 'probe/1', env }).fetch(url, init)
}

async function startTlsServer(): Promise<string> {
  const tls = { cert: readFileSync(certificate), key: readFileSync(key) }
  const address = await listen(createHttpsServer(tls, (_request, response) => response.end('safe')))
  return `https://${address}`
}

/** Forwards plain requests and opens tunnels; tells what it was asked for. */
async function startProxy(): Promise<{
  address: string
  asked: string[]
  authorizations: unknown[]
}> {
  const asked: string[] = []
  const authorizations: unknown[] = []
  const server = createHttpServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    authorizations.push(request.headers['proxy-authorization'])
    const { method, headers, url = '' } = request
    request.pipe(
      httpRequest(url, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers)
        answer.pipe(response)
      }),
    )
  })
  server.on('connect', (request, socket: Socket) => {
    asked.push(`${request.method} ${request.url}`)
    authorizations.push(request.headers['proxy-authorization'])
    const [host, port] = (request.url ?? '').split(':')
    const target = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      target.pipe(socket).pipe(target)
    })
    for (const end of [socket, target]) end.on('error', () => undefined)
  })
  return { address: await listen(server), asked, authorizations }
}

test.each(['HTTP_PROXY', 'http_proxy'])('%s takes plain requests', async (variable) => {
  const { origin, seen } = await startServer((_seen, _request, response) => response.end('ok'))
  const proxy = await startProxy()
  const env = { [variable]: `http://${proxy.address}` }
  const response = await ask(`${origin}/a`, env, { method: 'POST', body: 'b' })
  expect(await response.text()).toBe('ok')
  expect(proxy.asked).toEqual([`POST ${origin}/a`])
  expect(seen[0]).toMatchObject({ body: 'b', headers: { 'user-agent': 'probe/1' } })
})

test.each(['HTTPS_PROXY', 'https_proxy'])('%s opens tunnels', async (variable) => {
  const origin = await startTlsServer()
  const proxy = await startProxy()
  const env = { [variable]: `http://${proxy.address}`, CODEX_CA_CERTIFICATE: certificate }
  expect(await (await ask(origin, env)).text()).toBe('safe')
  expect(proxy.asked).toEqual([`CONNECT ${origin.slice('https://'.length)}`])
})

test('a proxy for one scheme leaves the other alone', async () => {
  const secure = await startTlsServer()
  const { origin: plain } = await startServer((_seen, _request, response) => response.end('ok'))
  const proxy = await startProxy()
  const address = `http://${proxy.address}`
  const ca = { CODEX_CA_CERTIFICATE: certificate }
  await (await ask(secure, { ...ca, HTTP_PROXY: address })).text()
  await (await ask(plain, { HTTPS_PROXY: address })).text()
  expect(proxy.asked).toEqual([])
})

test('a proxy needs no scheme, and gets the user of its address', async () => {
  const { origin } = await startServer((_seen, _request, response) => response.end('ok'))
  const proxy = await startProxy()
  await (await ask(origin, { HTTP_PROXY: proxy.address })).text()
  await (await ask(origin, { HTTP_PROXY: `http://us%40er:pw@${proxy.address}` })).text()
  expect(proxy.authorizations).toEqual([undefined, `Basic ${btoa('us@er:pw')}`])
})

test.each([
  ['NO_PROXY', '127.0.0.1', []],
  ['no_proxy', 'example.com, 127.0.0.1', []],
  ['NO_PROXY', '*', []],
  ['NO_PROXY', 'example.com', ['GET']],
  ['NO_PROXY', '', ['GET']],
])('%s=%j leads to %j through the proxy', async (variable, value, asked) => {
  const { origin } = await startServer((_seen, _request, response) => response.end('ok'))
  const proxy = await startProxy()
  await (await ask(origin, { HTTP_PROXY: proxy.address, [variable]: value })).text()
  expect(proxy.asked.map((line) => line.split(' ')[0])).toEqual(asked)
})

test('there is no proxy inside the seatbelt sandbox', async () => {
  const { origin } = await startServer((_seen, _request, response) => response.end('ok'))
  const proxy = await startProxy()
  await (await ask(origin, { HTTP_PROXY: proxy.address, CODEX_SANDBOX: 'seatbelt' })).text()
  expect(proxy.asked).toEqual([])
})

test('the environment of the process is not looked at', async () => {
  const { origin } = await startServer((_seen, _request, response) => response.end('ok'))
  const proxy = await startProxy()
  for (const name of ['HTTP_PROXY', 'http_proxy']) process.env[name] = `http://${proxy.address}`
  try {
    await (await ask(origin, { CODEX_CA_CERTIFICATE: certificate })).text()
    await (await ask(origin, {})).text()
  } finally {
    for (const name of ['HTTP_PROXY', 'http_proxy']) delete process.env[name]
  }
  expect(proxy.asked).toEqual([])
})

test.each(['socks5://127.0.0.1:1', 'http://', 'http://a b', 'file:///pw'])(
  'a proxy %j is refused without quoting it',
  async (value) => {
    await expect(ask('http://127.0.0.1:1', { https_proxy: value })).rejects.toMatchObject({
      name: 'HttpError',
      code: 'invalid_proxy',
      message: 'https_proxy is not the address of an HTTP proxy',
    })
  },
)

test('a certificate of an authority of their own is trusted once it is named', async () => {
  const origin = await startTlsServer()
  const refused = await ask(origin, {}).catch((error: unknown) => error)
  expect(describeFailure(refused)).toBe('network error DEPTH_ZERO_SELF_SIGNED_CERT')
  for (const name of ['CODEX_CA_CERTIFICATE', 'SSL_CERT_FILE']) {
    expect(await (await ask(origin, { [name]: certificate })).text()).toBe('safe')
  }
})

test('CODEX_CA_CERTIFICATE comes before SSL_CERT_FILE, unless it is empty', async () => {
  const origin = await startTlsServer()
  const missing = join(createTemporaryFolder(), 'missing.pem')
  const first = { CODEX_CA_CERTIFICATE: certificate, SSL_CERT_FILE: missing }
  expect(await (await ask(origin, first)).text()).toBe('safe')
  const second = { CODEX_CA_CERTIFICATE: '', SSL_CERT_FILE: certificate }
  expect(await (await ask(origin, second)).text()).toBe('safe')
})

test('a certificate file that cannot be read is named with its variable', async () => {
  const path = join(createTemporaryFolder(), 'missing.pem')
  await expect(ask('http://127.0.0.1:1', { SSL_CERT_FILE: path })).rejects.toMatchObject({
    name: 'HttpError',
    code: 'invalid_ca',
    message: `SSL_CERT_FILE names "${path}", which cannot be read: ENOENT`,
  })
})

const wrong = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'

test.each(['', 'canary', wrong, readFileSync(certificate, 'utf8') + wrong])(
  'a file without certificates is refused without quoting it',
  async (content) => {
    const path = join(createTemporaryFolder(), 'ca.pem')
    writeFileSync(path, content)
    const env = { CODEX_CA_CERTIFICATE: path }
    await expect(ask('http://127.0.0.1:1', env)).rejects.toMatchObject({
      code: 'invalid_ca',
      message: `CODEX_CA_CERTIFICATE names "${path}", which does not contain PEM certificates`,
    })
  },
)

test('a certificate file that was mended counts from the next request on', async () => {
  const origin = await startTlsServer()
  const path = join(createTemporaryFolder(), 'ca.pem')
  const http = createHttp({ userAgent: () => 'probe/1', env: { SSL_CERT_FILE: path } })
  await expect(http.fetch(origin)).rejects.toMatchObject({ code: 'invalid_ca' })
  writeFileSync(path, readFileSync(certificate))
  expect(await (await http.fetch(origin)).text()).toBe('safe')
})

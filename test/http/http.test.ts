import { createHttp } from '../../src/http/http.js'
import { expect, test } from 'vitest'
import { findClosedOrigin, startServer } from './loopback.js'

const canary = 'canary-4711'
const mebibyte = 1024 * 1024

function createLogged() {
  const lines: string[] = []
  const http = createHttp({ userAgent: () => 'probe/1', log: (line) => lines.push(line) })
  return { http, lines }
}

test('every request names the program, and the originator only when there is one', async () => {
  const { origin, seen } = await startServer((_seen, _request, response) => response.end())
  await createHttp({ userAgent: () => 'probe/1' }).fetch(origin)
  await createHttp({ userAgent: () => 'probe/2', originator: () => 'me' }).fetch(origin)
  expect(seen.map(({ headers }) => headers['user-agent'])).toEqual(['probe/1', 'probe/2'])
  expect(seen.map(({ headers }) => headers['originator'])).toEqual([undefined, 'me'])
})

test('method, headers and body arrive as fetch would send them', async () => {
  const { origin, seen } = await startServer((_seen, _request, response) => response.end('done'))
  const http = createHttp({ userAgent: () => 'probe/1' })
  const request = new Request(`${origin}/a?b=c`, {
    method: 'POST',
    headers: { 'X-Mine': 'yes', 'content-type': 'text/x-mine' },
    body: 'héllo',
  })
  const response = await http.fetch(request)
  expect(await response.text()).toBe('done')
  expect(seen[0]).toMatchObject({ method: 'POST', url: '/a?b=c', body: 'héllo' })
  expect(seen[0]?.headers).toMatchObject({ 'x-mine': 'yes', 'content-type': 'text/x-mine' })
})

test('a request is one line of log, without headers, bodies and secrets', async () => {
  const { origin } = await startServer((_seen, _request, response) => {
    response.writeHead(418, { 'x-secret': canary }).end(canary)
  })
  const { http, lines } = createLogged()
  const response = await http.fetch(`${origin}/tea?token=${canary}#${canary}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${canary}` },
    body: canary,
  })
  await response.text()
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^POST http:\/\/127\.0\.0\.1:\d+\/tea\?token=<redacted> 418 \(\d+ ms\)$/)
})

test('a request that fails is one line of log with the reason', async () => {
  const { http, lines } = createLogged()
  const gone = await findClosedOrigin()
  await expect(http.fetch(`${gone}/?key=${canary}`)).rejects.toThrow()
  const { origin } = await startServer((_seen, request) => request.socket.destroy())
  await expect(http.fetch(origin)).rejects.toThrow()
  await expect(http.fetch(origin, { signal: AbortSignal.abort() })).rejects.toThrow()
  expect(lines[0]).toMatch(
    /^GET http:\/\/127\.0\.0\.1:\d+\/\?key=<redacted> network error ECONNREFUSED \(/,
  )
  expect(lines[1]).toMatch(/ network error UND_ERR_SOCKET \(/)
  expect(lines[2]).toMatch(/ canceled \(/)
})

test.each([301, 302, 303, 307, 308])('%i is followed inside the origin', async (status) => {
  const { origin, seen } = await startServer(({ url }, _request, response) => {
    if (url === '/new?b=c') response.end('there')
    else response.writeHead(status, { location: '/new?b=c' }).end('gone')
  })
  const { http, lines } = createLogged()
  const response = await http.fetch(`${origin}/old`, { headers: { authorization: canary } })
  expect(await response.text()).toBe('there')
  expect(seen.map(({ headers }) => headers['authorization'])).toEqual([canary, canary])
  expect(lines).toHaveLength(2)
})

test('another origin is never asked, and the redirect is the answer', async () => {
  const other = await startServer((_seen, _request, response) => response.end('stolen'))
  for (const status of [301, 302, 303, 307, 308]) {
    const { origin } = await startServer((_seen, _request, response) => {
      response.writeHead(status, { location: `${other.origin}/usage` }).end()
    })
    const response = await createLogged().http.fetch(origin, { headers: { authorization: canary } })
    expect(response.status).toBe(status)
  }
  expect(other.seen).toEqual([])
})

test('a body is sent again after 307 and 308, and never becomes a GET', async () => {
  for (const [status, methods] of [
    [307, ['POST', 'POST']],
    [308, ['POST', 'POST']],
    [302, ['POST']],
    [303, ['POST']],
  ] as const) {
    const { origin, seen } = await startServer(({ url }, _request, response) => {
      if (url === '/new') response.end()
      else response.writeHead(status, { location: '/new' }).end()
    })
    await createLogged().http.fetch(`${origin}/old`, { method: 'POST', body: 'once' })
    expect(seen.map(({ method }) => method)).toEqual(methods)
    expect(new Set(seen.map(({ body }) => body))).toEqual(new Set(['once']))
  }
})

test.each(['http://[bad', 'ftp://127.0.0.1/', undefined])(
  'a redirect to %j is taken as the answer',
  async (location) => {
    const { origin, seen } = await startServer((_seen, _request, response) => {
      response.writeHead(302, location === undefined ? {} : { location }).end()
    })
    expect((await createLogged().http.fetch(origin)).status).toBe(302)
    expect(seen).toHaveLength(1)
  },
)

test('a redirect that brings a user along is taken as the answer', async () => {
  const { origin, seen } = await startServer((_seen, request, response) => {
    response.writeHead(302, { location: `http://user:pw@${request.headers.host}/` }).end()
  })
  expect((await createLogged().http.fetch(origin)).status).toBe(302)
  expect(seen).toHaveLength(1)
})

test('redirects in a circle end', async () => {
  const { origin, seen } = await startServer((_seen, _request, response) => {
    response.writeHead(302, { location: '/' }).end()
  })
  expect((await createLogged().http.fetch(origin)).status).toBe(302)
  expect(seen).toHaveLength(6)
})

test('redirects are left alone, or refused, when the caller says so', async () => {
  const { origin, seen } = await startServer((_seen, _request, response) => {
    response.writeHead(302, { location: '/' }).end()
  })
  const { http } = createLogged()
  expect((await http.fetch(origin, { redirect: 'manual' })).status).toBe(302)
  await expect(http.fetch(origin, { redirect: 'error' })).rejects.toThrow()
  expect(seen).toHaveLength(2)
})

test('a body is taken up to 4 MiB and not beyond, however it is sent', async () => {
  const { origin } = await startServer(({ url }, _request, response) => {
    const size = 4 * mebibyte + (url === '/more' ? 1 : 0)
    response.end(Buffer.alloc(size, 'x'))
  })
  const { http } = createLogged()
  expect(await (await http.fetch(`${origin}/less`)).text()).toHaveLength(4 * mebibyte)
  await expect((await http.fetch(`${origin}/more`)).text()).rejects.toMatchObject({
    name: 'HttpError',
    code: 'too_large',
    message: 'the answer has more than 4194304 bytes',
  })
})

test('a body without end is cut, and the connection with it', async () => {
  let resolve = (): void => undefined
  const closed = new Promise<void>((done) => (resolve = done))
  const { origin } = await startServer((_seen, _request, response) => {
    response.on('close', () => {
      clearInterval(timer)
      resolve()
    })
    const timer = setInterval(() => response.write(Buffer.alloc(mebibyte)), 1)
  })
  const response = await createLogged().http.fetch(origin)
  await expect(response.arrayBuffer()).rejects.toMatchObject({ code: 'too_large' })
  await closed
})

test('what was compressed counts in full', async () => {
  const { gzipSync } = await import('node:zlib')
  const { origin } = await startServer((_seen, _request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' })
    response.end(gzipSync(Buffer.alloc(5 * mebibyte)))
  })
  const response = await createLogged().http.fetch(origin)
  await expect(response.arrayBuffer()).rejects.toMatchObject({ code: 'too_large' })
})

test('canceling a body that nobody reads ends the request', async () => {
  let close = (): void => undefined
  const closed = new Promise<void>((resolve) => (close = resolve))
  const { origin } = await startServer((_seen, _request, response) => {
    response.on('close', () => close())
    response.write('a')
  })
  const response = await createLogged().http.fetch(origin)
  await response.body?.cancel()
  await closed
})

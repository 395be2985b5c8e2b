import type { Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Reply, TestLogin } from './callback-client.js'
import {
  ask,
  callback,
  code,
  open,
  readAll,
  sendRaw,
  startLogin,
  state,
} from './callback-client.js'
import { expectAuthError } from '../rejection.js'

const mebibyte = 1024 * 1024

/** The login is as open as before, and the right callback still ends it well. */
async function expectOpen(login: TestLogin): Promise<void> {
  expect(login.codes).toEqual([])
  expect(await ask(login.port, callback)).toMatchObject({ status: 302 })
  await login.outcome
  expect(login.codes).toEqual([code])
}

const foreignStates: Record<string, string> = {
  'another state': `state=${state.replace('4711', '4712')}`,
  'no state': 'x=y',
  'an empty state': 'state=',
  'a longer state': `state=${state}x`,
  'a state in other letters': `state=${state.toUpperCase()}`,
  'two states, the right one first': `state=${state}&state=x`,
  'two states, the right one last': `state=x&state=${state}`,
  'the right state twice': `state=${state}&state=${state}`,
  'the state as an array': `state[]=${state}`,
}

test.each(Object.entries(foreignStates))('%s is refused', async (_name, query) => {
  const login = await startLogin()
  for (const rest of [`code=${code}`, 'error=access_denied']) {
    const reply = await ask(login.port, `/auth/callback?${rest}&${query}`)
    expect(reply).toMatchObject({ status: 400, body: 'State mismatch' })
  }
  await expectOpen(login)
})

test.each(['code=a&code=b', 'error=a&error=a', 'error=a&error_description=b&error_description=c'])(
  '%s says two things, and is refused',
  async (query) => {
    const login = await startLogin()
    const reply = await ask(login.port, `/auth/callback?state=${state}&${query}`)
    expect(reply).toMatchObject({ status: 400, body: 'Bad Request' })
    await expectOpen(login)
  },
)

test.each(['evil.example', '127.0.0.1', 'localhost:1', '127.0.0.1.evil.example:PORT'])(
  'Host %j is refused',
  async (host) => {
    const login = await startLogin()
    const headers = { host: host.replace('PORT', String(login.port)) }
    for (const path of [callback, '/cancel', '/success']) {
      expect(await ask(login.port, path, { headers })).toMatchObject({
        status: 403,
        body: 'Forbidden',
      })
    }
    await expectOpen(login)
  },
)

test('two Hosts are refused, an empty one, and none', async () => {
  const login = await startLogin()
  const own = `Host: 127.0.0.1:${login.port}\r\n`
  const target = `GET ${callback} HTTP/1`
  expect(await sendRaw(login.port, `${target}.1\r\n${own}Host: a\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 403/,
  )
  expect(await sendRaw(login.port, `${target}.1\r\nHost:\r\n\r\n`)).toMatch(/^HTTP\/1.1 403/)
  expect(await sendRaw(login.port, `${target}.1\r\n\r\n`)).toMatch(/^HTTP\/1.1 400/)
  expect(await sendRaw(login.port, `${target}.0\r\n\r\n`)).toMatch(/^HTTP\/1.1 403/)
  await expectOpen(login)
})

test('localhost is as good as the address', async () => {
  const login = await startLogin()
  const headers = { host: `LocalHost:${login.port}` }
  expect(await ask(login.port, callback, { headers })).toMatchObject({ status: 302 })
})

test.each(['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])(
  '%s is refused',
  async (method) => {
    const login = await startLogin()
    for (const path of [callback, '/cancel', '/success', '/']) {
      const reply = await ask(login.port, path, { method })
      expect(reply).toMatchObject({ status: 405, headers: { allow: 'GET' } })
    }
    await expectOpen(login)
  },
)

const query = callback.slice(callback.indexOf('?'))

test.each([
  ['/x/../auth/callback', 404],
  ['/./auth/callback', 404],
  ['//auth/callback', 404],
  ['/auth/callback/', 404],
  ['/AUTH/callback', 404],
  ['/auth%2fcallback', 404],
  ['/auth/%63allback', 404],
  ['/auth\\callback', 404],
  ['/../../etc/passwd', 404],
  ['/favicon.ico', 404],
  ['http://127.0.0.1/auth/callback', 400],
  ['http://evil.example/auth/callback', 400],
  ['*', 400],
  ['auth/callback', 400],
])('the target %s leads nowhere', async (path, status) => {
  const login = await startLogin()
  const bytes = `GET ${path}${query} HTTP/1.1\r\nHost: 127.0.0.1:${login.port}\r\n\r\n`
  expect(await sendRaw(login.port, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  await expectOpen(login)
})

test.each<Record<string, string>>([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'anything' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://127.0.0.1:1' },
  { referer: 'https://evil.example/' },
  { referer: 'http://127.0.0.1:PORT@evil.example/' },
  { 'sec-fetch-site': 'none', referer: 'https://evil.example/' },
])('a page of another site (%j) cannot cancel', async (headers) => {
  const login = await startLogin()
  for (const name of Object.keys(headers)) {
    headers[name] = headers[name]?.replace('PORT', String(login.port)) ?? ''
  }
  const reply = await ask(login.port, '/cancel', { headers })
  expect(reply).toMatchObject({ status: 403, body: 'Forbidden' })
  await expectOpen(login)
})

test('somebody at this machine can cancel in a browser', async () => {
  const login = await startLogin()
  const own = `http://127.0.0.1:${login.port}`
  const headers = { 'sec-fetch-site': 'same-origin', origin: own, referer: `${own}/x` }
  expect(await ask(login.port, '/cancel', { headers })).toMatchObject({ status: 200 })
  await expectAuthError(login.outcome, 'login_canceled', 'Login cancelled')
})

test('a query of a mebibyte is refused before it is read', async () => {
  const login = await startLogin()
  const target = `${callback}&x=${'x'.repeat(mebibyte)}`
  const host = `Host: 127.0.0.1:${login.port}`
  const answer = await sendRaw(login.port, `GET ${target} HTTP/1.1\r\n${host}\r\n\r\n`)
  // The rest of the query may meet a connection that is closed already.
  expect(answer).toMatch(/^(?:HTTP\/1\.1 431 |$)/)
  await expectOpen(login)
})

test('a second request on one connection is not looked at', async () => {
  const login = await startLogin()
  const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${login.port}\r\n\r\n`
  const answer = await sendRaw(login.port, request('/') + request('/cancel') + request(callback))
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404'])
  await expectOpen(login)
})

test('a body is not waited for', async () => {
  const login = await startLogin()
  const head = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${login.port}\r\nContent-Length: 1000000\r\n\r\n`
  expect(await sendRaw(login.port, head)).toMatch(/^HTTP\/1\.1 404/)
  await expectOpen(login)
})

test.each([
  'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  '\u0000\u0001\r\n\r\n',
])('%j is no reason to fail', async (bytes) => {
  const login = await startLogin()
  await sendRaw(login.port, bytes)
  await expectOpen(login)
})

test('HTML in an error is text', async () => {
  const login = await startLogin()
  const description = encodeURIComponent(`"><script>alert('1')</script>&`)
  const target = `/auth/callback?state=${state}&error=%3Cb%3E&error_description=${description}`
  const { body } = await ask(login.port, target)
  expect(body).not.toMatch(/<script|<b>/)
  expect(body).toContain('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;')
  expect(body).toContain('<code>&lt;b&gt;</code>')
})

test('a request that comes byte by byte is given up, whatever the patience', async () => {
  const login = await startLogin({ timeouts: { requestMs: 200, lingerMs: 3000 } })
  const socket = await open(login.port)
  const bytes = [...`GET /${'x'.repeat(10_000)} HTTP/1.1\r\n`]
  const timer = setInterval(() => socket.write(bytes.shift() ?? '\n'), 10)
  const answer = readAll(socket)
  const silence = readAll(await open(login.port))
  expect(await answer).toMatch(/^HTTP\/1\.1 408 /)
  clearInterval(timer)
  expect(await silence).toMatch(/^HTTP\/1\.1 408 /)
  await expectOpen(login)
})

test('200 connections at once, some of them silent, are all served', async () => {
  const login = await startLogin()
  const silent = await Promise.all(Array.from({ length: 50 }, () => open(login.port)))
  for (const socket of silent.slice(0, 25)) socket.write('GET /auth')
  const asked = Array.from({ length: 150 }, () => ask(login.port, '/'))
  const replies: Reply[] = await Promise.all(asked)
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([404]))
  expect(silent.every((socket) => !socket.destroyed)).toBe(true)
  await expectOpen(login)
})

test('a crowd that says nothing makes room for whoever does', async () => {
  const login = await startLogin()
  let gone = 0
  let onEnough = (): void => undefined
  const enough = new Promise<void>((resolve) => (onEnough = resolve))
  const join = async (): Promise<Socket> => {
    const socket = await open(login.port)
    socket.write('GET /auth/callb')
    socket.once('close', () => ++gone === 344 && onEnough())
    return socket
  }
  const crowd: Socket[] = []
  for (let count = 0; count < 600; count++) crowd.push(await join())
  for (const socket of crowd) socket.resume()
  await enough
  await expectOpen(login)
})

test('memory stays flat under 2000 hostile requests', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const login = await startLogin()
  const storm = async (rounds: number) => {
    for (let round = 0; round < rounds; round++) {
      const padding = `${round}`.padEnd(8000, 'x')
      await Promise.all([
        ask(login.port, `/auth/callback?state=${padding}&code=a`),
        ask(login.port, `/auth/callback?state=${state}&code=a&code=${padding}`),
        ask(login.port, `/${padding}`, { method: 'POST' }),
        ask(login.port, '/cancel', { headers: { origin: padding } }),
        sendRaw(login.port, `GET /${padding}${padding}${padding}`).catch(() => ''),
      ])
    }
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = await storm(100)
  const after = await storm(400)
  // Keeping 8 KB of each would make 16 MiB.
  expect(after - before).toBeLessThan(6 * mebibyte)
  await expectOpen(login)
})

test('neither code nor state shows up in what is answered or thrown', async () => {
  const query = `code=${code}&state=${state}`
  const login = await startLogin()
  const replies = [
    await ask(login.port, `/auth/callback?code=${code}&state=${state}x`),
    await ask(login.port, `/auth/callback?${query}&${query}`),
    await ask(login.port, `/${code}?${query}`),
    await ask(login.port, `/auth/callback?${query}&error=no`),
  ]
  const error: unknown = await login.outcome.catch((error: unknown) => error)
  const told = JSON.stringify([replies, error, String(error), (error as Error).stack])
  expect(told).not.toContain(code)
  expect(told).not.toContain(state)
})

import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { AuthDotJson } from '../../generated/types/index.js'
import type { ChatgptAuth } from '../../src/auth/codex-auth.js'
import { refreshTokens } from '../../src/auth/refresh/token-endpoint.js'
import { createEphemeralStorage } from '../../src/auth/storage/ephemeral-storage.js'
import { toCodexAuth } from '../../src/auth/storage/load-auth.js'
import { createBackend } from '../../src/backend/backend.js'
import { withDeadline } from '../../src/http/deadline.js'
import type { Http } from '../../src/http/http.js'
import { createHttp } from '../../src/http/http.js'
import { createAttempts } from '../backend/fixture.js'
import { eventually } from '../support/eventually.js'
import { createRecord } from '../support/signed-in.js'
import { startServer } from '../http/loopback.js'

// The configuration of these tests exposes it.
const collectGarbage = globalThis.gc!

const userAgent = () => 'probe/1'
const certificate = join(import.meta.dirname, '../http/test-only-certificate.pem')

/** A server whose answers come byte by byte and never end, and how many bytes it has sent. */
async function startDribbling(status: number) {
  const sent = { requests: 0, bytes: 0 }
  const { origin } = await startServer((_seen, _request, response) => {
    sent.requests++
    response.writeHead(status, { 'content-type': 'application/json' })
    const dribbling = setInterval(() => {
      sent.bytes++
      response.write(' ')
    }, 1)
    response.on('close', () => clearInterval(dribbling))
  })
  return { origin, sent }
}

/** Answers in the same way, and does not notice when the caller gives up. */
async function sendDeaf(): Promise<Response> {
  let dribbling: ReturnType<typeof setInterval>
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      dribbling = setInterval(() => controller.enqueue(Buffer.from(' ')), 1)
      onTestFinished(() => clearInterval(dribbling))
    },
    cancel: () => new Promise(() => undefined),
  })
  return new Response(body)
}

/** Never answers. What waits for it can be reached, as through a socket. */
function sendNothing(): Promise<Response> {
  return new Promise((resolve) => unanswered.push(resolve))
}

const unanswered: unknown[] = []

const clients: { client: string; create: () => Http }[] = [
  { client: 'the fetch of Node', create: () => createHttp({ userAgent }) },
  {
    client: 'the fetch of undici',
    create: () => createHttp({ userAgent, env: { SSL_CERT_FILE: certificate } }),
  },
  { client: 'a deaf fetch', create: () => createHttp({ userAgent, fetch: sendDeaf }) },
  {
    client: 'a fetch that never answers',
    create: () => createHttp({ userAgent, fetch: sendNothing }),
  },
]

interface Call {
  http: Http
  origin: string
  signal: AbortSignal
  timeoutMs: number
}

const enough = new RangeError('enough')

interface Reader {
  call: string
  status?: number
  read: (call: Call) => Promise<unknown>
  /** Messages of the two ends. */
  late: string
  aborted: string
}

const record = createRecord('old') as AuthDotJson

const login = async () => {
  const report = () => undefined
  const auth = await toCodexAuth(record, createEphemeralStorage(), report)
  return auth as ChatgptAuth
}

const refresh = async ({ http, origin, signal, timeoutMs }: Call) => {
  const request = { auth: await login(), reason: 'forced', signal, onIgnored: () => {} } as const
  return refreshTokens({ http, urlOverride: origin, timeoutMs }, request)
}

const backend = ({ http, origin, timeoutMs }: Call) => {
  const { attempt } = createAttempts()
  return createBackend({ http, timeoutMs, attempt, baseUrl: async () => `${origin}/backend-api` })
}

const readers: Reader[] = [
  {
    call: 'a request',
    read: ({ http, origin, ...limits }) =>
      withDeadline(limits, async (signal) => (await http.fetch(origin, { signal })).text()),
    late: 'The time is over',
    aborted: 'enough',
  },
  {
    call: 'a Request',
    read: ({ http, origin, ...limits }) =>
      withDeadline(limits, async (signal) =>
        (await http.fetch(new Request(origin, { signal }))).text(),
      ),
    late: 'The time is over',
    aborted: 'enough',
  },
  {
    call: 'a read of limits',
    read: (call) => backend(call).readRateLimits({}, call),
    late: 'GET /wham/usage failed: no answer within 0.05 s',
    aborted: 'enough',
  },
  {
    call: 'a use of a credit',
    read: (call) => backend(call).consumeResetCredit({ idempotencyKey: 'key' }, call),
    late: 'POST /wham/rate-limit-reset-credits/consume failed: no answer within 0.05 s',
    aborted: 'enough',
  },
  {
    call: 'a refresh',
    read: refresh,
    late: 'Failed to refresh token: timed out',
    aborted: 'Failed to refresh token: network error',
  },
  {
    call: 'a refused refresh',
    status: 401,
    read: refresh,
    late: 'Failed to refresh token: timed out',
    aborted: 'Failed to refresh token: network error',
  },
]

const cases = readers.flatMap((reader) =>
  clients.flatMap((client) =>
    ['its deadline', 'its caller'].map((end) => ({ ...reader, ...client, end })),
  ),
)

test.each(cases)('$call with $client ends with $end', async (each) => {
  const { read, create, end, late, aborted, client, status = 200 } = each
  const { origin, sent } = await startDribbling(status)
  const caller = new AbortController()
  let collections = 0
  const collecting = setInterval(() => {
    collectGarbage()
    if (sent.bytes > 0) collections++
  }, 5)
  onTestFinished(() => clearInterval(collecting))
  const isLate = end === 'its deadline'
  const timeoutMs = isLate ? 50 : 60_000
  const reading = read({ http: create(), origin, signal: caller.signal, timeoutMs })
  const ended = expect(reading).rejects.toThrow(isLate ? late : aborted)
  if (!isLate) {
    const isServed = client.startsWith('the fetch of')
    if (isServed) await eventually(() => expect(collections).toBeGreaterThan(2))
    caller.abort(enough)
  }
  await ended
  // The usage of an account takes two requests.
  expect(sent.requests).toBeLessThanOrEqual(2)
})

import { expect, test, vi } from 'vitest'
import type { AuthStorage } from '../../src/auth/storage/auth-storage.js'
import { AuthError } from '../../src/auth/errors.js'
import { canaries, createCanaryJwt } from '../support/canary.js'
import { eventually } from '../support/eventually.js'
import type { Network, Watched } from '../support/watched-auth.js'
import {
  createCanaryRecord,
  issueCanaries,
  startWatched,
  writeAuthJson,
} from '../support/watched-auth.js'

const secrets = Object.values(canaries)
const everything = secrets.join(' ')

/** An answer that repeats every secret wherever it can. */
function refuse(status: number, code?: string): Network {
  const error = { code, message: everything, detail: secrets, refresh_token: canaries.refreshToken }
  const body = { error, error_description: everything, access_token: canaries.accessToken }
  const headers = { 'x-request': encodeURIComponent(everything), 'set-cookie': canaries.apiKey }
  return () => Response.json(body, { status, statusText: canaries.accessToken, headers })
}

const text = (body: string) => () => new Response(body)

const redirect = (status: number, location: string) => () =>
  new Response(everything, { status, headers: { location } })

function fail(name: string, code?: string): Network {
  return () => {
    const cause = Object.assign(new Error(`connect ${everything}`), { code, secrets })
    const error = new TypeError(`fetch failed: ${everything}`, { cause })
    return Promise.reject(Object.assign(error, { name, secrets }))
  }
}

function breakOff(): Response {
  const pull = (controller: ReadableStreamDefaultController) => {
    controller.enqueue(Buffer.from(`{"access_token":"${everything}`))
    controller.error(new Error(everything))
  }
  return new Response(new ReadableStream({ pull }))
}

const signOn = `/oauth/token?refresh_token=${encodeURIComponent(canaries.refreshToken)}`

const answers: [name: string, answer: Network][] = [
  ['new tokens', issueCanaries],
  ['an empty object', text('{}')],
  ['401 with an expired token', refuse(401, 'refresh_token_expired')],
  ['401 with a used token', refuse(401, 'refresh_token_reused')],
  ['401 with a revoked token', refuse(401, 'refresh_token_invalidated')],
  ['401 with a code that is a secret', refuse(401, canaries.refreshToken)],
  ['401 without a code', refuse(401)],
  ['400 with invalid_grant', refuse(400, 'invalid_grant')],
  ['400 with a code that is a secret', refuse(400, canaries.refreshToken)],
  ['500', refuse(500)],
  ['a status that nobody knows', refuse(599)],
  ['HTML', text(`<!doctype html><title>${everything}</title>`)],
  ['truncated JSON', text(`{"access_token":"${canaries.accessToken}`)],
  ['a secret alone', text(everything)],
  ['a secret as JSON', text(JSON.stringify(canaries.refreshToken))],
  ['a token of another type', () => Response.json({ access_token: secrets })],
  ['an id token that cannot be read', () => Response.json({ id_token: canaries.idToken })],
  [
    'an id token with a wrong claim',
    () => Response.json({ id_token: createCanaryJwt('', { email: secrets }) }),
  ],
  ['a redirect to elsewhere', redirect(302, `https://other.example/${canaries.body}`)],
  ['a redirect that is followed', redirect(307, signOn)],
  ['a redirect to no URL', redirect(302, `http://${everything}`)],
  ['no connection', fail('TypeError', 'ECONNREFUSED')],
  ['no connection, for a reason that is a secret', fail('TypeError', canaries.apiKey)],
  ['a request that is aborted', fail('AbortError')],
  ['a request that takes too long', fail('TimeoutError')],
  ['an answer that breaks off', breakOff],
]

/** What a failure is seen by, if it is thrown and not reported. */
const caught = (promise: Promise<unknown>) => promise.catch((error: unknown) => error)

async function recover({ manager }: Watched): Promise<unknown[]> {
  const attempt = manager.current && (await manager.attempt({ auth: manager.current }))
  const seen: unknown[] = [attempt]
  for (let step = 0; step < 4; step++) seen.push(await caught(attempt!.recover()), attempt)
  return seen
}

const flows: [name: string, expiresIn: number, run: (watched: Watched) => Promise<unknown>][] = [
  ['a refresh', 3600, ({ manager }) => manager.refreshToken()],
  ['a refresh ahead of time', 60, ({ manager }) => manager.auth()],
  ['a recovery', 3600, recover],
]

test.each(flows)('%s shows no secret, whatever the issuer answers', async (_flow, ends, run) => {
  for (const [name, answer] of answers) {
    const network = vi.fn(answer)
    const watched = await startWatched({ stored: createCanaryRecord(ends), network })
    watched.expectSilence(await run(watched))
    const { manager } = watched
    watched.expectSilence(await run(watched), manager.current && manager.failureOf(manager.current))
    expect(network, name).toHaveBeenCalled()
  }
})

test('the wait for the tokens of another process shows none of what is on disk', async () => {
  const halves = [`{"tokens":{"refresh_token":"${everything}`, everything, { tokens: canaries }]
  for (const half of halves) {
    const watched = await startWatched({
      network: (url) => {
        writeAuthJson(watched.home, half)
        return refuse(400, 'refresh_token_reused')(url)
      },
    })
    await watched.manager.refreshToken()
    watched.expectSilence(await recover(watched))
  }
})

const other = {
  ...createCanaryRecord(),
  tokens: { ...createCanaryRecord().tokens, account_id: '' },
}

test.each<[string, object | string]>([
  ['newer tokens', { ...createCanaryRecord(), last_refresh: '2026-11-20T12:00:00Z' }],
  ['another account', other],
  ['an API key', { OPENAI_API_KEY: canaries.apiKey }],
  ['no JSON', everything],
])('a recovery that finds %s on disk shows no secret', async (_name, content) => {
  const watched = await startWatched({ network: refuse(401) })
  writeAuthJson(watched.home, content)
  watched.expectSilence(await recover(watched))
  await watched.manager.refreshToken()
  watched.expectSilence()
})

/** As a storage fails whose disk is full. */
function createFullDisk(storage: AuthStorage): AuthStorage {
  const cause = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  })
  const facts = { errno: 'ENOSPC', cause }
  return { ...storage, save: () => Promise.reject(new AuthError('storage_failed', 'full', facts)) }
}

test('tokens that cannot be stored show nowhere', async () => {
  const watched = await startWatched({ network: issueCanaries, storage: createFullDisk })
  await watched.manager.refreshToken()
  await watched.manager.refreshToken()
  watched.expectSilence(await recover(watched))
  watched.expectSilence(await caught(watched.manager.loginWithApiKey(canaries.apiKey)))
})

test('a refresh that a logout ends shows no secret', async () => {
  const network = vi.fn<Network>(() => new Promise(() => undefined))
  const watched = await startWatched({ network })
  const refreshing = watched.manager.refreshToken()
  await eventually(() => expect(network).toHaveBeenCalled())
  await watched.manager.logout()
  await refreshing
  watched.expectSilence()
})

test('an API key that is stored shows nowhere', async () => {
  const watched = await startWatched()
  await watched.manager.loginWithApiKey(canaries.apiKey)
  watched.expectSilence(await recover(watched))
})

test.each(answers)(
  'a logout shows no secret when the issuer answers with %s',
  async (_n, answer) => {
    const network = vi.fn(answer)
    const watched = await startWatched({ network })
    expect(await watched.manager.logout()).toBe(true)
    await eventually(() => expect(network).toHaveBeenCalled())
    await Promise.allSettled(network.mock.results.map(({ value }) => value as Promise<unknown>))
    watched.expectSilence()
  },
)

test('an issuer whose URL names a secret shows it neither at a refresh nor at a logout', async () => {
  for (const issuer of [`https://${canaries.apiKey}@issuer.example`, everything]) {
    const record = createCanaryRecord()
    const provenance = { issuer, client_id: canaries.apiKey }
    const stored = { ...record, tokens: { ...record.tokens, oauth_provenance: provenance } }
    const watched = await startWatched({ stored })
    await watched.manager.refreshToken()
    watched.expectSilence(await recover(watched))
    await watched.manager.logout()
    watched.expectSilence()
  }
})

const calls: [name: string, call: (watched: Watched) => Promise<unknown>][] = [
  ['readRateLimits', ({ backend }) => backend.readRateLimits({})],
  ['consumeResetCredit', ({ backend }) => backend.consumeResetCredit({ idempotencyKey: 'k' })],
  [
    'sendAddCreditsNudgeEmail',
    ({ backend }) => backend.sendAddCreditsNudgeEmail({ creditType: 'credits' }),
  ],
]

test.each(calls)('%s shows no secret, whatever issuer and backend answer', async (_name, call) => {
  for (const [, answer] of answers) {
    for (const issuer of [issueCanaries, refuse(401)]) {
      const network: Network = (url) =>
        url.pathname.startsWith('/oauth') ? issuer(url) : answer(url)
      const watched = await startWatched({ network })
      const outcome = await caught(call(watched))
      // What a usage answer tells is passed on: only failures say nothing of the body.
      watched.expectSilence(...(outcome instanceof Error ? [outcome] : []))
    }
  }
})

import { afterEach, expect, test, vi } from 'vitest'
import { createClient } from '../../src/client/client.js'
import { RpcError } from '../../src/rpc/errors.js'
import { startScripted, startScriptedWith } from '../support/scripted-server.js'
import { house } from './house.js'

afterEach(() => {
  vi.doUnmock('../../src/contract/classify-error.js')
})

const notLoaded = { code: -32600, message: 'thread not found: 1' }

/** The error of a call that is answered with the error object. */
async function fail(error: object): Promise<unknown> {
  const { client, server } = startScripted()
  const failed = client.request('account/logout').catch((thrown: unknown) => thrown)
  const { id } = await server.read()
  await server.send({ id, error })
  return await failed
}

test.each([
  [
    'a release sends only a text',
    notLoaded,
    { kind: 'notFound', retryable: 'after-resume', advice: /Resume the thread/ },
  ],
  [
    'a server of this package sends the kind',
    { code: -32600, message: 'thread not found: 1', data: { kind: 'authRequired' } },
    { kind: 'authRequired', retryable: 'after-login', advice: /sign-in/ },
  ],
  [
    'such a server has a kind that no text of a release leads to',
    { code: -32603, message: 'Internal error', data: { kind: 'internal' } },
    { kind: 'internal', retryable: 'never', advice: /log of the server/ },
  ],
  [
    'a refresh failed for a while',
    { code: -32603, message: 'x', data: { kind: 'refreshFailed', reason: 'transient' } },
    { kind: 'refreshFailed', retryable: 'after-backoff', advice: /Try again/ },
  ],
  [
    'no rule knows the error',
    { code: -32600, message: 'New', data: { kind: 'newKind' } },
    { kind: 'unknown', retryable: 'unknown', advice: /does not know/ },
  ],
])('%s', async (_what, sent, { advice, ...known }) => {
  const error = await fail(sent)
  expect(error).toBeInstanceOf(RpcError)
  expect(error).toMatchObject({ ...sent, ...known })
  expect((error as RpcError).advice).toMatch(advice)
  expect((error as RpcError).toJSON()).toEqual(sent)
})

test('errors of unchecked calls and of clients of any contract have kinds', async () => {
  const { client, server } = startScriptedWith((transport) =>
    createClient(transport, { contract: house }),
  )
  const checked = client.request('lamp/read').catch((thrown: unknown) => thrown)
  await server.send({ id: (await server.read())['id'], error: notLoaded })
  expect(await checked).toMatchObject({ kind: 'notFound' })
  const unchecked = client.requestRaw('any/thing').catch((thrown: unknown) => thrown)
  await server.send({ id: (await server.read())['id'], error: notLoaded })
  expect(await unchecked).toMatchObject({ kind: 'notFound' })
})

test('an error without rules, which are not loaded, is reported and stays unknown', async () => {
  vi.doMock('../../src/contract/classify-error.js', () => {
    throw new Error('no such file')
  })
  const report = vi.fn()
  const { client, server } = startScripted({ report })
  const failed = client.request('account/logout').catch((thrown: unknown) => thrown)
  await server.send({ id: (await server.read())['id'], error: notLoaded })
  expect(await failed).toMatchObject({ ...notLoaded, kind: 'unknown' })
  expect(report).toHaveBeenCalledWith(expect.objectContaining({ code: 'load_failed' }))
})

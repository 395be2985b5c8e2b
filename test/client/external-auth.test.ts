import { afterEach, expect, test, vi } from 'vitest'
import type {
  ChatgptAuthTokens,
  ChatgptAuthTokensProvider,
} from '../../src/client/external-auth.js'
import { externalAuth } from '../../src/client/external-auth.js'
import { eventually } from '../support/eventually.js'

const context = { signal: new AbortController().signal, requestId: 0 }
const unauthorized = { reason: 'unauthorized' as const, previousAccountId: 'acct' }
const refused = { name: 'RpcError', code: -32603, message: 'This client has no newer tokens' }

function tokens(name: string): ChatgptAuthTokens {
  return { accessToken: name, chatgptAccountId: 'acct' }
}

/** Gives t1, t2 and so on, each when the test says so. */
function createProvider() {
  const open: { resolve: (value: ChatgptAuthTokens) => void; reject: (error: Error) => void }[] = []
  const provider = vi.fn<ChatgptAuthTokensProvider>(
    () => new Promise((resolve, reject) => open.push({ resolve, reject })),
  )
  return { provider, open }
}

afterEach(() => {
  vi.useRealTimers()
})

test('refreshes that come together share one question to the provider', async () => {
  const { provider, open } = createProvider()
  const auth = externalAuth(provider)
  const [one, two] = [auth.forConnection(), auth.forConnection()]
  const answers = [one, one, two].map(async ({ refresh }) => refresh(unauthorized, context))
  await eventually(() => expect(open).toHaveLength(1))
  open[0]?.resolve(tokens('t1'))
  expect(await Promise.all(answers)).toEqual([tokens('t1'), tokens('t1'), tokens('t1')])
  expect(provider.mock.calls).toEqual([[{ reason: 'unauthorized', previousAccountId: 'acct' }]])
})

test('tokens that one connection has had renewed are given to the other without asking', async () => {
  let count = 0
  const provider = vi.fn(async () => tokens(`t${++count}`))
  const auth = externalAuth(provider)
  const [one, two] = [auth.forConnection(), auth.forConnection()]
  expect(await one.refresh(unauthorized, context)).toEqual(tokens('t1'))
  expect(await two.refresh(unauthorized, context)).toEqual(tokens('t1'))
  expect(await two.refresh(unauthorized, context)).toEqual(tokens('t2'))
  expect(await one.refresh(unauthorized, context)).toEqual(tokens('t2'))
  expect(provider).toHaveBeenCalledTimes(2)
})

test('[F8] a slow provider is answered for within the deadline, and its late tokens are kept', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { provider, open } = createProvider()
  const connection = externalAuth(provider).forConnection()
  const answer = connection.refresh(unauthorized, context)
  const outcome = expect(answer).rejects.toMatchObject(refused)
  await vi.advanceTimersByTimeAsync(8000)
  await outcome
  open[0]?.resolve(tokens('late'))
  await vi.advanceTimersByTimeAsync(0)
  expect(await connection.refresh(unauthorized, context)).toEqual(tokens('late'))
  expect(provider).toHaveBeenCalledTimes(1)
})

test('what the provider throws stays here, and the next refresh asks again', async () => {
  const errors: unknown[] = []
  const { provider, open } = createProvider()
  const auth = externalAuth(provider, { onError: (error) => errors.push(error) })
  const connection = auth.forConnection()
  const answer = connection.refresh(unauthorized, context)
  const outcome = expect(answer).rejects.toMatchObject(refused)
  await eventually(() => expect(open).toHaveLength(1))
  open[0]?.reject(new Error('rt-canary is spent'))
  await outcome
  expect(errors).toEqual([new Error('rt-canary is spent')])
  const second = connection.refresh(unauthorized, context)
  await eventually(() => expect(open).toHaveLength(2))
  open[1]?.resolve(tokens('t2'))
  expect(await second).toEqual(tokens('t2'))
})

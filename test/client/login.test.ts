import { getEventListeners } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, expectTypeOf, onTestFinished, test, vi } from 'vitest'
import type { LoginAccountParams } from '../../generated/types/index.js'
import { createClient } from '../../src/client/client.js'
import type { Drift } from '../../src/client/drift.js'
import type {
  ChatgptDeviceCodeLogin,
  ChatgptLogin,
  DirectLogin,
  Login,
} from '../../src/client/login.js'
import type { LoginOutcome } from '../../src/client/login-completion.js'
import { createTransportPair } from '../../src/transports/memory.js'
import { settle } from '../rpc/fake-transport.js'
import { closeLater, startScripted } from '../support/scripted-server.js'
import { startServer } from '../support/server.js'

const browser = (loginId: string) => ({ type: 'chatgpt', loginId, authUrl: 'https://issuer/a' })
const tokens = { type: 'chatgptAuthTokens', accessToken: 'a.b.c', chatgptAccountId: 'w' } as const
const bedrock = { type: 'amazonBedrock', apiKey: 'k', region: 'r' } as const
const accessKeys = {
  type: 'amazonBedrockAccessKeys',
  accessKeyId: 'i',
  secretAccessKey: 's',
  region: 'r',
} as const

const cancelRequest = (loginId: string) => ({
  id: expect.any(Number) as number,
  method: 'account/login/cancel',
  params: { loginId },
})

/** A client whose browser login has been answered. */
async function startBrowserLogin(options: { signal?: AbortSignal } = {}) {
  const { client, server } = startScripted()
  const [login] = await Promise.all([
    client.login({ type: 'chatgpt' }, options),
    server.answer(browser('ours')),
  ])
  return { client, server, login }
}

test('a browser login tells where it goes on, and how it ended', async () => {
  const { client, server } = startScripted()
  const started = client.login({ type: 'chatgpt', codexStreamlinedLogin: true })
  const request = await server.answer(browser('ours'))
  expect(request).toEqual({
    id: 0,
    method: 'account/login/start',
    params: { type: 'chatgpt', codexStreamlinedLogin: true },
  })
  const login = await started
  expect(login).toMatchObject(browser('ours'))
  await server.complete('ours')
  expect(await login.completed).toEqual({ success: true })
})

test('a device code login tells page and code, and why it failed', async () => {
  const { client, server } = startScripted()
  const started = client.login({ type: 'chatgptDeviceCode' })
  const answer = { loginId: 'ours', verificationUrl: 'https://issuer/d', userCode: 'AB-CD' }
  await server.answer({ type: 'chatgptDeviceCode', ...answer })
  const login = await started
  expect(login).toMatchObject(answer)
  await server.complete('ours', 'Login was not completed')
  expect(await login.completed).toEqual({ success: false, error: 'Login was not completed' })
})

test.each([
  ['chatgpt', 'authUrl', { authUrl: 'javascript:alert(1)' }],
  ['chatgpt', 'authUrl', { authUrl: 'file:///bin/sh' }],
  ['chatgpt', 'authUrl', { authUrl: '/relative' }],
  ['chatgptDeviceCode', 'verificationUrl', { verificationUrl: 'vscode:x', userCode: 'AB-CD' }],
] as const)(
  'a %s login whose %s is not a web page is refused and canceled: %j',
  async (type, member, page) => {
    const { client, server } = startScripted()
    const started = client.login({ type })
    started.catch(() => undefined)
    await server.answer({ type, loginId: 'ours', ...page })
    expect(await server.read()).toEqual(cancelRequest('ours'))
    await expect(started).rejects.toMatchObject({
      code: 'bad_response',
      message: `Cannot use the result of account/login/start: "/${member}" must be an http or https URL`,
    })
  },
)

test('a failure without words is a failure', async () => {
  const { server, login } = await startBrowserLogin()
  await server.complete('ours', null, { success: false })
  expect(await login.completed).toEqual({ success: false, error: null })
})

test('a completion that overtakes the answer counts', async () => {
  const { client, server } = startScripted()
  const started = client.login({ type: 'chatgpt' })
  const { id } = await server.read()
  await server.complete('theirs', 'not this one')
  await server.complete('ours', 'this one')
  await server.send({ id, result: browser('ours') })
  expect(await (await started).completed).toEqual({ success: false, error: 'this one' })
})

test('completions of other logins do not count, whenever they come', async () => {
  const { client, server } = startScripted()
  const started = client.login({ type: 'chatgpt' })
  const { id } = await server.read()
  await server.complete('replaced', 'Login server error: Login was not completed')
  await server.complete(null)
  await server.send({ id, result: browser('ours') })
  await server.complete('theirs')
  await server.complete(null)
  await server.complete('ours', 'mine')
  expect(await (await started).completed).toEqual({ success: false, error: 'mine' })
})

test('of logins at the same time, each gets its own completion', async () => {
  const { client, server } = startScripted()
  const started = ['a', 'b', 'c'].map(() => client.login({ type: 'chatgpt' }))
  for (const id of ['a', 'b', 'c']) await server.answer(browser(id))
  const logins = await Promise.all(started)
  for (const id of ['c', 'a', 'b']) await server.complete(id, `about ${id}`)
  expect(await Promise.all(logins.map(({ completed }) => completed))).toEqual([
    { success: false, error: 'about a' },
    { success: false, error: 'about b' },
    { success: false, error: 'about c' },
  ])
})

test.each([
  [{ type: 'apiKey', apiKey: 'k' } as const, 'apiKey'],
  [bedrock, 'amazonBedrock'],
  [accessKeys, 'amazonBedrock'],
])(
  'credentials that are stored have signed in once the server answers: %j',
  async (params, type) => {
    const { client, server } = startScripted()
    const started = client.login<LoginAccountParams['type']>(params)
    await server.answer({ type, loginId: 'from a later time' })
    const login = await started
    expect(Object.keys(login)).toEqual(['type', 'completed'])
    expect(login.type).toBe(params.type)
    expect(await login.completed).toEqual({ success: true })
  },
)

test('key logins sent together each succeed by their own answer, whoever is completed', async () => {
  const { client, server } = startScripted()
  const calls = ['a', 'b'].map((apiKey) => client.login({ type: 'apiKey', apiKey }))
  const first = await server.read()
  const second = await server.read()
  await server.send({ id: first['id'], result: { type: 'apiKey' } })
  await server.complete(null)
  const error = { code: -32603, message: 'failed to save api key: disk full' }
  await server.send({ id: second['id'], error })
  expect(await (await calls[0])?.completed).toEqual({ success: true })
  await expect(calls[1]).rejects.toMatchObject({ name: 'RpcError', ...error })
})

test('host tokens that were taken can still prove useless', async () => {
  const { client, server } = startScripted()
  const started = client.login(tokens)
  const { id } = await server.read()
  // The end of a login that the server took before this one.
  await server.complete(null)
  await server.send({ id, result: { type: 'chatgptAuthTokens' } })
  await server.complete('theirs')
  await server.complete(null, 'no route')
  const login = await started
  expect(Object.keys(login)).toEqual(['type', 'completed'])
  expect(await login.completed).toEqual({ success: false, error: 'no route' })
})

test.each([
  ['each answer with its completion behind it', ['answer', 'complete', 'answer', 'complete']],
  ['the answers first', ['answer', 'answer', 'complete', 'complete']],
])('token logins sent together are completed in their order: %s', async (_name, script) => {
  const { client, server } = startScripted()
  const started = [client.login(tokens), client.login(tokens)]
  const errors = ['first', 'second']
  for (const step of script) {
    if (step === 'answer') await server.answer({ type: 'chatgptAuthTokens' })
    else await server.complete(null, errors.shift())
  }
  const logins = await Promise.all(started)
  expect(await Promise.all(logins.map(({ completed }) => completed))).toEqual([
    { success: false, error: 'first' },
    { success: false, error: 'second' },
  ])
})

test('members of a completion that the contract does not list are told and left alone', async () => {
  const drifts: Drift[] = []
  const { client, server } = startScripted({
    onDrift: (drift) => drifts.push(drift),
  })
  const started = client.login({ type: 'chatgpt' })
  await server.answer(browser('ours'))
  await server.complete('ours', null, { orbit: 1, onboardingEntrypoint: 'moon' })
  expect(await (await started).completed).toEqual({ success: true })
  const method = 'account/login/completed'
  expect(drifts).toEqual(
    expect.arrayContaining([
      { kind: 'unlistedMember', method, pointer: '/orbit' },
      { kind: 'unlistedValue', method, pointer: '/onboardingEntrypoint' },
    ]),
  )
})

test('cancel asks the server, and completed tells what it says then', async () => {
  const { server, login } = await startBrowserLogin()
  const canceled = login.cancel()
  expect(await server.answer({ status: 'canceled' })).toEqual(cancelRequest('ours'))
  await server.complete('ours', 'Login server error: Login was not completed')
  expect(await canceled).toBe('canceled')
  expect(await login.completed).toEqual({
    success: false,
    error: 'Login server error: Login was not completed',
  })
})

test('a second cancel asks again, and passes on whatever the server calls it', async () => {
  const { server, login } = await startBrowserLogin()
  const calls = [login.cancel(), login.cancel(), login.cancel()]
  for (const status of ['canceled', 'notFound', 'tooLate']) await server.answer({ status })
  expect(await Promise.all(calls)).toEqual(['canceled', 'notFound', 'tooLate'])
})

test('cancel rejects as a call does', async () => {
  const { server, login } = await startBrowserLogin()
  const canceled = login.cancel()
  const { id } = await server.read()
  const error = {
    code: -32600,
    message: 'invalid login id: ours',
    data: { kind: 'invalidLoginId' },
  }
  await server.send({ id, error })
  await expect(canceled).rejects.toMatchObject({ name: 'RpcError', ...error })
})

const cutOff = {
  name: 'ConnectionError',
  code: 'closed',
  message: 'The outcome of the login is unknown: the connection is closed',
}

test.each(['chatgpt', 'chatgptAuthTokens'])(
  'completed rejects when the server goes first: %s',
  async (type) => {
    const { client, server } = startScripted()
    const params = type === 'chatgpt' ? ({ type } as const) : tokens
    const started = client.login<LoginAccountParams['type']>(params)
    await server.answer(type === 'chatgpt' ? browser('ours') : { type })
    const { completed } = await started
    await server.close()
    await expect(completed).rejects.toMatchObject(cutOff)
  },
)

test('completed rejects when this side closes first', async () => {
  const { client, login } = await startBrowserLogin()
  await client.close()
  await expect(login.completed).rejects.toMatchObject(cutOff)
})

test('an end that was told stays what it is when the connection ends', async () => {
  const { client, server, login } = await startBrowserLogin()
  await server.complete('ours')
  await server.close()
  await client.closed
  expect(await login.completed).toEqual({ success: true })
})

test('a connection that ends while nobody looks leaves no rejection behind', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  onTestFinished(() => void process.off('unhandledRejection', unhandled))
  const answered = await startBrowserLogin({ signal: new AbortController().signal })
  const aborting = new AbortController()
  const aborted = answered.client.login({ type: 'chatgpt' }, { signal: aborting.signal })
  await answered.server.read()
  aborting.abort()
  await expect(aborted).rejects.toMatchObject({ code: 'canceled' })
  await answered.server.close()
  await answered.client.closed
  await settle()
  expect(unhandled).not.toHaveBeenCalled()
})

test('login rejects as a call does', async () => {
  const { client, server } = startScripted()
  const wrong = { type: 'apiKey', apiKey: { key: 'sk-canary' } } as never
  await expect(client.login(wrong)).rejects.toThrow(
    new TypeError('Params of account/login/start: "/apiKey" must be string'),
  )
  const refused = client.login({ type: 'chatgpt' })
  const { id } = await server.read()
  const error = { code: -32600, message: 'no', data: { kind: 'loginMethodDisabled' } }
  await server.send({ id, error })
  await expect(refused).rejects.toMatchObject({ name: 'RpcError', ...error })
  const cut = client.login({ type: 'chatgpt' })
  await server.read()
  await server.close()
  await expect(cut).rejects.toMatchObject({ name: 'ConnectionError', code: 'closed' })
  await client.closed
  const late = client.login({ type: 'chatgpt' })
  await expect(late).rejects.toMatchObject({ name: 'ConnectionError', code: 'closed' })
})

test.each([
  ['another listed type', { type: 'apiKey' }],
  ['a type of a later time', { type: 'passkey' }],
])('%s in the answer is no answer', async (_name, answer) => {
  const { client, server } = startScripted()
  const started = client.login({ type: 'chatgpt' })
  await server.answer(answer)
  await expect(started).rejects.toMatchObject({
    name: 'ConnectionError',
    code: 'bad_response',
    message: 'Cannot use the result of account/login/start: "/type" must be chatgpt',
  })
})

test('a login that cannot be followed is not left open on the server', async () => {
  const { client, server } = startScripted()
  const started = client.login({ type: 'chatgpt' })
  await server.answer({ type: 'passkey', loginId: 'ours' })
  await expect(started).rejects.toMatchObject({ code: 'bad_response' })
  expect(await server.answer({ status: 'canceled' })).toEqual(cancelRequest('ours'))
})

const gaveUp = {
  name: 'ConnectionError',
  code: 'canceled',
  message: 'Cannot call "account/login/start": canceled by the caller',
  cause: 'changed my mind',
}

test('a login that was given up before it began is never sent', async () => {
  const { client, server } = startScripted()
  const signal = AbortSignal.abort('changed my mind')
  await expect(client.login({ type: 'chatgpt' }, { signal })).rejects.toMatchObject(gaveUp)
  void client.request('account/logout').catch(() => undefined)
  expect(await server.read()).toMatchObject({ method: 'account/logout' })
})

test('a login that is given up before its answer is canceled when the answer comes', async () => {
  const { client, server } = startScripted()
  const aborting = new AbortController()
  const started = client.login({ type: 'chatgpt' }, { signal: aborting.signal })
  const { id } = await server.read()
  aborting.abort('changed my mind')
  await expect(started).rejects.toMatchObject(gaveUp)
  await server.send({ id, result: browser('ours') })
  expect(await server.answer({ status: 'canceled' })).toEqual(cancelRequest('ours'))
})

test('a key login that is given up has nothing to cancel', async () => {
  const { client, server } = startScripted()
  const aborting = new AbortController()
  const params = { type: 'apiKey', apiKey: 'k' } as const
  const started = client.login(params, { signal: aborting.signal })
  const { id } = await server.read()
  aborting.abort('changed my mind')
  await expect(started).rejects.toMatchObject(gaveUp)
  await server.send({ id, result: { type: 'apiKey' } })
  void client.request('account/logout').catch(() => undefined)
  expect(await server.read()).toMatchObject({ method: 'account/logout' })
})

test('a key login that is given up before its turn to be sent is never sent', async () => {
  const { client, server } = startScripted()
  const ahead = Array.from({ length: 100 }, () => client.request('account/logout'))
  const aborting = new AbortController()
  const params = { type: 'apiKey', apiKey: 'k' } as const
  const started = client.login(params, { signal: aborting.signal })
  aborting.abort('changed my mind')
  await expect(started).rejects.toMatchObject(gaveUp)
  const behind = client.request('account/logout')
  for (const call of [...ahead, behind]) {
    expect(await server.answer({})).toMatchObject({ method: 'account/logout' })
    await call
  }
})

test('an abort after the answer cancels the login', async () => {
  const aborting = new AbortController()
  const { server, login } = await startBrowserLogin({ signal: aborting.signal })
  aborting.abort()
  expect(await server.answer({ status: 'canceled' })).toEqual(cancelRequest('ours'))
  await server.complete('ours', 'Login was not completed')
  expect(await login.completed).toEqual({ success: false, error: 'Login was not completed' })
})

test('an abort between the answer and the one who awaits it cancels the login once', async () => {
  // However many turns after the answer it comes.
  for (let turns = 0; turns < 12; turns++) {
    const { client, server } = startScripted()
    const aborting = new AbortController()
    const answered = client.request.bind(client)
    vi.spyOn(client, 'request').mockImplementationOnce(async (...args) => {
      const result = await answered(...args)
      void abortAfter(turns, aborting)
      return result
    })
    const started = client.login({ type: 'chatgpt' }, { signal: aborting.signal })
    started.catch(() => undefined)
    await server.answer(browser('ours'))
    expect(await server.answer({ status: 'canceled' })).toEqual(cancelRequest('ours'))
    void client.request('account/logout').catch(() => undefined)
    expect(await server.read()).toMatchObject({ method: 'account/logout' })
  }
})

async function abortAfter(turns: number, aborting: AbortController): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await Promise.resolve()
  aborting.abort()
}

test('an abort after the end asks for nothing', async () => {
  const aborting = new AbortController()
  const { client, server, login } = await startBrowserLogin({ signal: aborting.signal })
  await server.complete('ours')
  await login.completed
  aborting.abort()
  void client.request('account/logout').catch(() => undefined)
  expect(await server.read()).toMatchObject({ method: 'account/logout' })
})

type Ending = (
  pair: ReturnType<typeof startScripted>,
  id: string,
  signal: AbortSignal,
) => Promise<Login | undefined>

/** Ways in which a login is over. */
const endings: readonly Ending[] = [
  async function completed({ client, server }, id, signal) {
    const started = client.login({ type: 'chatgpt' }, { signal })
    await server.answer(browser(id))
    const login = await started
    await server.complete(id)
    await login.completed
    return login
  },
  async function completedEarly({ client, server }, id, signal) {
    const started = client.login({ type: 'chatgpt' }, { signal })
    const request = await server.read()
    await server.complete(id, 'failed')
    await server.send({ id: request['id'], result: browser(id) })
    const login = await started
    await login.completed
    return login
  },
  async function stored({ client, server }, _id, signal) {
    const started = client.login({ type: 'apiKey', apiKey: 'k' }, { signal })
    await server.answer({ type: 'apiKey' })
    return started
  },
  async function unusable({ client, server }, _id, signal) {
    const started = client.login({ type: 'chatgpt' }, { signal })
    await server.answer({ type: 'passkey' })
    await expect(started).rejects.toMatchObject({ code: 'bad_response' })
    return undefined
  },
  async function givenUp({ client, server }, id, signal) {
    const aborting = new AbortController()
    const either = AbortSignal.any([signal, aborting.signal])
    const started = client.login({ type: 'chatgpt' }, { signal: either })
    const request = await server.read()
    aborting.abort()
    await expect(started).rejects.toMatchObject({ code: 'canceled' })
    await server.send({ id: request['id'], result: browser(id) })
    await server.answer({ status: 'canceled' })
    return undefined
  },
]

test('a hundred logins leave nothing behind', async () => {
  const { client, server } = startScripted()
  const { signal } = new AbortController()
  const outcomes: WeakRef<object>[] = []
  const completions: WeakRef<object>[] = []
  client.on('account/login/completed', (completion) => completions.push(new WeakRef(completion)))
  for (let number = 0; number < 20; number++) {
    for (const end of endings) {
      const login = await end({ client, server }, `${number}`, signal)
      if (login !== undefined) outcomes.push(new WeakRef(login.completed))
    }
  }
  expect(getEventListeners(signal, 'abort')).toEqual([])
  await collectGarbage()
  expect(outcomes).toHaveLength(60)
  expect(outcomes.filter((ref) => ref.deref() !== undefined)).toEqual([])
  // Whatever still waited for an id would hold those that came since.
  expect(completions).toHaveLength(40)
  expect(completions.filter((ref) => ref.deref() !== undefined)).toEqual([])
})

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // What a WeakRef was made of is kept until the current turn of the event loop is over.
  await new Promise((resolve) => setImmediate(resolve))
  collect()
}

test('a server of this package completes a login with a key', async () => {
  const [here, there] = createTransportPair()
  const { server } = await startServer()
  server.connect(there)
  const client = createClient(here)
  closeLater(client)
  await client.initialize({ clientInfo: { name: 'test', version: '1' } })
  const login = await client.login({ type: 'apiKey', apiKey: 'k' })
  expect(await login.completed).toEqual({ success: true })
  expect((await client.request('account/read', {})).account).toEqual({ type: 'apiKey' })
})

test('the type of a login follows its params', () => {
  const { client } = startScripted()
  const key = () => client.login({ type: 'apiKey', apiKey: 'k' })
  expectTypeOf(key).returns.resolves.toEqualTypeOf<DirectLogin<'apiKey'>>()
  const page = () => client.login({ type: 'chatgpt' })
  expectTypeOf(page).returns.resolves.toEqualTypeOf<ChatgptLogin>()
  const device = () => client.login({ type: 'chatgptDeviceCode' })
  expectTypeOf(device).returns.resolves.toEqualTypeOf<ChatgptDeviceCodeLogin>()
  const any = (params: LoginAccountParams) => client.login(params)
  expectTypeOf(any).returns.resolves.toEqualTypeOf<Login>()
  expectTypeOf<ChatgptLogin['completed']>().resolves.toEqualTypeOf<LoginOutcome>()
  expectTypeOf<Login<'apiKey'>>().not.toHaveProperty('cancel')

  const narrowed = (login: Login): string => {
    if (login.type === 'chatgpt') return login.authUrl
    if (login.type === 'chatgptDeviceCode') return login.userCode
    expectTypeOf(login.type).toEqualTypeOf<
      Exclude<LoginAccountParams['type'], 'chatgpt' | 'chatgptDeviceCode'>
    >()
    expectTypeOf(login).not.toHaveProperty('authUrl')
    return login.type
  }
  expect(narrowed).toBeDefined()
  // @ts-expect-error -- a key is missing
  expect(() => client.login({ type: 'apiKey' })).toBeDefined()
  // @ts-expect-error -- no such member
  expect(() => client.login({ type: 'chatgpt', page: 1 })).toBeDefined()
  // @ts-expect-error -- no such way
  expect(() => client.login({ type: 'passkey' })).toBeDefined()
})

import { expect, expectTypeOf, test } from 'vitest'
import { createClient } from '../../../src/client/client.js'
import { RpcError } from '../../../src/rpc/errors.js'
import { createFakeCodex } from '../../../src/testing/fake/fake-codex.js'
import { house } from '../../client/house.js'
import { openClient } from './open-client.js'

test('a fake answers what a test does not care about', async () => {
  await using fake = createFakeCodex()
  const client = await openClient(fake)
  expect(client.server?.version).toBe('0.171.0')
  expect(await client.request('account/read', {})).toMatchObject({ account: { type: 'apiKey' } })
  expect((await client.request('model/list', {})).data).toHaveLength(1)
  expect(await client.request('skills/list', {})).toEqual({ data: [] })
  expect(await client.request('thread/list', {})).toMatchObject({ data: [], nextCursor: null })
})

test('a handler answers in place of the default, and can change its answer', async () => {
  await using fake = createFakeCodex()
  fake.on('account/read', (params, { fallback }) => {
    expectTypeOf(params).toEqualTypeOf<{ refreshToken?: boolean }>()
    return { ...(fallback() as { account: null; requiresOpenaiAuth: true }), account: null }
  })
  fake.on('thread/name/set', () => Promise.reject(new RpcError(-32600, 'Not this name')))
  const client = await openClient(fake)
  expect(await client.request('account/read', {})).toMatchObject({
    account: null,
    requiresOpenaiAuth: true,
  })
  const call = client.request('thread/name/set', { threadId: 'x', name: 'y' })
  await expect(call).rejects.toMatchObject({ code: -32600, message: 'Not this name' })
})

test('a call that nothing answers is a problem with the name of its method', async () => {
  const fake = createFakeCodex()
  const client = await openClient(fake)
  const call = client.request('fs/readFile', { path: '/etc/passwd' })
  await expect(call).rejects.toThrow('The fake codex has no handler for fs/readFile')
  expect(fake.problems).toMatchObject([{ kind: 'missingHandler', method: 'fs/readFile' }])
  expect(() => fake.verify()).toThrow(
    "The client called fs/readFile, and the test has no handler for it: call on('fs/readFile', …)",
  )
  const disposed = Promise.resolve(fake[Symbol.asyncDispose]())
  await expect(disposed).rejects.toMatchObject({ name: 'FakeCodexError', problems: [{}] })
})

test('invalid params are a problem with their place, and are refused as by codex', async () => {
  const fake = createFakeCodex()
  const client = await openClient(fake)
  const call = client.requestRaw('thread/start', { cwd: 7 })
  await expect(call).rejects.toThrow('Invalid request: invalid type: integer, expected a string')
  expect(fake.takeProblems()).toMatchObject([
    { kind: 'invalidParams', method: 'thread/start', pointer: '/cwd' },
  ])
  fake.verify()
})

test('an invalid result of a handler is a problem with its place, and is not sent', async () => {
  const fake = createFakeCodex()
  const broken = { data: [{ id: 7 }], nextCursor: null } as never
  fake.on('model/list', () => broken)
  const client = await openClient(fake)
  await expect(client.request('model/list', {})).rejects.toMatchObject({ code: -32603 })
  expect(fake.takeProblems()).toMatchObject([
    { kind: 'invalidResult', method: 'model/list', pointer: '/data/0/id' },
  ])
})

test('an invalid notification or request of a test is a problem, and is not sent', async () => {
  const fake = createFakeCodex()
  const client = await openClient(fake)
  const methods: string[] = []
  client.onRaw(({ method }) => methods.push(method))
  fake.notify('thread/closed', { threadId: 7 } as never)
  fake.notify('thread/closed', { threadId: 'x', unlisted: true } as never)
  fake.notify('thread/no' as 'thread/closed', { threadId: 'x' })
  const asked = fake.request('item/tool/call', { threadId: 'x' } as never)
  await expect(asked).rejects.toMatchObject({ name: 'FakeCodexError' })
  await client.request('thread/list', {})
  expect(methods).toEqual([])
  expect(fake.takeProblems()).toMatchObject([
    { kind: 'invalidMessage', method: 'thread/closed', pointer: '/threadId' },
    { kind: 'invalidMessage', method: 'thread/closed', pointer: '/unlisted' },
    { kind: 'invalidMessage', method: 'thread/no' },
    { kind: 'invalidMessage', method: 'item/tool/call' },
  ])
})

test('a handler that fails is a problem with its cause', async () => {
  const fake = createFakeCodex()
  const cause = new Error('oh')
  fake.on('thread/list', () => {
    throw cause
  })
  const client = await openClient(fake)
  await expect(client.request('thread/list', {})).rejects.toThrow('failed: oh')
  expect(fake.takeProblems()).toMatchObject([{ kind: 'handlerFailed', cause }])
})

test('everything that a client sends is recorded with what is wrong with it', async () => {
  await using fake = createFakeCodex()
  const client = await openClient(fake)
  await client.requestRaw('thread/list', { unlisted: true })
  expect(fake.received).toMatchObject([
    { connection: 1, kind: 'request', method: 'initialize', issues: [] },
    { kind: 'notification', method: 'initialized', issues: [] },
    { kind: 'request', method: 'thread/list', issues: [{ pointer: '/unlisted', level: 'note' }] },
  ])
  expect(fake.calls('thread/list')).toEqual([{ unlisted: true }])
  const next = fake.next('thread/loaded/list')
  await client.request('thread/loaded/list', {})
  expect(await next).toMatchObject({ kind: 'request', params: {} })
})

test('frames that are no messages are problems', async () => {
  const fake = createFakeCodex()
  const transport = fake.connect()
  await transport.send('no json')
  await transport.send(JSON.stringify({ id: 1, method: 'no/such' }))
  for await (const frame of transport.incoming) {
    const expected = 'Invalid request: unknown variant `no/such`, expected one of `initialize`'
    expect(frame).toMatchObject({ text: expect.stringContaining(expected) as string })
    break
  }
  expect(fake.takeProblems()).toMatchObject([
    { kind: 'unusableFrame' },
    { kind: 'unknownMethod', method: 'no/such' },
  ])
})

test('a request of a test gets the answer of the client, and an invalid one is a problem', async () => {
  const fake = createFakeCodex()
  const transport = fake.connect()
  const clientInfo = { name: 'raw', version: '1' }
  const opening = { id: 1, method: 'initialize', params: { clientInfo } }
  await transport.send(JSON.stringify(opening))
  const frames = transport.incoming[Symbol.asyncIterator]()
  await frames.next()
  const ids = { threadId: 'x', turnId: 'y', callId: 'z' }
  const call = { ...ids, namespace: null, tool: 'look_up', arguments: {} }
  const asked = fake.request('item/tool/call', call)
  const frame: unknown = (await frames.next()).value
  const text: unknown = expect.stringContaining('"id":0,"method":"item/tool/call"')
  expect(frame).toMatchObject({ text })
  await transport.send(JSON.stringify({ id: 0, result: { contentItems: [], success: true } }))
  const answer = { kind: 'result', method: 'item/tool/call', id: 0, issues: [] }
  expect(await asked).toMatchObject({ ...answer, result: { contentItems: [], success: true } })
  fake.verify()
  const again = fake.request('item/tool/call', call)
  await transport.send(JSON.stringify({ id: 1, result: { contentItems: [], success: 'yes' } }))
  expect((await again).issues).toMatchObject([{ pointer: '/success' }])
  expect(fake.takeProblems()).toMatchObject([
    { kind: 'invalidAnswer', method: 'item/tool/call', pointer: '/success' },
  ])
  await fake.close()
})

test('errors have the words of the release, and no kind', async () => {
  await using fake = createFakeCodex({ release: '0.145.0' })
  fake.on('thread/list', () => {
    throw fake.error('overloaded')
  })
  const client = await openClient(fake)
  expect(fake.errorTexts).toMatchObject({ release: '0.140.0', isExact: false })
  const call = client.request('thread/list', {}, { retry: false })
  await expect(call).rejects.toMatchObject({
    code: -32001,
    message: 'Server overloaded; retry later.',
    data: undefined,
    kind: 'overloaded',
  })
})

test('a fake speaks an imported contract', async () => {
  await using fake = createFakeCodex({ contract: house })
  fake.on('lamp/switch', ({ on }) => ({ on: !on }))
  const client = createClient(fake.connect(), { contract: house })
  await client.initialize({ clientInfo: { name: 'me' } })
  expect(await client.request('lamp/switch', { on: true })).toEqual({ on: false })
  await client.close()
})

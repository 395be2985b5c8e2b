import { expect, test } from 'vitest'
import { errorSamples } from '../../../generated/error-samples.js'
import { findAnswerRule } from '../../../src/contract/classify-error.js'
import type { RpcError } from '../../../src/rpc/errors.js'
import { createFakeCodex } from '../../../src/testing/fake/fake-codex.js'
import { protocol } from '../../../src/contract/protocol.js'
import { Release } from '../../../src/testing/fake/release.js'
import { Refusals } from '../../../src/testing/fake/refusals.js'
import { contractsOf } from '../../support/release-contracts.js'
import { openClient } from './open-client.js'

test('a release answers a method that came later, or is gone, as an unknown one', async () => {
  const old = createFakeCodex({ release: '0.142.5' })
  const client = await openClient(old)
  const expected =
    /^Invalid request: unknown variant `thread\/items\/list`, expected one of `initial/
  const call = client.requestRaw('thread/items/list', { threadId: 'x' })
  await expect(call).rejects.toMatchObject({
    code: -32600,
    message: expect.stringMatching(expected) as string,
    data: undefined,
  })
  await expect(call).rejects.toMatchObject({
    message: expect.not.stringContaining('turns/items') as string,
  })
  const rollback = client.requestRaw('thread/rollback', { threadId: 'x', numTurns: 1 })
  await expect(rollback).rejects.toThrow('invalid thread id')
  await old.close()
  const newest = createFakeCodex()
  const other = await openClient(newest)
  const gone = other.requestRaw('thread/rollback', { threadId: 'x', numTurns: 1 })
  await expect(gone).rejects.toThrow('unknown variant `thread/rollback`')
  await newest.close()
})

test('a release ignores members that came later, and refuses values that did', async () => {
  const fake = createFakeCodex({ release: '0.142.5' })
  const client = await openClient(fake)
  const params = { historyMode: 'paginated', cwd: '/repo' }
  const { thread } = (await client.requestRaw('thread/start', params)) as { thread: object }
  expect(thread).toMatchObject({ cwd: '/repo' })
  expect(thread).not.toHaveProperty('historyMode')
  const old = createFakeCodex({ release: '0.121.0' })
  const older = await openClient(old)
  const reviewer = older.requestRaw('thread/start', { approvalsReviewer: 'auto_review' })
  await expect(reviewer).rejects.toMatchObject({
    code: -32600,
    message:
      'Invalid request: unknown variant `auto_review`, expected `user` or `guardian_subagent`',
  })
  await Promise.all([fake.close(), old.close()])
})

test('what a handler returns loses members that came later', async () => {
  await using fake = createFakeCodex({ release: '0.118.0' })
  fake.on('account/read', () => ({
    account: { type: 'chatgpt', email: null, planType: 'pro', workspaceName: 'Home' },
    requiresOpenaiAuth: true,
    userId: 'user-1',
  }))
  const client = await openClient(fake)
  expect(await client.request('account/read', {})).toEqual({
    account: { type: 'chatgpt', email: null, planType: 'pro' },
    requiresOpenaiAuth: true,
  })
})

test('a value that came later is a problem of the test, and is not sent', async () => {
  const fake = createFakeCodex({ release: '0.118.0' })
  fake.on('account/read', () => ({
    account: { type: 'amazonBedrock', credentialSource: 'codexManaged' } as never,
    requiresOpenaiAuth: true,
  }))
  const client = await openClient(fake)
  await expect(client.request('account/read', {})).rejects.toMatchObject({ code: -32603 })
  expect(fake.takeProblems()).toMatchObject([{ kind: 'invalidResult', pointer: '/account/type' }])
  await fake.close()
})

test('only releases of the contract are possible', () => {
  expect(() => createFakeCodex({ release: '0.117.0' })).toThrow('not 0.117.0')
  expect(() => createFakeCodex({ release: '0.172.0' })).toThrow('from 0.118.0 to 0.171.0')
  expect(() => createFakeCodex({ release: 'newest' })).toThrow('"newest" is not a release')
})

test('error texts are those of the release, or of the nearest older one that was measured', () => {
  const textsOf = (release: string) => createFakeCodex({ release }).errorTexts
  expect(textsOf('0.171.0')).toMatchObject({ release: '0.171.0', isExact: true })
  expect(textsOf('0.136.0')).toMatchObject({ release: '0.118.0', isExact: false })
  expect(textsOf('0.151.0')).toMatchObject({ release: '0.150.1', isExact: false })
  const fake = createFakeCodex({ release: '0.118.0' })
  expect(fake.error('wrongState', 'turn/steer').message).toBe('no active turn to steer')
  expect(() => fake.error('refreshFailed')).toThrow('No error of kind "refreshFailed" is known')
})

test('every error of every kind is classified as what it was asked for', () => {
  const kinds = new Set(errorSamples.map(({ kind }) => kind))
  for (const release of ['0.118.0', '0.137.0', '0.150.1', '0.171.0']) {
    const fake = createFakeCodex({ release })
    for (const kind of kinds) {
      const samples = errorSamples.filter((sample) => sample.kind === kind)
      for (const { method } of samples) {
        const error = orNothing(() => fake.error(kind, method))
        if (error === undefined) continue
        const sample = samples.find(({ message }) => message === error.message)
        const found = findAnswerRule({ ...error.toJSON(), method: sample?.method ?? method })
        expect({ release, method, kind: found?.kind }).toEqual({ release, method, kind })
      }
    }
  }
})

function orNothing<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

const id = '01a20000-0000-7000-8000-000000000001'

/** The calls that are answered like this. */
const refusals: [method: string, refuse: (refusals: Refusals) => RpcError, from?: string][] = [
  ['turn/start', (one) => one.invalidId('invalid length: expected length 32, found 0')],
  ['turn/start', (one) => one.threadNotFound(id)],
  ['thread/read', (one) => one.notLoaded(id)],
  ['thread/resume', (one) => one.noRollout(id)],
  ['thread/read', (one) => one.withoutTurns(id, 'read')],
  ['thread/resume', (one) => one.withoutTurns(id, 'resume')],
  ['thread/read', (one) => one.ephemeral()],
  ['thread/resume', (one) => one.archived(id)],
  ['thread/unarchive', (one) => one.noArchive(id)],
  ['turn/interrupt', (one) => one.noActiveTurn('interrupt')],
  ['turn/steer', (one) => one.noActiveTurn('steer')],
  ['turn/steer', (one) => one.otherTurn(id, id, 'steer')],
  ['turn/interrupt', (one) => one.otherTurn(id, id, 'interrupt')],
  ['turn/steer', (one) => one.noTurnId()],
  ['turn/steer', (one) => one.emptyInput()],
  ['turn/steer', (one) => one.cannotSteer('review')],
  ['turn/start', (one) => one.cannotStart('compact'), '0.150.1'],
  ['thread/list', (one) => one.invalidCursor('x')],
]

test.for(['0.118.0', '0.150.1', '0.171.0'])('the refusals of %s are known errors', (release) => {
  const known = refusals.filter(([, , first]) => first === undefined || first <= release)
  const unknown = known.flatMap(([method, refuse]) => {
    const error = refuse(new Refusals(release)).toJSON()
    return findAnswerRule({ ...error, method }) === undefined ? [`${method}: ${error.message}`] : []
  })
  expect(unknown).toEqual([])
})

/** Methods that were gone before the oldest release that the contract is made for. */
const forgotten = [
  'device/key/create',
  'device/key/public',
  'device/key/sign',
  'thread/turns/items/list',
]

test('a fake has the methods of each release', async () => {
  const missing = new Set<string>()
  for (const { release, model } of contractsOf('experimental')) {
    const { clientRequests, ready, methods } = openRelease(release)
    await ready
    const names = methods.map(({ name }) => name)
    const expected = model.methods.filter(({ kind }) => kind === 'clientRequest')
    for (const { name } of expected) if (!clientRequests.has(name)) missing.add(name)
    const known = expected.map(({ name }) => name).filter((name) => clientRequests.has(name))
    expect({ release, names: names.sort() }).toEqual({ release, names: known.sort() })
  }
  expect([...missing].sort()).toEqual(forgotten)
})

function openRelease(version: string) {
  const release = new Release(protocol, version)
  const { clientRequests } = release.contract
  return { clientRequests, ready: release.ready, methods: release.methods(clientRequests) }
}

import { expect, test } from 'vitest'
import { Refusal } from '../support/scripted-codex.js'
import { collect, openScripted } from './open-scripted.js'

test('[T40] threads() goes through all pages with its filter, and gives each thread once', async () => {
  const { server, codex } = await openScripted()
  const pages: Record<string, { ids: string[]; nextCursor: string | null }> = {
    null: { ids: ['a', 'b'], nextCursor: 'one' },
    one: { ids: ['b', 'c'], nextCursor: 'two' },
    two: { ids: [], nextCursor: null },
  }
  server.on('thread/list', ({ cursor }) => {
    const { ids, nextCursor } = pages[String(cursor)]!
    return { data: ids.map((id) => server.thread({ id })), nextCursor, backwardsCursor: null }
  })
  const threads = await collect(codex.threads({ archived: true }))
  expect(threads.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(server.calls('thread/list')).toEqual([
    { limit: 100, archived: true, cursor: null },
    { limit: 100, archived: true, cursor: 'one' },
    { limit: 100, archived: true, cursor: 'two' },
  ])
})

test.each([
  [20, 100],
  [500, 500],
])('[T40] a page of %i threads is asked for as one of %i', async (limit, asked) => {
  const { server, codex } = await openScripted()
  server.on('thread/list', () => ({ data: [], nextCursor: null, backwardsCursor: null }))
  await collect(codex.threads({ limit }))
  expect(server.calls('thread/list')).toEqual([{ limit: asked, cursor: null }])
})

test.each([
  ['2026-11-28T01:21:55Z', 1],
  ['2026-11-28T01:21:55.123Z', 0],
  ['2026-11-28T01:21:55Z|0199', 0],
])('[T40] cursors of the form %s are reported %i times as gaps', async (cursor, count) => {
  const { server, codex, reports } = await openScripted('0.150.1')
  const cursors = [cursor, cursor.replace('55', '54'), null]
  server.on('thread/list', () => ({
    data: [server.thread({ id: String(cursors.length) })],
    nextCursor: cursors.shift(),
    backwardsCursor: null,
  }))
  expect(await collect(codex.threads())).toHaveLength(3)
  const gaps = reports.filter(({ code }) => code === 'threads_skipped')
  expect(gaps).toHaveLength(count)
})

test('a loop over threads that is left asks for no further page', async () => {
  const { server, codex } = await openScripted()
  server.on('thread/list', () => ({
    data: [server.thread({ id: 'a' })],
    nextCursor: 'more',
    backwardsCursor: null,
  }))
  for await (const { id } of codex.threads()) if (id === 'a') break
  expect(server.calls('thread/list')).toHaveLength(1)
})

const histories: [version: string, capabilities: object | undefined, params: object][] = [
  ['0.171.0', undefined, { historyMode: 'paginated' }],
  ['0.150.1', undefined, { historyMode: 'paginated' }],
  ['0.118.0', undefined, { persistExtendedHistory: true }],
  ['0.171.0', { experimentalApi: false }, {}],
]

test.each(histories)(
  'a thread of %s with capabilities %j starts with %j',
  async (version, capabilities, params) => {
    const options = capabilities === undefined ? {} : { capabilities: capabilities as never }
    const { server, codex } = await openScripted(version, options)
    await codex.startThread({ cwd: '/repo' })
    expect(server.calls('thread/start')).toEqual([{ cwd: '/repo', ...params }])
  },
)

test('options of a thread come before what the layer adds', async () => {
  const { server, codex } = await openScripted()
  await codex.startThread({ historyMode: 'legacy' })
  expect(server.calls('thread/start')).toEqual([{ historyMode: 'legacy' }])
})

test('fork, rename, archive and close are calls of the thread', async () => {
  const { server, codex } = await openScripted()
  const thread = await codex.startThread()
  for (const method of ['thread/name/set', 'thread/archive']) server.on(method, () => ({}))
  server.on('thread/fork', () => ({ thread: server.thread({ id: 'copy' }) }))
  const copy = await thread.fork()
  await copy.rename('A copy')
  await copy.archive()
  await thread.close()
  expect(copy.id).toBe('copy')
  expect(server.calls('thread/fork')).toEqual([{ threadId: thread.id }])
  expect(server.calls('thread/name/set')).toEqual([{ threadId: 'copy', name: 'A copy' }])
  expect(server.calls('thread/archive')).toEqual([{ threadId: 'copy' }])
  expect(server.calls('thread/unsubscribe')).toEqual([{ threadId: thread.id }])
})

test('a server that refuses initialize is closed, and the error is its own', async () => {
  const { server } = await openScripted()
  server.on('initialize', () => {
    throw new Refusal('too busy')
  })
  await expect(openScripted()).resolves.toBeDefined()
  const { openEndpoint } = await import('../../src/threads/endpoint.js')
  const opening = openEndpoint(
    { connect: () => server.connect(), cause: 'process' },
    { clientInfo: { name: 'test', version: '1' } },
  )
  await expect(opening).rejects.toThrow('too busy')
})

import { expect, test } from 'vitest'
import type { RetryOptions } from '../../src/client/retry.js'
import { protocol } from '../../src/contract/protocol.js'
import { resolveContract } from '../../src/contract/resolve.js'
import { startScripted } from '../support/scripted-server.js'

const overloaded = { code: -32001, message: 'Server overloaded; retry later.' }

test('[T35, F9, P10] a read that meets an overloaded server is sent again', async () => {
  const { client, server } = startScripted()
  const read = client.request('account/read', {})
  const first = await server.read()
  await server.send({ id: first['id'], error: overloaded })
  const second = await server.answer({ account: null, requiresOpenaiAuth: true })
  expect(second).toEqual({ ...first, id: 1 })
  await expect(read).resolves.toMatchObject({ requiresOpenaiAuth: true })
})

interface Attempts {
  method: 'account/rateLimits/read' | 'account/logout'
  retry?: RetryOptions | false
  calls: number
}

test.each<Attempts>([
  { method: 'account/logout', calls: 1 },
  { method: 'account/logout', retry: { attempts: 3, delayMs: 0 }, calls: 3 },
  { method: 'account/rateLimits/read', retry: false, calls: 1 },
  { method: 'account/rateLimits/read', retry: { delayMs: 0 }, calls: 5 },
  { method: 'account/rateLimits/read', retry: { attempts: 1 }, calls: 1 },
])('[T35] $method with $retry is sent $calls times', async ({ method, retry, calls }) => {
  const { client, server } = startScripted()
  const options = retry === undefined ? {} : { retry }
  const failed = client.request(method, undefined, options).catch((thrown: unknown) => thrown)
  for (let call = 0; call < calls; call++) {
    const { id } = await server.read()
    expect(id).toBe(call)
    await server.send({ id, error: overloaded })
  }
  expect(await failed).toMatchObject({ ...overloaded, kind: 'overloaded' })
})

test.each(['abort', 'close'] as const)('%s ends the wait for another attempt', async (end) => {
  const { client, server } = startScripted()
  const controller = new AbortController()
  const { signal } = controller
  const retry = { delayMs: 1_000_000, maxDelayMs: 1_000_000 }
  const options = { retry, signal, timeoutMs: Infinity }
  const failed = client.request('account/read', {}, options).catch((thrown: unknown) => thrown)
  await server.send({ id: (await server.read())['id'], error: overloaded })
  // An answer to a later call: the error of the first one has arrived before.
  void server.answer({})
  await client.requestRaw('other')
  if (end === 'abort') controller.abort()
  else await client.close()
  expect(await failed).toMatchObject({ code: end === 'abort' ? 'canceled' : 'closed' })
})

test('calls that are sent again by default only read', () => {
  const reads = [...resolveContract(protocol).clientRequests.values()]
    .filter(({ isRead }) => isRead)
    .map(({ name }) => name)
  expect(reads.sort()).toEqual([
    'account/gatewayOAuth/read',
    'account/rateLimits/read',
    'account/read',
    'account/securitySetup/read',
    'account/usage/read',
    'account/workspaceMessages/read',
    'accountSession/list',
    'app/list',
    'app/read',
    'collaborationMode/list',
    'config/read',
    'configRequirements/read',
    'experimentalFeature/list',
    'externalAgentConfig/import/readHistories',
    'fs/getMetadata',
    'fs/readDirectory',
    'fs/readFile',
    'getAuthStatus',
    'getConversationSummary',
    'hooks/list',
    'mcpServer/resource/read',
    'mcpServerStatus/list',
    'model/list',
    'modelProvider/capabilities/read',
    'modelProvider/list',
    'permissionProfile/list',
    'plugin/list',
    'plugin/read',
    'plugin/share/list',
    'plugin/skill/read',
    'project/list',
    'project/read',
    'remoteControl/client/list',
    'remoteControl/status/read',
    'skills/list',
    'thread/attachment/list',
    'thread/attachmentOwner/list',
    'thread/backgroundTerminals/list',
    'thread/goal/get',
    'thread/items/list',
    'thread/items/read',
    'thread/list',
    'thread/loaded/list',
    'thread/memory/read',
    'thread/queue/list',
    'thread/read',
    'thread/realtime/list',
    'thread/realtime/listVoices',
    'thread/timeline/list',
    'thread/turns/list',
    'threadSection/list',
  ])
})

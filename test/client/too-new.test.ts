import { expect, test, vi } from 'vitest'
import { createClient } from '../../src/client/client.js'
import type { ClientOptions } from '../../src/client/contract-client.js'
import type { Contract } from '../../src/contract/contract.js'
import { startScriptedWith } from '../support/scripted-server.js'
import type { HouseTypes } from './house.js'
import { house } from './house.js'

const heat = { since: '0.160.0', lastWithout: '0.150.0' }
const loadDates = vi.fn<NonNullable<Contract['loadDates']>>(() =>
  Promise.resolve({
    Oven: { members: { turbo: heat } },
    Dish: { variants: { discriminator: 'type', types: { roast: heat } } },
    Lamp: { members: { dimmed: heat } },
  }),
)

async function open(version: string, options: ClientOptions<HouseTypes> = {}, load = loadDates) {
  const contract = { ...house, loadDates: load }
  const started = startScriptedWith((transport) =>
    createClient(transport, { ...options, contract }),
  )
  const opened = started.client.initialize({
    clientInfo: { name: 'me' },
    capabilities: { experimentalApi: true },
  })
  await started.server.answer({ userAgent: `me/${version} (Linux 6; x86_64) xterm (me; 1)` })
  await started.server.read()
  await opened
  return started
}

const old = '0.150.0'

test('a member that the server is too old for is refused before it is sent', async () => {
  const { client, server } = await open(old)
  expect(client.supports('oven/heat', 'turbo')).toBe(false)
  expect(client.supports('oven/heat', 'degrees')).toBe(true)
  await expect(client.request('oven/heat', { degrees: 1, turbo: true })).rejects.toMatchObject({
    name: 'ConnectionError',
    code: 'unsupported_member',
    message: 'oven/heat.turbo needs codex 0.160.0 or later, this server is 0.150.0',
  })
  void client.request('oven/heat', { degrees: 1 }).catch(() => undefined)
  expect(await server.read()).toEqual({ id: 1, method: 'oven/heat', params: { degrees: 1 } })
})

test('notifications are held to the same', async () => {
  const lamp = { on: true, dimmed: true }
  const { client } = await open(old)
  await expect(client.notify('lamp/touched', lamp)).rejects.toMatchObject({
    code: 'unsupported_member',
  })
  const dropping = await open(old, { tooNew: 'drop' })
  await dropping.client.notify('lamp/touched', lamp)
  expect(await dropping.server.read()).toEqual({ method: 'lamp/touched', params: { on: true } })
})

test('a variant that the server is too old for is refused, and cannot be dropped', async () => {
  for (const tooNew of ['refuse', 'drop'] as const) {
    const { client } = await open(old, { tooNew })
    await expect(client.request('oven/cook', { type: 'roast' })).rejects.toMatchObject({
      code: 'unsupported_member',
      message: 'oven/cook.type needs codex 0.160.0 or later, this server is 0.150.0',
    })
  }
})

test.each([
  ['drop', undefined, { degrees: 1 }],
  ['refuse', 'drop', { degrees: 1 }],
  ['send', undefined, { degrees: 1, turbo: true }],
  ['drop', 'send', { degrees: 1, turbo: true }],
] as const)('a client with %s and a call with %s', async (usual, ofCall, params) => {
  const { client, server } = await open(old, { tooNew: usual })
  const options = ofCall === undefined ? {} : { tooNew: ofCall }
  void client.request('oven/heat', { degrees: 1, turbo: true }, options).catch(() => undefined)
  expect(await server.read()).toEqual({ id: 1, method: 'oven/heat', params })
})

test.each(['0.160.0', '0.155.0', '0.170.0', '0.0.0', 'unknown'])(
  'a server of %s is sent all members: it has them, or that is not known',
  async (version) => {
    const { client, server } = await open(version)
    expect(client.supports('oven/heat', 'turbo')).toBe(true)
    void client.request('oven/heat', { degrees: 1, turbo: true }).catch(() => undefined)
    expect(await server.read()).toMatchObject({ params: { degrees: 1, turbo: true } })
  },
)

test('dates are not loaded for a server of the release of the contract, or of none', async () => {
  loadDates.mockClear()
  for (const version of ['0.169.0', '0.0.0']) await open(version)
  expect(loadDates).not.toHaveBeenCalled()
  await open(old)
  expect(loadDates).toHaveBeenCalledTimes(1)
})

test('where dates cannot be loaded, that is reported and everything is sent', async () => {
  const cause = new Error('no such file')
  const report = vi.fn()
  const { client } = await open(
    old,
    { report },
    vi.fn(() => Promise.reject(cause)),
  )
  expect(report.mock.calls).toEqual([
    [
      {
        level: 'error',
        code: 'load_failed',
        message: 'The dates of members are not loaded: calls are sent as they are',
        cause,
      },
    ],
  ])
  expect(client.server?.version).toBe(old)
  expect(client.supports('oven/heat', 'turbo')).toBe(true)
})

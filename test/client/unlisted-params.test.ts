import { expect, test, vi } from 'vitest'
import { createClient } from '../../src/client/client.js'
import type { RpcReport } from '../../src/rpc/report.js'
import { startScriptedWith } from '../support/scripted-server.js'

test('members that the contract does not list are sent, and reported by name only', async () => {
  const report = vi.fn<(event: RpcReport) => void>()
  const { client, server } = startScriptedWith((transport) => createClient(transport, { report }))
  const opened = client.initialize({ clientInfo: { name: 'me', version: '1' } })
  await server.answer({ userAgent: 'me/0.171.0 (Linux 6; x86_64) xterm (me; 1)' })
  await server.read()
  await opened
  const params = { cwd: '/repo', sandboxMode: 'read-only', workingDirectory: 'a secret' }
  void client.request('thread/start', params as { cwd: string }).catch(() => undefined)
  expect(await server.read()).toMatchObject({ method: 'thread/start', params })
  expect(report.mock.calls).toEqual([
    [
      {
        level: 'warn',
        code: 'unlisted_params',
        members: ['/sandboxMode', '/workingDirectory'],
        message:
          'Params of thread/start have members that the contract does not list: /sandboxMode, /workingDirectory',
      },
    ],
  ])
})

test('a call with many unlisted members names five', async () => {
  const report = vi.fn<(event: RpcReport) => void>()
  const { client, server } = startScriptedWith((transport) => createClient(transport, { report }))
  const unlisted = Object.fromEntries('abcdefgh'.split('').map((name) => [name, 1]))
  void client.request('thread/start', unlisted as object).catch(() => undefined)
  await server.read()
  expect(report.mock.calls[0]?.[0].message).toMatch(/: \/a, \/b, \/c, \/d, \/e$/)
})

import { mkdirSync, symlinkSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import type { Transport } from '../../src/rpc/transport.js'
import { connectUnixSocket } from '../../src/transports/unix-socket.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

/** A server that sends its path. */
async function serve(path: string): Promise<void> {
  const http = createServer().listen(path).unref()
  await once(http, 'listening')
  const sockets = new WebSocketServer({ server: http })
  sockets.on('connection', (socket) => socket.send(path))
}

async function next(transport: Transport): Promise<unknown> {
  for await (const frame of transport.incoming) return frame.kind === 'text' && frame.text
}

test('unix:// is the control socket of the Codex home', async () => {
  const codexHome = createTemporaryFolder()
  const path = join(codexHome, 'app-server-control', 'app-server-control.sock')
  mkdirSync(join(codexHome, 'app-server-control'))
  await serve(path)
  const transport = await connectUnixSocket('unix://', { codexHome })
  await expect(next(transport)).resolves.toBe(path)
  await transport.close()
})

test('a path that is too long for a socket may be a link to a short one', async () => {
  const folder = createTemporaryFolder()
  const path = join(folder, 'short')
  const link = join(folder, 'x'.repeat(150))
  await serve(path)
  symlinkSync(path, link)
  const transport = await connectUnixSocket(`unix://${link}`)
  await expect(next(transport)).resolves.toBe(path)
  await transport.close()
})

test.each([
  ['no socket', `unix://${join(createTemporaryFolder(), 'missing')}`, /missing: connect ENOENT/],
  ['a path that is too long', `unix:///${'x'.repeat(150)}`, /cannot connect to unix:\/\/\/x+: /],
  ['another URL', 'ws://127.0.0.1:1', /the URL is not a unix:\/\/ URL/],
])('%s is an error', async (_, url, message) => {
  await expect(connectUnixSocket(url)).rejects.toMatchObject({ code: 'not_connected', message })
})

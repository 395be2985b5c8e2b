import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createClient } from '@redis/client'
import { onTestFinished } from 'vitest'
import { findFreePort } from '../support/free-port.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

/** A redis-server of one test. */
export interface RedisServer {
  readonly url: string
  /** Writes what is stored to the disk, from where a restart reads it. */
  snapshot(): Promise<void>
  /** Ends it without a snapshot. */
  kill(): Promise<void>
  start(): Promise<void>
  /** Stops or continues its process. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
  /** Runs a command. */
  command(...args: string[]): Promise<unknown>
}

/** Starts a redis-server with a folder and a port of its own; the end of the test ends it. */
export async function startRedis(): Promise<RedisServer> {
  const port = await findFreePort()
  const url = `redis://127.0.0.1:${port}`
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', createTemporaryFolder()]
  let child: ChildProcess | undefined
  const server: RedisServer = {
    url,
    async start() {
      child = spawn('redis-server', [...options, '--save', '', '--appendonly', 'no'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      for await (const line of createInterface({ input: child.stdout! })) {
        if (line.includes('Ready to accept connections')) break
      }
      child.stdout?.resume()
    },
    async kill() {
      const ended = child && once(child, 'exit')
      child?.kill('SIGKILL')
      await ended
      child = undefined
    },
    signal: (signal) => void child?.kill(signal),
    snapshot: async () => void (await server.command('SAVE')),
    async command(...args) {
      const client = createClient({ url })
      await client.connect()
      try {
        return await client.sendCommand(args)
      } finally {
        client.destroy()
      }
    },
  }
  await server.start()
  onTestFinished(() => server.kill())
  return server
}

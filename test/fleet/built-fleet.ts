import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { AuthStorage, HomeLocks } from '../../src/auth.js'
import type * as auth from '../../src/auth.js'
import type * as testing from '../../src/testing.js'
import { run } from '../package/installed-package.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

/** The example, compiled beside the packages that it names, and the built package. */
export interface BuiltFleet {
  /** Path of the program. */
  server: string
  openRedis: (options: { url: string; timeoutMs: number }) => Promise<RedisConnection>
  openRedisAccount: (options: {
    redis: RedisConnection
    account: string
    leaseMs: number
  }) => HomeLocks & { storage: AuthStorage }
}

interface RedisConnection {
  close(): void
}

/** Builds a copy of the example with its own script. */
export async function buildFleet(): Promise<BuiltFleet> {
  const folder = createTemporaryFolder()
  cpSync(join(repository, 'examples/fleet'), folder, { recursive: true })
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  for (const name of ['@types', '@redis', '.bin/tsc']) {
    symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name))
  }
  symlinkSync(repository, join(folder, 'node_modules/codex-contract'))
  const { code, output } = await run(folder, 'npm', ['run', 'build'])
  if (code !== 0) throw new Error(`npm run build failed:\n${output}`)
  const load = (name: string) => import(join(folder, 'dist', name)) as Promise<BuiltFleet>
  return {
    server: join(folder, 'dist/server.js'),
    openRedis: (await load('redis-connection.js')).openRedis,
    openRedisAccount: (await load('redis-account.js')).openRedisAccount,
  }
}

/** The built entry, whose classes are those that the example uses. */
export function loadAuth(): Promise<typeof auth> {
  return import(join(repository, 'dist/auth.js')) as Promise<typeof auth>
}

/** The built entry with the cases. */
export function loadTesting(): Promise<typeof testing> {
  return import(join(repository, 'dist/testing.js')) as Promise<typeof testing>
}

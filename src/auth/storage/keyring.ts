import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { KeyringTask } from './keyring-process.js'
import { runKeyringTask } from './keyring-process.js'

/** One entry of a keyring. Every failure is an AuthError `keyring_failed` without secrets. */
export interface Keyring {
  /** Undefined if the entry does not exist. */
  get(): Promise<string | undefined>
  /** Creates the entry or replaces its value. */
  set(value: string): Promise<void>
  /** False if the entry did not exist. */
  delete(): Promise<boolean>
}

/** The home of an entry, and the process that accesses it. */
export interface SystemKeyringOptions {
  home: string
  /** Environment variables that locate the keyring. */
  env?: NodeJS.ProcessEnv
  /** Creates the time limit of one operation, which may wait for a prompt. */
  limit?: () => AbortSignal
}

// Enough to type a password, and not too long to wait for a login to be stored.
const limitMs = 60_000

/** The entry of a home in the system keyring, which codex reads and writes too. */
export function createSystemKeyring(options: SystemKeyringOptions): Keyring {
  const { home, env = process.env, limit = () => AbortSignal.timeout(limitMs) } = options
  const run = async (task: KeyringTask) => {
    const entry = { service: 'Codex Auth', account: await findKeyringAccount(home) }
    return runKeyringTask({ ...task, ...entry }, { env, limit: limit() })
  }
  return {
    get: async () => {
      const value = await run({ action: 'get' })
      return typeof value === 'string' ? value : undefined
    },
    set: async (value) => void (await run({ action: 'set', value })),
    delete: async () => (await run({ action: 'delete' })) === true,
  }
}

/** The account of a home's entry: a hash of its real path, or of the given one if it is missing. */
export async function findKeyringAccount(home: string): Promise<string> {
  const folder = await realpath(resolve(home)).catch(() => home)
  const { createHash } = process.getBuiltinModule('node:crypto')
  return `cli|${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
}

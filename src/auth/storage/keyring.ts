import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { KeyringTask } from './keyring-process.js'
import { runKeyringTask } from './keyring-process.js'

/** One entry of a keyring. Every failure is an AuthError `keyring_failed`, and holds no secret. */
export interface Keyring {
  /** Undefined when there is no such entry. */
  get(): Promise<string | undefined>
  /** Creates the entry or replaces its value. */
  set(value: string): Promise<void>
  /** False when there was no such entry. */
  delete(): Promise<boolean>
}

export interface SystemKeyringOptions {
  home: string
  /** Where the way to the keyring stands. */
  env?: NodeJS.ProcessEnv
  /** Ends one operation that takes too long, as one that waits for a person may. */
  limit?: () => AbortSignal
}

// Longer than it takes to type a password, and no longer than one waits for a login to be stored.
const limitMs = 60_000

/** The entry of a home folder in the keyring of the system, which codex reads and writes too. */
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

/** The name of a home's entry: it goes by the real folder, and as it was given where there is none. */
export async function findKeyringAccount(home: string): Promise<string> {
  const folder = await realpath(resolve(home)).catch(() => home)
  return `cli|${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
}

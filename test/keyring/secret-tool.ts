import { spawnSync } from 'node:child_process'
import { findKeyringAccount } from '../../src/auth/storage/keyring.js'

/** The value of a home's entry as another program reads it from the Secret Service, if it is there. */
export async function lookUpEntry(home: string): Promise<string | undefined> {
  const attributes = ['service', 'Codex Auth', 'username', await findKeyringAccount(home)]
  const { stdout, error } = spawnSync('secret-tool', ['lookup', ...attributes], {
    encoding: 'utf8',
  })
  if (error !== undefined) throw error
  return stdout === '' ? undefined : stdout
}

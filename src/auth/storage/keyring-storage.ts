import { resolve } from 'node:path'
import { AuthError, isErrno } from '../errors.js'
import { formatAuthJson, parseAuthJson } from './auth-json.js'
import type { AuthStorage } from './auth-storage.js'
import { createFileStorage } from './file-storage.js'
import type { Keyring } from './keyring.js'
import { createFolder } from './replace-file.js'

export interface KeyringStorageOptions {
  home: string
  keyring: Keyring
  /** Takes what a person should know and nobody asked about. */
  warn: (message: string) => void
}

/** Keeps the record in a keyring, and sees to it that none is left in `auth.json`. */
export function createKeyringStorage({ home, keyring, warn }: KeyringStorageOptions): AuthStorage {
  const file = createFileStorage(home)
  return {
    kind: 'keyring',
    load: async () => {
      const text = await keyring.get().catch(failed('load CLI auth from keyring'))
      return text === undefined ? undefined : parseAuthJson(text, { kind: 'keyring' })
    },
    save: async (record) => {
      await createHome(home)
      await keyring.set(formatAuthJson(record, 0)).catch(failed('write OAuth tokens to keyring'))
      await file.remove().catch((error: unknown) => {
        if (!(error instanceof AuthError)) throw error
        warn(
          `The login is in the keyring now, but an older one is still in a file: ${error.message}`,
        )
      })
    },
    remove: async () => {
      const removedEntry = await removeEntry(keyring)
      const removedFile = await file.remove()
      return removedEntry || removedFile
    },
  }
}

/** Removes the entry alone; false when there was none. */
export function removeEntry(keyring: Keyring): Promise<boolean> {
  return keyring.delete().catch(failed('delete auth from keyring'))
}

// An entry goes by the real name of the home, which has to exist for that. Where it cannot, a
// file would fail in the same way; an entry can do without.
async function createHome(home: string): Promise<void> {
  await createFolder(resolve(home)).catch((error: unknown) => {
    if (!isErrno(error)) throw error
  })
}

/** What the keyring says becomes an error that names what was being done. */
function failed(doing: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof AuthError)) throw error
    const { code, keyringFault } = error
    throw new AuthError(code, `failed to ${doing}: ${error.message}`, { keyringFault })
  }
}

import { resolve } from 'node:path'
import { isErrno } from '../../files/errors.js'
import { AuthError } from '../errors.js'
import { formatAuthJson, parseAuthJson } from './auth-json.js'
import type { AuthStorage } from './auth-storage.js'
import { createFileStorage } from './file-storage.js'
import type { Keyring } from './keyring.js'
import { createFolder } from '../../files/replace-file.js'

/** A keyring and the home whose `auth.json` it replaces. */
export interface KeyringStorageOptions {
  home: string
  keyring: Keyring
  /** Called with warnings for the user. */
  warn: (message: string) => void
}

/** Stores the record in a keyring and removes the one in `auth.json`. */
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

/** Removes only the entry. False if it did not exist. */
export function removeEntry(keyring: Keyring): Promise<boolean> {
  return keyring.delete().catch(failed('delete auth from keyring'))
}

// The name of an entry depends on the real path of the home, so the home should exist. An entry
// also works without it, unlike a file.
async function createHome(home: string): Promise<void> {
  await createFolder(resolve(home)).catch((error: unknown) => {
    if (!isErrno(error)) throw error
  })
}

/** Adds the failed operation to the message of a keyring error. */
function failed(doing: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof AuthError)) throw error
    const { code, keyringFault } = error
    throw new AuthError(code, `failed to ${doing}: ${error.message}`, { keyringFault })
  }
}

import { onceBy } from '../once.js'
import type { AuthStorage } from './auth-storage.js'
import { AutoStorage } from './auto-storage.js'
import { createEphemeralStorage } from './ephemeral-storage.js'
import { createFileStorage } from './file-storage.js'
import { createKeyringStorage } from './keyring-storage.js'
import type { Keyring } from './keyring.js'
import { createSystemKeyring } from './keyring.js'

/** Where credentials are stored. */
export interface OpenAuthStorageOptions {
  home: string
  /** Place of the record. `auto` is the keyring, or the file if the keyring cannot be used. */
  mode: 'file' | 'keyring' | 'auto' | 'ephemeral'
  /** Default: the entry of the home in the system keyring. */
  keyring?: Keyring
  /** Called with warnings for the user, for example when a login is stored elsewhere. */
  warn: (message: string) => void
}

/** Creates the storage of a home. Nothing is read or written before it is used. */
export function openAuthStorage(options: OpenAuthStorageOptions): AuthStorage {
  const { home, mode, keyring = createSystemKeyring({ home }) } = options
  const warn = onceBy((message: string) => message, options.warn)
  switch (mode) {
    case 'file':
      return createFileStorage(home)
    case 'keyring':
      return createKeyringStorage({ home, keyring, warn })
    case 'auto':
      return new AutoStorage({ home, keyring, warn })
    case 'ephemeral':
      return createEphemeralStorage()
  }
}

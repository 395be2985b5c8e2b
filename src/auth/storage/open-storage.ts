import type { AuthStorage } from './auth-storage.js'
import { AutoStorage } from './auto-storage.js'
import { createEphemeralStorage } from './ephemeral-storage.js'
import { createFileStorage } from './file-storage.js'
import { createKeyringStorage } from './keyring-storage.js'
import type { Keyring } from './keyring.js'
import { createSystemKeyring } from './keyring.js'

export interface OpenAuthStorageOptions {
  home: string
  /** Where the record is kept: `auto` prefers the keyring and makes do with the file. */
  mode: 'file' | 'keyring' | 'auto' | 'ephemeral'
  /** By default the entry of the home in the keyring of the system. */
  keyring?: Keyring
  /** Takes what a person should know and nobody asked about, as where a login went instead. */
  warn: (message: string) => void
}

/** Opens the place where credentials are kept. Nothing is touched before it is used. */
export function openAuthStorage(options: OpenAuthStorageOptions): AuthStorage {
  const { home, mode, keyring = createSystemKeyring({ home }) } = options
  const warn = once(options.warn)
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

/** Lets each message through one time. */
function once(warn: (message: string) => void): (message: string) => void {
  const said = new Set<string>()
  return (message) => {
    if (said.has(message)) return
    said.add(message)
    warn(message)
  }
}

import type { AuthStorage } from '../../auth/storage/auth-storage.js'

/** Where credentials are kept, as `--json` tells it. */
export interface CredentialsPlace {
  store: AuthStorage['kind']
  /** File that holds them, where a file does. */
  path: string | null
}

export function toCredentialsPlace({ kind, path }: AuthStorage): CredentialsPlace {
  return { store: kind, path: path ?? null }
}

/** The same for people. */
export function describePlace({ store, path }: CredentialsPlace): string {
  return path ?? places[store]
}

const places: Readonly<Record<CredentialsPlace['store'], string>> = {
  file: 'auth.json',
  keyring: 'keyring of the system',
  ephemeral: 'memory of this process',
}

import type { AuthStorage } from '../../auth/storage/auth-storage.js'

/** The place of stored credentials in `--json`. */
export interface CredentialsPlace {
  store: AuthStorage['kind']
  /** The file, null for other stores. */
  path: string | null
}

/** Reads the place of credentials from their storage. */
export function toCredentialsPlace({ kind, path }: AuthStorage): CredentialsPlace {
  return { store: kind, path: path ?? null }
}

/** The place in one line. */
export function describePlace({ store, path }: CredentialsPlace): string {
  return path ?? places[store]
}

const places: Readonly<Record<CredentialsPlace['store'], string>> = {
  file: 'auth.json',
  keyring: 'keyring of the system',
  ephemeral: 'memory of this process',
  custom: 'storage of the host',
}

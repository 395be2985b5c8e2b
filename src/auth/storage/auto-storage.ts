import type { AuthDotJson } from '../../../generated/types/index.js'
import { AuthError } from '../errors.js'
import type { AuthStorage } from './auth-storage.js'
import { createFileStorage } from './file-storage.js'
import type { KeyringStorageOptions } from './keyring-storage.js'
import { createKeyringStorage, removeEntry } from './keyring-storage.js'
import type { Keyring } from './keyring.js'

/**
 * Keeps the record in a keyring, and in `auth.json` where the keyring cannot be used. `kind` and
 * `path` tell where the record was found or put last.
 */
export class AutoStorage implements AuthStorage {
  readonly #keyring: Keyring
  readonly #entry: AuthStorage
  readonly #file: AuthStorage
  readonly #warn: (message: string) => void
  #place: AuthStorage
  /** Whether the file holds a login that is newer than whatever the keyring may hold. */
  #fileIsNewer = false
  #isKeyringUsable = false

  constructor(options: KeyringStorageOptions) {
    this.#warn = options.warn
    this.#keyring = options.keyring
    this.#entry = createKeyringStorage(options)
    this.#file = createFileStorage(options.home)
    this.#place = this.#entry
  }

  get kind(): AuthStorage['kind'] {
    return this.#place.kind
  }

  get path(): string | undefined {
    return this.#place.path
  }

  async load(): Promise<AuthDotJson | undefined> {
    const overtaking = this.#fileIsNewer ? await this.#file.load() : undefined
    if (overtaking !== undefined) return overtaking
    // Without the file, somebody else has signed in or out since.
    this.#fileIsNewer = false
    const stored = await this.#loadEntry()
    if (stored !== undefined) return stored
    const record = await this.#file.load()
    if (record !== undefined) this.#place = this.#file
    return record
  }

  async save(record: AuthDotJson): Promise<void> {
    try {
      await this.#entry.save(record)
      this.#isKeyringUsable = true
      this.#place = this.#entry
      this.#fileIsNewer = false
    } catch (error) {
      await this.#saveFile(record, asAuthError(error))
    }
  }

  /** A keyring that was usable a moment ago takes the record, or else the file does. */
  async probe(): Promise<void> {
    if (!this.#isKeyringUsable) await this.#file.probe?.()
  }

  async remove(): Promise<boolean> {
    const entry = await removeEntry(this.#keyring).catch(asAuthError)
    const removedFile = await this.#file.remove()
    if (!(entry instanceof AuthError)) return entry || removedFile
    // Nothing was removed, and what refuses to be is still there.
    if (!removedFile && entry.keyringFault !== 'unavailable') throw entry
    this.#warn(`A login that is in the keyring, if any, stays there: ${entry.message}`)
    return removedFile
  }

  async #loadEntry(): Promise<AuthDotJson | undefined> {
    try {
      const record = await this.#entry.load()
      this.#isKeyringUsable = true
      this.#place = this.#entry
      return record
    } catch (error) {
      this.#isKeyringUsable = false
      this.#place = this.#file
      this.#warn(`Credentials are looked for in "${this.path}": ${asAuthError(error).message}`)
      return undefined
    }
  }

  async #saveFile(record: AuthDotJson, error: AuthError): Promise<void> {
    this.#isKeyringUsable = false
    await this.#file.save(record)
    this.#place = this.#file
    this.#fileIsNewer = true
    this.#warn(`Credentials are kept in "${this.path}": ${error.message}`)
    if (await this.#dropEntry(error)) this.#fileIsNewer = false
  }

  /** An older login in the keyring would hide the one in the file. Returns whether it cannot. */
  async #dropEntry({ keyringFault }: AuthError): Promise<boolean> {
    // Whoever did not answer once would be waited for once more.
    if (keyringFault !== 'refused') return false
    try {
      await removeEntry(this.#keyring)
      return true
    } catch (error) {
      const { message } = asAuthError(error)
      this.#warn(`An older login in the keyring, if any, comes first once it is usable: ${message}`)
      return false
    }
  }
}

function asAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error
  throw error
}

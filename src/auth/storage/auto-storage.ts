import type { AuthDotJson } from '../../../generated/types/index.js'
import { AuthError } from '../errors.js'
import type { AuthStorage } from './auth-storage.js'
import { createFileStorage } from './file-storage.js'
import type { KeyringStorageOptions } from './keyring-storage.js'
import { createKeyringStorage, removeEntry } from './keyring-storage.js'
import type { Keyring } from './keyring.js'

/**
 * Stores the record in a keyring, or in `auth.json` if the keyring cannot be used. `kind` and
 * `path` name the place where the record was last loaded from or saved to.
 */
export class AutoStorage implements AuthStorage {
  readonly #keyring: Keyring
  readonly #entry: AuthStorage
  readonly #file: AuthStorage
  readonly #warn: (message: string) => void
  #place: AuthStorage
  /** Whether the login in the file is newer than any in the keyring. */
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
    // If the file is gone, another process has signed in or out since.
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

  /** A save goes into the keyring if it was usable a moment ago, else into the file. */
  async probe(): Promise<void> {
    if (!this.#isKeyringUsable) await this.#file.probe?.()
  }

  async remove(): Promise<boolean> {
    const entry = await removeEntry(this.#keyring).catch(asAuthError)
    const removedFile = await this.#file.remove()
    if (!(entry instanceof AuthError)) return entry || removedFile
    // Nothing was removed, and the entry that could not be removed still exists.
    if (!removedFile && entry.keyringFault !== 'unavailable') throw entry
    this.#warn(`A login in the keyring, if any, was not removed: ${entry.message}`)
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
      this.#warn(`Reading credentials from "${this.path}": ${asAuthError(error).message}`)
      return undefined
    }
  }

  async #saveFile(record: AuthDotJson, error: AuthError): Promise<void> {
    this.#isKeyringUsable = false
    await this.#file.save(record)
    this.#place = this.#file
    this.#fileIsNewer = true
    this.#warn(`Storing credentials in "${this.path}": ${error.message}`)
    if (await this.#dropEntry(error)) this.#fileIsNewer = false
  }

  /** Removes an older login, which would hide the one in the file. Returns whether it is gone. */
  async #dropEntry({ keyringFault }: AuthError): Promise<boolean> {
    // A keyring that did not respond would only cost the same wait again.
    if (keyringFault !== 'refused') return false
    try {
      await removeEntry(this.#keyring)
      return true
    } catch (error) {
      const { message } = asAuthError(error)
      this.#warn(`An older login in the keyring, if any, takes precedence once usable: ${message}`)
      return false
    }
  }
}

function asAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error
  throw error
}

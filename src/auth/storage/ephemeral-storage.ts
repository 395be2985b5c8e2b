import type { AuthDotJson } from '../../../generated/types/index.js'
import type { AuthStorage } from './auth-storage.js'

/** Stores the record in memory, for this object only. */
export function createEphemeralStorage(): AuthStorage {
  let stored: AuthDotJson | undefined
  return {
    kind: 'ephemeral',
    async load() {
      return structuredClone(stored)
    },
    async save(record) {
      stored = structuredClone(record)
    },
    async remove() {
      const existed = stored !== undefined
      stored = undefined
      return existed
    },
  }
}

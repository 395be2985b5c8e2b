import { AuthError } from '../../../src/auth/errors.js'
import type { KeyringFault } from '../../../src/auth/errors.js'
import type { Keyring } from '../../../src/auth/storage/keyring.js'

type KeyringAction = keyof Keyring

/** A keyring in memory that fails as it is told to. */
export interface FakeKeyring extends Keyring {
  value: string | undefined
  /** What it was asked to do, in order. */
  readonly asked: KeyringAction[]
  /** Fails what is named, or everything, until it is told otherwise. */
  fail(fault: KeyringFault, ...actions: KeyringAction[]): void
  heal(): void
}

export function createFakeKeyring(value?: string): FakeKeyring {
  let failing: { fault: KeyringFault; actions: readonly KeyringAction[] } | undefined
  const ask = (action: KeyringAction) => {
    keyring.asked.push(action)
    if (failing?.actions.includes(action) !== true) return
    throw new AuthError('keyring_failed', `it is ${failing.fault}`, { keyringFault: failing.fault })
  }
  const keyring: FakeKeyring = {
    value,
    asked: [],
    fail: (fault, ...actions) => {
      failing = { fault, actions: actions.length === 0 ? ['get', 'set', 'delete'] : actions }
    },
    heal: () => (failing = undefined),
    get: async () => {
      ask('get')
      return keyring.value
    },
    set: async (value) => {
      ask('set')
      keyring.value = value
    },
    delete: async () => {
      ask('delete')
      const existed = keyring.value !== undefined
      keyring.value = undefined
      return existed
    },
  }
  return keyring
}

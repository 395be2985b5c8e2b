import type { Provenance, Reading } from '../contract/reading.js'
import type { Files } from '../print/printer.js'

/** A contract from any source. */
export interface ReadDocument extends Reading {
  /** Its origin, if it is a contract.json. */
  provenance?: Provenance
}

/** The files of a source about comparing. */
export interface PolicySource {
  /** The name that the caller gave. */
  name: string
  /** By file name. */
  policy: Files
}

/** One side of a comparison. */
export interface Contract extends ReadDocument, PolicySource {}

/** Files beside a contract with the policy for its changes. */
export const policyFiles = ['contract-diff.json', 'waivers.json', 'reserved.json'] as const

export type PolicyFile = (typeof policyFiles)[number]

/** The lock of an imported contract, which also identifies its folder. */
export const lockName = 'codex-contract.lock.json'

/**
 * `usage`: the arguments are invalid. `missing`: the source contains no contract. `unreadable`: its
 * contract cannot be read. `failed`: a program or a folder to write to failed. `no_compiler`:
 * reading it takes the TypeScript compiler, which this program does not have.
 */
export type SourceErrorCode = 'usage' | 'missing' | 'unreadable' | 'failed' | 'no_compiler'

/** A contract could not be opened, or not written where it was wanted. The message is one line. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly code: SourceErrorCode

  constructor(code: SourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

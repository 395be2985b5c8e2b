import type { Provenance, Reading } from '../contract/reading.js'
import type { Files } from '../print/printer.js'

/** What a contract says, wherever it is kept. */
export interface ReadDocument extends Reading {
  /** What made it; only a contract.json says so. */
  provenance?: Provenance
}

/** One side of a comparison. */
export interface Contract extends ReadDocument {
  /** What it was asked for by. */
  name: string
  /** The files beside it about comparing, by file name. */
  policy: Files
}

/** Files beside a contract that say how it may change. */
export const policyFiles = ['contract-diff.json', 'waivers.json', 'reserved.json'] as const

/** The file by which a folder with an imported contract is known: what it was made from. */
export const lockName = 'codex-contract.lock.json'

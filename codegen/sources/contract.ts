import type { Provenance } from '../print/documents/contract.js'
import type { Place } from '../contract/errors.js'
import type { ContractModel } from '../contract/model.js'
import type { Files } from '../print/printer.js'

/** What a contract says, wherever it is kept. */
export interface ReadDocument {
  model: ContractModel
  /** By type and operation, and by `Type.member`, which methods are to their tables. */
  places: ReadonlyMap<string, Place>
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

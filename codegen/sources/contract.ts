import type { Provenance } from '../print/documents/contract.js'
import type { Place } from '../contract/errors.js'
import type { ContractModel } from '../contract/model.js'
import type { Files } from '../print/printer.js'

/** One side of a comparison. */
export interface Contract {
  /** What it was asked for by. */
  name: string
  model: ContractModel
  /** By type and operation, and by `Type.member`, which methods are to their tables. */
  places: ReadonlyMap<string, Place>
  /** What made it; told by a contract.json alone. */
  provenance?: Provenance
  /** What stands beside it about comparing, by file name. */
  policy: Files
}

/** Files beside a contract that say how it may change. */
export const policyFiles = ['contract-diff.json', 'waivers.json', 'reserved.json'] as const

import type { ContractModel } from '../../contract/model.js'
import { json } from '../printer.js'

/** What made a contract, so that a later reader can explain a difference. */
export interface Provenance {
  generator: string
  /** SHA-256 over the schema set. */
  schemaDigest: string
}

/** The whole contract as data, for programs in any language. */
export function emitContract(model: ContractModel, provenance: Provenance): string {
  return json({ format: 1, ...provenance, ...model })
}

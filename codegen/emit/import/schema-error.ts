import { faultsSource } from '../faults.js'
import { validateTypes } from '../validators.js'

/** Name of the file that `emitSchemaError` is for. */
export const schemaErrorFile = 'schema-error'

/** What all files of validators use: what a validator is, and what its errors mean. */
export function emitSchemaError(header: string): string {
  return [`${header}// @ts-nocheck\n`, validateTypes, validatorsType, faultsSource].join('\n')
}

const validatorsType = `/** The validators of one domain, by the names of types. */
export interface Validators {
  /** What servers send, as those of other releases may send it. */
  readonly readers: Readonly<Record<string, Validate>>
  /** What clients send, as servers demand it. */
  readonly writers: Readonly<Record<string, Validate>>
  /** What servers send, with nothing missing or unlisted. */
  readonly exact: Readonly<Record<string, Validate>>
  readonly faultsOf: (validate: Validate) => readonly Fault[]
}
`

import type { Fault, Validate } from '../../generated/validators.js'

/** One thing in a value that its type does not allow or list. Holds no part of the value. */
export type ValidationIssue = Fault

type ValidatorTable = Readonly<Record<string, Validate>>

/** Validators of the types that the methods of one domain take and give, by type name. */
export interface Validators {
  /** Take what any supported or later server sends. */
  readonly readers: ValidatorTable
  /** Take what clients send. */
  readonly writers: ValidatorTable
  /** Take only what the contract lists; every error is one thing that a reader tolerates. */
  readonly exact: ValidatorTable
  faultsOf(validate: Validate): readonly ValidationIssue[]
}

/** How a value fits its type. To be read before the next value is decoded. */
export interface Decoded {
  readonly usable: boolean
  /** Why the value cannot be used or, where it can, what the contract does not list in it. */
  readonly issues: readonly ValidationIssue[]
}

/** Checks values of one type, which are used as they are. */
export type Decoder = (value: unknown) => Decoded

/** The outcome for a value that is exactly what the contract lists. */
export const exactFit: Decoded = { usable: true, issues: [] }

/** Decodes what servers send, as any supported or later one may send it. */
export function createReader(validators: Validators, typeName: string): Decoder {
  const isExact = findValidator(validators.exact, typeName)
  const isReadable = findValidator(validators.readers, typeName)
  return (value) => {
    if (isExact(value)) return exactFit
    if (!isReadable(value)) return { usable: false, issues: validators.faultsOf(isReadable) }
    return {
      usable: true,
      // Texts and pointers cost more than the check, and are wanted only where drift is.
      get issues() {
        return validators.faultsOf(isExact)
      },
    }
  }
}

/** Decodes what clients send, as servers demand it. */
export function createWriter(validators: Validators, typeName: string): Decoder {
  const validate = findValidator(validators.writers, typeName)
  return (value) =>
    validate(value) ? exactFit : { usable: false, issues: validators.faultsOf(validate) }
}

/** The first issue in one line. */
export function explain({ issues }: Decoded): string {
  return issues[0]?.text ?? 'it does not fit the contract'
}

function findValidator(table: ValidatorTable, typeName: string): Validate {
  const found = table[typeName]
  if (found === undefined) throw new TypeError(`No validator for "${typeName}"`)
  return found
}

import type {
  IssueLevel,
  Validate,
  ValidationIssue,
  Validators,
} from '../../generated/validators/issues.js'
import { countMore, findBeyond } from '../../generated/validators/issues.js'

export type { ValidationIssue, Validators }

/** How a value fits its type. */
export interface Decoded {
  readonly usable: boolean
  /** Why the value is unusable or, if it is usable, what the contract does not list. */
  readonly issues: readonly ValidationIssue[]
  /** How many issues of a usable value are only counted, because there are very many. */
  readonly more?: number
}

/** Checks values of one type. It does not convert them. */
export type Decoder = (value: unknown) => Decoded

/** The outcome for a value without issues. */
export const exactFit: Decoded = { usable: true, issues: [] }

/** Decodes values of servers, also of later releases. */
export function createReader(validators: Validators, typeName: string): Decoder {
  return createDecoder(findValidator(validators, typeName), 'gap')
}

/** Decodes values of clients, as strictly as servers. */
export function createWriter(validators: Validators, typeName: string): Decoder {
  return createDecoder(findValidator(validators, typeName), 'note')
}

/** Accepts values with issues up to a level. */
function createDecoder(validate: Validate, most: IssueLevel): Decoder {
  return (value) => {
    const issues = validate(value)
    if (issues.length === 0) return exactFit
    const problem = findBeyond(most, issues)
    if (problem !== undefined) return { usable: false, issues: [problem] }
    const more = countMore(issues)
    return more === 0 ? { usable: true, issues } : { usable: true, issues, more }
  }
}

/** The first issue in one line. */
export function explain({ issues }: Decoded): string {
  return issues[0]?.text ?? 'it does not fit the contract'
}

function findValidator(validators: Validators, typeName: string): Validate {
  const found = validators[typeName]
  if (found === undefined) throw new TypeError(`No validator for "${typeName}"`)
  return found
}

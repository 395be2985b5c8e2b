import { validators as account } from '../generated/validators/account.js'
import { validators as atRest } from '../generated/validators/at-rest.js'
import { validators as base } from '../generated/validators/base.js'

export type {
  IssueLevel,
  Validate,
  ValidationIssue,
  Validators,
} from '../generated/validators/issues.js'
export { findBeyond } from '../generated/validators/issues.js'

/** A validator for each type that a method of the contract carries, and for `auth.json`. */
export const validators = { ...account, ...atRest, ...base }

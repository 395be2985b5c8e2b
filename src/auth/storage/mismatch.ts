import type { Validate, ValidationIssue } from '../../../generated/validators/issues.js'
import { findBeyond } from '../../../generated/validators/issues.js'

/** The first reason why a value does not fit its type, or undefined when it does. */
export function findMismatch(validate: Validate, value: unknown): ValidationIssue | undefined {
  return findBeyond('note', validate(value))
}

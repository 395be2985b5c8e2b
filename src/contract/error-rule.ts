import type { ErrorClassification } from '../rpc/errors.js'
import { unclassified } from '../rpc/errors.js'

// Some expressions take quadratic time. The longest message of a release has 5,000 characters.
const maxMessageChars = 32 * 1024

/** Whether the message of an error matches a rule. A rule without an expression allows any. */
export function matchesMessage(expression: RegExp | undefined, message: string): boolean {
  if (expression === undefined) return true
  return message.length <= maxMessageChars && expression.test(message)
}

/** The classification of a rule, without the rest of it. */
export function toClassification(rule: ErrorClassification | undefined): ErrorClassification {
  const { kind, retryable, advice } = rule ?? unclassified
  return { kind, retryable, advice }
}

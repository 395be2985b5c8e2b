import type { AnswerRule, ErrorDetails, TurnRule } from '../../generated/error-rules.js'
import type { ErrorClassification } from '../rpc/errors.js'
import { unclassified } from '../rpc/errors.js'
import { readDetails } from './error-details.js'

// Some expressions take quadratic time. The longest message of a release has 5,000 characters.
const maxMessageChars = 32 * 1024

/** Whether the message of an error matches a rule. A rule without an expression allows any. */
export function matchesMessage(expression: RegExp | undefined, message: string): boolean {
  if (expression === undefined) return true
  return message.length <= maxMessageChars && expression.test(message)
}

/** The parts of an error that its details are read from. */
interface Described {
  message: string
  /** The data of an answer, or `codexErrorInfo`. */
  data: unknown
}

/** The classification of a rule, without the rest of it. */
export function toClassification(
  rule: AnswerRule | TurnRule | undefined,
  { message, data }: Described,
): ErrorClassification {
  if (rule === undefined) return unclassified
  const { kind, retryable, advice, inferred } = rule
  const text = message.length <= maxMessageChars ? message : ''
  const details: ErrorDetails = readDetails(rule.details, { message: text, data })
  return { kind, retryable, advice, inferred, details }
}

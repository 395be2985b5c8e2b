import type { AnswerRule } from '../../generated/error-rules.js'
import { answerRules } from '../../generated/error-rules.js'
import type { ErrorClassification, ErrorObject } from '../rpc/errors.js'
import { findMember } from './error-details.js'
import { matchesMessage, toClassification } from './error-rule.js'

/** An error response with the method of its call. */
export interface FailedCall extends ErrorObject {
  method: string
}

/** Classifies an error response of a server of any release. */
export function classifyError(error: FailedCall): ErrorClassification {
  const { message, data } = error
  return toClassification(findAnswerRule(error), { message, data })
}

/** The first rule that matches decides. */
export function findAnswerRule(error: FailedCall): AnswerRule | undefined {
  return answerRules.find((rule) => matches(rule, error))
}

function matches(rule: AnswerRule, { method, code, message, data }: FailedCall): boolean {
  if (rule.code !== undefined && rule.code !== code) return false
  if (rule.method?.test(method) === false) return false
  if (rule.data !== undefined && !hasMember(data, rule.data)) return false
  return matchesMessage(rule.message, message)
}

function hasMember(data: unknown, { path, value }: NonNullable<AnswerRule['data']>): boolean {
  const found = findMember(data, path)
  return value === undefined ? found !== undefined : found === value
}

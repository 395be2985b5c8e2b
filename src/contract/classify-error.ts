import type { AnswerRule } from '../../generated/error-rules.js'
import { answerRules } from '../../generated/error-rules.js'
import type { ErrorClassification, ErrorObject } from '../rpc/errors.js'
import { matchesMessage, toClassification } from './error-rule.js'
import { isObject } from './is-object.js'

/** An error response with the method of its call. */
export interface FailedCall extends ErrorObject {
  method: string
}

/** Classifies an error response of a server of any release. */
export function classifyError(error: FailedCall): ErrorClassification {
  return toClassification(findAnswerRule(error))
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
  let found = data
  for (const name of path) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return false
    found = found[name]
  }
  return value === undefined || found === value
}

import type { TurnRule } from '../../generated/error-rules.js'
import { turnRules } from '../../generated/turn-error-rules.js'
import type { ErrorClassification } from '../rpc/errors.js'
import { matchesMessage, toClassification } from './error-rule.js'
import { isObject } from './is-object.js'

/** The error of a turn: in a notification `error`, or in `turn.error`. */
export interface ReportedTurnError {
  message: string
  codexErrorInfo?: unknown
  additionalDetails?: unknown
}

/** Classifies the error of a turn of any release. */
export function classifyTurnError(error: ReportedTurnError): ErrorClassification {
  const { message, codexErrorInfo: data } = error
  return toClassification(findTurnRule(error), { message, data })
}

/** The first rule that matches decides. */
export function findTurnRule({ message, codexErrorInfo }: ReportedTurnError): TurnRule | undefined {
  const info = readInfo(codexErrorInfo)
  return turnRules.find((rule) => matches(rule, info, message))
}

/** The variant of `codexErrorInfo` and its HTTP status. */
interface Info {
  variant: string | undefined
  status?: unknown
}

function readInfo(info: unknown): Info {
  if (typeof info === 'string') return { variant: info }
  if (!isObject(info)) return { variant: undefined }
  const [variant] = Object.keys(info)
  const content = variant === undefined ? undefined : info[variant]
  return { variant, status: isObject(content) ? content['httpStatusCode'] : undefined }
}

function matches(rule: TurnRule, { variant, status }: Info, message: string): boolean {
  if (rule.info !== variant) return false
  if (rule.status !== undefined && !rule.status.some((known) => known === status)) return false
  return matchesMessage(rule.message, message)
}

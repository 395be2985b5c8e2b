// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  isText,
  none,
  notText,
} from './issues.js'

const _1_ReasoningEffort = { minLength: 1 };
export function $ReasoningEffort(v: unknown): ValidationIssue[] {
  return !isText(v, _1_ReasoningEffort) ? notText(v, _1_ReasoningEffort) : none;
}

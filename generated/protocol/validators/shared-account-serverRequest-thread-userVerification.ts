// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  isInt64,
  none,
  notInteger,
} from './issues.js'

export function $Int64(v: unknown): ValidationIssue[] {
  return !isInt64(v) ? notInteger(v, 'int64') : none;
}

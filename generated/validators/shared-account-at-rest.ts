// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  wrong,
} from './issues.js'

export function $Jwt(v: unknown): ValidationIssue[] {
  return typeof v !== 'string' ? wrong('string') : none;
}

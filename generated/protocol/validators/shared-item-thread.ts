// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  notListed,
} from './issues.js'

export function $GuardianRiskLevel(v: unknown): ValidationIssue[] {
  switch (v) { case 'low': case 'medium': case 'high': case 'critical': return none; }
  return notListed(v, ['low', 'medium', 'high', 'critical'], 'drift');
}

export function $GuardianUserAuthorization(v: unknown): ValidationIssue[] {
  switch (v) { case 'unknown': case 'low': case 'medium': case 'high': return none; }
  return notListed(v, ['unknown', 'low', 'medium', 'high'], 'drift');
}

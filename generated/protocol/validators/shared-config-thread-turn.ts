// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  notListed,
} from './issues.js'

export function $ReasoningSummary(v: unknown): ValidationIssue[] {
  switch (v) { case 'auto': case 'concise': case 'detailed': case 'none': return none; }
  return notListed(v, ['auto', 'concise', 'detailed', 'none'], 'drift');
}

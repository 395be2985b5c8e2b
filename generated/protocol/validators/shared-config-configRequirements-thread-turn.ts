// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  notListed,
} from './issues.js'

export function $ApprovalsReviewer(v: unknown): ValidationIssue[] {
  switch (v) { case 'user': case 'auto_review': case 'guardian_subagent': return none; }
  return notListed(v, ['user', 'auto_review', 'guardian_subagent'], 'drift');
}

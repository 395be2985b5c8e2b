// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  notListed,
} from './issues.js'

export function $ModeKind(v: unknown): ValidationIssue[] {
  switch (v) { case 'plan': case 'default': return none; }
  return notListed(v, ['plan', 'default'], 'drift');
}

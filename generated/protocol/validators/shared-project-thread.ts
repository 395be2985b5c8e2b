// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  notListed,
} from './issues.js'

export function $SortDirection(v: unknown): ValidationIssue[] {
  switch (v) { case 'asc': case 'desc': return none; }
  return notListed(v, ['asc', 'desc'], 'error');
}

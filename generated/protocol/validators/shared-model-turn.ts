// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  notListed,
} from './issues.js'

export function $CyberAccessProgram(v: unknown): ValidationIssue[] {
  switch (v) { case 'standard': case 'daybreakBlue': case 'daybreakRed': return none; }
  return notListed(v, ['standard', 'daybreakBlue', 'daybreakRed'], 'drift');
}

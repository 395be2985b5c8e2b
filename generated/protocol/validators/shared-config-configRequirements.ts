// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  notListed,
} from './issues.js'

export function $AllowDenyRequirement(v: unknown): ValidationIssue[] {
  switch (v) { case 'allow': case 'deny': return none; }
  return notListed(v, ['allow', 'deny'], 'drift');
}

export function $ForcedLoginMethod(v: unknown): ValidationIssue[] {
  switch (v) { case 'chatgpt': case 'api': return none; }
  return notListed(v, ['chatgpt', 'api'], 'drift');
}

export function $WebSearchMode(v: unknown): ValidationIssue[] {
  switch (v) { case 'disabled': case 'cached': case 'indexed': case 'live': return none; }
  return notListed(v, ['disabled', 'cached', 'indexed', 'live'], 'drift');
}

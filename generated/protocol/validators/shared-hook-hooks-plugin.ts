// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  none,
  notListed,
} from './issues.js'

export function $HookEventName(v: unknown): ValidationIssue[] {
  switch (v) { case 'preModelRequest': case 'postModelRequest': case 'preToolUse': case 'permissionRequest': case 'postToolUse': case 'preCompact': case 'postCompact': case 'sessionStart': case 'sessionEnd': case 'userPromptSubmit': case 'subagentStart': case 'subagentStop': case 'stop': case 'interrupt': return none; }
  return notListed(v, ['preModelRequest', 'postModelRequest', 'preToolUse', 'permissionRequest', 'postToolUse', 'preCompact', 'postCompact', 'sessionStart', 'sessionEnd', 'userPromptSubmit', 'subagentStart', 'subagentStop', 'stop', 'interrupt'], 'drift');
}

// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  isObject,
  keyed,
  lacking,
  need,
  none,
  notListed,
  unlisted,
  wrong,
} from './issues.js'

const _1_AskForApproval = ['untrusted', 'on-request', 'never'];
const _2_AskForApproval = new Map([['granular', $GranularAskForApproval]]);
export function $AskForApproval(v: unknown): ValidationIssue[] {
  return keyed(v, _1_AskForApproval, _2_AskForApproval, 'drift');
}

export function $GranularAskForApproval(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.mcp_elicitations; if (typeof x !== 'boolean') i = need(i, 'mcp_elicitations', x, wrong('boolean'));
  x = v.request_permissions; if (typeof x !== 'boolean') i = need(i, 'request_permissions', x, wrong('boolean'));
  x = v.rules; if (typeof x !== 'boolean') i = need(i, 'rules', x, wrong('boolean'));
  x = v.sandbox_approval; if (typeof x !== 'boolean') i = need(i, 'sandbox_approval', x, wrong('boolean'));
  x = v.skill_approval; if (typeof x !== 'boolean') i = need(i, 'skill_approval', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'mcp_elicitations': case 'request_permissions': case 'rules': case 'sandbox_approval': case 'skill_approval': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['mcp_elicitations', 'rules', 'sandbox_approval']);
}

export function $SandboxMode(v: unknown): ValidationIssue[] {
  switch (v) { case 'read-only': case 'workspace-write': case 'danger-full-access': return none; }
  return notListed(v, ['read-only', 'workspace-write', 'danger-full-access'], 'drift');
}

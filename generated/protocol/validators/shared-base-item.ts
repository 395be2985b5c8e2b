// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  isObject,
  lacking,
  need,
  none,
  notListed,
  unlisted,
  wrong,
} from './issues.js'

export function $NetworkPolicyAmendment(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.action; if ((e = $NetworkPolicyRuleAction(x)) !== none) i = need(i, 'action', x, e);
  x = v.host; if (typeof x !== 'string') i = need(i, 'host', x, wrong('string'));
  for (const k in v) switch (k) { case 'action': case 'host': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $NetworkPolicyRuleAction(v: unknown): ValidationIssue[] {
  switch (v) { case 'allow': case 'deny': return none; }
  return notListed(v, ['allow', 'deny'], 'drift');
}

// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  at,
  isObject,
  lacking,
  list,
  need,
  none,
  notListed,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'

export function $DangerFullAccessSandboxPolicy(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'dangerFullAccess') i = need(i, 'type', x, unlike(x, 'dangerFullAccess'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $ExternalSandboxSandboxPolicyParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.networkAccess) !== undefined && (e = $NetworkAccess(x)) !== none) i = at(i, 'networkAccess', e);
  x = v.type; if (x !== 'externalSandbox') i = need(i, 'type', x, unlike(x, 'externalSandbox'));
  for (const k in v) switch (k) { case 'networkAccess': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $NetworkAccess(v: unknown): ValidationIssue[] {
  switch (v) { case 'restricted': case 'enabled': return none; }
  return notListed(v, ['restricted', 'enabled'], 'drift');
}

export function $ReadOnlySandboxPolicyParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.networkAccess) !== undefined && typeof x !== 'boolean') i = at(i, 'networkAccess', wrong('boolean'));
  x = v.type; if (x !== 'readOnly') i = need(i, 'type', x, unlike(x, 'readOnly'));
  for (const k in v) switch (k) { case 'networkAccess': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_SandboxPolicyParams = ['dangerFullAccess', 'externalSandbox', 'readOnly', 'workspaceWrite'];
export function $SandboxPolicyParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'dangerFullAccess': return $DangerFullAccessSandboxPolicy(v);
    case 'externalSandbox': return $ExternalSandboxSandboxPolicyParams(v);
    case 'readOnly': return $ReadOnlySandboxPolicyParams(v);
    case 'workspaceWrite': return $WorkspaceWriteSandboxPolicyParams(v);
    default: return untagged(v.type, 'type', _1_SandboxPolicyParams, 'drift');
  }
}

export function $WorkspaceWriteSandboxPolicyParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.excludeSlashTmp) !== undefined && typeof x !== 'boolean') i = at(i, 'excludeSlashTmp', wrong('boolean'));
  if ((x = v.excludeTmpdirEnvVar) !== undefined && typeof x !== 'boolean') i = at(i, 'excludeTmpdirEnvVar', wrong('boolean'));
  if ((x = v.networkAccess) !== undefined && typeof x !== 'boolean') i = at(i, 'networkAccess', wrong('boolean'));
  x = v.type; if (x !== 'workspaceWrite') i = need(i, 'type', x, unlike(x, 'workspaceWrite'));
  if ((x = v.writableRoots) !== undefined && (e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = at(i, 'writableRoots', e);
  for (const k in v) switch (k) { case 'excludeSlashTmp': case 'excludeTmpdirEnvVar': case 'networkAccess': case 'type': case 'writableRoots': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

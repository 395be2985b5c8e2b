// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  isObject,
  lacking,
  missing,
  need,
  none,
  notListed,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'

export function $ConfigLayerMetadata(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if ((e = $ConfigLayerSource(x)) !== none) i = need(i, 'name', x, e);
  x = v.version; if (typeof x !== 'string') i = need(i, 'version', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': case 'version': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_ConfigLayerSource = ['enterpriseManaged', 'legacyManagedConfigTomlFromFile', 'legacyManagedConfigTomlFromMdm', 'mdm', 'packagedDefaults', 'project', 'sessionFlags', 'system', 'user'];
export function $ConfigLayerSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'enterpriseManaged': return $EnterpriseManagedConfigLayerSource(v);
    case 'legacyManagedConfigTomlFromFile': return $LegacyManagedConfigTomlFromFileConfigLayerSource(v);
    case 'legacyManagedConfigTomlFromMdm': return $LegacyManagedConfigTomlFromMdmConfigLayerSource(v);
    case 'mdm': return $MdmConfigLayerSource(v);
    case 'packagedDefaults': return $PackagedDefaultsConfigLayerSource(v);
    case 'project': return $ProjectConfigLayerSource(v);
    case 'sessionFlags': return $SessionFlagsConfigLayerSource(v);
    case 'system': return $SystemConfigLayerSource(v);
    case 'user': return $UserConfigLayerSource(v);
    default: return untagged(v.type, 'type', _1_ConfigLayerSource, 'drift');
  }
}

export function $ConfigWriteResponse(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.filePath; if (typeof x !== 'string') i = need(i, 'filePath', x, wrong('string'));
  x = v.overriddenMetadata; if ((e = (x === null ? none : $OverriddenMetadata(x))) !== none) i = need(i, 'overriddenMetadata', x, e);
  x = v.status; if ((e = $WriteStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.version; if (typeof x !== 'string') i = need(i, 'version', x, wrong('string'));
  for (const k in v) switch (k) { case 'filePath': case 'overriddenMetadata': case 'status': case 'version': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['filePath', 'status', 'version']);
}

export function $EnterpriseManagedConfigLayerSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.type; if (x !== 'enterpriseManaged') i = need(i, 'type', x, unlike(x, 'enterpriseManaged'));
  for (const k in v) switch (k) { case 'id': case 'name': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $LegacyManagedConfigTomlFromFileConfigLayerSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.file; if (typeof x !== 'string') i = need(i, 'file', x, wrong('string'));
  x = v.type; if (x !== 'legacyManagedConfigTomlFromFile') i = need(i, 'type', x, unlike(x, 'legacyManagedConfigTomlFromFile'));
  for (const k in v) switch (k) { case 'file': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $LegacyManagedConfigTomlFromMdmConfigLayerSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'legacyManagedConfigTomlFromMdm') i = need(i, 'type', x, unlike(x, 'legacyManagedConfigTomlFromMdm'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $MdmConfigLayerSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.domain; if (typeof x !== 'string') i = need(i, 'domain', x, wrong('string'));
  x = v.key; if (typeof x !== 'string') i = need(i, 'key', x, wrong('string'));
  x = v.type; if (x !== 'mdm') i = need(i, 'type', x, unlike(x, 'mdm'));
  for (const k in v) switch (k) { case 'domain': case 'key': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $OverriddenMetadata(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v.effectiveValue === undefined) i = missing(i, 'effectiveValue');
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.overridingLayer; if ((e = $ConfigLayerMetadata(x)) !== none) i = need(i, 'overridingLayer', x, e);
  for (const k in v) switch (k) { case 'effectiveValue': case 'message': case 'overridingLayer': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $PackagedDefaultsConfigLayerSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.file; if (typeof x !== 'string') i = need(i, 'file', x, wrong('string'));
  x = v.type; if (x !== 'packagedDefaults') i = need(i, 'type', x, unlike(x, 'packagedDefaults'));
  for (const k in v) switch (k) { case 'file': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $ProjectConfigLayerSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.dotCodexFolder; if (typeof x !== 'string') i = need(i, 'dotCodexFolder', x, wrong('string'));
  x = v.type; if (x !== 'project') i = need(i, 'type', x, unlike(x, 'project'));
  for (const k in v) switch (k) { case 'dotCodexFolder': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $SessionFlagsConfigLayerSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'sessionFlags') i = need(i, 'type', x, unlike(x, 'sessionFlags'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $SystemConfigLayerSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.file; if (typeof x !== 'string') i = need(i, 'file', x, wrong('string'));
  x = v.type; if (x !== 'system') i = need(i, 'type', x, unlike(x, 'system'));
  for (const k in v) switch (k) { case 'file': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $UserConfigLayerSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.file; if (typeof x !== 'string') i = need(i, 'file', x, wrong('string'));
  x = v.profile; if (x !== null && typeof x !== 'string') i = need(i, 'profile', x, wrong('string', 'null'));
  x = v.type; if (x !== 'user') i = need(i, 'type', x, unlike(x, 'user'));
  for (const k in v) switch (k) { case 'file': case 'profile': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['file', 'type']);
}

export function $WriteStatus(v: unknown): ValidationIssue[] {
  switch (v) { case 'ok': case 'okOverridden': return none; }
  return notListed(v, ['ok', 'okOverridden'], 'drift');
}

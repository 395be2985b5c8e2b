// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  lacking,
  list,
  need,
  none,
  notListed,
  unlisted,
  wrong,
} from './issues.js'
import {
  $SkillInterface,
} from './shared-plugin-skills.js'

function $SkillDependencies(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.tools; if ((e = list(x, $SkillToolDependency)) !== none) i = need(i, 'tools', x, e);
  for (const k in v) switch (k) { case 'tools': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SkillErrorInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'message': case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $SkillMetadata(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.dependencies) !== undefined && (e = (x === null ? none : $SkillDependencies(x))) !== none) i = at(i, 'dependencies', e);
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  if ((x = v.interface) !== undefined && (e = (x === null ? none : $SkillInterface(x))) !== none) i = at(i, 'interface', e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.pluginId; if (x !== null && typeof x !== 'string') i = need(i, 'pluginId', x, wrong('string', 'null'));
  x = v.scope; if ((e = $SkillScope(x)) !== none) i = need(i, 'scope', x, e);
  if ((x = v.shortDescription) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'shortDescription', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'dependencies': case 'description': case 'enabled': case 'interface': case 'name': case 'path': case 'pluginId': case 'scope': case 'shortDescription': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['description', 'enabled', 'name', 'path', 'scope']);
}

function $SkillScope(v) {
  switch (v) { case 'user': case 'repo': case 'system': case 'admin': return none; }
  return notListed(v, ['user', 'repo', 'system', 'admin'], 'drift');
}

function $SkillToolDependency(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.command) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'command', wrong('string', 'null'));
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  if ((x = v.transport) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'transport', wrong('string', 'null'));
  x = v.type; if (typeof x !== 'string') i = need(i, 'type', x, wrong('string'));
  if ((x = v.url) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'url', wrong('string', 'null'));
  x = v.value; if (typeof x !== 'string') i = need(i, 'value', x, wrong('string'));
  for (const k in v) switch (k) { case 'command': case 'description': case 'transport': case 'type': case 'url': case 'value': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $SkillsChangedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $SkillsConfigWriteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  if ((x = v.name) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'name', wrong('string', 'null'));
  if ((x = v.path) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'path', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'enabled': case 'name': case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SkillsConfigWriteResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.effectiveEnabled; if (typeof x !== 'boolean') i = need(i, 'effectiveEnabled', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'effectiveEnabled': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SkillsExtraRootsSetParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.extraRoots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'extraRoots', x, e);
  for (const k in v) switch (k) { case 'extraRoots': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SkillsExtraRootsSetResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $SkillsListEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.errors; if ((e = list(x, $SkillErrorInfo)) !== none) i = need(i, 'errors', x, e);
  x = v.skills; if ((e = list(x, $SkillMetadata)) !== none) i = need(i, 'skills', x, e);
  for (const k in v) switch (k) { case 'cwd': case 'errors': case 'skills': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $SkillsListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cwds) !== undefined && (e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = at(i, 'cwds', e);
  if ((x = v.forceReload) !== undefined && typeof x !== 'boolean') i = at(i, 'forceReload', wrong('boolean'));
  for (const k in v) switch (k) { case 'cwds': case 'forceReload': break; default: i = unlisted(i, k); }
  return i;
}

function $SkillsListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $SkillsListEntry)) !== none) i = need(i, 'data', x, e);
  for (const k in v) switch (k) { case 'data': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  SkillsChangedNotification: Validate
  SkillsConfigWriteParams: Validate
  SkillsConfigWriteResponse: Validate
  SkillsExtraRootsSetParams: Validate
  SkillsExtraRootsSetResponse: Validate
  SkillsListParams: Validate
  SkillsListResponse: Validate
} = {
  SkillsChangedNotification: $SkillsChangedNotification,
  SkillsConfigWriteParams: $SkillsConfigWriteParams,
  SkillsConfigWriteResponse: $SkillsConfigWriteResponse,
  SkillsExtraRootsSetParams: $SkillsExtraRootsSetParams,
  SkillsExtraRootsSetResponse: $SkillsExtraRootsSetResponse,
  SkillsListParams: $SkillsListParams,
  SkillsListResponse: $SkillsListResponse,
}

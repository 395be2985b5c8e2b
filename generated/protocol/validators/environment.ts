// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  isUint64,
  lacking,
  list,
  need,
  none,
  notInteger,
  notListed,
  unlisted,
  wrong,
} from './issues.js'

function $EnvironmentAddParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.authBearerToken) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'authBearerToken', wrong('string', 'null'));
  if ((x = v.connectTimeoutMs) !== undefined && x !== null && !isUint64(x)) i = at(i, 'connectTimeoutMs', notInteger(x, 'uint64', 'null'));
  x = v.environmentId; if (typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string'));
  x = v.execServerUrl; if (typeof x !== 'string') i = need(i, 'execServerUrl', x, wrong('string'));
  if ((x = v.skills) !== undefined && (e = (x === null ? none : $EnvironmentSkillsParams(x))) !== none) i = at(i, 'skills', e);
  if ((x = v.websocketRequestId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'websocketRequestId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'authBearerToken': case 'connectTimeoutMs': case 'environmentId': case 'execServerUrl': case 'skills': case 'websocketRequestId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $EnvironmentAddResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $EnvironmentInfoParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.environmentId; if (typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string'));
  for (const k in v) switch (k) { case 'environmentId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $EnvironmentInfoResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (x !== null && typeof x !== 'string') i = need(i, 'cwd', x, wrong('string', 'null'));
  x = v.shell; if ((e = $EnvironmentShellInfo(x)) !== none) i = need(i, 'shell', x, e);
  for (const k in v) switch (k) { case 'cwd': case 'shell': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['shell']);
}

function $EnvironmentShellInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $EnvironmentSkillsParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.required) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'required', e);
  for (const k in v) switch (k) { case 'required': break; default: i = unlisted(i, k); }
  return i;
}

function $EnvironmentStatusKind(v) {
  switch (v) { case 'ready': case 'pending': case 'disconnected': case 'unknown': return none; }
  return notListed(v, ['ready', 'pending', 'disconnected', 'unknown'], 'drift');
}

function $EnvironmentStatusParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.environmentId; if (typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string'));
  for (const k in v) switch (k) { case 'environmentId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $EnvironmentStatusResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.error) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'error', wrong('string', 'null'));
  x = v.status; if ((e = $EnvironmentStatusKind(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'error': case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PathUri(v) {
  return typeof v !== 'string' ? wrong('string') : none;
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  EnvironmentAddParams: Validate
  EnvironmentAddResponse: Validate
  EnvironmentInfoParams: Validate
  EnvironmentInfoResponse: Validate
  EnvironmentStatusParams: Validate
  EnvironmentStatusResponse: Validate
} = {
  EnvironmentAddParams: $EnvironmentAddParams,
  EnvironmentAddResponse: $EnvironmentAddResponse,
  EnvironmentInfoParams: $EnvironmentInfoParams,
  EnvironmentInfoResponse: $EnvironmentInfoResponse,
  EnvironmentStatusParams: $EnvironmentStatusParams,
  EnvironmentStatusResponse: $EnvironmentStatusResponse,
}

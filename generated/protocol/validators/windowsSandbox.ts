// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  lacking,
  need,
  none,
  notListed,
  unlisted,
  wrong,
} from './issues.js'

function $WindowsSandboxReadiness(v) {
  switch (v) { case 'ready': case 'notConfigured': case 'updateRequired': return none; }
  return notListed(v, ['ready', 'notConfigured', 'updateRequired'], 'drift');
}

function $WindowsSandboxReadinessResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.status; if ((e = $WindowsSandboxReadiness(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $WindowsSandboxSetupCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.error; if (x !== null && typeof x !== 'string') i = need(i, 'error', x, wrong('string', 'null'));
  x = v.mode; if ((e = $WindowsSandboxSetupMode(x)) !== none) i = need(i, 'mode', x, e);
  x = v.success; if (typeof x !== 'boolean') i = need(i, 'success', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'error': case 'mode': case 'success': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['mode', 'success']);
}

function $WindowsSandboxSetupMode(v) {
  switch (v) { case 'elevated': case 'unelevated': return none; }
  return notListed(v, ['elevated', 'unelevated'], 'drift');
}

function $WindowsSandboxSetupStartParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  x = v.mode; if ((e = $WindowsSandboxSetupMode(x)) !== none) i = need(i, 'mode', x, e);
  for (const k in v) switch (k) { case 'cwd': case 'mode': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $WindowsSandboxSetupStartResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.started; if (typeof x !== 'boolean') i = need(i, 'started', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'started': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  WindowsSandboxReadinessResponse: Validate
  WindowsSandboxSetupCompletedNotification: Validate
  WindowsSandboxSetupStartParams: Validate
  WindowsSandboxSetupStartResponse: Validate
} = {
  WindowsSandboxReadinessResponse: $WindowsSandboxReadinessResponse,
  WindowsSandboxSetupCompletedNotification: $WindowsSandboxSetupCompletedNotification,
  WindowsSandboxSetupStartParams: $WindowsSandboxSetupStartParams,
  WindowsSandboxSetupStartResponse: $WindowsSandboxSetupStartResponse,
}

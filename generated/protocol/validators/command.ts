// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isInt32,
  isInt64,
  isObject,
  isUint16,
  isUint64,
  lacking,
  list,
  map,
  need,
  none,
  notInteger,
  notListed,
  unlisted,
  wrong,
} from './issues.js'
import {
  $SandboxPolicyParams,
} from './shared-command-thread-turn.js'

function $CommandExecOutputDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.capReached; if (typeof x !== 'boolean') i = need(i, 'capReached', x, wrong('boolean'));
  x = v.deltaBase64; if (typeof x !== 'string') i = need(i, 'deltaBase64', x, wrong('string'));
  x = v.processId; if (typeof x !== 'string') i = need(i, 'processId', x, wrong('string'));
  x = v.stream; if ((e = $CommandExecOutputStream(x)) !== none) i = need(i, 'stream', x, e);
  for (const k in v) switch (k) { case 'capReached': case 'deltaBase64': case 'processId': case 'stream': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $CommandExecOutputStream(v) {
  switch (v) { case 'stdout': case 'stderr': return none; }
  return notListed(v, ['stdout', 'stderr'], 'drift');
}

function $CommandExecParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'command', x, e);
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  if ((x = v.disableOutputCap) !== undefined && typeof x !== 'boolean') i = at(i, 'disableOutputCap', wrong('boolean'));
  if ((x = v.disableTimeout) !== undefined && typeof x !== 'boolean') i = at(i, 'disableTimeout', wrong('boolean'));
  if ((x = v.env) !== undefined && (e = (x === null ? none : map(x, (x) => x !== null && typeof x !== 'string' ? wrong('string', 'null') : none))) !== none) i = at(i, 'env', e);
  if ((x = v.outputBytesCap) !== undefined && x !== null && !isUint64(x)) i = at(i, 'outputBytesCap', notInteger(x, 'uint64', 'null'));
  if ((x = v.permissionProfile) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'permissionProfile', wrong('string', 'null'));
  if ((x = v.processId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'processId', wrong('string', 'null'));
  if ((x = v.sandboxPolicy) !== undefined && (e = (x === null ? none : $SandboxPolicyParams(x))) !== none) i = at(i, 'sandboxPolicy', e);
  if ((x = v.size) !== undefined && (e = (x === null ? none : $CommandExecTerminalSize(x))) !== none) i = at(i, 'size', e);
  if ((x = v.streamStdin) !== undefined && typeof x !== 'boolean') i = at(i, 'streamStdin', wrong('boolean'));
  if ((x = v.streamStdoutStderr) !== undefined && typeof x !== 'boolean') i = at(i, 'streamStdoutStderr', wrong('boolean'));
  if ((x = v.timeoutMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'timeoutMs', notInteger(x, 'int64', 'null'));
  if ((x = v.tty) !== undefined && typeof x !== 'boolean') i = at(i, 'tty', wrong('boolean'));
  for (const k in v) switch (k) { case 'command': case 'cwd': case 'disableOutputCap': case 'disableTimeout': case 'env': case 'outputBytesCap': case 'permissionProfile': case 'processId': case 'sandboxPolicy': case 'size': case 'streamStdin': case 'streamStdoutStderr': case 'timeoutMs': case 'tty': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $CommandExecResizeParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.processId; if (typeof x !== 'string') i = need(i, 'processId', x, wrong('string'));
  x = v.size; if ((e = $CommandExecTerminalSize(x)) !== none) i = need(i, 'size', x, e);
  for (const k in v) switch (k) { case 'processId': case 'size': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $CommandExecResizeResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $CommandExecResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.exitCode; if (!isInt32(x)) i = need(i, 'exitCode', x, notInteger(x, 'int32'));
  x = v.stderr; if (typeof x !== 'string') i = need(i, 'stderr', x, wrong('string'));
  x = v.stdout; if (typeof x !== 'string') i = need(i, 'stdout', x, wrong('string'));
  for (const k in v) switch (k) { case 'exitCode': case 'stderr': case 'stdout': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $CommandExecTerminalSize(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cols; if (!isUint16(x)) i = need(i, 'cols', x, notInteger(x, 'uint16'));
  x = v.rows; if (!isUint16(x)) i = need(i, 'rows', x, notInteger(x, 'uint16'));
  for (const k in v) switch (k) { case 'cols': case 'rows': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $CommandExecTerminateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.processId; if (typeof x !== 'string') i = need(i, 'processId', x, wrong('string'));
  for (const k in v) switch (k) { case 'processId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $CommandExecTerminateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $CommandExecWriteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.closeStdin) !== undefined && typeof x !== 'boolean') i = at(i, 'closeStdin', wrong('boolean'));
  if ((x = v.deltaBase64) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'deltaBase64', wrong('string', 'null'));
  x = v.processId; if (typeof x !== 'string') i = need(i, 'processId', x, wrong('string'));
  for (const k in v) switch (k) { case 'closeStdin': case 'deltaBase64': case 'processId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $CommandExecWriteResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  CommandExecOutputDeltaNotification: Validate
  CommandExecParams: Validate
  CommandExecResizeParams: Validate
  CommandExecResizeResponse: Validate
  CommandExecResponse: Validate
  CommandExecTerminateParams: Validate
  CommandExecTerminateResponse: Validate
  CommandExecWriteParams: Validate
  CommandExecWriteResponse: Validate
} = {
  CommandExecOutputDeltaNotification: $CommandExecOutputDeltaNotification,
  CommandExecParams: $CommandExecParams,
  CommandExecResizeParams: $CommandExecResizeParams,
  CommandExecResizeResponse: $CommandExecResizeResponse,
  CommandExecResponse: $CommandExecResponse,
  CommandExecTerminateParams: $CommandExecTerminateParams,
  CommandExecTerminateResponse: $CommandExecTerminateResponse,
  CommandExecWriteParams: $CommandExecWriteParams,
  CommandExecWriteResponse: $CommandExecWriteResponse,
}

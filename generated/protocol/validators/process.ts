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

function $ProcessExitedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.exitCode; if (!isInt32(x)) i = need(i, 'exitCode', x, notInteger(x, 'int32'));
  if ((x = v.outputDrainTimedOut) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'outputDrainTimedOut', wrong('boolean', 'null'));
  x = v.processHandle; if (typeof x !== 'string') i = need(i, 'processHandle', x, wrong('string'));
  x = v.stderr; if (typeof x !== 'string') i = need(i, 'stderr', x, wrong('string'));
  x = v.stderrCapReached; if (typeof x !== 'boolean') i = need(i, 'stderrCapReached', x, wrong('boolean'));
  x = v.stdout; if (typeof x !== 'string') i = need(i, 'stdout', x, wrong('string'));
  x = v.stdoutCapReached; if (typeof x !== 'boolean') i = need(i, 'stdoutCapReached', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'exitCode': case 'outputDrainTimedOut': case 'processHandle': case 'stderr': case 'stderrCapReached': case 'stdout': case 'stdoutCapReached': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6);
}

function $ProcessKillParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.processHandle; if (typeof x !== 'string') i = need(i, 'processHandle', x, wrong('string'));
  for (const k in v) switch (k) { case 'processHandle': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ProcessKillResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ProcessOutputDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.capReached; if (typeof x !== 'boolean') i = need(i, 'capReached', x, wrong('boolean'));
  x = v.deltaBase64; if (typeof x !== 'string') i = need(i, 'deltaBase64', x, wrong('string'));
  x = v.processHandle; if (typeof x !== 'string') i = need(i, 'processHandle', x, wrong('string'));
  x = v.stream; if ((e = $ProcessOutputStream(x)) !== none) i = need(i, 'stream', x, e);
  for (const k in v) switch (k) { case 'capReached': case 'deltaBase64': case 'processHandle': case 'stream': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ProcessOutputStream(v) {
  switch (v) { case 'stdout': case 'stderr': return none; }
  return notListed(v, ['stdout', 'stderr'], 'drift');
}

function $ProcessResizePtyParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.processHandle; if (typeof x !== 'string') i = need(i, 'processHandle', x, wrong('string'));
  x = v.size; if ((e = $ProcessTerminalSize(x)) !== none) i = need(i, 'size', x, e);
  for (const k in v) switch (k) { case 'processHandle': case 'size': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ProcessResizePtyResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ProcessSpawnParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'command', x, e);
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  if ((x = v.env) !== undefined && (e = (x === null ? none : map(x, (x) => x !== null && typeof x !== 'string' ? wrong('string', 'null') : none))) !== none) i = at(i, 'env', e);
  if ((x = v.outputBytesCap) !== undefined && x !== null && !isUint64(x)) i = at(i, 'outputBytesCap', notInteger(x, 'uint64', 'null'));
  x = v.processHandle; if (typeof x !== 'string') i = need(i, 'processHandle', x, wrong('string'));
  if ((x = v.size) !== undefined && (e = (x === null ? none : $ProcessTerminalSize(x))) !== none) i = at(i, 'size', e);
  if ((x = v.streamStdin) !== undefined && typeof x !== 'boolean') i = at(i, 'streamStdin', wrong('boolean'));
  if ((x = v.streamStdoutStderr) !== undefined && typeof x !== 'boolean') i = at(i, 'streamStdoutStderr', wrong('boolean'));
  if ((x = v.timeoutMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'timeoutMs', notInteger(x, 'int64', 'null'));
  if ((x = v.tty) !== undefined && typeof x !== 'boolean') i = at(i, 'tty', wrong('boolean'));
  for (const k in v) switch (k) { case 'command': case 'cwd': case 'env': case 'outputBytesCap': case 'processHandle': case 'size': case 'streamStdin': case 'streamStdoutStderr': case 'timeoutMs': case 'tty': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ProcessSpawnResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ProcessTerminalSize(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cols; if (!isUint16(x)) i = need(i, 'cols', x, notInteger(x, 'uint16'));
  x = v.rows; if (!isUint16(x)) i = need(i, 'rows', x, notInteger(x, 'uint16'));
  for (const k in v) switch (k) { case 'cols': case 'rows': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ProcessWriteStdinParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.closeStdin) !== undefined && typeof x !== 'boolean') i = at(i, 'closeStdin', wrong('boolean'));
  if ((x = v.deltaBase64) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'deltaBase64', wrong('string', 'null'));
  x = v.processHandle; if (typeof x !== 'string') i = need(i, 'processHandle', x, wrong('string'));
  for (const k in v) switch (k) { case 'closeStdin': case 'deltaBase64': case 'processHandle': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ProcessWriteStdinResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ProcessExitedNotification: Validate
  ProcessKillParams: Validate
  ProcessKillResponse: Validate
  ProcessOutputDeltaNotification: Validate
  ProcessResizePtyParams: Validate
  ProcessResizePtyResponse: Validate
  ProcessSpawnParams: Validate
  ProcessSpawnResponse: Validate
  ProcessWriteStdinParams: Validate
  ProcessWriteStdinResponse: Validate
} = {
  ProcessExitedNotification: $ProcessExitedNotification,
  ProcessKillParams: $ProcessKillParams,
  ProcessKillResponse: $ProcessKillResponse,
  ProcessOutputDeltaNotification: $ProcessOutputDeltaNotification,
  ProcessResizePtyParams: $ProcessResizePtyParams,
  ProcessResizePtyResponse: $ProcessResizePtyResponse,
  ProcessSpawnParams: $ProcessSpawnParams,
  ProcessSpawnResponse: $ProcessSpawnResponse,
  ProcessWriteStdinParams: $ProcessWriteStdinParams,
  ProcessWriteStdinResponse: $ProcessWriteStdinResponse,
}

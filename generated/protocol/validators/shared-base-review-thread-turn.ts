// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  absent,
  at,
  isObject,
  isUint16,
  keyed,
  lacking,
  need,
  none,
  notInteger,
  notListed,
  unlisted,
  wrong,
} from './issues.js'

export function $ActiveTurnNotSteerableCodexErrorInfo(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.turnKind; if ((e = $NonSteerableTurnKind(x)) !== none) i = need(i, 'turnKind', x, e);
  for (const k in v) switch (k) { case 'turnKind': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_CodexErrorInfo = ['contextWindowExceeded', 'sessionBudgetExceeded', 'usageLimitExceeded', 'rateLimitExceeded', 'flexUnavailable', 'serverOverloaded', 'modelNotFound', 'policyCapacityUnavailable', 'cyberPolicy', 'bioPolicy', 'misalignmentPolicyViolation', 'tooManyDenials', 'internalServerError', 'unauthorized', 'badRequest', 'threadRollbackFailed', 'sandboxError', 'other', 'inferenceHookDenied'];
const _2_CodexErrorInfo = new Map([['httpConnectionFailed', $HttpConnectionFailedCodexErrorInfo], ['responseStreamConnectionFailed', $ResponseStreamConnectionFailedCodexErrorInfo], ['responseStreamDisconnected', $ResponseStreamDisconnectedCodexErrorInfo], ['responseTooManyFailedAttempts', $ResponseTooManyFailedAttemptsCodexErrorInfo], ['activeTurnNotSteerable', $ActiveTurnNotSteerableCodexErrorInfo]]);
export function $CodexErrorInfo(v: unknown): ValidationIssue[] {
  return keyed(v, _1_CodexErrorInfo, _2_CodexErrorInfo, 'drift');
}

export function $HttpConnectionFailedCodexErrorInfo(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.httpStatusCode; if (x !== null && !isUint16(x)) i = need(i, 'httpStatusCode', x, notInteger(x, 'uint16', 'null'));
  for (const k in v) switch (k) { case 'httpStatusCode': break; default: i = unlisted(i, k); }
  return i;
}

export function $MisalignmentErrorDetails(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.detailedExplanation; if (x !== null && typeof x !== 'string') i = need(i, 'detailedExplanation', x, wrong('string', 'null'));
  x = v.errorType; if (x !== null && typeof x !== 'string') i = need(i, 'errorType', x, wrong('string', 'null'));
  if ((x = v.reviewTarget) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'reviewTarget', wrong('string', 'null'));
  x = v.steer; if ((e = (x === null ? none : $MisalignmentSteer(x))) !== none) i = need(i, 'steer', x, e);
  for (const k in v) switch (k) { case 'detailedExplanation': case 'errorType': case 'reviewTarget': case 'steer': break; default: i = unlisted(i, k); }
  return i;
}

export function $MisalignmentSteer(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  for (const k in v) switch (k) { case 'message': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $NonSteerableTurnKind(v: unknown): ValidationIssue[] {
  switch (v) { case 'review': case 'compact': return none; }
  return notListed(v, ['review', 'compact'], 'drift');
}

export function $ResponseStreamConnectionFailedCodexErrorInfo(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.httpStatusCode; if (x !== null && !isUint16(x)) i = need(i, 'httpStatusCode', x, notInteger(x, 'uint16', 'null'));
  for (const k in v) switch (k) { case 'httpStatusCode': break; default: i = unlisted(i, k); }
  return i;
}

export function $ResponseStreamDisconnectedCodexErrorInfo(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.httpStatusCode; if (x !== null && !isUint16(x)) i = need(i, 'httpStatusCode', x, notInteger(x, 'uint16', 'null'));
  for (const k in v) switch (k) { case 'httpStatusCode': break; default: i = unlisted(i, k); }
  return i;
}

export function $ResponseTooManyFailedAttemptsCodexErrorInfo(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.httpStatusCode; if (x !== null && !isUint16(x)) i = need(i, 'httpStatusCode', x, notInteger(x, 'uint16', 'null'));
  for (const k in v) switch (k) { case 'httpStatusCode': break; default: i = unlisted(i, k); }
  return i;
}

export function $TurnError(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.additionalDetails; if (x !== null && typeof x !== 'string') i = need(i, 'additionalDetails', x, wrong('string', 'null'));
  x = v.codexErrorInfo; if ((e = (x === null ? none : $CodexErrorInfo(x))) !== none) i = need(i, 'codexErrorInfo', x, e);
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  if ((x = v.misalignment) === undefined) i = absent(i, 'misalignment', '0.151.0'); else if ((e = (x === null ? none : $MisalignmentErrorDetails(x))) !== none) i = at(i, 'misalignment', e);
  for (const k in v) switch (k) { case 'additionalDetails': case 'codexErrorInfo': case 'message': case 'misalignment': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['message']);
}

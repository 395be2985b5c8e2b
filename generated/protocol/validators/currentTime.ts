// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  isInt64,
  isObject,
  lacking,
  need,
  none,
  notInteger,
  unlisted,
  wrong,
} from './issues.js'

function $CurrentTimeReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $CurrentTimeReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.currentTimeAt; if (!isInt64(x)) i = need(i, 'currentTimeAt', x, notInteger(x, 'int64'));
  for (const k in v) switch (k) { case 'currentTimeAt': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  CurrentTimeReadParams: Validate
  CurrentTimeReadResponse: Validate
} = {
  CurrentTimeReadParams: $CurrentTimeReadParams,
  CurrentTimeReadResponse: $CurrentTimeReadResponse,
}

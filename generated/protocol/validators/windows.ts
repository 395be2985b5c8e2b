// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  isObject,
  isUint64,
  lacking,
  list,
  need,
  none,
  notInteger,
  unlisted,
  wrong,
} from './issues.js'

function $WindowsWorldWritableWarningNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.extraCount; if (!isUint64(x)) i = need(i, 'extraCount', x, notInteger(x, 'uint64'));
  x = v.failedScan; if (typeof x !== 'boolean') i = need(i, 'failedScan', x, wrong('boolean'));
  x = v.samplePaths; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'samplePaths', x, e);
  for (const k in v) switch (k) { case 'extraCount': case 'failedScan': case 'samplePaths': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  WindowsWorldWritableWarningNotification: Validate
} = {
  WindowsWorldWritableWarningNotification: $WindowsWorldWritableWarningNotification,
}

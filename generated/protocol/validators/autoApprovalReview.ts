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

function $StrictReviewRequiredNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.startedAtMs; if (!isInt64(x)) i = need(i, 'startedAtMs', x, notInteger(x, 'int64'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'startedAtMs': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  StrictReviewRequiredNotification: Validate
} = {
  StrictReviewRequiredNotification: $StrictReviewRequiredNotification,
}

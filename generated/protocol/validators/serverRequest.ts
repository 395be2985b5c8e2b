// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  isObject,
  lacking,
  need,
  none,
  unlisted,
  wrong,
} from './issues.js'
import {
  $RequestId,
} from './shared-serverRequest-thread-userVerification.js'

function $ServerRequestResolvedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.requestId; if ((e = $RequestId(x)) !== none) i = need(i, 'requestId', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'requestId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ServerRequestResolvedNotification: Validate
} = {
  ServerRequestResolvedNotification: $ServerRequestResolvedNotification,
}

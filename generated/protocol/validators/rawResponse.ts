// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  at,
  isObject,
  lacking,
  need,
  none,
  unlisted,
  wrong,
} from './issues.js'
import {
  $TokenUsageBreakdown,
} from './shared-rawResponse-thread.js'

function $RawResponseCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.responseId; if (typeof x !== 'string') i = need(i, 'responseId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  x = v.usage; if ((e = (x === null ? none : $TokenUsageBreakdown(x))) !== none) i = need(i, 'usage', x, e);
  if ((x = v.usageMetadata) === undefined) i = absent(i, 'usageMetadata', '0.151.0'); else if ((e = (x === null ? none : $ResponseUsageMetadata(x))) !== none) i = at(i, 'usageMetadata', e);
  for (const k in v) switch (k) { case 'responseId': case 'threadId': case 'turnId': case 'usage': case 'usageMetadata': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['responseId', 'threadId', 'turnId']);
}

function $ResponseUsageMetadata(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.amount; if (x !== null && typeof x !== 'string') i = need(i, 'amount', x, wrong('string', 'null'));
  if (v.metadata === undefined) i = absent(i, 'metadata', '0.153.0');
  for (const k in v) switch (k) { case 'amount': case 'metadata': break; default: i = unlisted(i, k); }
  return i;
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  RawResponseCompletedNotification: Validate
} = {
  RawResponseCompletedNotification: $RawResponseCompletedNotification,
}

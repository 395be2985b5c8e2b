// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  isUint32,
  lacking,
  list,
  need,
  none,
  notInteger,
  unlisted,
  wrong,
} from './issues.js'

function $PermissionProfileListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  for (const k in v) switch (k) { case 'cursor': case 'cwd': case 'limit': break; default: i = unlisted(i, k); }
  return i;
}

function $PermissionProfileListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $PermissionProfileSummary)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $PermissionProfileSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.allowed; if (typeof x !== 'boolean') i = need(i, 'allowed', x, wrong('boolean'));
  x = v.description; if (x !== null && typeof x !== 'string') i = need(i, 'description', x, wrong('string', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  for (const k in v) switch (k) { case 'allowed': case 'description': case 'id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['allowed', 'id']);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  PermissionProfileListParams: Validate
  PermissionProfileListResponse: Validate
} = {
  PermissionProfileListParams: $PermissionProfileListParams,
  PermissionProfileListResponse: $PermissionProfileListResponse,
}

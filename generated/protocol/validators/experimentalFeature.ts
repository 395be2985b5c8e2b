// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  isUint32,
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

function $ExperimentalFeature(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.announcement; if (x !== null && typeof x !== 'string') i = need(i, 'announcement', x, wrong('string', 'null'));
  x = v.defaultEnabled; if (typeof x !== 'boolean') i = need(i, 'defaultEnabled', x, wrong('boolean'));
  x = v.description; if (x !== null && typeof x !== 'string') i = need(i, 'description', x, wrong('string', 'null'));
  x = v.displayName; if (x !== null && typeof x !== 'string') i = need(i, 'displayName', x, wrong('string', 'null'));
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.stage; if ((e = $ExperimentalFeatureStage(x)) !== none) i = need(i, 'stage', x, e);
  for (const k in v) switch (k) { case 'announcement': case 'defaultEnabled': case 'description': case 'displayName': case 'enabled': case 'name': case 'stage': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['defaultEnabled', 'enabled', 'name', 'stage']);
}

function $ExperimentalFeatureEnablementSetParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.enablement; if ((e = map(x, (x) => typeof x !== 'boolean' ? wrong('boolean') : none)) !== none) i = need(i, 'enablement', x, e);
  for (const k in v) switch (k) { case 'enablement': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ExperimentalFeatureEnablementSetResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.enablement; if ((e = map(x, (x) => typeof x !== 'boolean' ? wrong('boolean') : none)) !== none) i = need(i, 'enablement', x, e);
  for (const k in v) switch (k) { case 'enablement': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ExperimentalFeatureListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.threadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cursor': case 'limit': case 'threadId': break; default: i = unlisted(i, k); }
  return i;
}

function $ExperimentalFeatureListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $ExperimentalFeature)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ExperimentalFeatureStage(v) {
  switch (v) { case 'beta': case 'underDevelopment': case 'stable': case 'deprecated': case 'removed': return none; }
  return notListed(v, ['beta', 'underDevelopment', 'stable', 'deprecated', 'removed'], 'drift');
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ExperimentalFeatureEnablementSetParams: Validate
  ExperimentalFeatureEnablementSetResponse: Validate
  ExperimentalFeatureListParams: Validate
  ExperimentalFeatureListResponse: Validate
} = {
  ExperimentalFeatureEnablementSetParams: $ExperimentalFeatureEnablementSetParams,
  ExperimentalFeatureEnablementSetResponse: $ExperimentalFeatureEnablementSetResponse,
  ExperimentalFeatureListParams: $ExperimentalFeatureListParams,
  ExperimentalFeatureListResponse: $ExperimentalFeatureListResponse,
}

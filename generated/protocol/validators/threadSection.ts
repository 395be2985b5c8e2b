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
import {
  $ThreadSection,
} from './shared-thread-threadSection.js'

function $ThreadSectionAppearanceParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.color) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'color', wrong('string', 'null'));
  if ((x = v.icon) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'icon', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'color': case 'icon': break; default: i = unlisted(i, k); }
  return i;
}

function $ThreadSectionCreateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.appearance) !== undefined && (e = (x === null ? none : $ThreadSectionAppearanceParams(x))) !== none) i = at(i, 'appearance', e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  for (const k in v) switch (k) { case 'appearance': case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadSectionCreateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.section; if ((e = $ThreadSection(x)) !== none) i = need(i, 'section', x, e);
  for (const k in v) switch (k) { case 'section': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadSectionDeleteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.sectionId; if (typeof x !== 'string') i = need(i, 'sectionId', x, wrong('string'));
  for (const k in v) switch (k) { case 'sectionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadSectionDeleteResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadSectionListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  for (const k in v) switch (k) { case 'cursor': case 'limit': break; default: i = unlisted(i, k); }
  return i;
}

function $ThreadSectionListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $ThreadSection)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadSectionUpdateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.appearance) !== undefined && (e = (x === null ? none : $ThreadSectionAppearanceParams(x))) !== none) i = at(i, 'appearance', e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.sectionId; if (typeof x !== 'string') i = need(i, 'sectionId', x, wrong('string'));
  for (const k in v) switch (k) { case 'appearance': case 'name': case 'sectionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadSectionUpdateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.section; if ((e = $ThreadSection(x)) !== none) i = need(i, 'section', x, e);
  for (const k in v) switch (k) { case 'section': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ThreadSectionCreateParams: Validate
  ThreadSectionCreateResponse: Validate
  ThreadSectionDeleteParams: Validate
  ThreadSectionDeleteResponse: Validate
  ThreadSectionListParams: Validate
  ThreadSectionListResponse: Validate
  ThreadSectionUpdateParams: Validate
  ThreadSectionUpdateResponse: Validate
} = {
  ThreadSectionCreateParams: $ThreadSectionCreateParams,
  ThreadSectionCreateResponse: $ThreadSectionCreateResponse,
  ThreadSectionDeleteParams: $ThreadSectionDeleteParams,
  ThreadSectionDeleteResponse: $ThreadSectionDeleteResponse,
  ThreadSectionListParams: $ThreadSectionListParams,
  ThreadSectionListResponse: $ThreadSectionListResponse,
  ThreadSectionUpdateParams: $ThreadSectionUpdateParams,
  ThreadSectionUpdateResponse: $ThreadSectionUpdateResponse,
}

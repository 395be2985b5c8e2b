// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  isObject,
  isText,
  lacking,
  list,
  need,
  none,
  notText,
  orNull,
  unlisted,
  wrong,
} from './issues.js'
import {
  $ModeKind,
} from './shared-collaborationMode-thread-turn.js'

function $CollaborationModeListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  for (const k in v) { i = unlisted(i, k); }
  return i;
}

function $CollaborationModeListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $CollaborationModeMask)) !== none) i = need(i, 'data', x, e);
  for (const k in v) switch (k) { case 'data': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_CollaborationModeMask = { minLength: 1 };
function $CollaborationModeMask(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.mode; if ((e = (x === null ? none : orNull($ModeKind(x)))) !== none) i = need(i, 'mode', x, e);
  x = v.model; if (x !== null && typeof x !== 'string') i = need(i, 'model', x, wrong('string', 'null'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.reasoning_effort; if (x !== null && !isText(x, _1_CollaborationModeMask)) i = need(i, 'reasoning_effort', x, notText(x, _1_CollaborationModeMask, 'null'));
  for (const k in v) switch (k) { case 'mode': case 'model': case 'name': case 'reasoning_effort': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['name']);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  CollaborationModeListParams: Validate
  CollaborationModeListResponse: Validate
} = {
  CollaborationModeListParams: $CollaborationModeListParams,
  CollaborationModeListResponse: $CollaborationModeListResponse,
}

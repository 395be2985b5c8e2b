// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  at,
  isObject,
  lacking,
  list,
  map,
  need,
  none,
  unlisted,
  wrong,
} from './issues.js'

function $FeedbackSaveParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.classification; if (typeof x !== 'string') i = need(i, 'classification', x, wrong('string'));
  if ((x = v.extraLogFiles) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'extraLogFiles', e);
  if ((x = v.includeLogs) !== undefined && typeof x !== 'boolean') i = at(i, 'includeLogs', wrong('boolean'));
  if ((x = v.reason) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'reason', wrong('string', 'null'));
  x = v.savePath; if (typeof x !== 'string') i = need(i, 'savePath', x, wrong('string'));
  if ((x = v.tags) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'tags', e);
  if ((x = v.threadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'classification': case 'extraLogFiles': case 'includeLogs': case 'reason': case 'savePath': case 'tags': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $FeedbackSaveResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.promptHash; if (x !== null && typeof x !== 'string') i = need(i, 'promptHash', x, wrong('string', 'null'));
  x = v.savedPath; if (typeof x !== 'string') i = need(i, 'savedPath', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'promptHash': case 'savedPath': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['savedPath', 'threadId']);
}

function $FeedbackUploadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.classification; if (typeof x !== 'string') i = need(i, 'classification', x, wrong('string'));
  if ((x = v.extraLogFiles) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'extraLogFiles', e);
  if ((x = v.includeLogs) !== undefined && typeof x !== 'boolean') i = at(i, 'includeLogs', wrong('boolean'));
  if ((x = v.reason) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'reason', wrong('string', 'null'));
  if ((x = v.tags) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'tags', e);
  if ((x = v.threadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'classification': case 'extraLogFiles': case 'includeLogs': case 'reason': case 'tags': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FeedbackUploadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.promptHash) === undefined) i = absent(i, 'promptHash', '0.155.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'promptHash', wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'promptHash': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  FeedbackSaveParams: Validate
  FeedbackSaveResponse: Validate
  FeedbackUploadParams: Validate
  FeedbackUploadResponse: Validate
} = {
  FeedbackSaveParams: $FeedbackSaveParams,
  FeedbackSaveResponse: $FeedbackSaveResponse,
  FeedbackUploadParams: $FeedbackUploadParams,
  FeedbackUploadResponse: $FeedbackUploadResponse,
}

// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  isObject,
  lacking,
  list,
  need,
  none,
  unlisted,
  wrong,
} from './issues.js'
import {
  $FuzzyFileSearchResult,
} from './shared-base-fuzzyFileSearch.js'

function $FuzzyFileSearchSessionCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.sessionId; if (typeof x !== 'string') i = need(i, 'sessionId', x, wrong('string'));
  for (const k in v) switch (k) { case 'sessionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FuzzyFileSearchSessionStartParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.roots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'roots', x, e);
  x = v.sessionId; if (typeof x !== 'string') i = need(i, 'sessionId', x, wrong('string'));
  for (const k in v) switch (k) { case 'roots': case 'sessionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $FuzzyFileSearchSessionStartResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $FuzzyFileSearchSessionStopParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.sessionId; if (typeof x !== 'string') i = need(i, 'sessionId', x, wrong('string'));
  for (const k in v) switch (k) { case 'sessionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FuzzyFileSearchSessionStopResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $FuzzyFileSearchSessionUpdateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.query; if (typeof x !== 'string') i = need(i, 'query', x, wrong('string'));
  x = v.sessionId; if (typeof x !== 'string') i = need(i, 'sessionId', x, wrong('string'));
  for (const k in v) switch (k) { case 'query': case 'sessionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $FuzzyFileSearchSessionUpdateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $FuzzyFileSearchSessionUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.files; if ((e = list(x, $FuzzyFileSearchResult)) !== none) i = need(i, 'files', x, e);
  x = v.query; if (typeof x !== 'string') i = need(i, 'query', x, wrong('string'));
  x = v.sessionId; if (typeof x !== 'string') i = need(i, 'sessionId', x, wrong('string'));
  for (const k in v) switch (k) { case 'files': case 'query': case 'sessionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  FuzzyFileSearchSessionCompletedNotification: Validate
  FuzzyFileSearchSessionStartParams: Validate
  FuzzyFileSearchSessionStartResponse: Validate
  FuzzyFileSearchSessionStopParams: Validate
  FuzzyFileSearchSessionStopResponse: Validate
  FuzzyFileSearchSessionUpdateParams: Validate
  FuzzyFileSearchSessionUpdateResponse: Validate
  FuzzyFileSearchSessionUpdatedNotification: Validate
} = {
  FuzzyFileSearchSessionCompletedNotification: $FuzzyFileSearchSessionCompletedNotification,
  FuzzyFileSearchSessionStartParams: $FuzzyFileSearchSessionStartParams,
  FuzzyFileSearchSessionStartResponse: $FuzzyFileSearchSessionStartResponse,
  FuzzyFileSearchSessionStopParams: $FuzzyFileSearchSessionStopParams,
  FuzzyFileSearchSessionStopResponse: $FuzzyFileSearchSessionStopResponse,
  FuzzyFileSearchSessionUpdateParams: $FuzzyFileSearchSessionUpdateParams,
  FuzzyFileSearchSessionUpdateResponse: $FuzzyFileSearchSessionUpdateResponse,
  FuzzyFileSearchSessionUpdatedNotification: $FuzzyFileSearchSessionUpdatedNotification,
}

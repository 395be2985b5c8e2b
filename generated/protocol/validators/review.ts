// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  lacking,
  need,
  none,
  notListed,
  orNull,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'
import {
  $Turn,
} from './shared-review-thread-turn.js'

function $BaseBranchReviewTarget(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.branch; if (typeof x !== 'string') i = need(i, 'branch', x, wrong('string'));
  x = v.type; if (x !== 'baseBranch') i = need(i, 'type', x, unlike(x, 'baseBranch'));
  for (const k in v) switch (k) { case 'branch': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $CommitReviewTarget(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.sha; if (typeof x !== 'string') i = need(i, 'sha', x, wrong('string'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.type; if (x !== 'commit') i = need(i, 'type', x, unlike(x, 'commit'));
  for (const k in v) switch (k) { case 'sha': case 'title': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $CustomReviewTarget(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.instructions; if (typeof x !== 'string') i = need(i, 'instructions', x, wrong('string'));
  x = v.type; if (x !== 'custom') i = need(i, 'type', x, unlike(x, 'custom'));
  for (const k in v) switch (k) { case 'instructions': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ReviewDelivery(v) {
  switch (v) { case 'inline': case 'detached': return none; }
  return notListed(v, ['inline', 'detached'], 'error');
}

function $ReviewStartParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.delivery) !== undefined && (e = (x === null ? none : orNull($ReviewDelivery(x)))) !== none) i = at(i, 'delivery', e);
  x = v.target; if ((e = $ReviewTarget(x)) !== none) i = need(i, 'target', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'delivery': case 'target': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ReviewStartResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.reviewThreadId; if (typeof x !== 'string') i = need(i, 'reviewThreadId', x, wrong('string'));
  x = v.turn; if ((e = $Turn(x)) !== none) i = need(i, 'turn', x, e);
  for (const k in v) switch (k) { case 'reviewThreadId': case 'turn': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_ReviewTarget = ['baseBranch', 'commit', 'custom', 'uncommittedChanges'];
function $ReviewTarget(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'baseBranch': return $BaseBranchReviewTarget(v);
    case 'commit': return $CommitReviewTarget(v);
    case 'custom': return $CustomReviewTarget(v);
    case 'uncommittedChanges': return $UncommittedChangesReviewTarget(v);
    default: return untagged(v.type, 'type', _1_ReviewTarget, 'error');
  }
}

function $UncommittedChangesReviewTarget(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'uncommittedChanges') i = need(i, 'type', x, unlike(x, 'uncommittedChanges'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ReviewStartParams: Validate
  ReviewStartResponse: Validate
} = {
  ReviewStartParams: $ReviewStartParams,
  ReviewStartResponse: $ReviewStartResponse,
}

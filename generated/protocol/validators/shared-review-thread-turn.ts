// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  absent,
  at,
  isInt64,
  isObject,
  lacking,
  list,
  need,
  none,
  notInteger,
  notListed,
  unlisted,
  wrong,
} from './issues.js'
import {
  $TurnError,
} from './shared-base-review-thread-turn.js'
import {
  $ThreadItem,
} from './shared-item-review-thread-turn.js'

export function $Turn(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.completedAt; if (x !== null && !isInt64(x)) i = need(i, 'completedAt', x, notInteger(x, 'int64', 'null'));
  x = v.durationMs; if (x !== null && !isInt64(x)) i = need(i, 'durationMs', x, notInteger(x, 'int64', 'null'));
  x = v.error; if ((e = (x === null ? none : $TurnError(x))) !== none) i = need(i, 'error', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.items; if ((e = list(x, $ThreadItem)) !== none) i = need(i, 'items', x, e);
  x = v.itemsView; if ((e = $TurnItemsView(x)) !== none) i = need(i, 'itemsView', x, e);
  if ((x = v.rootTurnId) === undefined) i = absent(i, 'rootTurnId', '0.162.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'rootTurnId', wrong('string', 'null'));
  x = v.startedAt; if (x !== null && !isInt64(x)) i = need(i, 'startedAt', x, notInteger(x, 'int64', 'null'));
  x = v.status; if ((e = $TurnStatus(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'completedAt': case 'durationMs': case 'error': case 'id': case 'items': case 'itemsView': case 'rootTurnId': case 'startedAt': case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['id', 'items', 'status']);
}

export function $TurnItemsView(v: unknown): ValidationIssue[] {
  switch (v) { case 'notLoaded': case 'summary': case 'full': return none; }
  return notListed(v, ['notLoaded', 'summary', 'full'], 'drift');
}

export function $TurnStatus(v: unknown): ValidationIssue[] {
  switch (v) { case 'completed': case 'interrupted': case 'failed': case 'inProgress': return none; }
  return notListed(v, ['completed', 'interrupted', 'failed', 'inProgress'], 'drift');
}

// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
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
  $HookSource,
} from './shared-hook-hooks.js'
import {
  $HookEventName,
} from './shared-hook-hooks-plugin.js'

function $HookCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.run; if ((e = $HookRunSummary(x)) !== none) i = need(i, 'run', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (x !== null && typeof x !== 'string') i = need(i, 'turnId', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'run': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['run', 'threadId']);
}

function $HookExecutionMode(v) {
  switch (v) { case 'sync': case 'async': return none; }
  return notListed(v, ['sync', 'async'], 'drift');
}

function $HookHandlerType(v) {
  switch (v) { case 'command': case 'mcpTool': case 'prompt': case 'agent': return none; }
  return notListed(v, ['command', 'mcpTool', 'prompt', 'agent'], 'drift');
}

function $HookOutputEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if ((e = $HookOutputEntryKind(x)) !== none) i = need(i, 'kind', x, e);
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  for (const k in v) switch (k) { case 'kind': case 'text': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $HookOutputEntryKind(v) {
  switch (v) { case 'warning': case 'stop': case 'feedback': case 'context': case 'error': return none; }
  return notListed(v, ['warning', 'stop', 'feedback', 'context', 'error'], 'drift');
}

function $HookRunStatus(v) {
  switch (v) { case 'running': case 'completed': case 'failed': case 'blocked': case 'stopped': return none; }
  return notListed(v, ['running', 'completed', 'failed', 'blocked', 'stopped'], 'drift');
}

function $HookRunSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.completedAt; if (x !== null && !isInt64(x)) i = need(i, 'completedAt', x, notInteger(x, 'int64', 'null'));
  x = v.displayOrder; if (!isInt64(x)) i = need(i, 'displayOrder', x, notInteger(x, 'int64'));
  x = v.durationMs; if (x !== null && !isInt64(x)) i = need(i, 'durationMs', x, notInteger(x, 'int64', 'null'));
  x = v.entries; if ((e = list(x, $HookOutputEntry)) !== none) i = need(i, 'entries', x, e);
  x = v.eventName; if ((e = $HookEventName(x)) !== none) i = need(i, 'eventName', x, e);
  x = v.executionMode; if ((e = $HookExecutionMode(x)) !== none) i = need(i, 'executionMode', x, e);
  x = v.handlerType; if ((e = $HookHandlerType(x)) !== none) i = need(i, 'handlerType', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.scope; if ((e = $HookScope(x)) !== none) i = need(i, 'scope', x, e);
  x = v.source; if ((e = $HookSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.sourcePath; if (typeof x !== 'string') i = need(i, 'sourcePath', x, wrong('string'));
  x = v.startedAt; if (!isInt64(x)) i = need(i, 'startedAt', x, notInteger(x, 'int64'));
  x = v.status; if ((e = $HookRunStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.statusMessage; if (x !== null && typeof x !== 'string') i = need(i, 'statusMessage', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'completedAt': case 'displayOrder': case 'durationMs': case 'entries': case 'eventName': case 'executionMode': case 'handlerType': case 'id': case 'scope': case 'source': case 'sourcePath': case 'startedAt': case 'status': case 'statusMessage': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 10, ['displayOrder', 'entries', 'eventName', 'executionMode', 'handlerType', 'id', 'scope', 'sourcePath', 'startedAt', 'status']);
}

function $HookScope(v) {
  switch (v) { case 'thread': case 'turn': return none; }
  return notListed(v, ['thread', 'turn'], 'drift');
}

function $HookStartedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.run; if ((e = $HookRunSummary(x)) !== none) i = need(i, 'run', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (x !== null && typeof x !== 'string') i = need(i, 'turnId', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'run': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['run', 'threadId']);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  HookCompletedNotification: Validate
  HookStartedNotification: Validate
} = {
  HookCompletedNotification: $HookCompletedNotification,
  HookStartedNotification: $HookStartedNotification,
}

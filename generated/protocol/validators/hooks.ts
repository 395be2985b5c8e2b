// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  at,
  isInt64,
  isObject,
  isUint64,
  lacking,
  list,
  need,
  none,
  notInteger,
  notListed,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'
import {
  $HookSource,
} from './shared-hook-hooks.js'
import {
  $HookEventName,
} from './shared-hook-hooks-plugin.js'

function $AgentHookMetadata(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.additionalContextLimit; if (x !== null && !isUint64(x)) i = need(i, 'additionalContextLimit', x, notInteger(x, 'uint64', 'null'));
  x = v.currentHash; if (typeof x !== 'string') i = need(i, 'currentHash', x, wrong('string'));
  x = v.displayOrder; if (!isInt64(x)) i = need(i, 'displayOrder', x, notInteger(x, 'int64'));
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.166.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.eventName; if ((e = $HookEventName(x)) !== none) i = need(i, 'eventName', x, e);
  x = v.isManaged; if (typeof x !== 'boolean') i = need(i, 'isManaged', x, wrong('boolean'));
  x = v.key; if (typeof x !== 'string') i = need(i, 'key', x, wrong('string'));
  x = v.matcher; if (x !== null && typeof x !== 'string') i = need(i, 'matcher', x, wrong('string', 'null'));
  x = v.pluginId; if (x !== null && typeof x !== 'string') i = need(i, 'pluginId', x, wrong('string', 'null'));
  x = v.source; if ((e = $HookSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.sourcePath; if (typeof x !== 'string') i = need(i, 'sourcePath', x, wrong('string'));
  x = v.statusMessage; if (x !== null && typeof x !== 'string') i = need(i, 'statusMessage', x, wrong('string', 'null'));
  x = v.timeoutSec; if (!isUint64(x)) i = need(i, 'timeoutSec', x, notInteger(x, 'uint64'));
  x = v.trustStatus; if ((e = $HookTrustStatus(x)) !== none) i = need(i, 'trustStatus', x, e);
  x = v.handlerType; if (x !== 'agent') i = need(i, 'handlerType', x, unlike(x, 'agent'));
  for (const k in v) switch (k) { case 'additionalContextLimit': case 'currentHash': case 'displayOrder': case 'enabled': case 'environmentId': case 'eventName': case 'isManaged': case 'key': case 'matcher': case 'pluginId': case 'source': case 'sourcePath': case 'statusMessage': case 'timeoutSec': case 'trustStatus': case 'handlerType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 11, ['currentHash', 'displayOrder', 'enabled', 'eventName', 'isManaged', 'key', 'source', 'sourcePath', 'timeoutSec', 'trustStatus', 'handlerType']);
}

function $CommandHookMetadata(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.additionalContextLimit; if (x !== null && !isUint64(x)) i = need(i, 'additionalContextLimit', x, notInteger(x, 'uint64', 'null'));
  x = v.currentHash; if (typeof x !== 'string') i = need(i, 'currentHash', x, wrong('string'));
  x = v.displayOrder; if (!isInt64(x)) i = need(i, 'displayOrder', x, notInteger(x, 'int64'));
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.166.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.eventName; if ((e = $HookEventName(x)) !== none) i = need(i, 'eventName', x, e);
  x = v.isManaged; if (typeof x !== 'boolean') i = need(i, 'isManaged', x, wrong('boolean'));
  x = v.key; if (typeof x !== 'string') i = need(i, 'key', x, wrong('string'));
  x = v.matcher; if (x !== null && typeof x !== 'string') i = need(i, 'matcher', x, wrong('string', 'null'));
  x = v.pluginId; if (x !== null && typeof x !== 'string') i = need(i, 'pluginId', x, wrong('string', 'null'));
  x = v.source; if ((e = $HookSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.sourcePath; if (typeof x !== 'string') i = need(i, 'sourcePath', x, wrong('string'));
  x = v.statusMessage; if (x !== null && typeof x !== 'string') i = need(i, 'statusMessage', x, wrong('string', 'null'));
  x = v.timeoutSec; if (!isUint64(x)) i = need(i, 'timeoutSec', x, notInteger(x, 'uint64'));
  x = v.trustStatus; if ((e = $HookTrustStatus(x)) !== none) i = need(i, 'trustStatus', x, e);
  x = v.async; if (typeof x !== 'boolean') i = need(i, 'async', x, wrong('boolean'));
  x = v.command; if (typeof x !== 'string') i = need(i, 'command', x, wrong('string'));
  x = v.handlerType; if (x !== 'command') i = need(i, 'handlerType', x, unlike(x, 'command'));
  for (const k in v) switch (k) { case 'additionalContextLimit': case 'currentHash': case 'displayOrder': case 'enabled': case 'environmentId': case 'eventName': case 'isManaged': case 'key': case 'matcher': case 'pluginId': case 'source': case 'sourcePath': case 'statusMessage': case 'timeoutSec': case 'trustStatus': case 'async': case 'command': case 'handlerType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 12, ['currentHash', 'displayOrder', 'enabled', 'eventName', 'isManaged', 'key', 'source', 'sourcePath', 'timeoutSec', 'trustStatus', 'command', 'handlerType']);
}

function $HookErrorInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'message': case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_HookMetadata = ['agent', 'command', 'mcpTool', 'prompt'];
function $HookMetadata(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.handlerType) {
    case 'agent': return $AgentHookMetadata(v);
    case 'command': return $CommandHookMetadata(v);
    case 'mcpTool': return $McpToolHookMetadata(v);
    case 'prompt': return $PromptHookMetadata(v);
    default: return untagged(v.handlerType, 'handlerType', _1_HookMetadata, 'drift');
  }
}

function $HookTrustStatus(v) {
  switch (v) { case 'managed': case 'untrusted': case 'trusted': case 'modified': return none; }
  return notListed(v, ['managed', 'untrusted', 'trusted', 'modified'], 'drift');
}

function $HooksListEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.errors; if ((e = list(x, $HookErrorInfo)) !== none) i = need(i, 'errors', x, e);
  x = v.hooks; if ((e = list(x, $HookMetadata)) !== none) i = need(i, 'hooks', x, e);
  x = v.warnings; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'warnings', x, e);
  for (const k in v) switch (k) { case 'cwd': case 'errors': case 'hooks': case 'warnings': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $HooksListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cwds) !== undefined && (e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = at(i, 'cwds', e);
  if ((x = v.threadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cwds': case 'threadId': break; default: i = unlisted(i, k); }
  return i;
}

function $HooksListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $HooksListEntry)) !== none) i = need(i, 'data', x, e);
  for (const k in v) switch (k) { case 'data': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $McpToolHookMetadata(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.additionalContextLimit; if (x !== null && !isUint64(x)) i = need(i, 'additionalContextLimit', x, notInteger(x, 'uint64', 'null'));
  x = v.currentHash; if (typeof x !== 'string') i = need(i, 'currentHash', x, wrong('string'));
  x = v.displayOrder; if (!isInt64(x)) i = need(i, 'displayOrder', x, notInteger(x, 'int64'));
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.166.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.eventName; if ((e = $HookEventName(x)) !== none) i = need(i, 'eventName', x, e);
  x = v.isManaged; if (typeof x !== 'boolean') i = need(i, 'isManaged', x, wrong('boolean'));
  x = v.key; if (typeof x !== 'string') i = need(i, 'key', x, wrong('string'));
  x = v.matcher; if (x !== null && typeof x !== 'string') i = need(i, 'matcher', x, wrong('string', 'null'));
  x = v.pluginId; if (x !== null && typeof x !== 'string') i = need(i, 'pluginId', x, wrong('string', 'null'));
  x = v.source; if ((e = $HookSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.sourcePath; if (typeof x !== 'string') i = need(i, 'sourcePath', x, wrong('string'));
  x = v.statusMessage; if (x !== null && typeof x !== 'string') i = need(i, 'statusMessage', x, wrong('string', 'null'));
  x = v.timeoutSec; if (!isUint64(x)) i = need(i, 'timeoutSec', x, notInteger(x, 'uint64'));
  x = v.trustStatus; if ((e = $HookTrustStatus(x)) !== none) i = need(i, 'trustStatus', x, e);
  x = v.handlerType; if (x !== 'mcpTool') i = need(i, 'handlerType', x, unlike(x, 'mcpTool'));
  x = v.server; if (typeof x !== 'string') i = need(i, 'server', x, wrong('string'));
  x = v.tool; if (typeof x !== 'string') i = need(i, 'tool', x, wrong('string'));
  for (const k in v) switch (k) { case 'additionalContextLimit': case 'currentHash': case 'displayOrder': case 'enabled': case 'environmentId': case 'eventName': case 'isManaged': case 'key': case 'matcher': case 'pluginId': case 'source': case 'sourcePath': case 'statusMessage': case 'timeoutSec': case 'trustStatus': case 'handlerType': case 'server': case 'tool': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 13, ['currentHash', 'displayOrder', 'enabled', 'eventName', 'isManaged', 'key', 'source', 'sourcePath', 'timeoutSec', 'trustStatus', 'handlerType', 'server', 'tool']);
}

function $PromptHookMetadata(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.additionalContextLimit; if (x !== null && !isUint64(x)) i = need(i, 'additionalContextLimit', x, notInteger(x, 'uint64', 'null'));
  x = v.currentHash; if (typeof x !== 'string') i = need(i, 'currentHash', x, wrong('string'));
  x = v.displayOrder; if (!isInt64(x)) i = need(i, 'displayOrder', x, notInteger(x, 'int64'));
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.166.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.eventName; if ((e = $HookEventName(x)) !== none) i = need(i, 'eventName', x, e);
  x = v.isManaged; if (typeof x !== 'boolean') i = need(i, 'isManaged', x, wrong('boolean'));
  x = v.key; if (typeof x !== 'string') i = need(i, 'key', x, wrong('string'));
  x = v.matcher; if (x !== null && typeof x !== 'string') i = need(i, 'matcher', x, wrong('string', 'null'));
  x = v.pluginId; if (x !== null && typeof x !== 'string') i = need(i, 'pluginId', x, wrong('string', 'null'));
  x = v.source; if ((e = $HookSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.sourcePath; if (typeof x !== 'string') i = need(i, 'sourcePath', x, wrong('string'));
  x = v.statusMessage; if (x !== null && typeof x !== 'string') i = need(i, 'statusMessage', x, wrong('string', 'null'));
  x = v.timeoutSec; if (!isUint64(x)) i = need(i, 'timeoutSec', x, notInteger(x, 'uint64'));
  x = v.trustStatus; if ((e = $HookTrustStatus(x)) !== none) i = need(i, 'trustStatus', x, e);
  x = v.handlerType; if (x !== 'prompt') i = need(i, 'handlerType', x, unlike(x, 'prompt'));
  for (const k in v) switch (k) { case 'additionalContextLimit': case 'currentHash': case 'displayOrder': case 'enabled': case 'environmentId': case 'eventName': case 'isManaged': case 'key': case 'matcher': case 'pluginId': case 'source': case 'sourcePath': case 'statusMessage': case 'timeoutSec': case 'trustStatus': case 'handlerType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 11, ['currentHash', 'displayOrder', 'enabled', 'eventName', 'isManaged', 'key', 'source', 'sourcePath', 'timeoutSec', 'trustStatus', 'handlerType']);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  HooksListParams: Validate
  HooksListResponse: Validate
} = {
  HooksListParams: $HooksListParams,
  HooksListResponse: $HooksListResponse,
}

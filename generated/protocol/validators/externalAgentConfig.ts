// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isInt64,
  isObject,
  isUint32,
  lacking,
  list,
  need,
  none,
  notInteger,
  notListed,
  unlisted,
  wrong,
} from './issues.js'

function $CommandMigration(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ExternalAgentConfigDetectParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cwds) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'cwds', e);
  if ((x = v.includeHome) !== undefined && typeof x !== 'boolean') i = at(i, 'includeHome', wrong('boolean'));
  if ((x = v.maxSessionAgeDays) !== undefined && x !== null && !isUint32(x)) i = at(i, 'maxSessionAgeDays', notInteger(x, 'uint32', 'null'));
  if ((x = v.maxSessions) !== undefined && x !== null && !isUint32(x)) i = at(i, 'maxSessions', notInteger(x, 'uint32', 'null'));
  if ((x = v.migrationSource) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'migrationSource', wrong('string', 'null'));
  if ((x = v.source) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'source', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cwds': case 'includeHome': case 'maxSessionAgeDays': case 'maxSessions': case 'migrationSource': case 'source': break; default: i = unlisted(i, k); }
  return i;
}

function $ExternalAgentConfigDetectResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.connectors; if ((e = list(x, $ExternalAgentDetectedConnectorCandidate)) !== none) i = need(i, 'connectors', x, e);
  x = v.items; if ((e = list(x, $ExternalAgentConfigMigrationItem)) !== none) i = need(i, 'items', x, e);
  for (const k in v) switch (k) { case 'connectors': case 'items': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['items']);
}

function $ExternalAgentConfigImportCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.importId; if (typeof x !== 'string') i = need(i, 'importId', x, wrong('string'));
  x = v.itemTypeResults; if ((e = list(x, $ExternalAgentConfigImportTypeResult)) !== none) i = need(i, 'itemTypeResults', x, e);
  for (const k in v) switch (k) { case 'importId': case 'itemTypeResults': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ExternalAgentConfigImportHistoriesReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.connectors; if ((e = list(x, $ExternalAgentImportedConnectorCandidate)) !== none) i = need(i, 'connectors', x, e);
  x = v.data; if ((e = list(x, $ExternalAgentConfigImportHistory)) !== none) i = need(i, 'data', x, e);
  for (const k in v) switch (k) { case 'connectors': case 'data': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ExternalAgentConfigImportHistory(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.completedAtMs; if (!isInt64(x)) i = need(i, 'completedAtMs', x, notInteger(x, 'int64'));
  x = v.failures; if ((e = list(x, $ExternalAgentConfigImportItemTypeFailure)) !== none) i = need(i, 'failures', x, e);
  x = v.importId; if (typeof x !== 'string') i = need(i, 'importId', x, wrong('string'));
  x = v.providerId; if (x !== null && typeof x !== 'string') i = need(i, 'providerId', x, wrong('string', 'null'));
  x = v.successes; if ((e = list(x, $ExternalAgentConfigImportItemTypeSuccess)) !== none) i = need(i, 'successes', x, e);
  for (const k in v) switch (k) { case 'completedAtMs': case 'failures': case 'importId': case 'providerId': case 'successes': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['completedAtMs', 'failures', 'importId', 'successes']);
}

function $ExternalAgentConfigImportHistoryRecordParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.itemTypeResults; if ((e = list(x, $ExternalAgentConfigImportHistoryRecordTypeResultParams)) !== none) i = need(i, 'itemTypeResults', x, e);
  x = v.providerId; if (typeof x !== 'string') i = need(i, 'providerId', x, wrong('string'));
  for (const k in v) switch (k) { case 'itemTypeResults': case 'providerId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ExternalAgentConfigImportHistoryRecordResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.importId; if (typeof x !== 'string') i = need(i, 'importId', x, wrong('string'));
  for (const k in v) switch (k) { case 'importId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ExternalAgentConfigImportHistoryRecordSuccessParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  x = v.itemType; if ((e = $ExternalAgentConfigMigrationItemType(x)) !== none) i = need(i, 'itemType', x, e);
  if ((x = v.source) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'source', wrong('string', 'null'));
  if ((x = v.target) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'target', wrong('string', 'null'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cwd': case 'itemType': case 'source': case 'target': case 'title': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ExternalAgentConfigImportHistoryRecordTypeResultParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.failures; if ((e = list(x, $ExternalAgentConfigImportItemTypeFailureParams)) !== none) i = need(i, 'failures', x, e);
  x = v.itemType; if ((e = $ExternalAgentConfigMigrationItemType(x)) !== none) i = need(i, 'itemType', x, e);
  x = v.successes; if ((e = list(x, $ExternalAgentConfigImportHistoryRecordSuccessParams)) !== none) i = need(i, 'successes', x, e);
  for (const k in v) switch (k) { case 'failures': case 'itemType': case 'successes': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ExternalAgentConfigImportItemTypeFailure(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (x !== null && typeof x !== 'string') i = need(i, 'cwd', x, wrong('string', 'null'));
  x = v.errorType; if (x !== null && typeof x !== 'string') i = need(i, 'errorType', x, wrong('string', 'null'));
  x = v.failureStage; if (typeof x !== 'string') i = need(i, 'failureStage', x, wrong('string'));
  x = v.itemType; if ((e = $ExternalAgentConfigMigrationItemType(x)) !== none) i = need(i, 'itemType', x, e);
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.source; if (x !== null && typeof x !== 'string') i = need(i, 'source', x, wrong('string', 'null'));
  x = v.subErrorType; if (x !== null && typeof x !== 'string') i = need(i, 'subErrorType', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cwd': case 'errorType': case 'failureStage': case 'itemType': case 'message': case 'source': case 'subErrorType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['failureStage', 'itemType', 'message']);
}

function $ExternalAgentConfigImportItemTypeFailureParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  if ((x = v.errorType) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'errorType', wrong('string', 'null'));
  x = v.failureStage; if (typeof x !== 'string') i = need(i, 'failureStage', x, wrong('string'));
  x = v.itemType; if ((e = $ExternalAgentConfigMigrationItemType(x)) !== none) i = need(i, 'itemType', x, e);
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  if ((x = v.source) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'source', wrong('string', 'null'));
  if ((x = v.subErrorType) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'subErrorType', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cwd': case 'errorType': case 'failureStage': case 'itemType': case 'message': case 'source': case 'subErrorType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ExternalAgentConfigImportItemTypeSuccess(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (x !== null && typeof x !== 'string') i = need(i, 'cwd', x, wrong('string', 'null'));
  x = v.itemType; if ((e = $ExternalAgentConfigMigrationItemType(x)) !== none) i = need(i, 'itemType', x, e);
  x = v.source; if (x !== null && typeof x !== 'string') i = need(i, 'source', x, wrong('string', 'null'));
  x = v.target; if (x !== null && typeof x !== 'string') i = need(i, 'target', x, wrong('string', 'null'));
  x = v.title; if (x !== null && typeof x !== 'string') i = need(i, 'title', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cwd': case 'itemType': case 'source': case 'target': case 'title': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['itemType']);
}

function $ExternalAgentConfigImportParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.migrationItems; if ((e = list(x, $ExternalAgentConfigMigrationItemParams)) !== none) i = need(i, 'migrationItems', x, e);
  if ((x = v.migrationSource) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'migrationSource', wrong('string', 'null'));
  if ((x = v.providerId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'providerId', wrong('string', 'null'));
  if ((x = v.source) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'source', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'migrationItems': case 'migrationSource': case 'providerId': case 'source': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ExternalAgentConfigImportProgressNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.importId; if (typeof x !== 'string') i = need(i, 'importId', x, wrong('string'));
  x = v.itemTypeResults; if ((e = list(x, $ExternalAgentConfigImportTypeResult)) !== none) i = need(i, 'itemTypeResults', x, e);
  for (const k in v) switch (k) { case 'importId': case 'itemTypeResults': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ExternalAgentConfigImportResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.importId; if (typeof x !== 'string') i = need(i, 'importId', x, wrong('string'));
  for (const k in v) switch (k) { case 'importId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ExternalAgentConfigImportTypeResult(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.failures; if ((e = list(x, $ExternalAgentConfigImportItemTypeFailure)) !== none) i = need(i, 'failures', x, e);
  x = v.itemType; if ((e = $ExternalAgentConfigMigrationItemType(x)) !== none) i = need(i, 'itemType', x, e);
  x = v.successes; if ((e = list(x, $ExternalAgentConfigImportItemTypeSuccess)) !== none) i = need(i, 'successes', x, e);
  for (const k in v) switch (k) { case 'failures': case 'itemType': case 'successes': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ExternalAgentConfigMigrationItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (x !== null && typeof x !== 'string') i = need(i, 'cwd', x, wrong('string', 'null'));
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.details; if ((e = (x === null ? none : $MigrationDetails(x))) !== none) i = need(i, 'details', x, e);
  x = v.itemType; if ((e = $ExternalAgentConfigMigrationItemType(x)) !== none) i = need(i, 'itemType', x, e);
  for (const k in v) switch (k) { case 'cwd': case 'description': case 'details': case 'itemType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['description', 'itemType']);
}

function $ExternalAgentConfigMigrationItemParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  if ((x = v.details) !== undefined && (e = (x === null ? none : $MigrationDetailsParams(x))) !== none) i = at(i, 'details', e);
  x = v.itemType; if ((e = $ExternalAgentConfigMigrationItemType(x)) !== none) i = need(i, 'itemType', x, e);
  for (const k in v) switch (k) { case 'cwd': case 'description': case 'details': case 'itemType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ExternalAgentConfigMigrationItemType(v) {
  switch (v) { case 'AGENTS_MD': case 'CONFIG': case 'SKILLS': case 'PLUGINS': case 'MCP_SERVER_CONFIG': case 'SUBAGENTS': case 'HOOKS': case 'COMMANDS': case 'MEMORY': case 'SESSIONS': return none; }
  return notListed(v, ['AGENTS_MD', 'CONFIG', 'SKILLS', 'PLUGINS', 'MCP_SERVER_CONFIG', 'SUBAGENTS', 'HOOKS', 'COMMANDS', 'MEMORY', 'SESSIONS'], 'drift');
}

function $ExternalAgentDetectedConnectorCandidate(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.sessionCount; if (!isUint32(x)) i = need(i, 'sessionCount', x, notInteger(x, 'uint32'));
  x = v.source; if ((e = $ExternalAgentDetectedConnectorSource(x)) !== none) i = need(i, 'source', x, e);
  for (const k in v) switch (k) { case 'name': case 'sessionCount': case 'source': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ExternalAgentDetectedConnectorSource(v) {
  switch (v) { case 'remoteMcpServersConfig': case 'sessionToolUse': return none; }
  return notListed(v, ['remoteMcpServersConfig', 'sessionToolUse'], 'drift');
}

function $ExternalAgentImportedConnectorCandidate(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.sessionCount; if (!isUint32(x)) i = need(i, 'sessionCount', x, notInteger(x, 'uint32'));
  x = v.source; if ((e = $ExternalAgentImportedConnectorSource(x)) !== none) i = need(i, 'source', x, e);
  for (const k in v) switch (k) { case 'name': case 'sessionCount': case 'source': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ExternalAgentImportedConnectorSource(v) {
  switch (v) { case 'remoteMcpServersConfig': return none; }
  return notListed(v, ['remoteMcpServersConfig'], 'drift');
}

function $HookMigration(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $McpServerMigration(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $MigrationDetails(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.commands; if ((e = list(x, $CommandMigration)) !== none) i = need(i, 'commands', x, e);
  x = v.hooks; if ((e = list(x, $HookMigration)) !== none) i = need(i, 'hooks', x, e);
  x = v.mcpServers; if ((e = list(x, $McpServerMigration)) !== none) i = need(i, 'mcpServers', x, e);
  if ((x = v.memory) !== undefined && (e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = at(i, 'memory', e);
  x = v.plugins; if ((e = list(x, $PluginsMigration)) !== none) i = need(i, 'plugins', x, e);
  x = v.sessions; if ((e = list(x, $SessionMigration)) !== none) i = need(i, 'sessions', x, e);
  x = v.skills; if ((e = list(x, $SkillMigration)) !== none) i = need(i, 'skills', x, e);
  x = v.subagents; if ((e = list(x, $SubagentMigration)) !== none) i = need(i, 'subagents', x, e);
  for (const k in v) switch (k) { case 'commands': case 'hooks': case 'mcpServers': case 'memory': case 'plugins': case 'sessions': case 'skills': case 'subagents': break; default: i = unlisted(i, k); }
  return i;
}

function $MigrationDetailsParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.commands) !== undefined && (e = list(x, $CommandMigration)) !== none) i = at(i, 'commands', e);
  if ((x = v.hooks) !== undefined && (e = list(x, $HookMigration)) !== none) i = at(i, 'hooks', e);
  if ((x = v.mcpServers) !== undefined && (e = list(x, $McpServerMigration)) !== none) i = at(i, 'mcpServers', e);
  if ((x = v.memory) !== undefined && (e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = at(i, 'memory', e);
  if ((x = v.plugins) !== undefined && (e = list(x, $PluginsMigration)) !== none) i = at(i, 'plugins', e);
  if ((x = v.sessions) !== undefined && (e = list(x, $SessionMigrationParams)) !== none) i = at(i, 'sessions', e);
  if ((x = v.skills) !== undefined && (e = list(x, $SkillMigration)) !== none) i = at(i, 'skills', e);
  if ((x = v.subagents) !== undefined && (e = list(x, $SubagentMigration)) !== none) i = at(i, 'subagents', e);
  for (const k in v) switch (k) { case 'commands': case 'hooks': case 'mcpServers': case 'memory': case 'plugins': case 'sessions': case 'skills': case 'subagents': break; default: i = unlisted(i, k); }
  return i;
}

function $PluginsMigration(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.marketplaceName; if (typeof x !== 'string') i = need(i, 'marketplaceName', x, wrong('string'));
  x = v.pluginNames; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'pluginNames', x, e);
  for (const k in v) switch (k) { case 'marketplaceName': case 'pluginNames': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $SessionMigration(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.title; if (x !== null && typeof x !== 'string') i = need(i, 'title', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cwd': case 'path': case 'title': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['cwd', 'path']);
}

function $SessionMigrationParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cwd': case 'path': case 'title': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $SkillMigration(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SubagentMigration(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ExternalAgentConfigDetectParams: Validate
  ExternalAgentConfigDetectResponse: Validate
  ExternalAgentConfigImportCompletedNotification: Validate
  ExternalAgentConfigImportHistoriesReadResponse: Validate
  ExternalAgentConfigImportHistoryRecordParams: Validate
  ExternalAgentConfigImportHistoryRecordResponse: Validate
  ExternalAgentConfigImportParams: Validate
  ExternalAgentConfigImportProgressNotification: Validate
  ExternalAgentConfigImportResponse: Validate
} = {
  ExternalAgentConfigDetectParams: $ExternalAgentConfigDetectParams,
  ExternalAgentConfigDetectResponse: $ExternalAgentConfigDetectResponse,
  ExternalAgentConfigImportCompletedNotification: $ExternalAgentConfigImportCompletedNotification,
  ExternalAgentConfigImportHistoriesReadResponse: $ExternalAgentConfigImportHistoriesReadResponse,
  ExternalAgentConfigImportHistoryRecordParams: $ExternalAgentConfigImportHistoryRecordParams,
  ExternalAgentConfigImportHistoryRecordResponse: $ExternalAgentConfigImportHistoryRecordResponse,
  ExternalAgentConfigImportParams: $ExternalAgentConfigImportParams,
  ExternalAgentConfigImportProgressNotification: $ExternalAgentConfigImportProgressNotification,
  ExternalAgentConfigImportResponse: $ExternalAgentConfigImportResponse,
}

// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  at,
  isInt64,
  isObject,
  isUint32,
  lacking,
  list,
  map,
  missing,
  need,
  none,
  notInteger,
  notListed,
  orNull,
  unlisted,
  wrong,
} from './issues.js'

function $ListMcpServerStatusParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.detail) !== undefined && (e = (x === null ? none : orNull($McpServerStatusDetail(x)))) !== none) i = at(i, 'detail', e);
  if ((x = v.environmentId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.serverName) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'serverName', wrong('string', 'null'));
  if ((x = v.threadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cursor': case 'detail': case 'environmentId': case 'limit': case 'serverName': case 'threadId': break; default: i = unlisted(i, k); }
  return i;
}

function $ListMcpServerStatusResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $McpServerStatus)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $McpAuthStatus(v) {
  switch (v) { case 'unknown': case 'unsupported': case 'notLoggedIn': case 'bearerToken': case 'oAuth': return none; }
  return notListed(v, ['unknown', 'unsupported', 'notLoggedIn', 'bearerToken', 'oAuth'], 'drift');
}

function $McpServerConnectionStatus(v) {
  switch (v) { case 'notStarted': case 'starting': case 'connected': case 'authenticationRequired': case 'failed': case 'cancelled': case 'disabled': return none; }
  return notListed(v, ['notStarted', 'starting', 'connected', 'authenticationRequired', 'failed', 'cancelled', 'disabled'], 'drift');
}

function $McpServerInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.description; if (x !== null && typeof x !== 'string') i = need(i, 'description', x, wrong('string', 'null'));
  x = v.icons; if ((e = (x === null ? none : list(x, (x) => none))) !== none) i = need(i, 'icons', x, e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.title; if (x !== null && typeof x !== 'string') i = need(i, 'title', x, wrong('string', 'null'));
  x = v.version; if (typeof x !== 'string') i = need(i, 'version', x, wrong('string'));
  x = v.websiteUrl; if (x !== null && typeof x !== 'string') i = need(i, 'websiteUrl', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'description': case 'icons': case 'name': case 'title': case 'version': case 'websiteUrl': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['name', 'version']);
}

function $McpServerStatus(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.authStatus; if ((e = $McpAuthStatus(x)) !== none) i = need(i, 'authStatus', x, e);
  if ((x = v.environmentId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  if ((x = v.httpOrigin) === undefined) i = absent(i, 'httpOrigin', '0.157.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'httpOrigin', wrong('string', 'null'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.pluginId; if (x !== null && typeof x !== 'string') i = need(i, 'pluginId', x, wrong('string', 'null'));
  x = v.resourceTemplates; if ((e = list(x, $ResourceTemplate)) !== none) i = need(i, 'resourceTemplates', x, e);
  x = v.resources; if ((e = list(x, $Resource)) !== none) i = need(i, 'resources', x, e);
  x = v.runtimeStatus; if ((e = (x === null ? none : orNull($McpServerConnectionStatus(x)))) !== none) i = need(i, 'runtimeStatus', x, e);
  if (v.serverCapabilities === undefined) i = absent(i, 'serverCapabilities', '0.156.0');
  x = v.serverInfo; if ((e = (x === null ? none : $McpServerInfo(x))) !== none) i = need(i, 'serverInfo', x, e);
  if (v.toolListMeta === undefined) i = absent(i, 'toolListMeta', '0.164.0');
  x = v.tools; if ((e = map(x, $Tool)) !== none) i = need(i, 'tools', x, e);
  if ((x = v.toolsError) === undefined) i = absent(i, 'toolsError', '0.154.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'toolsError', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'authStatus': case 'environmentId': case 'httpOrigin': case 'name': case 'pluginId': case 'resourceTemplates': case 'resources': case 'runtimeStatus': case 'serverCapabilities': case 'serverInfo': case 'toolListMeta': case 'tools': case 'toolsError': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['authStatus', 'name', 'resourceTemplates', 'resources', 'tools']);
}

function $McpServerStatusDetail(v) {
  switch (v) { case 'full': case 'toolsAndAuthOnly': return none; }
  return notListed(v, ['full', 'toolsAndAuthOnly'], 'error');
}

function $Resource(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  if ((x = v.icons) !== undefined && (e = (x === null ? none : list(x, (x) => none))) !== none) i = at(i, 'icons', e);
  if ((x = v.mimeType) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'mimeType', wrong('string', 'null'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  if ((x = v.size) !== undefined && x !== null && !isInt64(x)) i = at(i, 'size', notInteger(x, 'int64', 'null'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.uri; if (typeof x !== 'string') i = need(i, 'uri', x, wrong('string'));
  for (const k in v) switch (k) { case '_meta': case 'annotations': case 'description': case 'icons': case 'mimeType': case 'name': case 'size': case 'title': case 'uri': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ResourceTemplate(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  if ((x = v.mimeType) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'mimeType', wrong('string', 'null'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.uriTemplate; if (typeof x !== 'string') i = need(i, 'uriTemplate', x, wrong('string'));
  for (const k in v) switch (k) { case 'annotations': case 'description': case 'mimeType': case 'name': case 'title': case 'uriTemplate': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $Tool(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  if ((x = v.icons) !== undefined && (e = (x === null ? none : list(x, (x) => none))) !== none) i = at(i, 'icons', e);
  if (v.inputSchema === undefined) i = missing(i, 'inputSchema');
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  for (const k in v) switch (k) { case '_meta': case 'annotations': case 'description': case 'icons': case 'inputSchema': case 'name': case 'outputSchema': case 'title': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ListMcpServerStatusParams: Validate
  ListMcpServerStatusResponse: Validate
} = {
  ListMcpServerStatusParams: $ListMcpServerStatusParams,
  ListMcpServerStatusResponse: $ListMcpServerStatusResponse,
}

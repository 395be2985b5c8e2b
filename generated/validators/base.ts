// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  isUint32,
  lacking,
  list,
  map,
  need,
  none,
  notInteger,
  orNull,
  unlisted,
  wrong,
} from './issues.js'
import {
  $AuthMode,
} from './shared-account-base.js'

function $ClientInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.version; if (typeof x !== 'string') i = need(i, 'version', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': case 'title': case 'version': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ConfigWarningNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.summary; if (typeof x !== 'string') i = need(i, 'summary', x, wrong('string'));
  x = v.details; if (x !== null && typeof x !== 'string') i = need(i, 'details', x, wrong('string', 'null'));
  if ((x = v.path) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'path', wrong('string', 'null'));
  if ((x = v.range) !== undefined && (e = (x === null ? none : $TextRange(x))) !== none) i = at(i, 'range', e);
  for (const k in v) switch (k) { case 'summary': case 'details': case 'path': case 'range': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $GetAuthStatusParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.includeToken) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'includeToken', wrong('boolean', 'null'));
  if ((x = v.refreshToken) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'refreshToken', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'includeToken': case 'refreshToken': break; default: i = unlisted(i, k); }
  return i;
}

function $GetAuthStatusResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.authMethod; if ((e = (x === null ? none : orNull($AuthMode(x)))) !== none) i = need(i, 'authMethod', x, e);
  x = v.authToken; if (x !== null && typeof x !== 'string') i = need(i, 'authToken', x, wrong('string', 'null'));
  x = v.requiresOpenaiAuth; if (x !== null && typeof x !== 'boolean') i = need(i, 'requiresOpenaiAuth', x, wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'authMethod': case 'authToken': case 'requiresOpenaiAuth': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $InitializeCapabilities(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.experimentalApi) !== undefined && typeof x !== 'boolean') i = at(i, 'experimentalApi', wrong('boolean'));
  if ((x = v.optOutNotificationMethods) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'optOutNotificationMethods', e);
  if ((x = v.requestAttestation) !== undefined && typeof x !== 'boolean') i = at(i, 'requestAttestation', wrong('boolean'));
  if ((x = v.mcpServerOpenaiFormElicitation) !== undefined && typeof x !== 'boolean') i = at(i, 'mcpServerOpenaiFormElicitation', wrong('boolean'));
  if ((x = v.extensions) !== undefined && (e = (x === null ? none : map(x, (x) => none))) !== none) i = at(i, 'extensions', e);
  if ((x = v.explicitGatewayOauth) !== undefined && typeof x !== 'boolean') i = at(i, 'explicitGatewayOauth', wrong('boolean'));
  if ((x = v.requiredHumanApproval) !== undefined && typeof x !== 'boolean') i = at(i, 'requiredHumanApproval', wrong('boolean'));
  for (const k in v) switch (k) { case 'experimentalApi': case 'optOutNotificationMethods': case 'requestAttestation': case 'mcpServerOpenaiFormElicitation': case 'extensions': case 'explicitGatewayOauth': case 'requiredHumanApproval': break; default: i = unlisted(i, k); }
  return i;
}

function $InitializeParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.clientInfo; if ((e = $ClientInfo(x)) !== none) i = need(i, 'clientInfo', x, e);
  if ((x = v.capabilities) !== undefined && (e = (x === null ? none : $InitializeCapabilities(x))) !== none) i = at(i, 'capabilities', e);
  for (const k in v) switch (k) { case 'clientInfo': case 'capabilities': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $InitializeResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.userAgent; if (typeof x !== 'string') i = need(i, 'userAgent', x, wrong('string'));
  x = v.codexHome; if (typeof x !== 'string') i = need(i, 'codexHome', x, wrong('string'));
  x = v.platformFamily; if (typeof x !== 'string') i = need(i, 'platformFamily', x, wrong('string'));
  x = v.platformOs; if (typeof x !== 'string') i = need(i, 'platformOs', x, wrong('string'));
  for (const k in v) switch (k) { case 'userAgent': case 'codexHome': case 'platformFamily': case 'platformOs': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $TextPosition(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.line; if (!isUint32(x)) i = need(i, 'line', x, notInteger(x, 'uint32'));
  x = v.column; if (!isUint32(x)) i = need(i, 'column', x, notInteger(x, 'uint32'));
  for (const k in v) switch (k) { case 'line': case 'column': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $TextRange(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.start; if ((e = $TextPosition(x)) !== none) i = need(i, 'start', x, e);
  x = v.end; if ((e = $TextPosition(x)) !== none) i = need(i, 'end', x, e);
  for (const k in v) switch (k) { case 'start': case 'end': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $Uint32(v) {
  return !isUint32(v) ? notInteger(v, 'uint32') : none;
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ConfigWarningNotification: Validate
  GetAuthStatusParams: Validate
  GetAuthStatusResponse: Validate
  InitializeParams: Validate
  InitializeResponse: Validate
} = {
  ConfigWarningNotification: $ConfigWarningNotification,
  GetAuthStatusParams: $GetAuthStatusParams,
  GetAuthStatusResponse: $GetAuthStatusResponse,
  InitializeParams: $InitializeParams,
  InitializeResponse: $InitializeResponse,
}

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
  orNull,
  unlisted,
  wrong,
} from './issues.js'

function $RemoteControlClient(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appVersion; if (x !== null && typeof x !== 'string') i = need(i, 'appVersion', x, wrong('string', 'null'));
  x = v.clientId; if (typeof x !== 'string') i = need(i, 'clientId', x, wrong('string'));
  x = v.deviceModel; if (x !== null && typeof x !== 'string') i = need(i, 'deviceModel', x, wrong('string', 'null'));
  x = v.deviceType; if (x !== null && typeof x !== 'string') i = need(i, 'deviceType', x, wrong('string', 'null'));
  x = v.displayName; if (x !== null && typeof x !== 'string') i = need(i, 'displayName', x, wrong('string', 'null'));
  x = v.lastSeenAt; if (x !== null && !isInt64(x)) i = need(i, 'lastSeenAt', x, notInteger(x, 'int64', 'null'));
  x = v.osVersion; if (x !== null && typeof x !== 'string') i = need(i, 'osVersion', x, wrong('string', 'null'));
  x = v.platform; if (x !== null && typeof x !== 'string') i = need(i, 'platform', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'appVersion': case 'clientId': case 'deviceModel': case 'deviceType': case 'displayName': case 'lastSeenAt': case 'osVersion': case 'platform': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['clientId']);
}

function $RemoteControlClientsListOrder(v) {
  switch (v) { case 'asc': case 'desc': return none; }
  return notListed(v, ['asc', 'desc'], 'error');
}

function $RemoteControlClientsListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  x = v.environmentId; if (typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.order) !== undefined && (e = (x === null ? none : orNull($RemoteControlClientsListOrder(x)))) !== none) i = at(i, 'order', e);
  for (const k in v) switch (k) { case 'cursor': case 'environmentId': case 'limit': case 'order': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $RemoteControlClientsListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $RemoteControlClient)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $RemoteControlClientsRevokeParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.clientId; if (typeof x !== 'string') i = need(i, 'clientId', x, wrong('string'));
  x = v.environmentId; if (typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string'));
  for (const k in v) switch (k) { case 'clientId': case 'environmentId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $RemoteControlClientsRevokeResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $RemoteControlConnectionStatus(v) {
  switch (v) { case 'disabled': case 'connecting': case 'connected': case 'errored': return none; }
  return notListed(v, ['disabled', 'connecting', 'connected', 'errored'], 'drift');
}

function $RemoteControlDisableParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.ephemeral) !== undefined && typeof x !== 'boolean') i = at(i, 'ephemeral', wrong('boolean'));
  for (const k in v) switch (k) { case 'ephemeral': break; default: i = unlisted(i, k); }
  return i;
}

function $RemoteControlDisableResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.environmentId; if (x !== null && typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string', 'null'));
  x = v.installationId; if (typeof x !== 'string') i = need(i, 'installationId', x, wrong('string'));
  x = v.serverName; if (typeof x !== 'string') i = need(i, 'serverName', x, wrong('string'));
  x = v.status; if ((e = $RemoteControlConnectionStatus(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'environmentId': case 'installationId': case 'serverName': case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['installationId', 'serverName', 'status']);
}

function $RemoteControlEnableParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.ephemeral) !== undefined && typeof x !== 'boolean') i = at(i, 'ephemeral', wrong('boolean'));
  for (const k in v) switch (k) { case 'ephemeral': break; default: i = unlisted(i, k); }
  return i;
}

function $RemoteControlEnableResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.environmentId; if (x !== null && typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string', 'null'));
  x = v.installationId; if (typeof x !== 'string') i = need(i, 'installationId', x, wrong('string'));
  x = v.serverName; if (typeof x !== 'string') i = need(i, 'serverName', x, wrong('string'));
  x = v.status; if ((e = $RemoteControlConnectionStatus(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'environmentId': case 'installationId': case 'serverName': case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['installationId', 'serverName', 'status']);
}

function $RemoteControlPairingStartParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.manualCode) !== undefined && typeof x !== 'boolean') i = at(i, 'manualCode', wrong('boolean'));
  for (const k in v) switch (k) { case 'manualCode': break; default: i = unlisted(i, k); }
  return i;
}

function $RemoteControlPairingStartResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.environmentId; if (typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string'));
  x = v.expiresAt; if (!isInt64(x)) i = need(i, 'expiresAt', x, notInteger(x, 'int64'));
  x = v.manualPairingCode; if (x !== null && typeof x !== 'string') i = need(i, 'manualPairingCode', x, wrong('string', 'null'));
  x = v.pairingCode; if (typeof x !== 'string') i = need(i, 'pairingCode', x, wrong('string'));
  for (const k in v) switch (k) { case 'environmentId': case 'expiresAt': case 'manualPairingCode': case 'pairingCode': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['environmentId', 'expiresAt', 'pairingCode']);
}

function $RemoteControlPairingStatusParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.manualPairingCode) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'manualPairingCode', wrong('string', 'null'));
  if ((x = v.pairingCode) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'pairingCode', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'manualPairingCode': case 'pairingCode': break; default: i = unlisted(i, k); }
  return i;
}

function $RemoteControlPairingStatusResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.claimed; if (typeof x !== 'boolean') i = need(i, 'claimed', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'claimed': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $RemoteControlStatusChangedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.environmentId; if (x !== null && typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string', 'null'));
  x = v.installationId; if (typeof x !== 'string') i = need(i, 'installationId', x, wrong('string'));
  x = v.serverName; if (typeof x !== 'string') i = need(i, 'serverName', x, wrong('string'));
  x = v.status; if ((e = $RemoteControlConnectionStatus(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'environmentId': case 'installationId': case 'serverName': case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['installationId', 'serverName', 'status']);
}

function $RemoteControlStatusReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.environmentId; if (x !== null && typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string', 'null'));
  x = v.installationId; if (typeof x !== 'string') i = need(i, 'installationId', x, wrong('string'));
  x = v.serverName; if (typeof x !== 'string') i = need(i, 'serverName', x, wrong('string'));
  x = v.status; if ((e = $RemoteControlConnectionStatus(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'environmentId': case 'installationId': case 'serverName': case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['installationId', 'serverName', 'status']);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  RemoteControlClientsListParams: Validate
  RemoteControlClientsListResponse: Validate
  RemoteControlClientsRevokeParams: Validate
  RemoteControlClientsRevokeResponse: Validate
  RemoteControlDisableParams: Validate
  RemoteControlDisableResponse: Validate
  RemoteControlEnableParams: Validate
  RemoteControlEnableResponse: Validate
  RemoteControlPairingStartParams: Validate
  RemoteControlPairingStartResponse: Validate
  RemoteControlPairingStatusParams: Validate
  RemoteControlPairingStatusResponse: Validate
  RemoteControlStatusChangedNotification: Validate
  RemoteControlStatusReadResponse: Validate
} = {
  RemoteControlClientsListParams: $RemoteControlClientsListParams,
  RemoteControlClientsListResponse: $RemoteControlClientsListResponse,
  RemoteControlClientsRevokeParams: $RemoteControlClientsRevokeParams,
  RemoteControlClientsRevokeResponse: $RemoteControlClientsRevokeResponse,
  RemoteControlDisableParams: $RemoteControlDisableParams,
  RemoteControlDisableResponse: $RemoteControlDisableResponse,
  RemoteControlEnableParams: $RemoteControlEnableParams,
  RemoteControlEnableResponse: $RemoteControlEnableResponse,
  RemoteControlPairingStartParams: $RemoteControlPairingStartParams,
  RemoteControlPairingStartResponse: $RemoteControlPairingStartResponse,
  RemoteControlPairingStatusParams: $RemoteControlPairingStatusParams,
  RemoteControlPairingStatusResponse: $RemoteControlPairingStatusResponse,
  RemoteControlStatusChangedNotification: $RemoteControlStatusChangedNotification,
  RemoteControlStatusReadResponse: $RemoteControlStatusReadResponse,
}

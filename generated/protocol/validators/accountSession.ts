// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  anyOf,
  at,
  isInt64,
  isObject,
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

function $AccountSession(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.displayName; if (x !== null && typeof x !== 'string') i = need(i, 'displayName', x, wrong('string', 'null'));
  x = v.email; if (x !== null && typeof x !== 'string') i = need(i, 'email', x, wrong('string', 'null'));
  x = v.imageUrl; if (x !== null && typeof x !== 'string') i = need(i, 'imageUrl', x, wrong('string', 'null'));
  x = v.isActive; if (typeof x !== 'boolean') i = need(i, 'isActive', x, wrong('boolean'));
  x = v.lastUsedAt; if (!isInt64(x)) i = need(i, 'lastUsedAt', x, notInteger(x, 'int64'));
  x = v.selectedWorkspaceAccountId; if (x !== null && typeof x !== 'string') i = need(i, 'selectedWorkspaceAccountId', x, wrong('string', 'null'));
  x = v.sessionId; if (typeof x !== 'string') i = need(i, 'sessionId', x, wrong('string'));
  x = v.userId; if (x !== null && typeof x !== 'string') i = need(i, 'userId', x, wrong('string', 'null'));
  x = v.workspaces; if ((e = list(x, $AccountSessionWorkspace)) !== none) i = need(i, 'workspaces', x, e);
  for (const k in v) switch (k) { case 'displayName': case 'email': case 'imageUrl': case 'isActive': case 'lastUsedAt': case 'selectedWorkspaceAccountId': case 'sessionId': case 'userId': case 'workspaces': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['isActive', 'lastUsedAt', 'sessionId', 'workspaces']);
}

function $AccountSessionWorkspace(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.accountId; if (typeof x !== 'string') i = need(i, 'accountId', x, wrong('string'));
  x = v.imageUrl; if (x !== null && typeof x !== 'string') i = need(i, 'imageUrl', x, wrong('string', 'null'));
  x = v.kind; if ((e = (x === null ? none : orNull($AccountSessionWorkspaceKind(x)))) !== none) i = need(i, 'kind', x, e);
  x = v.name; if (x !== null && typeof x !== 'string') i = need(i, 'name', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'accountId': case 'imageUrl': case 'kind': case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['accountId']);
}

function $AccountSessionWorkspaceKind(v) {
  switch (v) { case 'personal': case 'workspace': return none; }
  return notListed(v, ['personal', 'workspace'], 'drift');
}

function $AccountSessionsListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.refreshWorkspaceMetadata) !== undefined && typeof x !== 'boolean') i = at(i, 'refreshWorkspaceMetadata', wrong('boolean'));
  for (const k in v) switch (k) { case 'refreshWorkspaceMetadata': break; default: i = unlisted(i, k); }
  return i;
}

function $AccountSessionsResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.activeSessionId; if (x !== null && typeof x !== 'string') i = need(i, 'activeSessionId', x, wrong('string', 'null'));
  x = v.sessions; if ((e = list(x, $AccountSession)) !== none) i = need(i, 'sessions', x, e);
  for (const k in v) switch (k) { case 'activeSessionId': case 'sessions': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['sessions']);
}

function $AccountSessionsSwitchParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.accountId; if (typeof x !== 'string') i = need(i, 'accountId', x, wrong('string'));
  if ((x = v.allowBrowserLogin) !== undefined && typeof x !== 'boolean') i = at(i, 'allowBrowserLogin', wrong('boolean'));
  x = v.sessionId; if (typeof x !== 'string') i = need(i, 'sessionId', x, wrong('string'));
  for (const k in v) switch (k) { case 'accountId': case 'allowBrowserLogin': case 'sessionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_AccountSessionsSwitchResponse = [
  { name: 'AccountSessionsSwitchResponseWithAuthUrl', types: ['object'], check: $AccountSessionsSwitchResponseWithAuthUrl, required: ['auth_url', 'login_id'] },
  { name: 'SessionsAccountSessionsSwitchResponse', types: ['object'], check: $SessionsAccountSessionsSwitchResponse, required: ['sessions'] },
];
function $AccountSessionsSwitchResponse(v) {
  return anyOf(v, _1_AccountSessionsSwitchResponse);
}

function $AccountSessionsSwitchResponseWithAuthUrl(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.auth_url; if (typeof x !== 'string') i = need(i, 'auth_url', x, wrong('string'));
  x = v.login_id; if (typeof x !== 'string') i = need(i, 'login_id', x, wrong('string'));
  for (const k in v) switch (k) { case 'auth_url': case 'login_id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $SessionsAccountSessionsSwitchResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.activeSessionId; if (x !== null && typeof x !== 'string') i = need(i, 'activeSessionId', x, wrong('string', 'null'));
  x = v.sessions; if ((e = list(x, $AccountSession)) !== none) i = need(i, 'sessions', x, e);
  for (const k in v) switch (k) { case 'activeSessionId': case 'sessions': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['sessions']);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  AccountSessionsListParams: Validate
  AccountSessionsResponse: Validate
  AccountSessionsSwitchParams: Validate
  AccountSessionsSwitchResponse: Validate
} = {
  AccountSessionsListParams: $AccountSessionsListParams,
  AccountSessionsResponse: $AccountSessionsResponse,
  AccountSessionsSwitchParams: $AccountSessionsSwitchParams,
  AccountSessionsSwitchResponse: $AccountSessionsSwitchResponse,
}

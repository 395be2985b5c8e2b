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
  need,
  none,
  notInteger,
  notListed,
  orNull,
  unlisted,
  wrong,
} from './issues.js'
import {
  $SortDirection,
} from './shared-project-thread.js'

function $Project(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.createdAt; if (!isInt64(x)) i = need(i, 'createdAt', x, notInteger(x, 'int64'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.metadata; if ((e = map(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'metadata', x, e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  if ((x = v.recencyAt) === undefined) i = absent(i, 'recencyAt', '0.152.0'); else if (x !== null && !isInt64(x)) i = at(i, 'recencyAt', notInteger(x, 'int64', 'null'));
  x = v.roots; if ((e = list(x, $ProjectRoot)) !== none) i = need(i, 'roots', x, e);
  x = v.updatedAt; if (!isInt64(x)) i = need(i, 'updatedAt', x, notInteger(x, 'int64'));
  if ((x = v.position) === undefined) i = absent(i, 'position', undefined, '0.171.0'); else if (!isInt64(x)) i = at(i, 'position', notInteger(x, 'int64'));
  for (const k in v) switch (k) { case 'createdAt': case 'id': case 'metadata': case 'name': case 'recencyAt': case 'roots': case 'updatedAt': case 'position': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6);
}

function $ProjectChangeType(v) {
  switch (v) { case 'created': case 'updated': case 'deleted': return none; }
  return notListed(v, ['created', 'updated', 'deleted'], 'drift');
}

function $ProjectChangedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.changeType; if ((e = $ProjectChangeType(x)) !== none) i = need(i, 'changeType', x, e);
  x = v.projectId; if (typeof x !== 'string') i = need(i, 'projectId', x, wrong('string'));
  for (const k in v) switch (k) { case 'changeType': case 'projectId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ProjectCreateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.idempotencyKey; if (typeof x !== 'string') i = need(i, 'idempotencyKey', x, wrong('string'));
  if ((x = v.metadata) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'metadata', e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.roots; if ((e = list(x, $ProjectRoot)) !== none) i = need(i, 'roots', x, e);
  for (const k in v) switch (k) { case 'idempotencyKey': case 'metadata': case 'name': case 'roots': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ProjectCreateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.project; if ((e = $Project(x)) !== none) i = need(i, 'project', x, e);
  for (const k in v) switch (k) { case 'project': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ProjectDeleteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.projectId; if (typeof x !== 'string') i = need(i, 'projectId', x, wrong('string'));
  for (const k in v) switch (k) { case 'projectId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ProjectDeleteResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ProjectImportParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.idempotencyKey; if (typeof x !== 'string') i = need(i, 'idempotencyKey', x, wrong('string'));
  if ((x = v.metadata) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'metadata', e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.roots; if ((e = list(x, $ProjectRoot)) !== none) i = need(i, 'roots', x, e);
  if ((x = v.threads) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'threads', e);
  for (const k in v) switch (k) { case 'idempotencyKey': case 'metadata': case 'name': case 'roots': case 'threads': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ProjectImportResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.project; if ((e = $Project(x)) !== none) i = need(i, 'project', x, e);
  for (const k in v) switch (k) { case 'project': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ProjectListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.sortDirection) !== undefined && (e = (x === null ? none : orNull($SortDirection(x)))) !== none) i = at(i, 'sortDirection', e);
  if ((x = v.sortKey) !== undefined && (e = (x === null ? none : orNull($ProjectSortKey(x)))) !== none) i = at(i, 'sortKey', e);
  for (const k in v) switch (k) { case 'cursor': case 'limit': case 'sortDirection': case 'sortKey': break; default: i = unlisted(i, k); }
  return i;
}

function $ProjectListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $Project)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ProjectMoveParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.beforeProjectId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'beforeProjectId', wrong('string', 'null'));
  x = v.projectId; if (typeof x !== 'string') i = need(i, 'projectId', x, wrong('string'));
  for (const k in v) switch (k) { case 'beforeProjectId': case 'projectId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ProjectMoveResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ProjectReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.projectId; if (typeof x !== 'string') i = need(i, 'projectId', x, wrong('string'));
  for (const k in v) switch (k) { case 'projectId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ProjectReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.project; if ((e = $Project(x)) !== none) i = need(i, 'project', x, e);
  for (const k in v) switch (k) { case 'project': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ProjectRoot(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ProjectSortKey(v) {
  switch (v) { case 'position': case 'recencyAt': return none; }
  return notListed(v, ['position', 'recencyAt'], 'error');
}

function $ProjectUpdateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.metadata) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'metadata', e);
  if ((x = v.name) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'name', wrong('string', 'null'));
  x = v.projectId; if (typeof x !== 'string') i = need(i, 'projectId', x, wrong('string'));
  if ((x = v.roots) !== undefined && (e = (x === null ? none : list(x, $ProjectRoot))) !== none) i = at(i, 'roots', e);
  for (const k in v) switch (k) { case 'metadata': case 'name': case 'projectId': case 'roots': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ProjectUpdateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.project; if ((e = $Project(x)) !== none) i = need(i, 'project', x, e);
  for (const k in v) switch (k) { case 'project': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ProjectChangedNotification: Validate
  ProjectCreateParams: Validate
  ProjectCreateResponse: Validate
  ProjectDeleteParams: Validate
  ProjectDeleteResponse: Validate
  ProjectImportParams: Validate
  ProjectImportResponse: Validate
  ProjectListParams: Validate
  ProjectListResponse: Validate
  ProjectMoveParams: Validate
  ProjectMoveResponse: Validate
  ProjectReadParams: Validate
  ProjectReadResponse: Validate
  ProjectUpdateParams: Validate
  ProjectUpdateResponse: Validate
} = {
  ProjectChangedNotification: $ProjectChangedNotification,
  ProjectCreateParams: $ProjectCreateParams,
  ProjectCreateResponse: $ProjectCreateResponse,
  ProjectDeleteParams: $ProjectDeleteParams,
  ProjectDeleteResponse: $ProjectDeleteResponse,
  ProjectImportParams: $ProjectImportParams,
  ProjectImportResponse: $ProjectImportResponse,
  ProjectListParams: $ProjectListParams,
  ProjectListResponse: $ProjectListResponse,
  ProjectMoveParams: $ProjectMoveParams,
  ProjectMoveResponse: $ProjectMoveResponse,
  ProjectReadParams: $ProjectReadParams,
  ProjectReadResponse: $ProjectReadResponse,
  ProjectUpdateParams: $ProjectUpdateParams,
  ProjectUpdateResponse: $ProjectUpdateResponse,
}

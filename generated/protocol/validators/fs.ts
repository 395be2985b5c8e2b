// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isInt64,
  isObject,
  lacking,
  list,
  need,
  none,
  notInteger,
  unlisted,
  wrong,
} from './issues.js'

function $FsChangedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.changedPaths; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'changedPaths', x, e);
  x = v.watchId; if (typeof x !== 'string') i = need(i, 'watchId', x, wrong('string'));
  for (const k in v) switch (k) { case 'changedPaths': case 'watchId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $FsCopyParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.destinationPath; if (typeof x !== 'string') i = need(i, 'destinationPath', x, wrong('string'));
  if ((x = v.recursive) !== undefined && typeof x !== 'boolean') i = at(i, 'recursive', wrong('boolean'));
  x = v.sourcePath; if (typeof x !== 'string') i = need(i, 'sourcePath', x, wrong('string'));
  for (const k in v) switch (k) { case 'destinationPath': case 'recursive': case 'sourcePath': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $FsCopyResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $FsCreateDirectoryParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  if ((x = v.recursive) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'recursive', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'path': case 'recursive': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FsCreateDirectoryResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $FsGetMetadataParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FsGetMetadataResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.createdAtMs; if (!isInt64(x)) i = need(i, 'createdAtMs', x, notInteger(x, 'int64'));
  x = v.isDirectory; if (typeof x !== 'boolean') i = need(i, 'isDirectory', x, wrong('boolean'));
  x = v.isFile; if (typeof x !== 'boolean') i = need(i, 'isFile', x, wrong('boolean'));
  x = v.isSymlink; if (typeof x !== 'boolean') i = need(i, 'isSymlink', x, wrong('boolean'));
  x = v.modifiedAtMs; if (!isInt64(x)) i = need(i, 'modifiedAtMs', x, notInteger(x, 'int64'));
  for (const k in v) switch (k) { case 'createdAtMs': case 'isDirectory': case 'isFile': case 'isSymlink': case 'modifiedAtMs': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $FsReadDirectoryEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.fileName; if (typeof x !== 'string') i = need(i, 'fileName', x, wrong('string'));
  x = v.isDirectory; if (typeof x !== 'boolean') i = need(i, 'isDirectory', x, wrong('boolean'));
  x = v.isFile; if (typeof x !== 'boolean') i = need(i, 'isFile', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'fileName': case 'isDirectory': case 'isFile': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $FsReadDirectoryParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FsReadDirectoryResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.entries; if ((e = list(x, $FsReadDirectoryEntry)) !== none) i = need(i, 'entries', x, e);
  for (const k in v) switch (k) { case 'entries': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FsReadFileParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FsReadFileResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.dataBase64; if (typeof x !== 'string') i = need(i, 'dataBase64', x, wrong('string'));
  for (const k in v) switch (k) { case 'dataBase64': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FsRemoveParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.force) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'force', wrong('boolean', 'null'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  if ((x = v.recursive) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'recursive', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'force': case 'path': case 'recursive': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FsRemoveResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $FsUnwatchParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.watchId; if (typeof x !== 'string') i = need(i, 'watchId', x, wrong('string'));
  for (const k in v) switch (k) { case 'watchId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FsUnwatchResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $FsWatchParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.watchId; if (typeof x !== 'string') i = need(i, 'watchId', x, wrong('string'));
  for (const k in v) switch (k) { case 'path': case 'watchId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $FsWatchResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FsWriteFileParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.dataBase64; if (typeof x !== 'string') i = need(i, 'dataBase64', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'dataBase64': case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $FsWriteFileResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  FsChangedNotification: Validate
  FsCopyParams: Validate
  FsCopyResponse: Validate
  FsCreateDirectoryParams: Validate
  FsCreateDirectoryResponse: Validate
  FsGetMetadataParams: Validate
  FsGetMetadataResponse: Validate
  FsReadDirectoryParams: Validate
  FsReadDirectoryResponse: Validate
  FsReadFileParams: Validate
  FsReadFileResponse: Validate
  FsRemoveParams: Validate
  FsRemoveResponse: Validate
  FsUnwatchParams: Validate
  FsUnwatchResponse: Validate
  FsWatchParams: Validate
  FsWatchResponse: Validate
  FsWriteFileParams: Validate
  FsWriteFileResponse: Validate
} = {
  FsChangedNotification: $FsChangedNotification,
  FsCopyParams: $FsCopyParams,
  FsCopyResponse: $FsCopyResponse,
  FsCreateDirectoryParams: $FsCreateDirectoryParams,
  FsCreateDirectoryResponse: $FsCreateDirectoryResponse,
  FsGetMetadataParams: $FsGetMetadataParams,
  FsGetMetadataResponse: $FsGetMetadataResponse,
  FsReadDirectoryParams: $FsReadDirectoryParams,
  FsReadDirectoryResponse: $FsReadDirectoryResponse,
  FsReadFileParams: $FsReadFileParams,
  FsReadFileResponse: $FsReadFileResponse,
  FsRemoveParams: $FsRemoveParams,
  FsRemoveResponse: $FsRemoveResponse,
  FsUnwatchParams: $FsUnwatchParams,
  FsUnwatchResponse: $FsUnwatchResponse,
  FsWatchParams: $FsWatchParams,
  FsWatchResponse: $FsWatchResponse,
  FsWriteFileParams: $FsWriteFileParams,
  FsWriteFileResponse: $FsWriteFileResponse,
}

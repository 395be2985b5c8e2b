// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  isUint32,
  lacking,
  need,
  none,
  notInteger,
  unlisted,
  wrong,
} from './issues.js'

function $MemoryResetResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $MemoryStatusParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.minConsolidatedThreads) !== undefined && x !== null && !isUint32(x)) i = at(i, 'minConsolidatedThreads', notInteger(x, 'uint32', 'null'));
  for (const k in v) switch (k) { case 'minConsolidatedThreads': break; default: i = unlisted(i, k); }
  return i;
}

function $MemoryStatusResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.v2ConsolidatedThreads; if (!isUint32(x)) i = need(i, 'v2ConsolidatedThreads', x, notInteger(x, 'uint32'));
  x = v.v2Ready; if (typeof x !== 'boolean') i = need(i, 'v2Ready', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'v2ConsolidatedThreads': case 'v2Ready': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  MemoryResetResponse: Validate
  MemoryStatusParams: Validate
  MemoryStatusResponse: Validate
} = {
  MemoryResetResponse: $MemoryResetResponse,
  MemoryStatusParams: $MemoryStatusParams,
  MemoryStatusResponse: $MemoryStatusResponse,
}

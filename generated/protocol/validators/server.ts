// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  isObject,
  isUint32,
  isUint64,
  lacking,
  list,
  need,
  none,
  notInteger,
  unlisted,
  wrong,
} from './issues.js'

function $ServerDiagnosticsGauge(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.value; if (!isUint64(x)) i = need(i, 'value', x, notInteger(x, 'uint64'));
  for (const k in v) switch (k) { case 'name': case 'value': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ServerDiagnosticsParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  for (const k in v) { i = unlisted(i, k); }
  return i;
}

function $ServerDiagnosticsProcess(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (!isUint32(x)) i = need(i, 'id', x, notInteger(x, 'uint32'));
  x = v.physicalFootprintBytes; if (x !== null && !isUint64(x)) i = need(i, 'physicalFootprintBytes', x, notInteger(x, 'uint64', 'null'));
  x = v.residentMemoryBytes; if (x !== null && !isUint64(x)) i = need(i, 'residentMemoryBytes', x, notInteger(x, 'uint64', 'null'));
  for (const k in v) switch (k) { case 'id': case 'physicalFootprintBytes': case 'residentMemoryBytes': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['id']);
}

function $ServerDiagnosticsResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.gauges; if ((e = list(x, $ServerDiagnosticsGauge)) !== none) i = need(i, 'gauges', x, e);
  x = v.process; if ((e = $ServerDiagnosticsProcess(x)) !== none) i = need(i, 'process', x, e);
  for (const k in v) switch (k) { case 'gauges': case 'process': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ServerDiagnosticsParams: Validate
  ServerDiagnosticsResponse: Validate
} = {
  ServerDiagnosticsParams: $ServerDiagnosticsParams,
  ServerDiagnosticsResponse: $ServerDiagnosticsResponse,
}

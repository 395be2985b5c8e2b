// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  need,
  none,
  unlisted,
  wrong,
} from './issues.js'

function $MockExperimentalMethodParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.value) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'value', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'value': break; default: i = unlisted(i, k); }
  return i;
}

function $MockExperimentalMethodResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.echoed; if (x !== null && typeof x !== 'string') i = need(i, 'echoed', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'echoed': break; default: i = unlisted(i, k); }
  return i;
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  MockExperimentalMethodParams: Validate
  MockExperimentalMethodResponse: Validate
} = {
  MockExperimentalMethodParams: $MockExperimentalMethodParams,
  MockExperimentalMethodResponse: $MockExperimentalMethodResponse,
}

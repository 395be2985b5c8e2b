// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  isObject,
  lacking,
  need,
  none,
  unlisted,
  wrong,
} from './issues.js'

function $AttestationGenerateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $AttestationGenerateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.token; if (typeof x !== 'string') i = need(i, 'token', x, wrong('string'));
  for (const k in v) switch (k) { case 'token': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  AttestationGenerateParams: Validate
  AttestationGenerateResponse: Validate
} = {
  AttestationGenerateParams: $AttestationGenerateParams,
  AttestationGenerateResponse: $AttestationGenerateResponse,
}

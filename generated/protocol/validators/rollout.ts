// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  isObject,
  none,
  wrong,
} from './issues.js'

function $RolloutCompressResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  RolloutCompressResponse: Validate
} = {
  RolloutCompressResponse: $RolloutCompressResponse,
}

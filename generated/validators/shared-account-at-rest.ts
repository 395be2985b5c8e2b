// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import {
  isInt64,
  none,
  notInteger,
  wrong,
} from './issues.js'

export function $Int64(v) {
  return !isInt64(v) ? notInteger(v, 'int64') : none;
}

export function $Jwt(v) {
  return typeof v !== 'string' ? wrong('string') : none;
}

// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  anyOf,
  isInt64,
  none,
  notInteger,
  wrong,
} from './issues.js'

const _1_RequestId = [
  { name: 'string', types: ['string'], check: (x) => typeof x !== 'string' ? wrong('string') : none },
  { name: 'Int64', types: ['number'], check: (x) => !isInt64(x) ? notInteger(x, 'int64') : none },
];
export function $RequestId(v: unknown): ValidationIssue[] {
  return anyOf(v, _1_RequestId);
}

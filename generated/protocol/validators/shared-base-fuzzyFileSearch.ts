// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  isObject,
  isUint32,
  lacking,
  list,
  need,
  none,
  notInteger,
  notListed,
  unlisted,
  wrong,
} from './issues.js'

export function $FuzzyFileSearchMatchType(v: unknown): ValidationIssue[] {
  switch (v) { case 'file': case 'directory': return none; }
  return notListed(v, ['file', 'directory'], 'drift');
}

export function $FuzzyFileSearchResult(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.file_name; if (typeof x !== 'string') i = need(i, 'file_name', x, wrong('string'));
  x = v.indices; if ((e = (x === null ? none : list(x, (x) => !isUint32(x) ? notInteger(x, 'uint32') : none))) !== none) i = need(i, 'indices', x, e);
  x = v.match_type; if ((e = $FuzzyFileSearchMatchType(x)) !== none) i = need(i, 'match_type', x, e);
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.root; if (typeof x !== 'string') i = need(i, 'root', x, wrong('string'));
  x = v.score; if (!isUint32(x)) i = need(i, 'score', x, notInteger(x, 'uint32'));
  for (const k in v) switch (k) { case 'file_name': case 'indices': case 'match_type': case 'path': case 'root': case 'score': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['file_name', 'match_type', 'path', 'root', 'score']);
}

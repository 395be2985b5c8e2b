// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  isObject,
  lacking,
  need,
  none,
  unlisted,
  wrong,
} from './issues.js'

export function $ThreadSection(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appearance; if ((e = (x === null ? none : $ThreadSectionAppearance(x))) !== none) i = need(i, 'appearance', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  for (const k in v) switch (k) { case 'appearance': case 'id': case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['id', 'name']);
}

export function $ThreadSectionAppearance(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.color; if (x !== null && typeof x !== 'string') i = need(i, 'color', x, wrong('string', 'null'));
  x = v.icon; if (x !== null && typeof x !== 'string') i = need(i, 'icon', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'color': case 'icon': break; default: i = unlisted(i, k); }
  return i;
}

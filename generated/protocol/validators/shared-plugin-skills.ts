// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  at,
  isObject,
  need,
  none,
  unlisted,
  wrong,
} from './issues.js'

export function $SkillInterface(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.brandColor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'brandColor', wrong('string', 'null'));
  if ((x = v.defaultPrompt) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'defaultPrompt', wrong('string', 'null'));
  if ((x = v.displayName) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'displayName', wrong('string', 'null'));
  if ((x = v.iconLarge) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'iconLarge', wrong('string', 'null'));
  x = v.iconLargeUrl; if (x !== null && typeof x !== 'string') i = need(i, 'iconLargeUrl', x, wrong('string', 'null'));
  if ((x = v.iconSmall) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'iconSmall', wrong('string', 'null'));
  x = v.iconSmallUrl; if (x !== null && typeof x !== 'string') i = need(i, 'iconSmallUrl', x, wrong('string', 'null'));
  if ((x = v.shortDescription) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'shortDescription', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'brandColor': case 'defaultPrompt': case 'displayName': case 'iconLarge': case 'iconLargeUrl': case 'iconSmall': case 'iconSmallUrl': case 'shortDescription': break; default: i = unlisted(i, k); }
  return i;
}

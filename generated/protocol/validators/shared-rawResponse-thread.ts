// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  isInt64,
  isObject,
  lacking,
  need,
  none,
  notInteger,
  unlisted,
  wrong,
} from './issues.js'

export function $TokenUsageBreakdown(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cacheWriteInputTokens; if (!isInt64(x)) i = need(i, 'cacheWriteInputTokens', x, notInteger(x, 'int64'));
  x = v.cachedInputTokens; if (!isInt64(x)) i = need(i, 'cachedInputTokens', x, notInteger(x, 'int64'));
  x = v.inputTokens; if (!isInt64(x)) i = need(i, 'inputTokens', x, notInteger(x, 'int64'));
  x = v.outputTokens; if (!isInt64(x)) i = need(i, 'outputTokens', x, notInteger(x, 'int64'));
  x = v.reasoningOutputTokens; if (!isInt64(x)) i = need(i, 'reasoningOutputTokens', x, notInteger(x, 'int64'));
  x = v.totalTokens; if (!isInt64(x)) i = need(i, 'totalTokens', x, notInteger(x, 'int64'));
  for (const k in v) switch (k) { case 'cacheWriteInputTokens': case 'cachedInputTokens': case 'inputTokens': case 'outputTokens': case 'reasoningOutputTokens': case 'totalTokens': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['cachedInputTokens', 'inputTokens', 'outputTokens', 'reasoningOutputTokens', 'totalTokens']);
}

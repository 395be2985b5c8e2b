// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  anyOf,
  at,
  isObject,
  lacking,
  list,
  need,
  none,
  notListed,
  orNull,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'

export function $EncryptedContentFunctionCallOutputContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.encrypted_content; if (typeof x !== 'string') i = need(i, 'encrypted_content', x, wrong('string'));
  x = v.type; if (x !== 'encrypted_content') i = need(i, 'type', x, unlike(x, 'encrypted_content'));
  for (const k in v) switch (k) { case 'encrypted_content': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_FunctionCallOutputBody = [
  { name: 'string', types: ['string'], check: (x) => typeof x !== 'string' ? wrong('string') : none },
  { name: 'array', types: ['array'], check: (x) => list(x, $FunctionCallOutputContentItem) },
];
export function $FunctionCallOutputBody(v: unknown): ValidationIssue[] {
  return anyOf(v, _1_FunctionCallOutputBody);
}

const _1_FunctionCallOutputContentItem = ['encrypted_content', 'input_audio', 'input_image', 'input_text'];
export function $FunctionCallOutputContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'encrypted_content': return $EncryptedContentFunctionCallOutputContentItem(v);
    case 'input_audio': return $InputAudioFunctionCallOutputContentItem(v);
    case 'input_image': return $InputImageFunctionCallOutputContentItem(v);
    case 'input_text': return $InputTextFunctionCallOutputContentItem(v);
    default: return untagged(v.type, 'type', _1_FunctionCallOutputContentItem, 'drift');
  }
}

export function $ImageDetail(v: unknown): ValidationIssue[] {
  switch (v) { case 'auto': case 'low': case 'high': case 'original': return none; }
  return notListed(v, ['auto', 'low', 'high', 'original'], 'drift');
}

export function $InputAudioFunctionCallOutputContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'input_audio') i = need(i, 'type', x, unlike(x, 'input_audio'));
  if ((x = v.audio_url) !== undefined && typeof x !== 'string') i = at(i, 'audio_url', wrong('string'));
  if ((x = v.file_id) !== undefined && typeof x !== 'string') i = at(i, 'file_id', wrong('string'));
  for (const k in v) switch (k) { case 'type': case 'audio_url': case 'file_id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $InputImageFunctionCallOutputContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.detail) !== undefined && (e = (x === null ? none : orNull($ImageDetail(x)))) !== none) i = at(i, 'detail', e);
  x = v.type; if (x !== 'input_image') i = need(i, 'type', x, unlike(x, 'input_image'));
  if ((x = v.image_url) !== undefined && typeof x !== 'string') i = at(i, 'image_url', wrong('string'));
  if ((x = v.file_id) !== undefined && typeof x !== 'string') i = at(i, 'file_id', wrong('string'));
  for (const k in v) switch (k) { case 'detail': case 'type': case 'image_url': case 'file_id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $InputTextFunctionCallOutputContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'input_text') i = need(i, 'type', x, unlike(x, 'input_text'));
  for (const k in v) switch (k) { case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $MessagePhase(v: unknown): ValidationIssue[] {
  switch (v) { case 'commentary': case 'partial_answer': case 'final_answer': return none; }
  return notListed(v, ['commentary', 'partial_answer', 'final_answer'], 'drift');
}

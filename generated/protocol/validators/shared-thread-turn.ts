// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  at,
  isObject,
  isText,
  keyed,
  lacking,
  list,
  need,
  none,
  notListed,
  notText,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'
import {
  $ModeKind,
} from './shared-collaborationMode-thread-turn.js'
import {
  $AudioUserInput,
  $ByteRange,
  $ImageUserInput,
  $LocalAudioUserInput,
  $LocalImageUserInput,
  $MentionUserInput,
  $SkillUserInput,
} from './shared-item-review-thread-turn.js'

const _1_AskForApprovalParams = ['untrusted', 'on-request', 'never'];
const _2_AskForApprovalParams = new Map([['granular', $GranularAskForApprovalParams]]);
export function $AskForApprovalParams(v: unknown): ValidationIssue[] {
  return keyed(v, _1_AskForApprovalParams, _2_AskForApprovalParams, 'drift');
}

export function $CollaborationModeParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.mode; if ((e = $ModeKind(x)) !== none) i = need(i, 'mode', x, e);
  x = v.settings; if ((e = $SettingsParams(x)) !== none) i = need(i, 'settings', x, e);
  for (const k in v) switch (k) { case 'mode': case 'settings': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $GranularAskForApprovalParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.mcp_elicitations; if (typeof x !== 'boolean') i = need(i, 'mcp_elicitations', x, wrong('boolean'));
  if ((x = v.request_permissions) !== undefined && typeof x !== 'boolean') i = at(i, 'request_permissions', wrong('boolean'));
  x = v.rules; if (typeof x !== 'boolean') i = need(i, 'rules', x, wrong('boolean'));
  x = v.sandbox_approval; if (typeof x !== 'boolean') i = need(i, 'sandbox_approval', x, wrong('boolean'));
  if ((x = v.skill_approval) !== undefined && typeof x !== 'boolean') i = at(i, 'skill_approval', wrong('boolean'));
  for (const k in v) switch (k) { case 'mcp_elicitations': case 'request_permissions': case 'rules': case 'sandbox_approval': case 'skill_approval': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

const _1_MultiAgentMode = ['explicitRequestOnly', 'proactive'];
const _2_MultiAgentMode = new Map([['custom', (x) => typeof x !== 'string' ? wrong('string') : none]]);
export function $MultiAgentMode(v: unknown): ValidationIssue[] {
  return keyed(v, _1_MultiAgentMode, _2_MultiAgentMode, 'drift');
}

export function $Personality(v: unknown): ValidationIssue[] {
  switch (v) { case 'none': case 'friendly': case 'pragmatic': return none; }
  return notListed(v, ['none', 'friendly', 'pragmatic'], 'drift');
}

const _1_SettingsParams = { minLength: 1 };
export function $SettingsParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.developer_instructions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'developer_instructions', wrong('string', 'null'));
  x = v.model; if (typeof x !== 'string') i = need(i, 'model', x, wrong('string'));
  if ((x = v.reasoning_effort) !== undefined && x !== null && !isText(x, _1_SettingsParams)) i = at(i, 'reasoning_effort', notText(x, _1_SettingsParams, 'null'));
  for (const k in v) switch (k) { case 'developer_instructions': case 'model': case 'reasoning_effort': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $TextElementParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.byteRange; if ((e = $ByteRange(x)) !== none) i = need(i, 'byteRange', x, e);
  if ((x = v.placeholder) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'placeholder', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'byteRange': case 'placeholder': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $TextUserInputParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  if ((x = v.text_elements) !== undefined && (e = list(x, $TextElementParams)) !== none) i = at(i, 'text_elements', e);
  x = v.type; if (x !== 'text') i = need(i, 'type', x, unlike(x, 'text'));
  for (const k in v) switch (k) { case 'text': case 'text_elements': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $TurnEnvironmentParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.environmentId; if (typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string'));
  if ((x = v.runtimeWorkspaceRoots) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'runtimeWorkspaceRoots', e);
  for (const k in v) switch (k) { case 'cwd': case 'environmentId': case 'runtimeWorkspaceRoots': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_UserInputParams = ['audio', 'image', 'localAudio', 'localImage', 'mention', 'skill', 'text'];
export function $UserInputParams(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'audio': return $AudioUserInput(v);
    case 'image': return $ImageUserInput(v);
    case 'localAudio': return $LocalAudioUserInput(v);
    case 'localImage': return $LocalImageUserInput(v);
    case 'mention': return $MentionUserInput(v);
    case 'skill': return $SkillUserInput(v);
    case 'text': return $TextUserInputParams(v);
    default: return untagged(v.type, 'type', _1_UserInputParams, 'drift');
  }
}

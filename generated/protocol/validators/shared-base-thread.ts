// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  isInt32,
  isObject,
  keyed,
  lacking,
  need,
  none,
  notInteger,
  unlisted,
  wrong,
} from './issues.js'

export function $AgentPath(v: unknown): ValidationIssue[] {
  return typeof v !== 'string' ? wrong('string') : none;
}

const _1_SessionSource = ['cli', 'vscode', 'exec', 'appServer', 'unknown'];
const _2_SessionSource = new Map([['custom', (x) => typeof x !== 'string' ? wrong('string') : none], ['subAgent', $SubAgentSource]]);
export function $SessionSource(v: unknown): ValidationIssue[] {
  return keyed(v, _1_SessionSource, _2_SessionSource, 'drift');
}

const _1_SubAgentSource = ['review', 'compact', 'memory_consolidation'];
const _2_SubAgentSource = new Map([['thread_spawn', $ThreadSpawnSubAgentSource], ['other', (x) => typeof x !== 'string' ? wrong('string') : none]]);
export function $SubAgentSource(v: unknown): ValidationIssue[] {
  return keyed(v, _1_SubAgentSource, _2_SubAgentSource, 'drift');
}

export function $ThreadId(v: unknown): ValidationIssue[] {
  return typeof v !== 'string' ? wrong('string') : none;
}

export function $ThreadSpawnSubAgentSource(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.agent_nickname; if (x !== null && typeof x !== 'string') i = need(i, 'agent_nickname', x, wrong('string', 'null'));
  x = v.agent_path; if (x !== null && typeof x !== 'string') i = need(i, 'agent_path', x, wrong('string', 'null'));
  x = v.agent_role; if (x !== null && typeof x !== 'string') i = need(i, 'agent_role', x, wrong('string', 'null'));
  x = v.depth; if (!isInt32(x)) i = need(i, 'depth', x, notInteger(x, 'int32'));
  x = v.parent_thread_id; if (typeof x !== 'string') i = need(i, 'parent_thread_id', x, wrong('string'));
  for (const k in v) switch (k) { case 'agent_nickname': case 'agent_path': case 'agent_role': case 'depth': case 'parent_thread_id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['depth', 'parent_thread_id']);
}

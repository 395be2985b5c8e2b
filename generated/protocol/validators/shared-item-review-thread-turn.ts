// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  absent,
  anyOf,
  at,
  isInt32,
  isInt64,
  isObject,
  isText,
  isUint32,
  isUint64,
  lacking,
  list,
  map,
  missing,
  need,
  none,
  notInteger,
  notListed,
  notText,
  orNull,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'
import {
  $FunctionCallOutputBody,
  $ImageDetail,
  $MessagePhase,
} from './shared-5-82ffa199.js'

export function $AddPatchChangeKind(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'add') i = need(i, 'type', x, unlike(x, 'add'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $AgentMessageDelivery(v: unknown): ValidationIssue[] {
  switch (v) { case 'async': return none; }
  return notListed(v, ['async'], 'drift');
}

const _1_AgentMessageDisplay = ['block', 'hide', 'show'];
export function $AgentMessageDisplay(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.mode) {
    case 'block': return $BlockAgentMessageDisplay(v);
    case 'hide': return $HideAgentMessageDisplay(v);
    case 'show': return $ShowAgentMessageDisplay(v);
    default: return untagged(v.mode, 'mode', _1_AgentMessageDisplay, 'drift');
  }
}

const _1_AgentMessageModeration = [
  { name: 'AgentMessageDisplay', types: ['object'], check: $AgentMessageDisplay, required: ['mode'], values: { 'mode': ['block', 'hide', 'show'] } },
  { name: 'FormerAgentMessageDisplay', types: ['object'], check: $FormerAgentMessageDisplay, required: ['action'] },
];
export function $AgentMessageModeration(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.display; if ((e = (x === null ? none : anyOf(x, _1_AgentMessageModeration))) !== none) i = need(i, 'display', x, e);
  x = v.moderated; if (typeof x !== 'boolean') i = need(i, 'moderated', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'display': case 'moderated': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['moderated']);
}

export function $AgentMessageThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.delivery; if ((e = (x === null ? none : orNull($AgentMessageDelivery(x)))) !== none) i = need(i, 'delivery', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.memoryCitation; if ((e = (x === null ? none : $MemoryCitation(x))) !== none) i = need(i, 'memoryCitation', x, e);
  if ((x = v.moderation) === undefined) i = absent(i, 'moderation', '0.169.0'); else if ((e = (x === null ? none : $AgentMessageModeration(x))) !== none) i = at(i, 'moderation', e);
  x = v.phase; if ((e = (x === null ? none : orNull($MessagePhase(x)))) !== none) i = need(i, 'phase', x, e);
  if ((x = v.questions) === undefined) i = absent(i, 'questions', '0.153.0'); else if ((e = (x === null ? none : list(x, $AsyncUserInputQuestion))) !== none) i = at(i, 'questions', e);
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'agentMessage') i = need(i, 'type', x, unlike(x, 'agentMessage'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'delivery': case 'id': case 'memoryCitation': case 'moderation': case 'phase': case 'questions': case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['id', 'text', 'type']);
}

const _1_AnswerAnnotation = ['wellbeingHelpline'];
export function $AnswerAnnotation(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.kind) {
    case 'wellbeingHelpline': return $WellbeingHelplineAnswerAnnotation(v);
    default: return untagged(v.kind, 'kind', _1_AnswerAnnotation, 'drift');
  }
}

const _1_AnswerReplacement = ['wellbeingPromptHelpline'];
export function $AnswerReplacement(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.kind) {
    case 'wellbeingPromptHelpline': return $WellbeingPromptHelplineAnswerReplacement(v);
    default: return untagged(v.kind, 'kind', _1_AnswerReplacement, 'drift');
  }
}

export function $AsyncUserInputQuestion(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.options; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'options', x, e);
  x = v.title; if (typeof x !== 'string') i = need(i, 'title', x, wrong('string'));
  for (const k in v) switch (k) { case 'options': case 'title': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 1, ['title']);
}

export function $AudioUserInput(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'audio') i = need(i, 'type', x, unlike(x, 'audio'));
  if ((x = v.url) !== undefined && typeof x !== 'string') i = at(i, 'url', wrong('string'));
  if ((x = v.fileId) !== undefined && typeof x !== 'string') i = at(i, 'fileId', wrong('string'));
  for (const k in v) switch (k) { case 'type': case 'url': case 'fileId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $BlockAgentMessageDisplay(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.mode; if (x !== 'block') i = need(i, 'mode', x, unlike(x, 'block'));
  x = v.reason; if ((e = $BlockReason(x)) !== none) i = need(i, 'reason', x, e);
  x = v.version; if (x !== 1) i = need(i, 'version', x, unlike(x, 1));
  for (const k in v) switch (k) { case 'mode': case 'reason': case 'version': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

const _1_BlockReason = ['cyber', 'protection'];
export function $BlockReason(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.kind) {
    case 'cyber': return $KindBlockReason(v);
    case 'protection': return $ProtectionBlockReason(v);
    default: return untagged(v.kind, 'kind', _1_BlockReason, 'drift');
  }
}

export function $ByteRange(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.end; if (!isUint64(x)) i = need(i, 'end', x, notInteger(x, 'uint64'));
  x = v.start; if (!isUint64(x)) i = need(i, 'start', x, notInteger(x, 'uint64'));
  for (const k in v) switch (k) { case 'end': case 'start': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $CollabAgentState(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.message; if (x !== null && typeof x !== 'string') i = need(i, 'message', x, wrong('string', 'null'));
  x = v.status; if ((e = $CollabAgentStatus(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'message': case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['status']);
}

export function $CollabAgentStatus(v: unknown): ValidationIssue[] {
  switch (v) { case 'pendingInit': case 'running': case 'interrupted': case 'completed': case 'errored': case 'shutdown': case 'notFound': return none; }
  return notListed(v, ['pendingInit', 'running', 'interrupted', 'completed', 'errored', 'shutdown', 'notFound'], 'drift');
}

export function $CollabAgentTool(v: unknown): ValidationIssue[] {
  switch (v) { case 'spawnAgent': case 'sendInput': case 'resumeAgent': case 'wait': case 'closeAgent': case 'sendMessage': case 'followupTask': case 'interruptAgent': case 'listAgents': return none; }
  return notListed(v, ['spawnAgent', 'sendInput', 'resumeAgent', 'wait', 'closeAgent', 'sendMessage', 'followupTask', 'interruptAgent', 'listAgents'], 'drift');
}

export function $CollabAgentToolCallStatus(v: unknown): ValidationIssue[] {
  switch (v) { case 'inProgress': case 'completed': case 'failed': case 'interrupted': return none; }
  return notListed(v, ['inProgress', 'completed', 'failed', 'interrupted'], 'drift');
}

const _1_CollabAgentToolCallThreadItem = { minLength: 1 };
export function $CollabAgentToolCallThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.agentsStates; if ((e = map(x, $CollabAgentState)) !== none) i = need(i, 'agentsStates', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.model; if (x !== null && typeof x !== 'string') i = need(i, 'model', x, wrong('string', 'null'));
  x = v.prompt; if (x !== null && typeof x !== 'string') i = need(i, 'prompt', x, wrong('string', 'null'));
  x = v.reasoningEffort; if (x !== null && !isText(x, _1_CollabAgentToolCallThreadItem)) i = need(i, 'reasoningEffort', x, notText(x, _1_CollabAgentToolCallThreadItem, 'null'));
  x = v.receiverThreadIds; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'receiverThreadIds', x, e);
  x = v.senderThreadId; if (typeof x !== 'string') i = need(i, 'senderThreadId', x, wrong('string'));
  x = v.status; if ((e = $CollabAgentToolCallStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.tool; if ((e = $CollabAgentTool(x)) !== none) i = need(i, 'tool', x, e);
  x = v.type; if (x !== 'collabAgentToolCall') i = need(i, 'type', x, unlike(x, 'collabAgentToolCall'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'agentsStates': case 'id': case 'model': case 'prompt': case 'reasoningEffort': case 'receiverThreadIds': case 'senderThreadId': case 'status': case 'tool': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7, ['agentsStates', 'id', 'receiverThreadIds', 'senderThreadId', 'status', 'tool', 'type']);
}

const _1_CommandAction = ['listFiles', 'read', 'search', 'unknown'];
export function $CommandAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'listFiles': return $ListFilesCommandAction(v);
    case 'read': return $ReadCommandAction(v);
    case 'search': return $SearchCommandAction(v);
    case 'unknown': return $UnknownCommandAction(v);
    default: return untagged(v.type, 'type', _1_CommandAction, 'drift');
  }
}

export function $CommandExecutionSource(v: unknown): ValidationIssue[] {
  switch (v) { case 'agent': case 'userShell': case 'unifiedExecStartup': case 'unifiedExecInteraction': return none; }
  return notListed(v, ['agent', 'userShell', 'unifiedExecStartup', 'unifiedExecInteraction'], 'drift');
}

export function $CommandExecutionStatus(v: unknown): ValidationIssue[] {
  switch (v) { case 'inProgress': case 'completed': case 'failed': case 'declined': return none; }
  return notListed(v, ['inProgress', 'completed', 'failed', 'declined'], 'drift');
}

export function $CommandExecutionThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.aggregatedOutput; if (x !== null && typeof x !== 'string') i = need(i, 'aggregatedOutput', x, wrong('string', 'null'));
  x = v.command; if (typeof x !== 'string') i = need(i, 'command', x, wrong('string'));
  x = v.commandActions; if ((e = list(x, $CommandAction)) !== none) i = need(i, 'commandActions', x, e);
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.durationMs; if (x !== null && !isInt64(x)) i = need(i, 'durationMs', x, notInteger(x, 'int64', 'null'));
  x = v.exitCode; if (x !== null && !isInt32(x)) i = need(i, 'exitCode', x, notInteger(x, 'int32', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.pluginId; if (x !== null && typeof x !== 'string') i = need(i, 'pluginId', x, wrong('string', 'null'));
  x = v.processId; if (x !== null && typeof x !== 'string') i = need(i, 'processId', x, wrong('string', 'null'));
  x = v.scriptPath; if (x !== null && typeof x !== 'string') i = need(i, 'scriptPath', x, wrong('string', 'null'));
  x = v.source; if ((e = $CommandExecutionSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.status; if ((e = $CommandExecutionStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.type; if (x !== 'commandExecution') i = need(i, 'type', x, unlike(x, 'commandExecution'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'aggregatedOutput': case 'command': case 'commandActions': case 'cwd': case 'durationMs': case 'exitCode': case 'id': case 'pluginId': case 'processId': case 'scriptPath': case 'source': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6, ['command', 'commandActions', 'cwd', 'id', 'status', 'type']);
}

export function $ContextCompactionThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.type; if (x !== 'contextCompaction') i = need(i, 'type', x, unlike(x, 'contextCompaction'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'id': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $DeletePatchChangeKind(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'delete') i = need(i, 'type', x, unlike(x, 'delete'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_DynamicToolCallOutputContentItem = ['inputAudio', 'inputImage', 'inputText'];
export function $DynamicToolCallOutputContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'inputAudio': return $InputAudioDynamicToolCallOutputContentItem(v);
    case 'inputImage': return $InputImageDynamicToolCallOutputContentItem(v);
    case 'inputText': return $InputTextDynamicToolCallOutputContentItem(v);
    default: return untagged(v.type, 'type', _1_DynamicToolCallOutputContentItem, 'drift');
  }
}

export function $DynamicToolCallStatus(v: unknown): ValidationIssue[] {
  switch (v) { case 'inProgress': case 'completed': case 'failed': return none; }
  return notListed(v, ['inProgress', 'completed', 'failed'], 'drift');
}

export function $DynamicToolCallThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  if (v.arguments === undefined) i = missing(i, 'arguments');
  x = v.contentItems; if ((e = (x === null ? none : list(x, $DynamicToolCallOutputContentItem))) !== none) i = need(i, 'contentItems', x, e);
  x = v.durationMs; if (x !== null && !isInt64(x)) i = need(i, 'durationMs', x, notInteger(x, 'int64', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.namespace; if (x !== null && typeof x !== 'string') i = need(i, 'namespace', x, wrong('string', 'null'));
  x = v.status; if ((e = $DynamicToolCallStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.success; if (x !== null && typeof x !== 'boolean') i = need(i, 'success', x, wrong('boolean', 'null'));
  x = v.tool; if (typeof x !== 'string') i = need(i, 'tool', x, wrong('string'));
  x = v.type; if (x !== 'dynamicToolCall') i = need(i, 'type', x, unlike(x, 'dynamicToolCall'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'arguments': case 'contentItems': case 'durationMs': case 'id': case 'namespace': case 'status': case 'success': case 'tool': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['arguments', 'id', 'status', 'tool', 'type']);
}

export function $EnteredReviewModeThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.review; if (typeof x !== 'string') i = need(i, 'review', x, wrong('string'));
  x = v.type; if (x !== 'enteredReviewMode') i = need(i, 'type', x, unlike(x, 'enteredReviewMode'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'id': case 'review': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $ExitedReviewModeThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.review; if (typeof x !== 'string') i = need(i, 'review', x, wrong('string'));
  x = v.type; if (x !== 'exitedReviewMode') i = need(i, 'type', x, unlike(x, 'exitedReviewMode'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'id': case 'review': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $FileChangeThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.changes; if ((e = list(x, $FileUpdateChange)) !== none) i = need(i, 'changes', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.status; if ((e = $PatchApplyStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.type; if (x !== 'fileChange') i = need(i, 'type', x, unlike(x, 'fileChange'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'changes': case 'id': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

export function $FileUpdateChange(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.diff; if (typeof x !== 'string') i = need(i, 'diff', x, wrong('string'));
  x = v.kind; if ((e = $PatchChangeKind(x)) !== none) i = need(i, 'kind', x, e);
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'diff': case 'kind': case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $FindInPageWebSearchAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.pattern; if (x !== null && typeof x !== 'string') i = need(i, 'pattern', x, wrong('string', 'null'));
  x = v.type; if (x !== 'findInPage') i = need(i, 'type', x, unlike(x, 'findInPage'));
  x = v.url; if (x !== null && typeof x !== 'string') i = need(i, 'url', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'pattern': case 'type': case 'url': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

export function $FormerAgentMessageDisplay(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.action; if (typeof x !== 'string') i = need(i, 'action', x, wrong('string'));
  x = v.blockType; if (x !== null && typeof x !== 'string') i = need(i, 'blockType', x, wrong('string', 'null'));
  x = v.checkTrustedContacts; if (x !== null && typeof x !== 'boolean') i = need(i, 'checkTrustedContacts', x, wrong('boolean', 'null'));
  x = v.cyberTrustedAccess; if (x !== null && typeof x !== 'boolean') i = need(i, 'cyberTrustedAccess', x, wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'action': case 'blockType': case 'checkTrustedContacts': case 'cyberTrustedAccess': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['action']);
}

export function $FunctionCallOutputThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.namespace; if (x !== null && typeof x !== 'string') i = need(i, 'namespace', x, wrong('string', 'null'));
  x = v.output; if ((e = $FunctionCallOutputBody(x)) !== none) i = need(i, 'output', x, e);
  x = v.type; if (x !== 'functionCallOutput') i = need(i, 'type', x, unlike(x, 'functionCallOutput'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'id': case 'name': case 'namespace': case 'output': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['id', 'name', 'output', 'type']);
}

export function $HelplineSubject(v: unknown): ValidationIssue[] {
  switch (v) { case 'answer': case 'prompt': return none; }
  return notListed(v, ['answer', 'prompt'], 'drift');
}

export function $HideAgentMessageDisplay(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.mode; if (x !== 'hide') i = need(i, 'mode', x, unlike(x, 'hide'));
  x = v.replacement; if ((e = $AnswerReplacement(x)) !== none) i = need(i, 'replacement', x, e);
  x = v.version; if (x !== 1) i = need(i, 'version', x, unlike(x, 1));
  for (const k in v) switch (k) { case 'mode': case 'replacement': case 'version': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $HookPromptFragment(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.hookRunId; if (typeof x !== 'string') i = need(i, 'hookRunId', x, wrong('string'));
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  for (const k in v) switch (k) { case 'hookRunId': case 'text': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $HookPromptThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.fragments; if ((e = list(x, $HookPromptFragment)) !== none) i = need(i, 'fragments', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.type; if (x !== 'hookPrompt') i = need(i, 'type', x, unlike(x, 'hookPrompt'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'fragments': case 'id': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

const _1_ImageGenerationFailure = ['usageLimitExceeded'];
export function $ImageGenerationFailure(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'usageLimitExceeded': return $UsageLimitExceededImageGenerationFailure(v);
    default: return untagged(v.type, 'type', _1_ImageGenerationFailure, 'drift');
  }
}

export function $ImageGenerationInputImage(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.sha256; if (typeof x !== 'string') i = need(i, 'sha256', x, wrong('string'));
  for (const k in v) switch (k) { case 'path': case 'sha256': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $ImageGenerationThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.failure; if ((e = (x === null ? none : $ImageGenerationFailure(x))) !== none) i = need(i, 'failure', x, e);
  if ((x = v.generationId) === undefined) i = absent(i, 'generationId', '0.166.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'generationId', wrong('string', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  if ((x = v.inputImages) !== undefined && (e = list(x, $ImageGenerationInputImage)) !== none) i = at(i, 'inputImages', e);
  x = v.revisedPrompt; if (x !== null && typeof x !== 'string') i = need(i, 'revisedPrompt', x, wrong('string', 'null'));
  if ((x = v.savedPath) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'savedPath', wrong('string', 'null'));
  x = v.status; if (typeof x !== 'string') i = need(i, 'status', x, wrong('string'));
  if ((x = v.transparentBackground) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'transparentBackground', wrong('boolean', 'null'));
  x = v.type; if (x !== 'imageGeneration') i = need(i, 'type', x, unlike(x, 'imageGeneration'));
  if ((x = v.fileId) !== undefined && typeof x !== 'string') i = at(i, 'fileId', wrong('string'));
  if ((x = v.result) !== undefined && typeof x !== 'string') i = at(i, 'result', wrong('string'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'failure': case 'generationId': case 'id': case 'inputImages': case 'revisedPrompt': case 'savedPath': case 'status': case 'transparentBackground': case 'type': case 'fileId': case 'result': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['id', 'status', 'type']);
}

export function $ImageUserInput(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.detail) !== undefined && (e = (x === null ? none : orNull($ImageDetail(x)))) !== none) i = at(i, 'detail', e);
  x = v.type; if (x !== 'image') i = need(i, 'type', x, unlike(x, 'image'));
  if ((x = v.url) !== undefined && typeof x !== 'string') i = at(i, 'url', wrong('string'));
  if ((x = v.fileId) !== undefined && typeof x !== 'string') i = at(i, 'fileId', wrong('string'));
  for (const k in v) switch (k) { case 'detail': case 'type': case 'url': case 'fileId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $ImageViewThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.type; if (x !== 'imageView') i = need(i, 'type', x, unlike(x, 'imageView'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'id': case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $InputAudioDynamicToolCallOutputContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.audioUrl; if (typeof x !== 'string') i = need(i, 'audioUrl', x, wrong('string'));
  x = v.type; if (x !== 'inputAudio') i = need(i, 'type', x, unlike(x, 'inputAudio'));
  for (const k in v) switch (k) { case 'audioUrl': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $InputImageDynamicToolCallOutputContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.imageUrl; if (typeof x !== 'string') i = need(i, 'imageUrl', x, wrong('string'));
  x = v.type; if (x !== 'inputImage') i = need(i, 'type', x, unlike(x, 'inputImage'));
  for (const k in v) switch (k) { case 'imageUrl': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $InputTextDynamicToolCallOutputContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'inputText') i = need(i, 'type', x, unlike(x, 'inputText'));
  for (const k in v) switch (k) { case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $KindBlockReason(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'cyber') i = need(i, 'kind', x, unlike(x, 'cyber'));
  if ((x = v.trustedAccess) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'trustedAccess', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'kind': case 'trustedAccess': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $ListFilesCommandAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if (typeof x !== 'string') i = need(i, 'command', x, wrong('string'));
  x = v.path; if (x !== null && typeof x !== 'string') i = need(i, 'path', x, wrong('string', 'null'));
  x = v.type; if (x !== 'listFiles') i = need(i, 'type', x, unlike(x, 'listFiles'));
  for (const k in v) switch (k) { case 'command': case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['command', 'type']);
}

export function $LocalAudioUserInput(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.type; if (x !== 'localAudio') i = need(i, 'type', x, unlike(x, 'localAudio'));
  for (const k in v) switch (k) { case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $LocalImageUserInput(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.detail) !== undefined && (e = (x === null ? none : orNull($ImageDetail(x)))) !== none) i = at(i, 'detail', e);
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.type; if (x !== 'localImage') i = need(i, 'type', x, unlike(x, 'localImage'));
  for (const k in v) switch (k) { case 'detail': case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $McpAppDisplayMode(v: unknown): ValidationIssue[] {
  switch (v) { case 'inline': case 'fullscreen': return none; }
  return notListed(v, ['inline', 'fullscreen'], 'drift');
}

export function $McpAppUi(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.preferredModelDisplayMode; if ((e = $McpAppDisplayMode(x)) !== none) i = need(i, 'preferredModelDisplayMode', x, e);
  x = v.resourceUri; if (typeof x !== 'string') i = need(i, 'resourceUri', x, wrong('string'));
  for (const k in v) switch (k) { case 'preferredModelDisplayMode': case 'resourceUri': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $McpToolCallAppContext(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.actionName; if (x !== null && typeof x !== 'string') i = need(i, 'actionName', x, wrong('string', 'null'));
  x = v.appName; if (x !== null && typeof x !== 'string') i = need(i, 'appName', x, wrong('string', 'null'));
  x = v.connectorId; if (typeof x !== 'string') i = need(i, 'connectorId', x, wrong('string'));
  x = v.linkId; if (x !== null && typeof x !== 'string') i = need(i, 'linkId', x, wrong('string', 'null'));
  x = v.resourceUri; if (x !== null && typeof x !== 'string') i = need(i, 'resourceUri', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'actionName': case 'appName': case 'connectorId': case 'linkId': case 'resourceUri': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['connectorId']);
}

export function $McpToolCallError(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  for (const k in v) switch (k) { case 'message': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $McpToolCallResult(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v._meta === undefined) i = missing(i, '_meta');
  x = v.content; if ((e = list(x, (x) => none)) !== none) i = need(i, 'content', x, e);
  if (v.structuredContent === undefined) i = missing(i, 'structuredContent');
  for (const k in v) switch (k) { case '_meta': case 'content': case 'structuredContent': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['content']);
}

export function $McpToolCallStatus(v: unknown): ValidationIssue[] {
  switch (v) { case 'inProgress': case 'completed': case 'failed': return none; }
  return notListed(v, ['inProgress', 'completed', 'failed'], 'drift');
}

export function $McpToolCallThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.appContext; if ((e = (x === null ? none : $McpToolCallAppContext(x))) !== none) i = need(i, 'appContext', x, e);
  if (v.arguments === undefined) i = missing(i, 'arguments');
  x = v.durationMs; if (x !== null && !isInt64(x)) i = need(i, 'durationMs', x, notInteger(x, 'int64', 'null'));
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.171.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.error; if ((e = (x === null ? none : $McpToolCallError(x))) !== none) i = need(i, 'error', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  if ((x = v.mcpAppResourceUri) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'mcpAppResourceUri', wrong('string', 'null'));
  if ((x = v.mcpAppUi) === undefined) i = absent(i, 'mcpAppUi', '0.156.0'); else if ((e = (x === null ? none : $McpAppUi(x))) !== none) i = at(i, 'mcpAppUi', e);
  x = v.pluginId; if (x !== null && typeof x !== 'string') i = need(i, 'pluginId', x, wrong('string', 'null'));
  x = v.readOnlyHint; if (x !== null && typeof x !== 'boolean') i = need(i, 'readOnlyHint', x, wrong('boolean', 'null'));
  x = v.result; if ((e = (x === null ? none : $McpToolCallResult(x))) !== none) i = need(i, 'result', x, e);
  x = v.server; if (typeof x !== 'string') i = need(i, 'server', x, wrong('string'));
  x = v.status; if ((e = $McpToolCallStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.tool; if (typeof x !== 'string') i = need(i, 'tool', x, wrong('string'));
  x = v.type; if (x !== 'mcpToolCall') i = need(i, 'type', x, unlike(x, 'mcpToolCall'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'appContext': case 'arguments': case 'durationMs': case 'environmentId': case 'error': case 'id': case 'mcpAppResourceUri': case 'mcpAppUi': case 'pluginId': case 'readOnlyHint': case 'result': case 'server': case 'status': case 'tool': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6, ['arguments', 'id', 'server', 'status', 'tool', 'type']);
}

export function $MemoryCitation(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.entries; if ((e = list(x, $MemoryCitationEntry)) !== none) i = need(i, 'entries', x, e);
  x = v.threadIds; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'threadIds', x, e);
  for (const k in v) switch (k) { case 'entries': case 'threadIds': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $MemoryCitationEntry(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.lineEnd; if (!isUint32(x)) i = need(i, 'lineEnd', x, notInteger(x, 'uint32'));
  x = v.lineStart; if (!isUint32(x)) i = need(i, 'lineStart', x, notInteger(x, 'uint32'));
  x = v.note; if (typeof x !== 'string') i = need(i, 'note', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  for (const k in v) switch (k) { case 'lineEnd': case 'lineStart': case 'note': case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

export function $MentionUserInput(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.type; if (x !== 'mention') i = need(i, 'type', x, unlike(x, 'mention'));
  for (const k in v) switch (k) { case 'name': case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $OpenPageWebSearchAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'openPage') i = need(i, 'type', x, unlike(x, 'openPage'));
  x = v.url; if (x !== null && typeof x !== 'string') i = need(i, 'url', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'type': case 'url': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

export function $OtherWebSearchAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'other') i = need(i, 'type', x, unlike(x, 'other'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $PatchApplyStatus(v: unknown): ValidationIssue[] {
  switch (v) { case 'inProgress': case 'completed': case 'failed': case 'declined': return none; }
  return notListed(v, ['inProgress', 'completed', 'failed', 'declined'], 'drift');
}

const _1_PatchChangeKind = ['add', 'delete', 'update'];
export function $PatchChangeKind(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'add': return $AddPatchChangeKind(v);
    case 'delete': return $DeletePatchChangeKind(v);
    case 'update': return $UpdatePatchChangeKind(v);
    default: return untagged(v.type, 'type', _1_PatchChangeKind, 'drift');
  }
}

export function $PlanThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'plan') i = need(i, 'type', x, unlike(x, 'plan'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'id': case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $ProtectionBlockReason(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'protection') i = need(i, 'kind', x, unlike(x, 'protection'));
  x = v.protectionType; if (typeof x !== 'string') i = need(i, 'protectionType', x, wrong('string'));
  for (const k in v) switch (k) { case 'kind': case 'protectionType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $ReadCommandAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if (typeof x !== 'string') i = need(i, 'command', x, wrong('string'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.type; if (x !== 'read') i = need(i, 'type', x, unlike(x, 'read'));
  for (const k in v) switch (k) { case 'command': case 'name': case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

export function $ReasoningThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.content; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'content', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.summary; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'summary', x, e);
  x = v.type; if (x !== 'reasoning') i = need(i, 'type', x, unlike(x, 'reasoning'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'content': case 'id': case 'summary': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['id', 'type']);
}

export function $SearchCommandAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if (typeof x !== 'string') i = need(i, 'command', x, wrong('string'));
  x = v.path; if (x !== null && typeof x !== 'string') i = need(i, 'path', x, wrong('string', 'null'));
  x = v.query; if (x !== null && typeof x !== 'string') i = need(i, 'query', x, wrong('string', 'null'));
  x = v.type; if (x !== 'search') i = need(i, 'type', x, unlike(x, 'search'));
  for (const k in v) switch (k) { case 'command': case 'path': case 'query': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['command', 'type']);
}

export function $SearchWebSearchAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.queries; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'queries', x, e);
  x = v.query; if (x !== null && typeof x !== 'string') i = need(i, 'query', x, wrong('string', 'null'));
  x = v.type; if (x !== 'search') i = need(i, 'type', x, unlike(x, 'search'));
  for (const k in v) switch (k) { case 'queries': case 'query': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

export function $ShowAgentMessageDisplay(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.annotation) !== undefined && (e = (x === null ? none : $AnswerAnnotation(x))) !== none) i = at(i, 'annotation', e);
  x = v.mode; if (x !== 'show') i = need(i, 'mode', x, unlike(x, 'show'));
  x = v.trustedContacts; if ((e = $TrustedContacts(x)) !== none) i = need(i, 'trustedContacts', x, e);
  x = v.version; if (x !== 1) i = need(i, 'version', x, unlike(x, 1));
  for (const k in v) switch (k) { case 'annotation': case 'mode': case 'trustedContacts': case 'version': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $SkillUserInput(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.type; if (x !== 'skill') i = need(i, 'type', x, unlike(x, 'skill'));
  for (const k in v) switch (k) { case 'name': case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $SleepThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.durationMs; if (!isUint64(x)) i = need(i, 'durationMs', x, notInteger(x, 'uint64'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.type; if (x !== 'sleep') i = need(i, 'type', x, unlike(x, 'sleep'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'durationMs': case 'id': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $SubAgentActivityKind(v: unknown): ValidationIssue[] {
  switch (v) { case 'started': case 'interacted': case 'interrupted': case 'completed': return none; }
  return notListed(v, ['started', 'interacted', 'interrupted', 'completed'], 'drift');
}

const _1_SubAgentActivityThreadItem = { minLength: 1 };
export function $SubAgentActivityThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.agentPath; if (typeof x !== 'string') i = need(i, 'agentPath', x, wrong('string'));
  x = v.agentThreadId; if (typeof x !== 'string') i = need(i, 'agentThreadId', x, wrong('string'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.kind; if ((e = $SubAgentActivityKind(x)) !== none) i = need(i, 'kind', x, e);
  if ((x = v.model) === undefined) i = absent(i, 'model', '0.162.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'model', wrong('string', 'null'));
  if ((x = v.reasoningEffort) === undefined) i = absent(i, 'reasoningEffort', '0.162.0'); else if (x !== null && !isText(x, _1_SubAgentActivityThreadItem)) i = at(i, 'reasoningEffort', notText(x, _1_SubAgentActivityThreadItem, 'null'));
  x = v.type; if (x !== 'subAgentActivity') i = need(i, 'type', x, unlike(x, 'subAgentActivity'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'agentPath': case 'agentThreadId': case 'id': case 'kind': case 'model': case 'reasoningEffort': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

export function $TextElement(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.byteRange; if ((e = $ByteRange(x)) !== none) i = need(i, 'byteRange', x, e);
  x = v.placeholder; if (x !== null && typeof x !== 'string') i = need(i, 'placeholder', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'byteRange': case 'placeholder': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['byteRange']);
}

export function $TextUserInput(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.text_elements; if ((e = list(x, $TextElement)) !== none) i = need(i, 'text_elements', x, e);
  x = v.type; if (x !== 'text') i = need(i, 'type', x, unlike(x, 'text'));
  for (const k in v) switch (k) { case 'text': case 'text_elements': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['text', 'type']);
}

const _1_ThreadItem = ['agentMessage', 'collabAgentToolCall', 'commandExecution', 'contextCompaction', 'dynamicToolCall', 'enteredReviewMode', 'exitedReviewMode', 'fileChange', 'functionCallOutput', 'hookPrompt', 'imageGeneration', 'imageView', 'mcpToolCall', 'plan', 'reasoning', 'sleep', 'subAgentActivity', 'userMessage', 'webSearch'];
export function $ThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'agentMessage': return $AgentMessageThreadItem(v);
    case 'collabAgentToolCall': return $CollabAgentToolCallThreadItem(v);
    case 'commandExecution': return $CommandExecutionThreadItem(v);
    case 'contextCompaction': return $ContextCompactionThreadItem(v);
    case 'dynamicToolCall': return $DynamicToolCallThreadItem(v);
    case 'enteredReviewMode': return $EnteredReviewModeThreadItem(v);
    case 'exitedReviewMode': return $ExitedReviewModeThreadItem(v);
    case 'fileChange': return $FileChangeThreadItem(v);
    case 'functionCallOutput': return $FunctionCallOutputThreadItem(v);
    case 'hookPrompt': return $HookPromptThreadItem(v);
    case 'imageGeneration': return $ImageGenerationThreadItem(v);
    case 'imageView': return $ImageViewThreadItem(v);
    case 'mcpToolCall': return $McpToolCallThreadItem(v);
    case 'plan': return $PlanThreadItem(v);
    case 'reasoning': return $ReasoningThreadItem(v);
    case 'sleep': return $SleepThreadItem(v);
    case 'subAgentActivity': return $SubAgentActivityThreadItem(v);
    case 'userMessage': return $UserMessageThreadItem(v);
    case 'webSearch': return $WebSearchThreadItem(v);
    default: return untagged(v.type, 'type', _1_ThreadItem, 'drift');
  }
}

export function $TrustedContacts(v: unknown): ValidationIssue[] {
  switch (v) { case 'check': case 'skip': return none; }
  return notListed(v, ['check', 'skip'], 'drift');
}

export function $UnknownCommandAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if (typeof x !== 'string') i = need(i, 'command', x, wrong('string'));
  x = v.type; if (x !== 'unknown') i = need(i, 'type', x, unlike(x, 'unknown'));
  for (const k in v) switch (k) { case 'command': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $UpdatePatchChangeKind(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.move_path; if (x !== null && typeof x !== 'string') i = need(i, 'move_path', x, wrong('string', 'null'));
  x = v.type; if (x !== 'update') i = need(i, 'type', x, unlike(x, 'update'));
  for (const k in v) switch (k) { case 'move_path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

export function $UsageLimitExceededImageGenerationFailure(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.limitId; if (typeof x !== 'string') i = need(i, 'limitId', x, wrong('string'));
  x = v.resetsAt; if (x !== null && !isInt64(x)) i = need(i, 'resetsAt', x, notInteger(x, 'int64', 'null'));
  x = v.type; if (x !== 'usageLimitExceeded') i = need(i, 'type', x, unlike(x, 'usageLimitExceeded'));
  for (const k in v) switch (k) { case 'limitId': case 'resetsAt': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['limitId', 'type']);
}

const _1_UserInput = ['audio', 'image', 'localAudio', 'localImage', 'mention', 'skill', 'text'];
export function $UserInput(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'audio': return $AudioUserInput(v);
    case 'image': return $ImageUserInput(v);
    case 'localAudio': return $LocalAudioUserInput(v);
    case 'localImage': return $LocalImageUserInput(v);
    case 'mention': return $MentionUserInput(v);
    case 'skill': return $SkillUserInput(v);
    case 'text': return $TextUserInput(v);
    default: return untagged(v.type, 'type', _1_UserInput, 'drift');
  }
}

export function $UserMessageThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.clientId; if (x !== null && typeof x !== 'string') i = need(i, 'clientId', x, wrong('string', 'null'));
  x = v.content; if ((e = list(x, $UserInput)) !== none) i = need(i, 'content', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.type; if (x !== 'userMessage') i = need(i, 'type', x, unlike(x, 'userMessage'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'clientId': case 'content': case 'id': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['content', 'id', 'type']);
}

const _1_WebSearchAction = ['findInPage', 'openPage', 'other', 'search'];
export function $WebSearchAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'findInPage': return $FindInPageWebSearchAction(v);
    case 'openPage': return $OpenPageWebSearchAction(v);
    case 'other': return $OtherWebSearchAction(v);
    case 'search': return $SearchWebSearchAction(v);
    default: return untagged(v.type, 'type', _1_WebSearchAction, 'drift');
  }
}

export function $WebSearchThreadItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.166.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.action; if ((e = (x === null ? none : $WebSearchAction(x))) !== none) i = need(i, 'action', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.query; if (typeof x !== 'string') i = need(i, 'query', x, wrong('string'));
  x = v.results; if ((e = (x === null ? none : list(x, (x) => none))) !== none) i = need(i, 'results', x, e);
  x = v.type; if (x !== 'webSearch') i = need(i, 'type', x, unlike(x, 'webSearch'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'startedAtMs': case 'action': case 'id': case 'query': case 'results': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['id', 'query', 'type']);
}

export function $WellbeingHelplineAnswerAnnotation(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'wellbeingHelpline') i = need(i, 'kind', x, unlike(x, 'wellbeingHelpline'));
  x = v.subject; if ((e = $HelplineSubject(x)) !== none) i = need(i, 'subject', x, e);
  for (const k in v) switch (k) { case 'kind': case 'subject': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $WellbeingPromptHelplineAnswerReplacement(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'wellbeingPromptHelpline') i = need(i, 'kind', x, unlike(x, 'wellbeingPromptHelpline'));
  for (const k in v) switch (k) { case 'kind': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

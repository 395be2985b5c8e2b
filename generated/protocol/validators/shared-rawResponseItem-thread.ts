// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { ValidationIssue } from './issues.js'
import {
  at,
  isObject,
  isText,
  lacking,
  list,
  need,
  none,
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

export function $AdditionalToolsResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  x = v.role; if (typeof x !== 'string') i = need(i, 'role', x, wrong('string'));
  x = v.tools; if ((e = list(x, (x) => none)) !== none) i = need(i, 'tools', x, e);
  x = v.type; if (x !== 'additional_tools') i = need(i, 'type', x, unlike(x, 'additional_tools'));
  for (const k in v) switch (k) { case 'id': case 'role': case 'tools': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

const _1_AgentMessageInputContent = ['encrypted_content', 'input_text'];
export function $AgentMessageInputContent(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'encrypted_content': return $EncryptedContentAgentMessageInputContent(v);
    case 'input_text': return $InputTextAgentMessageInputContent(v);
    default: return untagged(v.type, 'type', _1_AgentMessageInputContent, 'drift');
  }
}

export function $AgentMessageResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.author; if (typeof x !== 'string') i = need(i, 'author', x, wrong('string'));
  x = v.content; if ((e = list(x, $AgentMessageInputContent)) !== none) i = need(i, 'content', x, e);
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.recipient; if (typeof x !== 'string') i = need(i, 'recipient', x, wrong('string'));
  x = v.type; if (x !== 'agent_message') i = need(i, 'type', x, unlike(x, 'agent_message'));
  for (const k in v) switch (k) { case 'author': case 'content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'recipient': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

export function $CompactionResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.encrypted_content; if (typeof x !== 'string') i = need(i, 'encrypted_content', x, wrong('string'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.type; if (x !== 'compaction') i = need(i, 'type', x, unlike(x, 'compaction'));
  for (const k in v) switch (k) { case 'encrypted_content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $CompactionTriggerResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'compaction_trigger') i = need(i, 'type', x, unlike(x, 'compaction_trigger'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_ConfigurationReasoning = { minLength: 1 };
export function $ConfigurationReasoning(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.effort; if (!isText(x, _1_ConfigurationReasoning)) i = need(i, 'effort', x, notText(x, _1_ConfigurationReasoning));
  for (const k in v) switch (k) { case 'effort': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $ConfigurationUpdateResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.reasoning; if ((e = $ConfigurationReasoning(x)) !== none) i = need(i, 'reasoning', x, e);
  x = v.type; if (x !== 'configuration_update') i = need(i, 'type', x, unlike(x, 'configuration_update'));
  for (const k in v) switch (k) { case 'reasoning': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_ContentItem = ['input_audio', 'input_image', 'input_text', 'output_text'];
export function $ContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'input_audio': return $InputAudioContentItem(v);
    case 'input_image': return $InputImageContentItem(v);
    case 'input_text': return $InputTextContentItem(v);
    case 'output_text': return $OutputTextContentItem(v);
    default: return untagged(v.type, 'type', _1_ContentItem, 'drift');
  }
}

export function $ContextCompactionResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.type; if (x !== 'context_compaction') i = need(i, 'type', x, unlike(x, 'context_compaction'));
  for (const k in v) switch (k) { case 'encrypted_content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $CustomToolCallOutputResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.call_id; if (typeof x !== 'string') i = need(i, 'call_id', x, wrong('string'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  if ((x = v.name) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'name', wrong('string', 'null'));
  x = v.output; if ((e = $FunctionCallOutputBody(x)) !== none) i = need(i, 'output', x, e);
  x = v.type; if (x !== 'custom_tool_call_output') i = need(i, 'type', x, unlike(x, 'custom_tool_call_output'));
  for (const k in v) switch (k) { case 'call_id': case 'id': case 'internal_chat_message_metadata_passthrough': case 'name': case 'output': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $CustomToolCallResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.call_id; if (typeof x !== 'string') i = need(i, 'call_id', x, wrong('string'));
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  x = v.input; if (typeof x !== 'string') i = need(i, 'input', x, wrong('string'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  if ((x = v.namespace) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'namespace', wrong('string', 'null'));
  if ((x = v.status) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'status', wrong('string', 'null'));
  x = v.type; if (x !== 'custom_tool_call') i = need(i, 'type', x, unlike(x, 'custom_tool_call'));
  for (const k in v) switch (k) { case 'call_id': case 'encrypted_content': case 'id': case 'input': case 'internal_chat_message_metadata_passthrough': case 'name': case 'namespace': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

export function $EncryptedContentAgentMessageInputContent(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.encrypted_content; if (typeof x !== 'string') i = need(i, 'encrypted_content', x, wrong('string'));
  x = v.type; if (x !== 'encrypted_content') i = need(i, 'type', x, unlike(x, 'encrypted_content'));
  for (const k in v) switch (k) { case 'encrypted_content': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $FindInPageResponsesApiWebSearchAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.pattern) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'pattern', wrong('string', 'null'));
  x = v.type; if (x !== 'find_in_page') i = need(i, 'type', x, unlike(x, 'find_in_page'));
  if ((x = v.url) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'url', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'pattern': case 'type': case 'url': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $FunctionCallOutputResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.call_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'call_id', wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  if ((x = v.name) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'name', wrong('string', 'null'));
  if ((x = v.namespace) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'namespace', wrong('string', 'null'));
  x = v.output; if ((e = $FunctionCallOutputBody(x)) !== none) i = need(i, 'output', x, e);
  x = v.type; if (x !== 'function_call_output') i = need(i, 'type', x, unlike(x, 'function_call_output'));
  for (const k in v) switch (k) { case 'call_id': case 'id': case 'internal_chat_message_metadata_passthrough': case 'name': case 'namespace': case 'output': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $FunctionCallResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.arguments; if (typeof x !== 'string') i = need(i, 'arguments', x, wrong('string'));
  x = v.call_id; if (typeof x !== 'string') i = need(i, 'call_id', x, wrong('string'));
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  if ((x = v.encrypted_function_args) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'encrypted_function_args', e);
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  if ((x = v.namespace) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'namespace', wrong('string', 'null'));
  if ((x = v.status) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'status', wrong('string', 'null'));
  x = v.type; if (x !== 'function_call') i = need(i, 'type', x, unlike(x, 'function_call'));
  for (const k in v) switch (k) { case 'arguments': case 'call_id': case 'encrypted_content': case 'encrypted_function_args': case 'id': case 'internal_chat_message_metadata_passthrough': case 'name': case 'namespace': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

export function $ImageGenerationCallResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.result; if (typeof x !== 'string') i = need(i, 'result', x, wrong('string'));
  if ((x = v.revised_prompt) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'revised_prompt', wrong('string', 'null'));
  x = v.status; if (typeof x !== 'string') i = need(i, 'status', x, wrong('string'));
  x = v.type; if (x !== 'image_generation_call') i = need(i, 'type', x, unlike(x, 'image_generation_call'));
  for (const k in v) switch (k) { case 'encrypted_content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'result': case 'revised_prompt': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $InputAudioContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'input_audio') i = need(i, 'type', x, unlike(x, 'input_audio'));
  if ((x = v.audio_url) !== undefined && typeof x !== 'string') i = at(i, 'audio_url', wrong('string'));
  if ((x = v.file_id) !== undefined && typeof x !== 'string') i = at(i, 'file_id', wrong('string'));
  for (const k in v) switch (k) { case 'type': case 'audio_url': case 'file_id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $InputImageContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.detail) !== undefined && (e = (x === null ? none : orNull($ImageDetail(x)))) !== none) i = at(i, 'detail', e);
  x = v.type; if (x !== 'input_image') i = need(i, 'type', x, unlike(x, 'input_image'));
  if ((x = v.image_url) !== undefined && typeof x !== 'string') i = at(i, 'image_url', wrong('string'));
  if ((x = v.file_id) !== undefined && typeof x !== 'string') i = at(i, 'file_id', wrong('string'));
  for (const k in v) switch (k) { case 'detail': case 'type': case 'image_url': case 'file_id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $InputTextAgentMessageInputContent(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'input_text') i = need(i, 'type', x, unlike(x, 'input_text'));
  for (const k in v) switch (k) { case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $InputTextContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'input_text') i = need(i, 'type', x, unlike(x, 'input_text'));
  for (const k in v) switch (k) { case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $InternalChatMessageMetadataPassthrough(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.turn_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'turn_id', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'turn_id': break; default: i = unlisted(i, k); }
  return i;
}

export function $LocalShellStatus(v: unknown): ValidationIssue[] {
  switch (v) { case 'completed': case 'in_progress': case 'incomplete': return none; }
  return notListed(v, ['completed', 'in_progress', 'incomplete'], 'drift');
}

export function $MessageResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.content; if ((e = list(x, $ContentItem)) !== none) i = need(i, 'content', x, e);
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  if ((x = v.phase) !== undefined && (e = (x === null ? none : orNull($MessagePhase(x)))) !== none) i = at(i, 'phase', e);
  x = v.role; if (typeof x !== 'string') i = need(i, 'role', x, wrong('string'));
  if ((x = v.status) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'status', wrong('string', 'null'));
  x = v.type; if (x !== 'message') i = need(i, 'type', x, unlike(x, 'message'));
  for (const k in v) switch (k) { case 'content': case 'encrypted_content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'phase': case 'role': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

export function $OpenPageResponsesApiWebSearchAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'open_page') i = need(i, 'type', x, unlike(x, 'open_page'));
  if ((x = v.url) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'url', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'type': case 'url': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $OtherResponseItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'other') i = need(i, 'type', x, unlike(x, 'other'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $OtherResponsesApiWebSearchAction(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'other') i = need(i, 'type', x, unlike(x, 'other'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

export function $OutputTextContentItem(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.annotations) !== undefined && (e = (x === null ? none : list(x, (x) => none))) !== none) i = at(i, 'annotations', e);
  if ((x = v.logprobs) !== undefined && (e = (x === null ? none : list(x, (x) => none))) !== none) i = at(i, 'logprobs', e);
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'output_text') i = need(i, 'type', x, unlike(x, 'output_text'));
  for (const k in v) switch (k) { case 'annotations': case 'logprobs': case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_ReasoningItemContent = ['reasoning_text', 'text'];
export function $ReasoningItemContent(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'reasoning_text': return $ReasoningTextReasoningItemContent(v);
    case 'text': return $TextReasoningItemContent(v);
    default: return untagged(v.type, 'type', _1_ReasoningItemContent, 'drift');
  }
}

const _1_ReasoningItemReasoningSummary = ['summary_text'];
export function $ReasoningItemReasoningSummary(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'summary_text': return $SummaryTextReasoningItemReasoningSummary(v);
    default: return untagged(v.type, 'type', _1_ReasoningItemReasoningSummary, 'drift');
  }
}

export function $ReasoningTextReasoningItemContent(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'reasoning_text') i = need(i, 'type', x, unlike(x, 'reasoning_text'));
  for (const k in v) switch (k) { case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $SummaryTextReasoningItemReasoningSummary(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'summary_text') i = need(i, 'type', x, unlike(x, 'summary_text'));
  for (const k in v) switch (k) { case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

export function $TextReasoningItemContent(v: unknown): ValidationIssue[] {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'text') i = need(i, 'type', x, unlike(x, 'text'));
  for (const k in v) switch (k) { case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

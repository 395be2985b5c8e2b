// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  isUint64,
  lacking,
  list,
  map,
  missing,
  need,
  none,
  notInteger,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'
import {
  $AdditionalToolsResponseItem,
  $AgentMessageResponseItem,
  $CompactionResponseItem,
  $CompactionTriggerResponseItem,
  $ConfigurationUpdateResponseItem,
  $ContextCompactionResponseItem,
  $CustomToolCallOutputResponseItem,
  $CustomToolCallResponseItem,
  $FindInPageResponsesApiWebSearchAction,
  $FunctionCallOutputResponseItem,
  $FunctionCallResponseItem,
  $ImageGenerationCallResponseItem,
  $InternalChatMessageMetadataPassthrough,
  $LocalShellStatus,
  $MessageResponseItem,
  $OpenPageResponsesApiWebSearchAction,
  $OtherResponseItem,
  $OtherResponsesApiWebSearchAction,
  $ReasoningItemContent,
  $ReasoningItemReasoningSummary,
} from './shared-rawResponseItem-thread.js'

function $ExecLocalShellAction(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'command', x, e);
  x = v.env; if ((e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'env', x, e);
  x = v.timeout_ms; if (x !== null && !isUint64(x)) i = need(i, 'timeout_ms', x, notInteger(x, 'uint64', 'null'));
  x = v.type; if (x !== 'exec') i = need(i, 'type', x, unlike(x, 'exec'));
  x = v.user; if (x !== null && typeof x !== 'string') i = need(i, 'user', x, wrong('string', 'null'));
  x = v.working_directory; if (x !== null && typeof x !== 'string') i = need(i, 'working_directory', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'command': case 'env': case 'timeout_ms': case 'type': case 'user': case 'working_directory': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['command', 'type']);
}

const _1_LocalShellAction = ['exec'];
function $LocalShellAction(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'exec': return $ExecLocalShellAction(v);
    default: return untagged(v.type, 'type', _1_LocalShellAction, 'drift');
  }
}

function $LocalShellCallResponseItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.action; if ((e = $LocalShellAction(x)) !== none) i = need(i, 'action', x, e);
  x = v.call_id; if (x !== null && typeof x !== 'string') i = need(i, 'call_id', x, wrong('string', 'null'));
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.status; if ((e = $LocalShellStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.type; if (x !== 'local_shell_call') i = need(i, 'type', x, unlike(x, 'local_shell_call'));
  for (const k in v) switch (k) { case 'action': case 'call_id': case 'encrypted_content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['action', 'status', 'type']);
}

function $RawResponseItemCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.item; if ((e = $ResponseItem(x)) !== none) i = need(i, 'item', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'item': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ReasoningResponseItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.content) !== undefined && (e = (x === null ? none : list(x, $ReasoningItemContent))) !== none) i = at(i, 'content', e);
  x = v.encrypted_content; if (x !== null && typeof x !== 'string') i = need(i, 'encrypted_content', x, wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.summary; if ((e = list(x, $ReasoningItemReasoningSummary)) !== none) i = need(i, 'summary', x, e);
  x = v.type; if (x !== 'reasoning') i = need(i, 'type', x, unlike(x, 'reasoning'));
  for (const k in v) switch (k) { case 'content': case 'encrypted_content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'summary': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['summary', 'type']);
}

const _1_ResponseItem = ['additional_tools', 'agent_message', 'compaction', 'compaction_trigger', 'configuration_update', 'context_compaction', 'custom_tool_call', 'custom_tool_call_output', 'function_call', 'function_call_output', 'image_generation_call', 'local_shell_call', 'message', 'other', 'reasoning', 'tool_search_call', 'tool_search_output', 'web_search_call'];
function $ResponseItem(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'additional_tools': return $AdditionalToolsResponseItem(v);
    case 'agent_message': return $AgentMessageResponseItem(v);
    case 'compaction': return $CompactionResponseItem(v);
    case 'compaction_trigger': return $CompactionTriggerResponseItem(v);
    case 'configuration_update': return $ConfigurationUpdateResponseItem(v);
    case 'context_compaction': return $ContextCompactionResponseItem(v);
    case 'custom_tool_call': return $CustomToolCallResponseItem(v);
    case 'custom_tool_call_output': return $CustomToolCallOutputResponseItem(v);
    case 'function_call': return $FunctionCallResponseItem(v);
    case 'function_call_output': return $FunctionCallOutputResponseItem(v);
    case 'image_generation_call': return $ImageGenerationCallResponseItem(v);
    case 'local_shell_call': return $LocalShellCallResponseItem(v);
    case 'message': return $MessageResponseItem(v);
    case 'other': return $OtherResponseItem(v);
    case 'reasoning': return $ReasoningResponseItem(v);
    case 'tool_search_call': return $ToolSearchCallResponseItem(v);
    case 'tool_search_output': return $ToolSearchOutputResponseItem(v);
    case 'web_search_call': return $WebSearchCallResponseItem(v);
    default: return untagged(v.type, 'type', _1_ResponseItem, 'drift');
  }
}

const _1_ResponsesApiWebSearchAction = ['find_in_page', 'open_page', 'other', 'search'];
function $ResponsesApiWebSearchAction(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'find_in_page': return $FindInPageResponsesApiWebSearchAction(v);
    case 'open_page': return $OpenPageResponsesApiWebSearchAction(v);
    case 'other': return $OtherResponsesApiWebSearchAction(v);
    case 'search': return $SearchResponsesApiWebSearchAction(v);
    default: return untagged(v.type, 'type', _1_ResponsesApiWebSearchAction, 'drift');
  }
}

function $SearchResponsesApiWebSearchAction(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.queries; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'queries', x, e);
  x = v.query; if (x !== null && typeof x !== 'string') i = need(i, 'query', x, wrong('string', 'null'));
  x = v.type; if (x !== 'search') i = need(i, 'type', x, unlike(x, 'search'));
  for (const k in v) switch (k) { case 'queries': case 'query': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

function $ToolSearchCallResponseItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v.arguments === undefined) i = missing(i, 'arguments');
  x = v.call_id; if (x !== null && typeof x !== 'string') i = need(i, 'call_id', x, wrong('string', 'null'));
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  x = v.execution; if (typeof x !== 'string') i = need(i, 'execution', x, wrong('string'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  if ((x = v.status) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'status', wrong('string', 'null'));
  x = v.type; if (x !== 'tool_search_call') i = need(i, 'type', x, unlike(x, 'tool_search_call'));
  for (const k in v) switch (k) { case 'arguments': case 'call_id': case 'encrypted_content': case 'execution': case 'id': case 'internal_chat_message_metadata_passthrough': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['arguments', 'execution', 'type']);
}

function $ToolSearchOutputResponseItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.call_id; if (x !== null && typeof x !== 'string') i = need(i, 'call_id', x, wrong('string', 'null'));
  x = v.execution; if (typeof x !== 'string') i = need(i, 'execution', x, wrong('string'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.status; if (typeof x !== 'string') i = need(i, 'status', x, wrong('string'));
  x = v.tools; if ((e = list(x, (x) => none)) !== none) i = need(i, 'tools', x, e);
  x = v.type; if (x !== 'tool_search_output') i = need(i, 'type', x, unlike(x, 'tool_search_output'));
  for (const k in v) switch (k) { case 'call_id': case 'execution': case 'id': case 'internal_chat_message_metadata_passthrough': case 'status': case 'tools': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['execution', 'status', 'tools', 'type']);
}

function $WebSearchCallResponseItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.action) !== undefined && (e = (x === null ? none : $ResponsesApiWebSearchAction(x))) !== none) i = at(i, 'action', e);
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  if ((x = v.status) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'status', wrong('string', 'null'));
  x = v.type; if (x !== 'web_search_call') i = need(i, 'type', x, unlike(x, 'web_search_call'));
  for (const k in v) switch (k) { case 'action': case 'encrypted_content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  RawResponseItemCompletedNotification: Validate
} = {
  RawResponseItemCompletedNotification: $RawResponseItemCompletedNotification,
}

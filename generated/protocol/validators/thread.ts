// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  anyOf,
  at,
  isInt64,
  isObject,
  isText,
  isUint16,
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
  $TurnError,
} from './shared-base-review-thread-turn.js'
import {
  $SessionSource,
} from './shared-base-thread.js'
import {
  $ModeKind,
} from './shared-collaborationMode-thread-turn.js'
import {
  $DangerFullAccessSandboxPolicy,
  $NetworkAccess,
  $SandboxPolicyParams,
} from './shared-command-thread-turn.js'
import {
  $AskForApproval,
  $SandboxMode,
} from './shared-config-configRequirements-thread.js'
import {
  $ApprovalsReviewer,
} from './shared-config-configRequirements-thread-turn.js'
import {
  $ReasoningSummary,
} from './shared-config-thread-turn.js'
import {
  $ThreadItem,
  $UserInput,
} from './shared-item-review-thread-turn.js'
import {
  $GuardianRiskLevel,
  $GuardianUserAuthorization,
} from './shared-item-thread.js'
import {
  $SortDirection,
} from './shared-project-thread.js'
import {
  $TokenUsageBreakdown,
} from './shared-rawResponse-thread.js'
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
import {
  $Turn,
  $TurnItemsView,
  $TurnStatus,
} from './shared-review-thread-turn.js'
import {
  $RequestId,
} from './shared-serverRequest-thread-userVerification.js'
import {
  $ThreadSection,
} from './shared-thread-threadSection.js'
import {
  $AskForApprovalParams,
  $CollaborationModeParams,
  $MultiAgentMode,
  $Personality,
  $TurnEnvironmentParams,
  $UserInputParams,
} from './shared-thread-turn.js'

function $ActivePermissionProfile(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.extends; if (x !== null && typeof x !== 'string') i = need(i, 'extends', x, wrong('string', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  for (const k in v) switch (k) { case 'extends': case 'id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['id']);
}

function $ActiveThreadStatus(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.activeFlags; if ((e = list(x, $ThreadActiveFlag)) !== none) i = need(i, 'activeFlags', x, e);
  x = v.type; if (x !== 'active') i = need(i, 'type', x, unlike(x, 'active'));
  for (const k in v) switch (k) { case 'activeFlags': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $BemItemPromotedThreadRealtimeItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  if ((x = v.observedAtMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'observedAtMs', notInteger(x, 'int64', 'null'));
  x = v.realtimeSessionId; if (typeof x !== 'string') i = need(i, 'realtimeSessionId', x, wrong('string'));
  x = v.item_id; if (typeof x !== 'string') i = need(i, 'item_id', x, wrong('string'));
  x = v.presentation; if ((e = $ThreadRealtimeBemItemPresentation(x)) !== none) i = need(i, 'presentation', x, e);
  x = v.turn_id; if (typeof x !== 'string') i = need(i, 'turn_id', x, wrong('string'));
  x = v.type; if (x !== 'bemItemPromoted') i = need(i, 'type', x, unlike(x, 'bemItemPromoted'));
  for (const k in v) switch (k) { case 'id': case 'observedAtMs': case 'realtimeSessionId': case 'item_id': case 'presentation': case 'turn_id': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6);
}

const _1_CapabilityRootLocation = ['environment'];
function $CapabilityRootLocation(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'environment': return $EnvironmentCapabilityRootLocation(v);
    default: return untagged(v.type, 'type', _1_CapabilityRootLocation, 'error');
  }
}

function $CodexResponseHandoffMode(v) {
  switch (v) { case 'thinking': case 'commentary': case 'bemTags': return none; }
  return notListed(v, ['thinking', 'commentary', 'bemTags'], 'error');
}

function $CollaborationMode(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.mode; if ((e = $ModeKind(x)) !== none) i = need(i, 'mode', x, e);
  x = v.settings; if ((e = $Settings(x)) !== none) i = need(i, 'settings', x, e);
  for (const k in v) switch (k) { case 'mode': case 'settings': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $CompletedThreadPredictionResult(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (x !== null && typeof x !== 'string') i = need(i, 'text', x, wrong('string', 'null'));
  x = v.type; if (x !== 'completed') i = need(i, 'type', x, unlike(x, 'completed'));
  for (const k in v) switch (k) { case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

function $ContextCompactedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ConversationTextRole(v) {
  switch (v) { case 'user': case 'developer': case 'assistant': return none; }
  return notListed(v, ['user', 'developer', 'assistant'], 'error');
}

const _1_DynamicToolNamespaceTool = ['function'];
function $DynamicToolNamespaceTool(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'function': return $FunctionDynamicToolNamespaceTool(v);
    default: return untagged(v.type, 'type', _1_DynamicToolNamespaceTool, 'error');
  }
}

const _1_DynamicToolSpec = ['function', 'namespace'];
function $DynamicToolSpec(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'function': return $FunctionDynamicToolSpec(v);
    case 'namespace': return $NamespaceDynamicToolSpec(v);
    default: return untagged(v.type, 'type', _1_DynamicToolSpec, 'error');
  }
}

function $EnvironmentCapabilityRootLocation(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.environmentId; if (typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.type; if (x !== 'environment') i = need(i, 'type', x, unlike(x, 'environment'));
  for (const k in v) switch (k) { case 'environmentId': case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $EnvironmentConnectionNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.environmentId; if (typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'environmentId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ExecLocalShellActionParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'command', x, e);
  if ((x = v.env) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'env', e);
  if ((x = v.timeout_ms) !== undefined && x !== null && !isUint64(x)) i = at(i, 'timeout_ms', notInteger(x, 'uint64', 'null'));
  x = v.type; if (x !== 'exec') i = need(i, 'type', x, unlike(x, 'exec'));
  if ((x = v.user) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'user', wrong('string', 'null'));
  if ((x = v.working_directory) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'working_directory', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'command': case 'env': case 'timeout_ms': case 'type': case 'user': case 'working_directory': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ExistingCallThreadRealtimeStartTransport(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.callId; if (typeof x !== 'string') i = need(i, 'callId', x, wrong('string'));
  x = v.type; if (x !== 'existingCall') i = need(i, 'type', x, unlike(x, 'existingCall'));
  for (const k in v) switch (k) { case 'callId': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ExternalSandboxSandboxPolicy(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.networkAccess; if ((e = $NetworkAccess(x)) !== none) i = need(i, 'networkAccess', x, e);
  x = v.type; if (x !== 'externalSandbox') i = need(i, 'type', x, unlike(x, 'externalSandbox'));
  for (const k in v) switch (k) { case 'networkAccess': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

function $FailedThreadPredictionResult(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'failed') i = need(i, 'type', x, unlike(x, 'failed'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FrameThreadRealtimeItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  if ((x = v.observedAtMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'observedAtMs', notInteger(x, 'int64', 'null'));
  x = v.realtimeSessionId; if (typeof x !== 'string') i = need(i, 'realtimeSessionId', x, wrong('string'));
  x = v.channels; if ((e = $ThreadRealtimeFrameChannels(x)) !== none) i = need(i, 'channels', x, e);
  x = v.type; if (x !== 'frame') i = need(i, 'type', x, unlike(x, 'frame'));
  for (const k in v) switch (k) { case 'id': case 'observedAtMs': case 'realtimeSessionId': case 'channels': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $FunctionDynamicToolNamespaceTool(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.deferLoading) !== undefined && typeof x !== 'boolean') i = at(i, 'deferLoading', wrong('boolean'));
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  if (v.inputSchema === undefined) i = missing(i, 'inputSchema');
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.type; if (x !== 'function') i = need(i, 'type', x, unlike(x, 'function'));
  for (const k in v) switch (k) { case 'deferLoading': case 'description': case 'inputSchema': case 'name': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $FunctionDynamicToolSpec(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.deferLoading) !== undefined && typeof x !== 'boolean') i = at(i, 'deferLoading', wrong('boolean'));
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  if (v.inputSchema === undefined) i = missing(i, 'inputSchema');
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.type; if (x !== 'function') i = need(i, 'type', x, unlike(x, 'function'));
  for (const k in v) switch (k) { case 'deferLoading': case 'description': case 'inputSchema': case 'name': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $GitInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.branch; if (x !== null && typeof x !== 'string') i = need(i, 'branch', x, wrong('string', 'null'));
  x = v.originUrl; if (x !== null && typeof x !== 'string') i = need(i, 'originUrl', x, wrong('string', 'null'));
  x = v.sha; if (x !== null && typeof x !== 'string') i = need(i, 'sha', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'branch': case 'originUrl': case 'sha': break; default: i = unlisted(i, k); }
  return i;
}

function $GuardianAssessmentOutcome(v) {
  switch (v) { case 'allow': case 'deny': return none; }
  return notListed(v, ['allow', 'deny'], 'drift');
}

function $IdleThreadStatus(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'idle') i = need(i, 'type', x, unlike(x, 'idle'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $InlineMarkdownThreadRealtimeBemItemPresentation(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'inlineMarkdown') i = need(i, 'type', x, unlike(x, 'inlineMarkdown'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $InlineVisualizationThreadRealtimeBemItemPresentation(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.index; if (!isUint32(x)) i = need(i, 'index', x, notInteger(x, 'uint32'));
  x = v.type; if (x !== 'inlineVisualization') i = need(i, 'type', x, unlike(x, 'inlineVisualization'));
  for (const k in v) switch (k) { case 'index': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ItemThreadItemsListAnchor(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.type; if (x !== 'item') i = need(i, 'type', x, unlike(x, 'item'));
  for (const k in v) switch (k) { case 'itemId': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ItemThreadTimelineEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.item; if ((e = $ThreadItem(x)) !== none) i = need(i, 'item', x, e);
  x = v.position; if (!isUint64(x)) i = need(i, 'position', x, notInteger(x, 'uint64'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  x = v.type; if (x !== 'item') i = need(i, 'type', x, unlike(x, 'item'));
  for (const k in v) switch (k) { case 'item': case 'position': case 'turnId': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

const _1_LocalShellActionParams = ['exec'];
function $LocalShellActionParams(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'exec': return $ExecLocalShellActionParams(v);
    default: return untagged(v.type, 'type', _1_LocalShellActionParams, 'drift');
  }
}

function $LocalShellCallResponseItemParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.action; if ((e = $LocalShellActionParams(x)) !== none) i = need(i, 'action', x, e);
  if ((x = v.call_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'call_id', wrong('string', 'null'));
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.status; if ((e = $LocalShellStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.type; if (x !== 'local_shell_call') i = need(i, 'type', x, unlike(x, 'local_shell_call'));
  for (const k in v) switch (k) { case 'action': case 'call_id': case 'encrypted_content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $NamespaceDynamicToolSpec(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.tools; if ((e = list(x, $DynamicToolNamespaceTool)) !== none) i = need(i, 'tools', x, e);
  x = v.type; if (x !== 'namespace') i = need(i, 'type', x, unlike(x, 'namespace'));
  for (const k in v) switch (k) { case 'description': case 'name': case 'tools': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $NotLoadedThreadStatus(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'notLoaded') i = need(i, 'type', x, unlike(x, 'notLoaded'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $QueuedSubmission(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.clientUserMessageId; if (typeof x !== 'string') i = need(i, 'clientUserMessageId', x, wrong('string'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.input; if ((e = list(x, $UserInput)) !== none) i = need(i, 'input', x, e);
  if ((x = v.responsesapiClientMetadata) === undefined) i = absent(i, 'responsesapiClientMetadata', '0.169.0'); else if ((e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'responsesapiClientMetadata', e);
  for (const k in v) switch (k) { case 'clientUserMessageId': case 'id': case 'input': case 'responsesapiClientMetadata': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ReadOnlySandboxPolicy(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.networkAccess; if (typeof x !== 'boolean') i = need(i, 'networkAccess', x, wrong('boolean'));
  x = v.type; if (x !== 'readOnly') i = need(i, 'type', x, unlike(x, 'readOnly'));
  for (const k in v) switch (k) { case 'networkAccess': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

function $ReadThreadReadStateOperation(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'read') i = need(i, 'type', x, unlike(x, 'read'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $RealtimeConversationVersion(v) {
  switch (v) { case 'v1': case 'v2': case 'v3': return none; }
  return notListed(v, ['v1', 'v2', 'v3'], 'drift');
}

function $RealtimeOutputModality(v) {
  switch (v) { case 'text': case 'audio': return none; }
  return notListed(v, ['text', 'audio'], 'error');
}

function $RealtimeSessionClosedThreadRealtimeItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  if ((x = v.observedAtMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'observedAtMs', notInteger(x, 'int64', 'null'));
  x = v.realtimeSessionId; if (typeof x !== 'string') i = need(i, 'realtimeSessionId', x, wrong('string'));
  x = v.outcome; if ((e = $ThreadRealtimeSessionOutcome(x)) !== none) i = need(i, 'outcome', x, e);
  x = v.type; if (x !== 'realtimeSessionClosed') i = need(i, 'type', x, unlike(x, 'realtimeSessionClosed'));
  for (const k in v) switch (k) { case 'id': case 'observedAtMs': case 'realtimeSessionId': case 'outcome': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $RealtimeSessionStartedThreadRealtimeItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  if ((x = v.observedAtMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'observedAtMs', notInteger(x, 'int64', 'null'));
  x = v.realtimeSessionId; if (typeof x !== 'string') i = need(i, 'realtimeSessionId', x, wrong('string'));
  x = v.type; if (x !== 'realtimeSessionStarted') i = need(i, 'type', x, unlike(x, 'realtimeSessionStarted'));
  for (const k in v) switch (k) { case 'id': case 'observedAtMs': case 'realtimeSessionId': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $RealtimeThreadTimelineEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.item; if ((e = $ThreadRealtimeItem(x)) !== none) i = need(i, 'item', x, e);
  x = v.position; if (!isUint64(x)) i = need(i, 'position', x, notInteger(x, 'uint64'));
  x = v.type; if (x !== 'realtime') i = need(i, 'type', x, unlike(x, 'realtime'));
  for (const k in v) switch (k) { case 'item': case 'position': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $RealtimeVoice(v) {
  switch (v) { case 'alloy': case 'arbor': case 'ash': case 'aube': case 'ballad': case 'breeze': case 'bubbie': case 'cedar': case 'coral': case 'cove': case 'echo': case 'ember': case 'haetsal': case 'hanul': case 'himari': case 'juniper': case 'leher': case 'maple': case 'marin': case 'miko': case 'neer': case 'porto': case 'rindo': case 'rio': case 'rivage': case 'sage': case 'selva': case 'shimmer': case 'sol': case 'sonna': case 'spruce': case 'tinta': case 'vale': case 'verse': case 'viola': return none; }
  return notListed(v, ['alloy', 'arbor', 'ash', 'aube', 'ballad', 'breeze', 'bubbie', 'cedar', 'coral', 'cove', 'echo', 'ember', 'haetsal', 'hanul', 'himari', 'juniper', 'leher', 'maple', 'marin', 'miko', 'neer', 'porto', 'rindo', 'rio', 'rivage', 'sage', 'selva', 'shimmer', 'sol', 'sonna', 'spruce', 'tinta', 'vale', 'verse', 'viola'], 'drift');
}

function $RealtimeVoicesList(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.defaultV1; if ((e = $RealtimeVoice(x)) !== none) i = need(i, 'defaultV1', x, e);
  x = v.defaultV2; if ((e = $RealtimeVoice(x)) !== none) i = need(i, 'defaultV2', x, e);
  x = v.v1; if ((e = list(x, $RealtimeVoice)) !== none) i = need(i, 'v1', x, e);
  x = v.v2; if ((e = list(x, $RealtimeVoice)) !== none) i = need(i, 'v2', x, e);
  if ((x = v.v3) !== undefined && (e = list(x, $RealtimeVoice)) !== none) i = at(i, 'v3', e);
  for (const k in v) switch (k) { case 'defaultV1': case 'defaultV2': case 'v1': case 'v2': case 'v3': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ReasoningResponseItemParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.content) !== undefined && (e = (x === null ? none : list(x, $ReasoningItemContent))) !== none) i = at(i, 'content', e);
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.summary; if ((e = list(x, $ReasoningItemReasoningSummary)) !== none) i = need(i, 'summary', x, e);
  x = v.type; if (x !== 'reasoning') i = need(i, 'type', x, unlike(x, 'reasoning'));
  for (const k in v) switch (k) { case 'content': case 'encrypted_content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'summary': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_ResponseItemParams = ['additional_tools', 'agent_message', 'compaction', 'compaction_trigger', 'configuration_update', 'context_compaction', 'custom_tool_call', 'custom_tool_call_output', 'function_call', 'function_call_output', 'image_generation_call', 'local_shell_call', 'message', 'other', 'reasoning', 'tool_search_call', 'tool_search_output', 'web_search_call'];
function $ResponseItemParams(v) {
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
    case 'local_shell_call': return $LocalShellCallResponseItemParams(v);
    case 'message': return $MessageResponseItem(v);
    case 'other': return $OtherResponseItem(v);
    case 'reasoning': return $ReasoningResponseItemParams(v);
    case 'tool_search_call': return $ToolSearchCallResponseItemParams(v);
    case 'tool_search_output': return $ToolSearchOutputResponseItemParams(v);
    case 'web_search_call': return $WebSearchCallResponseItemParams(v);
    default: return untagged(v.type, 'type', _1_ResponseItemParams, 'drift');
  }
}

const _1_ResponsesApiWebSearchActionParams = ['find_in_page', 'open_page', 'other', 'search'];
function $ResponsesApiWebSearchActionParams(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'find_in_page': return $FindInPageResponsesApiWebSearchAction(v);
    case 'open_page': return $OpenPageResponsesApiWebSearchAction(v);
    case 'other': return $OtherResponsesApiWebSearchAction(v);
    case 'search': return $SearchResponsesApiWebSearchActionParams(v);
    default: return untagged(v.type, 'type', _1_ResponsesApiWebSearchActionParams, 'drift');
  }
}

const _1_SandboxPolicy = ['dangerFullAccess', 'externalSandbox', 'readOnly', 'workspaceWrite'];
function $SandboxPolicy(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'dangerFullAccess': return $DangerFullAccessSandboxPolicy(v);
    case 'externalSandbox': return $ExternalSandboxSandboxPolicy(v);
    case 'readOnly': return $ReadOnlySandboxPolicy(v);
    case 'workspaceWrite': return $WorkspaceWriteSandboxPolicy(v);
    default: return untagged(v.type, 'type', _1_SandboxPolicy, 'drift');
  }
}

function $SearchResponsesApiWebSearchActionParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.queries) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'queries', e);
  if ((x = v.query) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'query', wrong('string', 'null'));
  x = v.type; if (x !== 'search') i = need(i, 'type', x, unlike(x, 'search'));
  for (const k in v) switch (k) { case 'queries': case 'query': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SelectedCapabilityRoot(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.location; if ((e = $CapabilityRootLocation(x)) !== none) i = need(i, 'location', x, e);
  for (const k in v) switch (k) { case 'id': case 'location': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $SessionEndInputSavedThreadRealtimeItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  if ((x = v.observedAtMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'observedAtMs', notInteger(x, 'int64', 'null'));
  x = v.realtimeSessionId; if (typeof x !== 'string') i = need(i, 'realtimeSessionId', x, wrong('string'));
  x = v.input; if (typeof x !== 'string') i = need(i, 'input', x, wrong('string'));
  x = v.input_item_id; if (typeof x !== 'string') i = need(i, 'input_item_id', x, wrong('string'));
  x = v.source_event_ids; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'source_event_ids', x, e);
  x = v.type; if (x !== 'sessionEndInputSaved') i = need(i, 'type', x, unlike(x, 'sessionEndInputSaved'));
  for (const k in v) switch (k) { case 'id': case 'observedAtMs': case 'realtimeSessionId': case 'input': case 'input_item_id': case 'source_event_ids': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6);
}

const _1_Settings = { minLength: 1 };
function $Settings(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.developer_instructions; if (x !== null && typeof x !== 'string') i = need(i, 'developer_instructions', x, wrong('string', 'null'));
  x = v.model; if (typeof x !== 'string') i = need(i, 'model', x, wrong('string'));
  x = v.reasoning_effort; if (x !== null && !isText(x, _1_Settings)) i = need(i, 'reasoning_effort', x, notText(x, _1_Settings, 'null'));
  for (const k in v) switch (k) { case 'developer_instructions': case 'model': case 'reasoning_effort': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['model']);
}

function $SystemErrorThreadStatus(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'systemError') i = need(i, 'type', x, unlike(x, 'systemError'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_Thread = { minLength: 1 };
function $Thread(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.agentNickname; if (x !== null && typeof x !== 'string') i = need(i, 'agentNickname', x, wrong('string', 'null'));
  x = v.agentRole; if (x !== null && typeof x !== 'string') i = need(i, 'agentRole', x, wrong('string', 'null'));
  if ((x = v.attachedToThreadId) === undefined) i = absent(i, 'attachedToThreadId', '0.169.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'attachedToThreadId', wrong('string', 'null'));
  x = v.canAcceptDirectInput; if (x !== null && typeof x !== 'boolean') i = need(i, 'canAcceptDirectInput', x, wrong('boolean', 'null'));
  x = v.cliVersion; if (typeof x !== 'string') i = need(i, 'cliVersion', x, wrong('string'));
  x = v.createdAt; if (!isInt64(x)) i = need(i, 'createdAt', x, notInteger(x, 'int64'));
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  if ((x = v.daybreakEnabled) === undefined) i = absent(i, 'daybreakEnabled', '0.154.0'); else if (x !== null && typeof x !== 'boolean') i = at(i, 'daybreakEnabled', wrong('boolean', 'null'));
  if ((x = v.environments) === undefined) i = absent(i, 'environments', '0.154.0'); else if ((e = (x === null ? none : list(x, $ThreadEnvironment))) !== none) i = at(i, 'environments', e);
  x = v.ephemeral; if (typeof x !== 'boolean') i = need(i, 'ephemeral', x, wrong('boolean'));
  x = v.extra; if ((e = (x === null ? none : $ThreadExtra(x))) !== none) i = need(i, 'extra', x, e);
  x = v.forkedFromId; if (x !== null && typeof x !== 'string') i = need(i, 'forkedFromId', x, wrong('string', 'null'));
  x = v.gitInfo; if ((e = (x === null ? none : $GitInfo(x))) !== none) i = need(i, 'gitInfo', x, e);
  x = v.historyMode; if ((e = $ThreadHistoryMode(x)) !== none) i = need(i, 'historyMode', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  if ((x = v.model) === undefined) i = absent(i, 'model', '0.153.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'model', wrong('string', 'null'));
  x = v.modelProvider; if (typeof x !== 'string') i = need(i, 'modelProvider', x, wrong('string'));
  x = v.name; if (x !== null && typeof x !== 'string') i = need(i, 'name', x, wrong('string', 'null'));
  if ((x = v.originator) === undefined) i = absent(i, 'originator', '0.154.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'originator', wrong('string', 'null'));
  x = v.parentThreadId; if (x !== null && typeof x !== 'string') i = need(i, 'parentThreadId', x, wrong('string', 'null'));
  x = v.path; if (x !== null && typeof x !== 'string') i = need(i, 'path', x, wrong('string', 'null'));
  x = v.preview; if (typeof x !== 'string') i = need(i, 'preview', x, wrong('string'));
  x = v.projectId; if (x !== null && typeof x !== 'string') i = need(i, 'projectId', x, wrong('string', 'null'));
  if ((x = v.reasoningEffort) === undefined) i = absent(i, 'reasoningEffort', '0.153.0'); else if (x !== null && !isText(x, _1_Thread)) i = at(i, 'reasoningEffort', notText(x, _1_Thread, 'null'));
  x = v.recencyAt; if (x !== null && !isInt64(x)) i = need(i, 'recencyAt', x, notInteger(x, 'int64', 'null'));
  x = v.section; if ((e = (x === null ? none : $ThreadSection(x))) !== none) i = need(i, 'section', x, e);
  x = v.sectionEnteredAt; if (x !== null && !isInt64(x)) i = need(i, 'sectionEnteredAt', x, notInteger(x, 'int64', 'null'));
  x = v.sessionId; if (typeof x !== 'string') i = need(i, 'sessionId', x, wrong('string'));
  x = v.source; if ((e = $SessionSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.status; if ((e = $ThreadStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.threadSource; if (x !== null && typeof x !== 'string') i = need(i, 'threadSource', x, wrong('string', 'null'));
  x = v.turns; if ((e = list(x, $Turn)) !== none) i = need(i, 'turns', x, e);
  x = v.updatedAt; if (!isInt64(x)) i = need(i, 'updatedAt', x, notInteger(x, 'int64'));
  for (const k in v) switch (k) { case 'agentNickname': case 'agentRole': case 'attachedToThreadId': case 'canAcceptDirectInput': case 'cliVersion': case 'createdAt': case 'cwd': case 'daybreakEnabled': case 'environments': case 'ephemeral': case 'extra': case 'forkedFromId': case 'gitInfo': case 'historyMode': case 'id': case 'model': case 'modelProvider': case 'name': case 'originator': case 'parentThreadId': case 'path': case 'preview': case 'projectId': case 'reasoningEffort': case 'recencyAt': case 'section': case 'sectionEnteredAt': case 'sessionId': case 'source': case 'status': case 'threadSource': case 'turns': case 'updatedAt': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 13, ['cliVersion', 'createdAt', 'cwd', 'ephemeral', 'id', 'modelProvider', 'preview', 'projectId', 'sessionId', 'source', 'status', 'turns', 'updatedAt']);
}

function $ThreadActiveFlag(v) {
  switch (v) { case 'waitingOnApproval': case 'waitingOnUserInput': return none; }
  return notListed(v, ['waitingOnApproval', 'waitingOnUserInput'], 'drift');
}

function $ThreadApproveGuardianDeniedActionParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v.event === undefined) i = missing(i, 'event');
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'event': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadApproveGuardianDeniedActionResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadArchiveParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadArchiveResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadArchivedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadAttachment(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.attachmentType; if (typeof x !== 'string') i = need(i, 'attachmentType', x, wrong('string'));
  x = v.createdAt; if (!isInt64(x)) i = need(i, 'createdAt', x, notInteger(x, 'int64'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.identityKey; if (typeof x !== 'string') i = need(i, 'identityKey', x, wrong('string'));
  if (v.payload === undefined) i = missing(i, 'payload');
  for (const k in v) switch (k) { case 'attachmentType': case 'createdAt': case 'id': case 'identityKey': case 'payload': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $ThreadAttachmentAddOutcome(v) {
  switch (v) { case 'created': case 'existing': return none; }
  return notListed(v, ['created', 'existing'], 'drift');
}

function $ThreadAttachmentAddParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.attachmentType; if (typeof x !== 'string') i = need(i, 'attachmentType', x, wrong('string'));
  x = v.identityKey; if (typeof x !== 'string') i = need(i, 'identityKey', x, wrong('string'));
  if (v.payload === undefined) i = missing(i, 'payload');
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'attachmentType': case 'identityKey': case 'payload': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ThreadAttachmentAddResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.attachment; if ((e = $ThreadAttachment(x)) !== none) i = need(i, 'attachment', x, e);
  x = v.outcome; if ((e = $ThreadAttachmentAddOutcome(x)) !== none) i = need(i, 'outcome', x, e);
  for (const k in v) switch (k) { case 'attachment': case 'outcome': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadAttachmentListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'cursor': case 'limit': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadAttachmentListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $ThreadAttachment)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadAttachmentOperation(v) {
  switch (v) { case 'created': case 'deleted': return none; }
  return notListed(v, ['created', 'deleted'], 'drift');
}

function $ThreadAttachmentOwner(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.archived; if (typeof x !== 'boolean') i = need(i, 'archived', x, wrong('boolean'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'archived': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadAttachmentOwnerListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.archived) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'archived', wrong('boolean', 'null'));
  x = v.attachmentType; if (typeof x !== 'string') i = need(i, 'attachmentType', x, wrong('string'));
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  x = v.identityKey; if (typeof x !== 'string') i = need(i, 'identityKey', x, wrong('string'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  for (const k in v) switch (k) { case 'archived': case 'attachmentType': case 'cursor': case 'identityKey': case 'limit': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadAttachmentOwnerListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $ThreadAttachmentOwner)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadAttachmentRemoveParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.attachmentType; if (typeof x !== 'string') i = need(i, 'attachmentType', x, wrong('string'));
  x = v.identityKey; if (typeof x !== 'string') i = need(i, 'identityKey', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'attachmentType': case 'identityKey': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadAttachmentRemoveResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadAttachmentUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.attachmentId; if (typeof x !== 'string') i = need(i, 'attachmentId', x, wrong('string'));
  x = v.attachmentType; if (typeof x !== 'string') i = need(i, 'attachmentType', x, wrong('string'));
  x = v.identityKey; if (typeof x !== 'string') i = need(i, 'identityKey', x, wrong('string'));
  x = v.operation; if ((e = $ThreadAttachmentOperation(x)) !== none) i = need(i, 'operation', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'attachmentId': case 'attachmentType': case 'identityKey': case 'operation': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $ThreadBackgroundTerminal(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if (typeof x !== 'string') i = need(i, 'command', x, wrong('string'));
  x = v.cpuPercent; if (x !== null && typeof x !== 'number') i = need(i, 'cpuPercent', x, wrong('number', 'null'));
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.osPid; if (x !== null && !isUint32(x)) i = need(i, 'osPid', x, notInteger(x, 'uint32', 'null'));
  x = v.processId; if (typeof x !== 'string') i = need(i, 'processId', x, wrong('string'));
  x = v.rssKb; if (x !== null && !isUint64(x)) i = need(i, 'rssKb', x, notInteger(x, 'uint64', 'null'));
  for (const k in v) switch (k) { case 'command': case 'cpuPercent': case 'cwd': case 'itemId': case 'osPid': case 'processId': case 'rssKb': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['command', 'cwd', 'itemId', 'processId']);
}

function $ThreadBackgroundTerminalsCleanParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadBackgroundTerminalsCleanResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadBackgroundTerminalsListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'cursor': case 'limit': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadBackgroundTerminalsListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $ThreadBackgroundTerminal)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadBackgroundTerminalsTerminateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.processId; if (typeof x !== 'string') i = need(i, 'processId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'processId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadBackgroundTerminalsTerminateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.terminated; if (typeof x !== 'boolean') i = need(i, 'terminated', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'terminated': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadClosedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadCompactStartParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadCompactStartResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadDecrementElicitationParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadDecrementElicitationResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.count; if (!isInt64(x)) i = need(i, 'count', x, notInteger(x, 'int64'));
  x = v.paused; if (typeof x !== 'boolean') i = need(i, 'paused', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'count': case 'paused': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadDeleteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadDeleteResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadDeletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadEnvironment(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.environmentId; if (typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string'));
  x = v.runtimeWorkspaceRoots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'runtimeWorkspaceRoots', x, e);
  for (const k in v) switch (k) { case 'cwd': case 'environmentId': case 'runtimeWorkspaceRoots': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadExtra(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadForkParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.approvalPolicy) !== undefined && (e = (x === null ? none : $AskForApprovalParams(x))) !== none) i = at(i, 'approvalPolicy', e);
  if ((x = v.approvalsReviewer) !== undefined && (e = (x === null ? none : orNull($ApprovalsReviewer(x)))) !== none) i = at(i, 'approvalsReviewer', e);
  if ((x = v.attachToSource) !== undefined && typeof x !== 'boolean') i = at(i, 'attachToSource', wrong('boolean'));
  if ((x = v.baseInstructions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'baseInstructions', wrong('string', 'null'));
  if ((x = v.beforeTurnId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'beforeTurnId', wrong('string', 'null'));
  if ((x = v.config) !== undefined && (e = (x === null ? none : map(x, (x) => none))) !== none) i = at(i, 'config', e);
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  if ((x = v.deferGoalContinuation) !== undefined && typeof x !== 'boolean') i = at(i, 'deferGoalContinuation', wrong('boolean'));
  if ((x = v.developerInstructions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'developerInstructions', wrong('string', 'null'));
  if ((x = v.ephemeral) !== undefined && typeof x !== 'boolean') i = at(i, 'ephemeral', wrong('boolean'));
  if ((x = v.excludeTurns) !== undefined && typeof x !== 'boolean') i = at(i, 'excludeTurns', wrong('boolean'));
  if ((x = v.experimentalDisablePredictionMcp) !== undefined && typeof x !== 'boolean') i = at(i, 'experimentalDisablePredictionMcp', wrong('boolean'));
  if ((x = v.experimentalPredictionMode) !== undefined && typeof x !== 'boolean') i = at(i, 'experimentalPredictionMode', wrong('boolean'));
  if ((x = v.lastTurnId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'lastTurnId', wrong('string', 'null'));
  if ((x = v.model) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'model', wrong('string', 'null'));
  if ((x = v.modelProvider) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'modelProvider', wrong('string', 'null'));
  if ((x = v.path) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'path', wrong('string', 'null'));
  if ((x = v.permissions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'permissions', wrong('string', 'null'));
  if ((x = v.runtimeWorkspaceRoots) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'runtimeWorkspaceRoots', e);
  if ((x = v.sandbox) !== undefined && (e = (x === null ? none : orNull($SandboxMode(x)))) !== none) i = at(i, 'sandbox', e);
  if ((x = v.serviceTier) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'serviceTier', wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  if ((x = v.threadSource) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadSource', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'approvalPolicy': case 'approvalsReviewer': case 'attachToSource': case 'baseInstructions': case 'beforeTurnId': case 'config': case 'cwd': case 'deferGoalContinuation': case 'developerInstructions': case 'ephemeral': case 'excludeTurns': case 'experimentalDisablePredictionMcp': case 'experimentalPredictionMode': case 'lastTurnId': case 'model': case 'modelProvider': case 'path': case 'permissions': case 'runtimeWorkspaceRoots': case 'sandbox': case 'serviceTier': case 'threadId': case 'threadSource': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_ThreadForkResponse = { minLength: 1 };
function $ThreadForkResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.activePermissionProfile; if ((e = (x === null ? none : $ActivePermissionProfile(x))) !== none) i = need(i, 'activePermissionProfile', x, e);
  x = v.approvalPolicy; if ((e = $AskForApproval(x)) !== none) i = need(i, 'approvalPolicy', x, e);
  x = v.approvalsReviewer; if ((e = $ApprovalsReviewer(x)) !== none) i = need(i, 'approvalsReviewer', x, e);
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  if ((x = v.disabledPluginIds) === undefined) i = absent(i, 'disabledPluginIds', '0.156.0'); else if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = at(i, 'disabledPluginIds', e);
  x = v.instructionSources; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'instructionSources', x, e);
  x = v.model; if (typeof x !== 'string') i = need(i, 'model', x, wrong('string'));
  x = v.modelProvider; if (typeof x !== 'string') i = need(i, 'modelProvider', x, wrong('string'));
  x = v.multiAgentMode; if ((e = $MultiAgentMode(x)) !== none) i = need(i, 'multiAgentMode', x, e);
  x = v.reasoningEffort; if (x !== null && !isText(x, _1_ThreadForkResponse)) i = need(i, 'reasoningEffort', x, notText(x, _1_ThreadForkResponse, 'null'));
  x = v.runtimeWorkspaceRoots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'runtimeWorkspaceRoots', x, e);
  x = v.sandbox; if ((e = $SandboxPolicy(x)) !== none) i = need(i, 'sandbox', x, e);
  x = v.serviceTier; if (x !== null && typeof x !== 'string') i = need(i, 'serviceTier', x, wrong('string', 'null'));
  x = v.thread; if ((e = $Thread(x)) !== none) i = need(i, 'thread', x, e);
  for (const k in v) switch (k) { case 'activePermissionProfile': case 'approvalPolicy': case 'approvalsReviewer': case 'cwd': case 'disabledPluginIds': case 'instructionSources': case 'model': case 'modelProvider': case 'multiAgentMode': case 'reasoningEffort': case 'runtimeWorkspaceRoots': case 'sandbox': case 'serviceTier': case 'thread': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7, ['approvalPolicy', 'approvalsReviewer', 'cwd', 'model', 'modelProvider', 'sandbox', 'thread']);
}

function $ThreadGoal(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.createdAt; if (!isInt64(x)) i = need(i, 'createdAt', x, notInteger(x, 'int64'));
  x = v.objective; if (typeof x !== 'string') i = need(i, 'objective', x, wrong('string'));
  x = v.status; if ((e = $ThreadGoalStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.timeUsedSeconds; if (!isInt64(x)) i = need(i, 'timeUsedSeconds', x, notInteger(x, 'int64'));
  x = v.tokenBudget; if (x !== null && !isInt64(x)) i = need(i, 'tokenBudget', x, notInteger(x, 'int64', 'null'));
  x = v.tokensUsed; if (!isInt64(x)) i = need(i, 'tokensUsed', x, notInteger(x, 'int64'));
  x = v.updatedAt; if (!isInt64(x)) i = need(i, 'updatedAt', x, notInteger(x, 'int64'));
  for (const k in v) switch (k) { case 'createdAt': case 'objective': case 'status': case 'threadId': case 'timeUsedSeconds': case 'tokenBudget': case 'tokensUsed': case 'updatedAt': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7, ['createdAt', 'objective', 'status', 'threadId', 'timeUsedSeconds', 'tokensUsed', 'updatedAt']);
}

function $ThreadGoalClearParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.origin) !== undefined && (e = (x === null ? none : orNull($ThreadGoalMutationOrigin(x)))) !== none) i = at(i, 'origin', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'origin': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadGoalClearResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cleared; if (typeof x !== 'boolean') i = need(i, 'cleared', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'cleared': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadGoalClearedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadGoalGetParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadGoalGetResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.goal; if ((e = (x === null ? none : $ThreadGoal(x))) !== none) i = need(i, 'goal', x, e);
  for (const k in v) switch (k) { case 'goal': break; default: i = unlisted(i, k); }
  return i;
}

function $ThreadGoalMutationOrigin(v) {
  switch (v) { case 'user': case 'automatic': return none; }
  return notListed(v, ['user', 'automatic'], 'error');
}

function $ThreadGoalSetParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.objective) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'objective', wrong('string', 'null'));
  if ((x = v.origin) !== undefined && (e = (x === null ? none : orNull($ThreadGoalMutationOrigin(x)))) !== none) i = at(i, 'origin', e);
  if ((x = v.status) !== undefined && (e = (x === null ? none : orNull($ThreadGoalStatus(x)))) !== none) i = at(i, 'status', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  if ((x = v.tokenBudget) !== undefined && x !== null && !isInt64(x)) i = at(i, 'tokenBudget', notInteger(x, 'int64', 'null'));
  for (const k in v) switch (k) { case 'objective': case 'origin': case 'status': case 'threadId': case 'tokenBudget': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadGoalSetResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.goal; if ((e = $ThreadGoal(x)) !== none) i = need(i, 'goal', x, e);
  for (const k in v) switch (k) { case 'goal': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadGoalStatus(v) {
  switch (v) { case 'active': case 'paused': case 'blocked': case 'usageLimited': case 'budgetLimited': case 'complete': return none; }
  return notListed(v, ['active', 'paused', 'blocked', 'usageLimited', 'budgetLimited', 'complete'], 'drift');
}

function $ThreadGoalUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.goal; if ((e = $ThreadGoal(x)) !== none) i = need(i, 'goal', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (x !== null && typeof x !== 'string') i = need(i, 'turnId', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'goal': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['goal', 'threadId']);
}

function $ThreadGuardianAssessment(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.outcome; if ((e = $GuardianAssessmentOutcome(x)) !== none) i = need(i, 'outcome', x, e);
  x = v.rationale; if (typeof x !== 'string') i = need(i, 'rationale', x, wrong('string'));
  x = v.riskLevel; if ((e = $GuardianRiskLevel(x)) !== none) i = need(i, 'riskLevel', x, e);
  x = v.userAuthorization; if ((e = $GuardianUserAuthorization(x)) !== none) i = need(i, 'userAuthorization', x, e);
  for (const k in v) switch (k) { case 'outcome': case 'rationale': case 'riskLevel': case 'userAuthorization': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ThreadGuardianReviewParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadGuardianReviewResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.assessment; if ((e = (x === null ? none : $ThreadGuardianAssessment(x))) !== none) i = need(i, 'assessment', x, e);
  x = v.callId; if (typeof x !== 'string') i = need(i, 'callId', x, wrong('string'));
  for (const k in v) switch (k) { case 'assessment': case 'callId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['callId']);
}

function $ThreadHistoryMode(v) {
  switch (v) { case 'legacy': case 'paginated': return none; }
  return notListed(v, ['legacy', 'paginated'], 'drift');
}

function $ThreadIncrementElicitationParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadIncrementElicitationResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.count; if (!isInt64(x)) i = need(i, 'count', x, notInteger(x, 'int64'));
  x = v.paused; if (typeof x !== 'boolean') i = need(i, 'paused', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'count': case 'paused': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadInjectItemsParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.items; if ((e = list(x, (x) => none)) !== none) i = need(i, 'items', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'items': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadInjectItemsResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadItemEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.completedAtMs) === undefined) i = absent(i, 'completedAtMs', '0.157.0'); else if (x !== null && !isInt64(x)) i = at(i, 'completedAtMs', notInteger(x, 'int64', 'null'));
  x = v.item; if ((e = $ThreadItem(x)) !== none) i = need(i, 'item', x, e);
  if ((x = v.outputDeferred) !== undefined && typeof x !== 'boolean') i = at(i, 'outputDeferred', wrong('boolean'));
  if ((x = v.startedAtMs) === undefined) i = absent(i, 'startedAtMs', '0.157.0'); else if (x !== null && !isInt64(x)) i = at(i, 'startedAtMs', notInteger(x, 'int64', 'null'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'item': case 'outputDeferred': case 'startedAtMs': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadItemOutputDeferral(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.commandExecution) !== undefined && typeof x !== 'boolean') i = at(i, 'commandExecution', wrong('boolean'));
  if ((x = v.mcpToolCall) !== undefined && typeof x !== 'boolean') i = at(i, 'mcpToolCall', wrong('boolean'));
  for (const k in v) switch (k) { case 'commandExecution': case 'mcpToolCall': break; default: i = unlisted(i, k); }
  return i;
}

const _1_ThreadItemsListAnchor = ['item'];
function $ThreadItemsListAnchor(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'item': return $ItemThreadItemsListAnchor(v);
    default: return untagged(v.type, 'type', _1_ThreadItemsListAnchor, 'error');
  }
}

const _1_ThreadItemsListCursor = [
  { name: 'string', types: ['string'], check: (x) => typeof x !== 'string' ? wrong('string') : none },
  { name: 'ThreadItemsListAnchor', types: ['object'], check: $ThreadItemsListAnchor, required: ['type'], values: { 'type': ['item'] } },
];
function $ThreadItemsListCursor(v) {
  return anyOf(v, _1_ThreadItemsListCursor);
}

const _1_ThreadItemsListParams = [
  { name: 'string', types: ['string'], check: (x) => typeof x !== 'string' ? wrong('string') : none },
  { name: 'ThreadItemsListCursor', types: ['string', 'object'], check: $ThreadItemsListCursor },
];
function $ThreadItemsListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && (e = (x === null ? none : anyOf(x, _1_ThreadItemsListParams))) !== none) i = at(i, 'cursor', e);
  if ((x = v.deferOutput) !== undefined && (e = (x === null ? none : $ThreadItemOutputDeferral(x))) !== none) i = at(i, 'deferOutput', e);
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.sortDirection) !== undefined && (e = (x === null ? none : orNull($SortDirection(x)))) !== none) i = at(i, 'sortDirection', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  if ((x = v.turnId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'turnId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cursor': case 'deferOutput': case 'limit': case 'sortDirection': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadItemsListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.backwardsCursor; if (x !== null && typeof x !== 'string') i = need(i, 'backwardsCursor', x, wrong('string', 'null'));
  x = v.data; if ((e = list(x, $ThreadItemEntry)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'backwardsCursor': case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadItemsReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.itemIds; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'itemIds', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'itemIds': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadItemsReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $ThreadItemEntry)) !== none) i = need(i, 'data', x, e);
  for (const k in v) switch (k) { case 'data': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_ThreadListCwdFilter = [
  { name: 'string', types: ['string'], check: (x) => typeof x !== 'string' ? wrong('string') : none },
  { name: 'array', types: ['array'], check: (x) => list(x, (x) => typeof x !== 'string' ? wrong('string') : none) },
];
function $ThreadListCwdFilter(v) {
  return anyOf(v, _1_ThreadListCwdFilter);
}

function $ThreadListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.ancestorThreadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'ancestorThreadId', wrong('string', 'null'));
  if ((x = v.archived) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'archived', wrong('boolean', 'null'));
  if ((x = v.attachedToThreadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'attachedToThreadId', wrong('string', 'null'));
  if ((x = v.currentAccountOnly) !== undefined && typeof x !== 'boolean') i = at(i, 'currentAccountOnly', wrong('boolean'));
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.cwd) !== undefined && (e = (x === null ? none : $ThreadListCwdFilter(x))) !== none) i = at(i, 'cwd', e);
  if ((x = v.excludedThreadIds) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'excludedThreadIds', e);
  if ((x = v.includeAttachedThreads) !== undefined && typeof x !== 'boolean') i = at(i, 'includeAttachedThreads', wrong('boolean'));
  if ((x = v.includedThreadIds) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'includedThreadIds', e);
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.modelProviders) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'modelProviders', e);
  if ((x = v.originators) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'originators', e);
  if ((x = v.parentThreadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'parentThreadId', wrong('string', 'null'));
  if ((x = v.projectId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'projectId', wrong('string', 'null'));
  if ((x = v.searchTerm) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'searchTerm', wrong('string', 'null'));
  if ((x = v.sectionId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'sectionId', wrong('string', 'null'));
  if ((x = v.sortDirection) !== undefined && (e = (x === null ? none : orNull($SortDirection(x)))) !== none) i = at(i, 'sortDirection', e);
  if ((x = v.sortKey) !== undefined && (e = (x === null ? none : orNull($ThreadSortKey(x)))) !== none) i = at(i, 'sortKey', e);
  if ((x = v.sourceKinds) !== undefined && (e = (x === null ? none : list(x, $ThreadSourceKind))) !== none) i = at(i, 'sourceKinds', e);
  if ((x = v.useStateDbOnly) !== undefined && typeof x !== 'boolean') i = at(i, 'useStateDbOnly', wrong('boolean'));
  for (const k in v) switch (k) { case 'ancestorThreadId': case 'archived': case 'attachedToThreadId': case 'currentAccountOnly': case 'cursor': case 'cwd': case 'excludedThreadIds': case 'includeAttachedThreads': case 'includedThreadIds': case 'limit': case 'modelProviders': case 'originators': case 'parentThreadId': case 'projectId': case 'searchTerm': case 'sectionId': case 'sortDirection': case 'sortKey': case 'sourceKinds': case 'useStateDbOnly': break; default: i = unlisted(i, k); }
  return i;
}

function $ThreadListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.backwardsCursor; if (x !== null && typeof x !== 'string') i = need(i, 'backwardsCursor', x, wrong('string', 'null'));
  x = v.data; if ((e = list(x, $Thread)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  if ((x = v.readStates) === undefined) i = absent(i, 'readStates', '0.163.0'); else if ((e = (x === null ? none : map(x, $ThreadReadState))) !== none) i = at(i, 'readStates', e);
  for (const k in v) switch (k) { case 'backwardsCursor': case 'data': case 'nextCursor': case 'readStates': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadLoadedListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  for (const k in v) switch (k) { case 'cursor': case 'limit': break; default: i = unlisted(i, k); }
  return i;
}

function $ThreadLoadedListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadMemoryMode(v) {
  switch (v) { case 'enabled': case 'disabled': return none; }
  return notListed(v, ['enabled', 'disabled'], 'error');
}

function $ThreadMemoryModeSetParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.mode; if ((e = $ThreadMemoryMode(x)) !== none) i = need(i, 'mode', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'mode': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadMemoryModeSetResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadMemoryReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadMemoryReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.summary; if (x !== null && typeof x !== 'string') i = need(i, 'summary', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'summary': break; default: i = unlisted(i, k); }
  return i;
}

function $ThreadMetadataGitInfoUpdateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.branch) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'branch', wrong('string', 'null'));
  if ((x = v.originUrl) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'originUrl', wrong('string', 'null'));
  if ((x = v.sha) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'sha', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'branch': case 'originUrl': case 'sha': break; default: i = unlisted(i, k); }
  return i;
}

function $ThreadMetadataUpdateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.daybreakEnabled) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'daybreakEnabled', wrong('boolean', 'null'));
  if ((x = v.gitInfo) !== undefined && (e = (x === null ? none : $ThreadMetadataGitInfoUpdateParams(x))) !== none) i = at(i, 'gitInfo', e);
  if ((x = v.projectId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'projectId', wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'daybreakEnabled': case 'gitInfo': case 'projectId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadMetadataUpdateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.thread; if ((e = $Thread(x)) !== none) i = need(i, 'thread', x, e);
  for (const k in v) switch (k) { case 'thread': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadNameUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  if ((x = v.threadName) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadName', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'threadId': case 'threadName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadPredictionRequestParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.sourceTurnId; if (typeof x !== 'string') i = need(i, 'sourceTurnId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'sourceTurnId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadPredictionRequestResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

const _1_ThreadPredictionResult = ['completed', 'failed'];
function $ThreadPredictionResult(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'completed': return $CompletedThreadPredictionResult(v);
    case 'failed': return $FailedThreadPredictionResult(v);
    default: return untagged(v.type, 'type', _1_ThreadPredictionResult, 'drift');
  }
}

function $ThreadPredictionUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.result; if ((e = $ThreadPredictionResult(x)) !== none) i = need(i, 'result', x, e);
  x = v.sourceTurnId; if (typeof x !== 'string') i = need(i, 'sourceTurnId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'result': case 'sourceTurnId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadPrepareApprovedPlanParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.attachmentPath) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'attachmentPath', wrong('string', 'null'));
  x = v.markdown; if (typeof x !== 'string') i = need(i, 'markdown', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'attachmentPath': case 'markdown': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadPrepareApprovedPlanResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.prompt; if (typeof x !== 'string') i = need(i, 'prompt', x, wrong('string'));
  for (const k in v) switch (k) { case 'prompt': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadProjectUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.projectId; if (x !== null && typeof x !== 'string') i = need(i, 'projectId', x, wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'projectId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadQueueAddParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.clientUserMessageId; if (typeof x !== 'string') i = need(i, 'clientUserMessageId', x, wrong('string'));
  x = v.input; if ((e = list(x, $UserInputParams)) !== none) i = need(i, 'input', x, e);
  if ((x = v.responsesapiClientMetadata) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'responsesapiClientMetadata', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'clientUserMessageId': case 'input': case 'responsesapiClientMetadata': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadQueueAddResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.queuedSubmission; if ((e = $QueuedSubmission(x)) !== none) i = need(i, 'queuedSubmission', x, e);
  for (const k in v) switch (k) { case 'queuedSubmission': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadQueueChangedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadQueueDeleteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.queuedSubmissionId; if (typeof x !== 'string') i = need(i, 'queuedSubmissionId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'queuedSubmissionId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadQueueDeleteResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.deleted; if (typeof x !== 'boolean') i = need(i, 'deleted', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'deleted': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadQueueListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'cursor': case 'limit': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadQueueListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $QueuedSubmission)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadQueueReorderParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.queuedSubmissionIds; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'queuedSubmissionIds', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'queuedSubmissionIds': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadQueueReorderResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadQueueStartParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.queuedSubmissionId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'queuedSubmissionId', wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'queuedSubmissionId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadQueueStartResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.turn; if ((e = $Turn(x)) !== none) i = need(i, 'turn', x, e);
  for (const k in v) switch (k) { case 'turn': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadQueueUpdateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.input; if ((e = list(x, $UserInputParams)) !== none) i = need(i, 'input', x, e);
  x = v.queuedSubmissionId; if (typeof x !== 'string') i = need(i, 'queuedSubmissionId', x, wrong('string'));
  if ((x = v.responsesapiClientMetadata) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'responsesapiClientMetadata', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'input': case 'queuedSubmissionId': case 'responsesapiClientMetadata': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadQueueUpdateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.queuedSubmission; if ((e = $QueuedSubmission(x)) !== none) i = need(i, 'queuedSubmission', x, e);
  for (const k in v) switch (k) { case 'queuedSubmission': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.includeTurns) !== undefined && typeof x !== 'boolean') i = at(i, 'includeTurns', wrong('boolean'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'includeTurns': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.readState) === undefined) i = absent(i, 'readState', '0.163.0'); else if ((e = (x === null ? none : $ThreadReadState(x))) !== none) i = at(i, 'readState', e);
  x = v.thread; if ((e = $Thread(x)) !== none) i = need(i, 'thread', x, e);
  for (const k in v) switch (k) { case 'readState': case 'thread': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadReadState(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.firstUnread; if ((e = (x === null ? none : $ThreadUnreadPosition(x))) !== none) i = need(i, 'firstUnread', x, e);
  x = v.revision; if (typeof x !== 'string') i = need(i, 'revision', x, wrong('string'));
  for (const k in v) switch (k) { case 'firstUnread': case 'revision': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['revision']);
}

function $ThreadReadStateChangedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.readState; if ((e = $ThreadReadState(x)) !== none) i = need(i, 'readState', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'readState': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_ThreadReadStateOperation = ['read', 'unread'];
function $ThreadReadStateOperation(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'read': return $ReadThreadReadStateOperation(v);
    case 'unread': return $UnreadThreadReadStateOperation(v);
    default: return untagged(v.type, 'type', _1_ThreadReadStateOperation, 'error');
  }
}

function $ThreadReadStateUpdateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.expectedRevision; if (typeof x !== 'string') i = need(i, 'expectedRevision', x, wrong('string'));
  x = v.operation; if ((e = $ThreadReadStateOperation(x)) !== none) i = need(i, 'operation', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'expectedRevision': case 'operation': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadReadStateUpdateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.readState; if ((e = $ThreadReadState(x)) !== none) i = need(i, 'readState', x, e);
  for (const k in v) switch (k) { case 'readState': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadRealtimeAppendAudioParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.audio; if ((e = $ThreadRealtimeAudioChunkParams(x)) !== none) i = need(i, 'audio', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'audio': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeAppendAudioResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadRealtimeAppendSpeechParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'text': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeAppendSpeechResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadRealtimeAppendTextParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.role) !== undefined && (e = $ConversationTextRole(x)) !== none) i = at(i, 'role', e);
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'role': case 'text': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeAppendTextResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadRealtimeAudioChunk(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if (typeof x !== 'string') i = need(i, 'data', x, wrong('string'));
  x = v.itemId; if (x !== null && typeof x !== 'string') i = need(i, 'itemId', x, wrong('string', 'null'));
  x = v.numChannels; if (!isUint16(x)) i = need(i, 'numChannels', x, notInteger(x, 'uint16'));
  x = v.sampleRate; if (!isUint32(x)) i = need(i, 'sampleRate', x, notInteger(x, 'uint32'));
  x = v.samplesPerChannel; if (x !== null && !isUint32(x)) i = need(i, 'samplesPerChannel', x, notInteger(x, 'uint32', 'null'));
  for (const k in v) switch (k) { case 'data': case 'itemId': case 'numChannels': case 'sampleRate': case 'samplesPerChannel': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['data', 'numChannels', 'sampleRate']);
}

function $ThreadRealtimeAudioChunkParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if (typeof x !== 'string') i = need(i, 'data', x, wrong('string'));
  if ((x = v.itemId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'itemId', wrong('string', 'null'));
  x = v.numChannels; if (!isUint16(x)) i = need(i, 'numChannels', x, notInteger(x, 'uint16'));
  x = v.sampleRate; if (!isUint32(x)) i = need(i, 'sampleRate', x, notInteger(x, 'uint32'));
  if ((x = v.samplesPerChannel) !== undefined && x !== null && !isUint32(x)) i = at(i, 'samplesPerChannel', notInteger(x, 'uint32', 'null'));
  for (const k in v) switch (k) { case 'data': case 'itemId': case 'numChannels': case 'sampleRate': case 'samplesPerChannel': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

const _1_ThreadRealtimeBemItemPresentation = ['inlineMarkdown', 'inlineVisualization', 'wholeItem'];
function $ThreadRealtimeBemItemPresentation(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'inlineMarkdown': return $InlineMarkdownThreadRealtimeBemItemPresentation(v);
    case 'inlineVisualization': return $InlineVisualizationThreadRealtimeBemItemPresentation(v);
    case 'wholeItem': return $WholeItemThreadRealtimeBemItemPresentation(v);
    default: return untagged(v.type, 'type', _1_ThreadRealtimeBemItemPresentation, 'drift');
  }
}

function $ThreadRealtimeClosedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.reason; if (x !== null && typeof x !== 'string') i = need(i, 'reason', x, wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'reason': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['threadId']);
}

function $ThreadRealtimeCoverage(v) {
  switch (v) { case 'unsupported': case 'pending': case 'ready': return none; }
  return notListed(v, ['unsupported', 'pending', 'ready'], 'drift');
}

function $ThreadRealtimeEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.item; if ((e = $ThreadRealtimeItem(x)) !== none) i = need(i, 'item', x, e);
  x = v.position; if (!isUint64(x)) i = need(i, 'position', x, notInteger(x, 'uint64'));
  for (const k in v) switch (k) { case 'item': case 'position': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeErrorNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'message': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeFrameChannels(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.voice_transcript; if ((e = $ThreadRealtimeVoiceTranscript(x)) !== none) i = need(i, 'voice_transcript', x, e);
  for (const k in v) switch (k) { case 'voice_transcript': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadRealtimeHandoffMode(v) {
  switch (v) { case 'start': case 'steer': return none; }
  return notListed(v, ['start', 'steer'], 'drift');
}

function $ThreadRealtimeInitialItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.role; if ((e = $ConversationTextRole(x)) !== none) i = need(i, 'role', x, e);
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  for (const k in v) switch (k) { case 'role': case 'text': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_ThreadRealtimeItem = ['bemItemPromoted', 'frame', 'realtimeSessionClosed', 'realtimeSessionStarted', 'sessionEndInputSaved', 'transcriptSegment', 'turnInputAccepted'];
function $ThreadRealtimeItem(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'bemItemPromoted': return $BemItemPromotedThreadRealtimeItem(v);
    case 'frame': return $FrameThreadRealtimeItem(v);
    case 'realtimeSessionClosed': return $RealtimeSessionClosedThreadRealtimeItem(v);
    case 'realtimeSessionStarted': return $RealtimeSessionStartedThreadRealtimeItem(v);
    case 'sessionEndInputSaved': return $SessionEndInputSavedThreadRealtimeItem(v);
    case 'transcriptSegment': return $TranscriptSegmentThreadRealtimeItem(v);
    case 'turnInputAccepted': return $TurnInputAcceptedThreadRealtimeItem(v);
    default: return untagged(v.type, 'type', _1_ThreadRealtimeItem, 'drift');
  }
}

function $ThreadRealtimeItemAddedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v.item === undefined) i = missing(i, 'item');
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'item': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeItemCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.item; if ((e = $ThreadRealtimeItem(x)) !== none) i = need(i, 'item', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'item': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeItemStartedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.item; if ((e = $ThreadRealtimeItem(x)) !== none) i = need(i, 'item', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'item': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeItemTranscriptDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.delta; if (typeof x !== 'string') i = need(i, 'delta', x, wrong('string'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'delta': case 'itemId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadRealtimeListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.afterPosition) !== undefined && x !== null && !isUint64(x)) i = at(i, 'afterPosition', notInteger(x, 'uint64', 'null'));
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.eventId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'eventId', wrong('string', 'null'));
  if ((x = v.fromObservedAtMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'fromObservedAtMs', notInteger(x, 'int64', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.order) !== undefined && (e = (x === null ? none : orNull($ThreadRealtimeOrder(x)))) !== none) i = at(i, 'order', e);
  if ((x = v.requiredThroughPosition) !== undefined && x !== null && !isUint64(x)) i = at(i, 'requiredThroughPosition', notInteger(x, 'uint64', 'null'));
  if ((x = v.sessionId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'sessionId', wrong('string', 'null'));
  if ((x = v.snapshotEnd) !== undefined && x !== null && !isUint64(x)) i = at(i, 'snapshotEnd', notInteger(x, 'uint64', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  if ((x = v.toObservedAtMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'toObservedAtMs', notInteger(x, 'int64', 'null'));
  for (const k in v) switch (k) { case 'afterPosition': case 'cursor': case 'eventId': case 'fromObservedAtMs': case 'limit': case 'order': case 'requiredThroughPosition': case 'sessionId': case 'snapshotEnd': case 'threadId': case 'toObservedAtMs': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadRealtimeListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.coverage; if ((e = $ThreadRealtimeCoverage(x)) !== none) i = need(i, 'coverage', x, e);
  x = v.data; if ((e = list(x, $ThreadRealtimeEntry)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  x = v.projectedThroughItemIndex; if (!isUint64(x)) i = need(i, 'projectedThroughItemIndex', x, notInteger(x, 'uint64'));
  x = v.snapshotEnd; if (!isUint64(x)) i = need(i, 'snapshotEnd', x, notInteger(x, 'uint64'));
  for (const k in v) switch (k) { case 'coverage': case 'data': case 'nextCursor': case 'projectedThroughItemIndex': case 'snapshotEnd': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['coverage', 'data', 'projectedThroughItemIndex', 'snapshotEnd']);
}

function $ThreadRealtimeListVoicesParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  for (const k in v) { i = unlisted(i, k); }
  return i;
}

function $ThreadRealtimeListVoicesResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.voices; if ((e = $RealtimeVoicesList(x)) !== none) i = need(i, 'voices', x, e);
  for (const k in v) switch (k) { case 'voices': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadRealtimeOrder(v) {
  switch (v) { case 'observedAt': case 'position': return none; }
  return notListed(v, ['observedAt', 'position'], 'error');
}

function $ThreadRealtimeOutputAudioDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.audio; if ((e = $ThreadRealtimeAudioChunk(x)) !== none) i = need(i, 'audio', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'audio': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeSdpNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.sdp; if (typeof x !== 'string') i = need(i, 'sdp', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'sdp': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeSessionOutcome(v) {
  switch (v) { case 'ended': case 'failed': return none; }
  return notListed(v, ['ended', 'failed'], 'drift');
}

function $ThreadRealtimeStartParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.backendReasoningStatus) !== undefined && typeof x !== 'boolean') i = at(i, 'backendReasoningStatus', wrong('boolean'));
  if ((x = v.clientManagedHandoffs) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'clientManagedHandoffs', wrong('boolean', 'null'));
  if ((x = v.codexResponseHandoffChannelPrefixes) !== undefined && (e = (x === null ? none : map(x, (x) => list(x, (x) => typeof x !== 'string' ? wrong('string') : none)))) !== none) i = at(i, 'codexResponseHandoffChannelPrefixes', e);
  if ((x = v.codexResponseHandoffMode) !== undefined && (e = (x === null ? none : orNull($CodexResponseHandoffMode(x)))) !== none) i = at(i, 'codexResponseHandoffMode', e);
  if ((x = v.codexResponseItemPrefix) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'codexResponseItemPrefix', wrong('string', 'null'));
  if ((x = v.codexResponsesAsItems) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'codexResponsesAsItems', wrong('boolean', 'null'));
  if ((x = v.delegationAckFiller) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'delegationAckFiller', wrong('boolean', 'null'));
  if ((x = v.flushTranscriptTailOnSessionEnd) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'flushTranscriptTailOnSessionEnd', wrong('boolean', 'null'));
  if ((x = v.includeStartupContext) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'includeStartupContext', wrong('boolean', 'null'));
  if ((x = v.initialItems) !== undefined && (e = (x === null ? none : list(x, $ThreadRealtimeInitialItem))) !== none) i = at(i, 'initialItems', e);
  if ((x = v.model) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'model', wrong('string', 'null'));
  x = v.outputModality; if ((e = $RealtimeOutputModality(x)) !== none) i = need(i, 'outputModality', x, e);
  if ((x = v.prompt) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'prompt', wrong('string', 'null'));
  if ((x = v.realtimeEndInstructions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'realtimeEndInstructions', wrong('string', 'null'));
  if ((x = v.realtimeSessionId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'realtimeSessionId', wrong('string', 'null'));
  if ((x = v.realtimeStartInstructions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'realtimeStartInstructions', wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  if ((x = v.transport) !== undefined && (e = (x === null ? none : $ThreadRealtimeStartTransport(x))) !== none) i = at(i, 'transport', e);
  if ((x = v.version) !== undefined && (e = (x === null ? none : orNull($RealtimeConversationVersion(x)))) !== none) i = at(i, 'version', e);
  if ((x = v.voice) !== undefined && (e = (x === null ? none : orNull($RealtimeVoice(x)))) !== none) i = at(i, 'voice', e);
  if ((x = v.voiceSessionId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'voiceSessionId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'backendReasoningStatus': case 'clientManagedHandoffs': case 'codexResponseHandoffChannelPrefixes': case 'codexResponseHandoffMode': case 'codexResponseItemPrefix': case 'codexResponsesAsItems': case 'delegationAckFiller': case 'flushTranscriptTailOnSessionEnd': case 'includeStartupContext': case 'initialItems': case 'model': case 'outputModality': case 'prompt': case 'realtimeEndInstructions': case 'realtimeSessionId': case 'realtimeStartInstructions': case 'threadId': case 'transport': case 'version': case 'voice': case 'voiceSessionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRealtimeStartResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

const _1_ThreadRealtimeStartTransport = ['existingCall', 'webrtc', 'websocket'];
function $ThreadRealtimeStartTransport(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'existingCall': return $ExistingCallThreadRealtimeStartTransport(v);
    case 'webrtc': return $WebrtcThreadRealtimeStartTransport(v);
    case 'websocket': return $WebsocketThreadRealtimeStartTransport(v);
    default: return untagged(v.type, 'type', _1_ThreadRealtimeStartTransport, 'error');
  }
}

function $ThreadRealtimeStartedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.realtimeSessionId; if (x !== null && typeof x !== 'string') i = need(i, 'realtimeSessionId', x, wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.version; if ((e = $RealtimeConversationVersion(x)) !== none) i = need(i, 'version', x, e);
  for (const k in v) switch (k) { case 'realtimeSessionId': case 'threadId': case 'version': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['threadId', 'version']);
}

function $ThreadRealtimeStopParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadRealtimeStopResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadRealtimeTranscriptDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.delta; if (typeof x !== 'string') i = need(i, 'delta', x, wrong('string'));
  x = v.role; if (typeof x !== 'string') i = need(i, 'role', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'delta': case 'role': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadRealtimeTranscriptDoneNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.role; if (typeof x !== 'string') i = need(i, 'role', x, wrong('string'));
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'role': case 'text': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadRealtimeTranscriptRole(v) {
  switch (v) { case 'user': case 'assistant': return none; }
  return notListed(v, ['user', 'assistant'], 'drift');
}

function $ThreadRealtimeVoiceTranscript(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.role; if ((e = $ThreadRealtimeTranscriptRole(x)) !== none) i = need(i, 'role', x, e);
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  for (const k in v) switch (k) { case 'role': case 'text': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadResumeInitialTurnsPageParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.itemsView) !== undefined && (e = (x === null ? none : orNull($TurnItemsView(x)))) !== none) i = at(i, 'itemsView', e);
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.sortDirection) !== undefined && (e = (x === null ? none : orNull($SortDirection(x)))) !== none) i = at(i, 'sortDirection', e);
  for (const k in v) switch (k) { case 'itemsView': case 'limit': case 'sortDirection': break; default: i = unlisted(i, k); }
  return i;
}

function $ThreadResumeParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.approvalPolicy) !== undefined && (e = (x === null ? none : $AskForApprovalParams(x))) !== none) i = at(i, 'approvalPolicy', e);
  if ((x = v.approvalsReviewer) !== undefined && (e = (x === null ? none : orNull($ApprovalsReviewer(x)))) !== none) i = at(i, 'approvalsReviewer', e);
  if ((x = v.baseInstructions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'baseInstructions', wrong('string', 'null'));
  if ((x = v.config) !== undefined && (e = (x === null ? none : map(x, (x) => none))) !== none) i = at(i, 'config', e);
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  if ((x = v.developerInstructions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'developerInstructions', wrong('string', 'null'));
  if ((x = v.excludeTurns) !== undefined && typeof x !== 'boolean') i = at(i, 'excludeTurns', wrong('boolean'));
  if ((x = v.history) !== undefined && (e = (x === null ? none : list(x, $ResponseItemParams))) !== none) i = at(i, 'history', e);
  if ((x = v.initialTurnsPage) !== undefined && (e = (x === null ? none : $ThreadResumeInitialTurnsPageParams(x))) !== none) i = at(i, 'initialTurnsPage', e);
  if ((x = v.model) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'model', wrong('string', 'null'));
  if ((x = v.modelProvider) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'modelProvider', wrong('string', 'null'));
  if ((x = v.path) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'path', wrong('string', 'null'));
  if ((x = v.permissions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'permissions', wrong('string', 'null'));
  if ((x = v.personality) !== undefined && (e = (x === null ? none : orNull($Personality(x)))) !== none) i = at(i, 'personality', e);
  if ((x = v.runtimeWorkspaceRoots) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'runtimeWorkspaceRoots', e);
  if ((x = v.sandbox) !== undefined && (e = (x === null ? none : orNull($SandboxMode(x)))) !== none) i = at(i, 'sandbox', e);
  if ((x = v.serviceTier) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'serviceTier', wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'approvalPolicy': case 'approvalsReviewer': case 'baseInstructions': case 'config': case 'cwd': case 'developerInstructions': case 'excludeTurns': case 'history': case 'initialTurnsPage': case 'model': case 'modelProvider': case 'path': case 'permissions': case 'personality': case 'runtimeWorkspaceRoots': case 'sandbox': case 'serviceTier': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_ThreadResumeResponse = { minLength: 1 };
function $ThreadResumeResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.activePermissionProfile; if ((e = (x === null ? none : $ActivePermissionProfile(x))) !== none) i = need(i, 'activePermissionProfile', x, e);
  x = v.approvalPolicy; if ((e = $AskForApproval(x)) !== none) i = need(i, 'approvalPolicy', x, e);
  x = v.approvalsReviewer; if ((e = $ApprovalsReviewer(x)) !== none) i = need(i, 'approvalsReviewer', x, e);
  if ((x = v.collaborationMode) === undefined) i = absent(i, 'collaborationMode', '0.156.0'); else if ((e = (x === null ? none : $CollaborationMode(x))) !== none) i = at(i, 'collaborationMode', e);
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  if ((x = v.disabledPluginIds) === undefined) i = absent(i, 'disabledPluginIds', '0.156.0'); else if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = at(i, 'disabledPluginIds', e);
  x = v.initialTurnsPage; if ((e = (x === null ? none : $TurnsPage(x))) !== none) i = need(i, 'initialTurnsPage', x, e);
  x = v.instructionSources; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'instructionSources', x, e);
  x = v.itemsBackwardsCursor; if (x !== null && typeof x !== 'string') i = need(i, 'itemsBackwardsCursor', x, wrong('string', 'null'));
  x = v.model; if (typeof x !== 'string') i = need(i, 'model', x, wrong('string'));
  x = v.modelProvider; if (typeof x !== 'string') i = need(i, 'modelProvider', x, wrong('string'));
  x = v.multiAgentMode; if ((e = $MultiAgentMode(x)) !== none) i = need(i, 'multiAgentMode', x, e);
  x = v.reasoningEffort; if (x !== null && !isText(x, _1_ThreadResumeResponse)) i = need(i, 'reasoningEffort', x, notText(x, _1_ThreadResumeResponse, 'null'));
  x = v.runtimeWorkspaceRoots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'runtimeWorkspaceRoots', x, e);
  x = v.sandbox; if ((e = $SandboxPolicy(x)) !== none) i = need(i, 'sandbox', x, e);
  x = v.serviceTier; if (x !== null && typeof x !== 'string') i = need(i, 'serviceTier', x, wrong('string', 'null'));
  x = v.thread; if ((e = $Thread(x)) !== none) i = need(i, 'thread', x, e);
  x = v.turnsBackwardsCursor; if (x !== null && typeof x !== 'string') i = need(i, 'turnsBackwardsCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'activePermissionProfile': case 'approvalPolicy': case 'approvalsReviewer': case 'collaborationMode': case 'cwd': case 'disabledPluginIds': case 'initialTurnsPage': case 'instructionSources': case 'itemsBackwardsCursor': case 'model': case 'modelProvider': case 'multiAgentMode': case 'reasoningEffort': case 'runtimeWorkspaceRoots': case 'sandbox': case 'serviceTier': case 'thread': case 'turnsBackwardsCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7, ['approvalPolicy', 'approvalsReviewer', 'cwd', 'model', 'modelProvider', 'sandbox', 'thread']);
}

function $ThreadRevertParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.beforeTurnId; if (typeof x !== 'string') i = need(i, 'beforeTurnId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'beforeTurnId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRevertResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.itemsBackwardsCursor; if (x !== null && typeof x !== 'string') i = need(i, 'itemsBackwardsCursor', x, wrong('string', 'null'));
  x = v.thread; if ((e = $Thread(x)) !== none) i = need(i, 'thread', x, e);
  x = v.turnsBackwardsCursor; if (x !== null && typeof x !== 'string') i = need(i, 'turnsBackwardsCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'itemsBackwardsCursor': case 'thread': case 'turnsBackwardsCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['thread']);
}

function $ThreadRevertedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadRollbackParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.numTurns; if (!isUint32(x)) i = need(i, 'numTurns', x, notInteger(x, 'uint32'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'numTurns': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadRollbackResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.thread; if ((e = $Thread(x)) !== none) i = need(i, 'thread', x, e);
  for (const k in v) switch (k) { case 'thread': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadSampleCancelParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.requestId; if ((e = $RequestId(x)) !== none) i = need(i, 'requestId', x, e);
  for (const k in v) switch (k) { case 'requestId': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadSampleCancelResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

const _1_ThreadSampleParams = { minLength: 1 };
function $ThreadSampleParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.allowInProgressTurn) !== undefined && typeof x !== 'boolean') i = at(i, 'allowInProgressTurn', wrong('boolean'));
  if ((x = v.disableMcp) !== undefined && typeof x !== 'boolean') i = at(i, 'disableMcp', wrong('boolean'));
  if ((x = v.effort) !== undefined && x !== null && !isText(x, _1_ThreadSampleParams)) i = at(i, 'effort', notText(x, _1_ThreadSampleParams, 'null'));
  x = v.expectedTurnId; if (typeof x !== 'string') i = need(i, 'expectedTurnId', x, wrong('string'));
  if ((x = v.interruptOnCancel) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'interruptOnCancel', wrong('boolean', 'null'));
  x = v.prompt; if (typeof x !== 'string') i = need(i, 'prompt', x, wrong('string'));
  if ((x = v.responsesapiClientMetadata) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'responsesapiClientMetadata', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  if ((x = v.threadSource) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadSource', wrong('string', 'null'));
  if ((x = v.turnTrigger) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'turnTrigger', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'allowInProgressTurn': case 'disableMcp': case 'effort': case 'expectedTurnId': case 'interruptOnCancel': case 'prompt': case 'responsesapiClientMetadata': case 'threadId': case 'threadSource': case 'turnTrigger': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadSampleResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cachedInputTokens; if (x !== null && !isInt64(x)) i = need(i, 'cachedInputTokens', x, notInteger(x, 'int64', 'null'));
  x = v.inputTokens; if (x !== null && !isInt64(x)) i = need(i, 'inputTokens', x, notInteger(x, 'int64', 'null'));
  x = v.outputTokens; if (x !== null && !isInt64(x)) i = need(i, 'outputTokens', x, notInteger(x, 'int64', 'null'));
  x = v.responseId; if (typeof x !== 'string') i = need(i, 'responseId', x, wrong('string'));
  x = v.sourceTurnId; if (typeof x !== 'string') i = need(i, 'sourceTurnId', x, wrong('string'));
  x = v.text; if (x !== null && typeof x !== 'string') i = need(i, 'text', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cachedInputTokens': case 'inputTokens': case 'outputTokens': case 'responseId': case 'sourceTurnId': case 'text': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['responseId', 'sourceTurnId']);
}

function $ThreadSearchCancelParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.requestId; if ((e = $RequestId(x)) !== none) i = need(i, 'requestId', x, e);
  for (const k in v) switch (k) { case 'requestId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadSearchCancelResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadSearchOccurrence(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.snippet; if (typeof x !== 'string') i = need(i, 'snippet', x, wrong('string'));
  x = v.snippetMatchRange; if ((e = $ThreadSearchTextRange(x)) !== none) i = need(i, 'snippetMatchRange', x, e);
  x = v.turnCursor; if (typeof x !== 'string') i = need(i, 'turnCursor', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'itemId': case 'snippet': case 'snippetMatchRange': case 'turnCursor': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $ThreadSearchOccurrencesParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  x = v.searchTerm; if (typeof x !== 'string') i = need(i, 'searchTerm', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'cursor': case 'limit': case 'searchTerm': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadSearchOccurrencesResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $ThreadSearchOccurrence)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadSearchParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.archived) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'archived', wrong('boolean', 'null'));
  if ((x = v.currentAccountOnly) !== undefined && typeof x !== 'boolean') i = at(i, 'currentAccountOnly', wrong('boolean'));
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.includeAttachedThreads) !== undefined && typeof x !== 'boolean') i = at(i, 'includeAttachedThreads', wrong('boolean'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  x = v.searchTerm; if (typeof x !== 'string') i = need(i, 'searchTerm', x, wrong('string'));
  if ((x = v.sortDirection) !== undefined && (e = (x === null ? none : orNull($SortDirection(x)))) !== none) i = at(i, 'sortDirection', e);
  if ((x = v.sortKey) !== undefined && (e = (x === null ? none : orNull($ThreadSearchSortKey(x)))) !== none) i = at(i, 'sortKey', e);
  if ((x = v.sourceKinds) !== undefined && (e = (x === null ? none : list(x, $ThreadSourceKind))) !== none) i = at(i, 'sourceKinds', e);
  for (const k in v) switch (k) { case 'archived': case 'currentAccountOnly': case 'cursor': case 'includeAttachedThreads': case 'limit': case 'searchTerm': case 'sortDirection': case 'sortKey': case 'sourceKinds': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadSearchPartialNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $ThreadSearchResult)) !== none) i = need(i, 'data', x, e);
  x = v.requestId; if ((e = $RequestId(x)) !== none) i = need(i, 'requestId', x, e);
  for (const k in v) switch (k) { case 'data': case 'requestId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadSearchResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.backwardsCursor; if (x !== null && typeof x !== 'string') i = need(i, 'backwardsCursor', x, wrong('string', 'null'));
  x = v.data; if ((e = list(x, $ThreadSearchResult)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'backwardsCursor': case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadSearchResult(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.snippet; if (typeof x !== 'string') i = need(i, 'snippet', x, wrong('string'));
  x = v.thread; if ((e = $Thread(x)) !== none) i = need(i, 'thread', x, e);
  for (const k in v) switch (k) { case 'snippet': case 'thread': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadSearchSortKey(v) {
  switch (v) { case 'created_at': case 'updated_at': case 'recency_at': return none; }
  return notListed(v, ['created_at', 'updated_at', 'recency_at'], 'error');
}

function $ThreadSearchTextRange(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.end; if (!isUint32(x)) i = need(i, 'end', x, notInteger(x, 'uint32'));
  x = v.start; if (!isUint32(x)) i = need(i, 'start', x, notInteger(x, 'uint32'));
  for (const k in v) switch (k) { case 'end': case 'start': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadSectionChangedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.sectionId; if (x !== null && typeof x !== 'string') i = need(i, 'sectionId', x, wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'sectionId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadSectionMoveParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.beforeThreadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'beforeThreadId', wrong('string', 'null'));
  x = v.sectionId; if (x !== null && typeof x !== 'string') i = need(i, 'sectionId', x, wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'beforeThreadId': case 'sectionId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadSectionMoveResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadSetNameParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadSetNameResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

const _1_ThreadSettings = { minLength: 1 };
function $ThreadSettings(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.activePermissionProfile; if ((e = (x === null ? none : $ActivePermissionProfile(x))) !== none) i = need(i, 'activePermissionProfile', x, e);
  x = v.approvalPolicy; if ((e = $AskForApproval(x)) !== none) i = need(i, 'approvalPolicy', x, e);
  x = v.approvalsReviewer; if ((e = $ApprovalsReviewer(x)) !== none) i = need(i, 'approvalsReviewer', x, e);
  x = v.collaborationMode; if ((e = $CollaborationMode(x)) !== none) i = need(i, 'collaborationMode', x, e);
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  if ((x = v.disabledPluginIds) === undefined) i = absent(i, 'disabledPluginIds', '0.156.0'); else if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = at(i, 'disabledPluginIds', e);
  x = v.effort; if (x !== null && !isText(x, _1_ThreadSettings)) i = need(i, 'effort', x, notText(x, _1_ThreadSettings, 'null'));
  if ((x = v.environments) === undefined) i = absent(i, 'environments', '0.169.0'); else if ((e = (x === null ? none : list(x, $ThreadEnvironment))) !== none) i = at(i, 'environments', e);
  x = v.model; if (typeof x !== 'string') i = need(i, 'model', x, wrong('string'));
  x = v.modelProvider; if (typeof x !== 'string') i = need(i, 'modelProvider', x, wrong('string'));
  x = v.multiAgentMode; if ((e = $MultiAgentMode(x)) !== none) i = need(i, 'multiAgentMode', x, e);
  x = v.personality; if ((e = (x === null ? none : orNull($Personality(x)))) !== none) i = need(i, 'personality', x, e);
  x = v.sandboxPolicy; if ((e = $SandboxPolicy(x)) !== none) i = need(i, 'sandboxPolicy', x, e);
  x = v.serviceTier; if (x !== null && typeof x !== 'string') i = need(i, 'serviceTier', x, wrong('string', 'null'));
  x = v.summary; if ((e = (x === null ? none : orNull($ReasoningSummary(x)))) !== none) i = need(i, 'summary', x, e);
  for (const k in v) switch (k) { case 'activePermissionProfile': case 'approvalPolicy': case 'approvalsReviewer': case 'collaborationMode': case 'cwd': case 'disabledPluginIds': case 'effort': case 'environments': case 'model': case 'modelProvider': case 'multiAgentMode': case 'personality': case 'sandboxPolicy': case 'serviceTier': case 'summary': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7, ['approvalPolicy', 'approvalsReviewer', 'collaborationMode', 'cwd', 'model', 'modelProvider', 'sandboxPolicy']);
}

const _1_ThreadSettingsUpdateParams = { minLength: 1 };
function $ThreadSettingsUpdateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.approvalPolicy) !== undefined && (e = (x === null ? none : $AskForApprovalParams(x))) !== none) i = at(i, 'approvalPolicy', e);
  if ((x = v.approvalsReviewer) !== undefined && (e = (x === null ? none : orNull($ApprovalsReviewer(x)))) !== none) i = at(i, 'approvalsReviewer', e);
  if ((x = v.collaborationMode) !== undefined && (e = (x === null ? none : $CollaborationModeParams(x))) !== none) i = at(i, 'collaborationMode', e);
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  if ((x = v.disabledPluginIds) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'disabledPluginIds', e);
  if ((x = v.effort) !== undefined && x !== null && !isText(x, _1_ThreadSettingsUpdateParams)) i = at(i, 'effort', notText(x, _1_ThreadSettingsUpdateParams, 'null'));
  if ((x = v.environments) !== undefined && (e = (x === null ? none : list(x, $TurnEnvironmentParams))) !== none) i = at(i, 'environments', e);
  if ((x = v.model) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'model', wrong('string', 'null'));
  if ((x = v.multiAgentMode) !== undefined && (e = (x === null ? none : $MultiAgentMode(x))) !== none) i = at(i, 'multiAgentMode', e);
  if ((x = v.permissions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'permissions', wrong('string', 'null'));
  if ((x = v.personality) !== undefined && (e = (x === null ? none : orNull($Personality(x)))) !== none) i = at(i, 'personality', e);
  if ((x = v.sandboxPolicy) !== undefined && (e = (x === null ? none : $SandboxPolicyParams(x))) !== none) i = at(i, 'sandboxPolicy', e);
  if ((x = v.serviceTier) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'serviceTier', wrong('string', 'null'));
  if ((x = v.summary) !== undefined && (e = (x === null ? none : orNull($ReasoningSummary(x)))) !== none) i = at(i, 'summary', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'approvalPolicy': case 'approvalsReviewer': case 'collaborationMode': case 'cwd': case 'disabledPluginIds': case 'effort': case 'environments': case 'model': case 'multiAgentMode': case 'permissions': case 'personality': case 'sandboxPolicy': case 'serviceTier': case 'summary': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadSettingsUpdateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadSettingsUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.threadSettings; if ((e = $ThreadSettings(x)) !== none) i = need(i, 'threadSettings', x, e);
  for (const k in v) switch (k) { case 'threadId': case 'threadSettings': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadShellCommandParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if (typeof x !== 'string') i = need(i, 'command', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  if ((x = v.timeoutMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'timeoutMs', notInteger(x, 'int64', 'null'));
  for (const k in v) switch (k) { case 'command': case 'threadId': case 'timeoutMs': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ThreadShellCommandResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $ThreadSortKey(v) {
  switch (v) { case 'created_at': case 'updated_at': case 'recency_at': case 'section_position': return none; }
  return notListed(v, ['created_at', 'updated_at', 'recency_at', 'section_position'], 'error');
}

function $ThreadSource(v) {
  return typeof v !== 'string' ? wrong('string') : none;
}

function $ThreadSourceKind(v) {
  switch (v) { case 'cli': case 'vscode': case 'exec': case 'appServer': case 'subAgent': case 'subAgentReview': case 'subAgentCompact': case 'subAgentThreadSpawn': case 'subAgentOther': case 'unknown': return none; }
  return notListed(v, ['cli', 'vscode', 'exec', 'appServer', 'subAgent', 'subAgentReview', 'subAgentCompact', 'subAgentThreadSpawn', 'subAgentOther', 'unknown'], 'error');
}

function $ThreadStartParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.allowProviderModelFallback) !== undefined && typeof x !== 'boolean') i = at(i, 'allowProviderModelFallback', wrong('boolean'));
  if ((x = v.approvalPolicy) !== undefined && (e = (x === null ? none : $AskForApprovalParams(x))) !== none) i = at(i, 'approvalPolicy', e);
  if ((x = v.approvalsReviewer) !== undefined && (e = (x === null ? none : orNull($ApprovalsReviewer(x)))) !== none) i = at(i, 'approvalsReviewer', e);
  if ((x = v.baseInstructions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'baseInstructions', wrong('string', 'null'));
  if ((x = v.config) !== undefined && (e = (x === null ? none : map(x, (x) => none))) !== none) i = at(i, 'config', e);
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  if ((x = v.daybreakEnabled) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'daybreakEnabled', wrong('boolean', 'null'));
  if ((x = v.developerInstructions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'developerInstructions', wrong('string', 'null'));
  if ((x = v.dynamicTools) !== undefined && (e = (x === null ? none : list(x, $DynamicToolSpec))) !== none) i = at(i, 'dynamicTools', e);
  if ((x = v.environments) !== undefined && (e = (x === null ? none : list(x, $TurnEnvironmentParams))) !== none) i = at(i, 'environments', e);
  if ((x = v.ephemeral) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'ephemeral', wrong('boolean', 'null'));
  if ((x = v.experimentalRawEvents) !== undefined && typeof x !== 'boolean') i = at(i, 'experimentalRawEvents', wrong('boolean'));
  if ((x = v.historyMode) !== undefined && (e = (x === null ? none : orNull($ThreadHistoryMode(x)))) !== none) i = at(i, 'historyMode', e);
  if ((x = v.mockExperimentalField) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'mockExperimentalField', wrong('string', 'null'));
  if ((x = v.model) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'model', wrong('string', 'null'));
  if ((x = v.modelProvider) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'modelProvider', wrong('string', 'null'));
  if ((x = v.multiAgentMode) !== undefined && (e = (x === null ? none : $MultiAgentMode(x))) !== none) i = at(i, 'multiAgentMode', e);
  if ((x = v.permissions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'permissions', wrong('string', 'null'));
  if ((x = v.personality) !== undefined && (e = (x === null ? none : orNull($Personality(x)))) !== none) i = at(i, 'personality', e);
  if ((x = v.projectId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'projectId', wrong('string', 'null'));
  if ((x = v.runtimeWorkspaceRoots) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'runtimeWorkspaceRoots', e);
  if ((x = v.sandbox) !== undefined && (e = (x === null ? none : orNull($SandboxMode(x)))) !== none) i = at(i, 'sandbox', e);
  if ((x = v.selectedCapabilityRoots) !== undefined && (e = (x === null ? none : list(x, $SelectedCapabilityRoot))) !== none) i = at(i, 'selectedCapabilityRoots', e);
  if ((x = v.serviceName) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'serviceName', wrong('string', 'null'));
  if ((x = v.serviceTier) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'serviceTier', wrong('string', 'null'));
  if ((x = v.sessionStartSource) !== undefined && (e = (x === null ? none : orNull($ThreadStartSource(x)))) !== none) i = at(i, 'sessionStartSource', e);
  if ((x = v.threadSource) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadSource', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'allowProviderModelFallback': case 'approvalPolicy': case 'approvalsReviewer': case 'baseInstructions': case 'config': case 'cwd': case 'daybreakEnabled': case 'developerInstructions': case 'dynamicTools': case 'environments': case 'ephemeral': case 'experimentalRawEvents': case 'historyMode': case 'mockExperimentalField': case 'model': case 'modelProvider': case 'multiAgentMode': case 'permissions': case 'personality': case 'projectId': case 'runtimeWorkspaceRoots': case 'sandbox': case 'selectedCapabilityRoots': case 'serviceName': case 'serviceTier': case 'sessionStartSource': case 'threadSource': break; default: i = unlisted(i, k); }
  return i;
}

const _1_ThreadStartResponse = { minLength: 1 };
function $ThreadStartResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.activePermissionProfile; if ((e = (x === null ? none : $ActivePermissionProfile(x))) !== none) i = need(i, 'activePermissionProfile', x, e);
  x = v.approvalPolicy; if ((e = $AskForApproval(x)) !== none) i = need(i, 'approvalPolicy', x, e);
  x = v.approvalsReviewer; if ((e = $ApprovalsReviewer(x)) !== none) i = need(i, 'approvalsReviewer', x, e);
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  if ((x = v.disabledPluginIds) === undefined) i = absent(i, 'disabledPluginIds', '0.156.0'); else if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = at(i, 'disabledPluginIds', e);
  x = v.instructionSources; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'instructionSources', x, e);
  x = v.model; if (typeof x !== 'string') i = need(i, 'model', x, wrong('string'));
  x = v.modelProvider; if (typeof x !== 'string') i = need(i, 'modelProvider', x, wrong('string'));
  x = v.multiAgentMode; if ((e = $MultiAgentMode(x)) !== none) i = need(i, 'multiAgentMode', x, e);
  x = v.reasoningEffort; if (x !== null && !isText(x, _1_ThreadStartResponse)) i = need(i, 'reasoningEffort', x, notText(x, _1_ThreadStartResponse, 'null'));
  x = v.runtimeWorkspaceRoots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'runtimeWorkspaceRoots', x, e);
  x = v.sandbox; if ((e = $SandboxPolicy(x)) !== none) i = need(i, 'sandbox', x, e);
  x = v.serviceTier; if (x !== null && typeof x !== 'string') i = need(i, 'serviceTier', x, wrong('string', 'null'));
  x = v.thread; if ((e = $Thread(x)) !== none) i = need(i, 'thread', x, e);
  for (const k in v) switch (k) { case 'activePermissionProfile': case 'approvalPolicy': case 'approvalsReviewer': case 'cwd': case 'disabledPluginIds': case 'instructionSources': case 'model': case 'modelProvider': case 'multiAgentMode': case 'reasoningEffort': case 'runtimeWorkspaceRoots': case 'sandbox': case 'serviceTier': case 'thread': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7, ['approvalPolicy', 'approvalsReviewer', 'cwd', 'model', 'modelProvider', 'sandbox', 'thread']);
}

function $ThreadStartSource(v) {
  switch (v) { case 'startup': case 'clear': return none; }
  return notListed(v, ['startup', 'clear'], 'error');
}

function $ThreadStartThreadUnreadPosition(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'threadStart') i = need(i, 'type', x, unlike(x, 'threadStart'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadStartedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.thread; if ((e = $Thread(x)) !== none) i = need(i, 'thread', x, e);
  for (const k in v) switch (k) { case 'thread': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_ThreadStatus = ['active', 'idle', 'notLoaded', 'systemError'];
function $ThreadStatus(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'active': return $ActiveThreadStatus(v);
    case 'idle': return $IdleThreadStatus(v);
    case 'notLoaded': return $NotLoadedThreadStatus(v);
    case 'systemError': return $SystemErrorThreadStatus(v);
    default: return untagged(v.type, 'type', _1_ThreadStatus, 'drift');
  }
}

function $ThreadStatusChangedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.status; if ((e = $ThreadStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'status': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_ThreadTimelineEntry = ['item', 'realtime', 'turnCompleted', 'turnStarted'];
function $ThreadTimelineEntry(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'item': return $ItemThreadTimelineEntry(v);
    case 'realtime': return $RealtimeThreadTimelineEntry(v);
    case 'turnCompleted': return $TurnCompletedThreadTimelineEntry(v);
    case 'turnStarted': return $TurnStartedThreadTimelineEntry(v);
    default: return untagged(v.type, 'type', _1_ThreadTimelineEntry, 'drift');
  }
}

function $ThreadTimelineListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'cursor': case 'limit': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadTimelineListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.activeRealtimeSessionAtPageStart; if (x !== null && typeof x !== 'string') i = need(i, 'activeRealtimeSessionAtPageStart', x, wrong('string', 'null'));
  x = v.data; if ((e = list(x, $ThreadTimelineEntry)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'activeRealtimeSessionAtPageStart': case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadTokenUsage(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.last; if ((e = $TokenUsageBreakdown(x)) !== none) i = need(i, 'last', x, e);
  x = v.modelContextWindow; if (x !== null && !isInt64(x)) i = need(i, 'modelContextWindow', x, notInteger(x, 'int64', 'null'));
  x = v.total; if ((e = $TokenUsageBreakdown(x)) !== none) i = need(i, 'total', x, e);
  for (const k in v) switch (k) { case 'last': case 'modelContextWindow': case 'total': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['last', 'total']);
}

function $ThreadTokenUsageUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.tokenUsage; if ((e = $ThreadTokenUsage(x)) !== none) i = need(i, 'tokenUsage', x, e);
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': case 'tokenUsage': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ThreadTurnsListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.itemsView) !== undefined && (e = (x === null ? none : orNull($TurnItemsView(x)))) !== none) i = at(i, 'itemsView', e);
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.sortDirection) !== undefined && (e = (x === null ? none : orNull($SortDirection(x)))) !== none) i = at(i, 'sortDirection', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'cursor': case 'itemsView': case 'limit': case 'sortDirection': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadTurnsListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.backwardsCursor; if (x !== null && typeof x !== 'string') i = need(i, 'backwardsCursor', x, wrong('string', 'null'));
  x = v.data; if ((e = list(x, $Turn)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'backwardsCursor': case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ThreadUnarchiveParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadUnarchiveResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.thread; if ((e = $Thread(x)) !== none) i = need(i, 'thread', x, e);
  for (const k in v) switch (k) { case 'thread': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadUnarchivedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_ThreadUnreadPosition = ['threadStart', 'turn'];
function $ThreadUnreadPosition(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'threadStart': return $ThreadStartThreadUnreadPosition(v);
    case 'turn': return $TurnThreadUnreadPosition(v);
    default: return untagged(v.type, 'type', _1_ThreadUnreadPosition, 'drift');
  }
}

function $ThreadUnsubscribeParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadUnsubscribeResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.status; if ((e = $ThreadUnsubscribeStatus(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ThreadUnsubscribeStatus(v) {
  switch (v) { case 'notLoaded': case 'notSubscribed': case 'unsubscribed': return none; }
  return notListed(v, ['notLoaded', 'notSubscribed', 'unsubscribed'], 'drift');
}

function $ToolSearchCallResponseItemParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v.arguments === undefined) i = missing(i, 'arguments');
  if ((x = v.call_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'call_id', wrong('string', 'null'));
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  x = v.execution; if (typeof x !== 'string') i = need(i, 'execution', x, wrong('string'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  if ((x = v.status) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'status', wrong('string', 'null'));
  x = v.type; if (x !== 'tool_search_call') i = need(i, 'type', x, unlike(x, 'tool_search_call'));
  for (const k in v) switch (k) { case 'arguments': case 'call_id': case 'encrypted_content': case 'execution': case 'id': case 'internal_chat_message_metadata_passthrough': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ToolSearchOutputResponseItemParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.call_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'call_id', wrong('string', 'null'));
  x = v.execution; if (typeof x !== 'string') i = need(i, 'execution', x, wrong('string'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  x = v.status; if (typeof x !== 'string') i = need(i, 'status', x, wrong('string'));
  x = v.tools; if ((e = list(x, (x) => none)) !== none) i = need(i, 'tools', x, e);
  x = v.type; if (x !== 'tool_search_output') i = need(i, 'type', x, unlike(x, 'tool_search_output'));
  for (const k in v) switch (k) { case 'call_id': case 'execution': case 'id': case 'internal_chat_message_metadata_passthrough': case 'status': case 'tools': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $TranscriptSegmentThreadRealtimeItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  if ((x = v.observedAtMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'observedAtMs', notInteger(x, 'int64', 'null'));
  x = v.realtimeSessionId; if (typeof x !== 'string') i = need(i, 'realtimeSessionId', x, wrong('string'));
  x = v.role; if ((e = $ThreadRealtimeTranscriptRole(x)) !== none) i = need(i, 'role', x, e);
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.type; if (x !== 'transcriptSegment') i = need(i, 'type', x, unlike(x, 'transcriptSegment'));
  for (const k in v) switch (k) { case 'id': case 'observedAtMs': case 'realtimeSessionId': case 'role': case 'text': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $TurnCompletedThreadTimelineEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.completedAt; if (x !== null && !isInt64(x)) i = need(i, 'completedAt', x, notInteger(x, 'int64', 'null'));
  x = v.durationMs; if (x !== null && !isInt64(x)) i = need(i, 'durationMs', x, notInteger(x, 'int64', 'null'));
  x = v.error; if ((e = (x === null ? none : $TurnError(x))) !== none) i = need(i, 'error', x, e);
  x = v.position; if (!isUint64(x)) i = need(i, 'position', x, notInteger(x, 'uint64'));
  x = v.startedAt; if (x !== null && !isInt64(x)) i = need(i, 'startedAt', x, notInteger(x, 'int64', 'null'));
  x = v.status; if ((e = $TurnStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  x = v.type; if (x !== 'turnCompleted') i = need(i, 'type', x, unlike(x, 'turnCompleted'));
  for (const k in v) switch (k) { case 'completedAt': case 'durationMs': case 'error': case 'position': case 'startedAt': case 'status': case 'turnId': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['position', 'status', 'turnId', 'type']);
}

function $TurnInputAcceptedThreadRealtimeItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  if ((x = v.observedAtMs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'observedAtMs', notInteger(x, 'int64', 'null'));
  x = v.realtimeSessionId; if (typeof x !== 'string') i = need(i, 'realtimeSessionId', x, wrong('string'));
  x = v.handoff_id; if (typeof x !== 'string') i = need(i, 'handoff_id', x, wrong('string'));
  x = v.input; if (typeof x !== 'string') i = need(i, 'input', x, wrong('string'));
  x = v.input_item_id; if (typeof x !== 'string') i = need(i, 'input_item_id', x, wrong('string'));
  x = v.mode; if ((e = $ThreadRealtimeHandoffMode(x)) !== none) i = need(i, 'mode', x, e);
  x = v.source_event_ids; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'source_event_ids', x, e);
  x = v.turn_id; if (typeof x !== 'string') i = need(i, 'turn_id', x, wrong('string'));
  x = v.type; if (x !== 'turnInputAccepted') i = need(i, 'type', x, unlike(x, 'turnInputAccepted'));
  for (const k in v) switch (k) { case 'id': case 'observedAtMs': case 'realtimeSessionId': case 'handoff_id': case 'input': case 'input_item_id': case 'mode': case 'source_event_ids': case 'turn_id': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 9);
}

function $TurnStartedThreadTimelineEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.position; if (!isUint64(x)) i = need(i, 'position', x, notInteger(x, 'uint64'));
  x = v.startedAt; if (x !== null && !isInt64(x)) i = need(i, 'startedAt', x, notInteger(x, 'int64', 'null'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  x = v.type; if (x !== 'turnStarted') i = need(i, 'type', x, unlike(x, 'turnStarted'));
  for (const k in v) switch (k) { case 'position': case 'startedAt': case 'turnId': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['position', 'turnId', 'type']);
}

function $TurnThreadUnreadPosition(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  x = v.type; if (x !== 'turn') i = need(i, 'type', x, unlike(x, 'turn'));
  for (const k in v) switch (k) { case 'turnId': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $TurnsPage(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.backwardsCursor; if (x !== null && typeof x !== 'string') i = need(i, 'backwardsCursor', x, wrong('string', 'null'));
  x = v.data; if ((e = list(x, $Turn)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'backwardsCursor': case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $UnreadThreadReadStateOperation(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'unread') i = need(i, 'type', x, unlike(x, 'unread'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $WebSearchCallResponseItemParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.action) !== undefined && (e = (x === null ? none : $ResponsesApiWebSearchActionParams(x))) !== none) i = at(i, 'action', e);
  if ((x = v.encrypted_content) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'encrypted_content', wrong('string', 'null'));
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.internal_chat_message_metadata_passthrough) !== undefined && (e = (x === null ? none : $InternalChatMessageMetadataPassthrough(x))) !== none) i = at(i, 'internal_chat_message_metadata_passthrough', e);
  if ((x = v.status) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'status', wrong('string', 'null'));
  x = v.type; if (x !== 'web_search_call') i = need(i, 'type', x, unlike(x, 'web_search_call'));
  for (const k in v) switch (k) { case 'action': case 'encrypted_content': case 'id': case 'internal_chat_message_metadata_passthrough': case 'status': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $WebrtcThreadRealtimeStartTransport(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.sdp; if (typeof x !== 'string') i = need(i, 'sdp', x, wrong('string'));
  x = v.type; if (x !== 'webrtc') i = need(i, 'type', x, unlike(x, 'webrtc'));
  for (const k in v) switch (k) { case 'sdp': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $WebsocketThreadRealtimeStartTransport(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'websocket') i = need(i, 'type', x, unlike(x, 'websocket'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $WholeItemThreadRealtimeBemItemPresentation(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'wholeItem') i = need(i, 'type', x, unlike(x, 'wholeItem'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $WorkspaceWriteSandboxPolicy(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.excludeSlashTmp; if (typeof x !== 'boolean') i = need(i, 'excludeSlashTmp', x, wrong('boolean'));
  x = v.excludeTmpdirEnvVar; if (typeof x !== 'boolean') i = need(i, 'excludeTmpdirEnvVar', x, wrong('boolean'));
  x = v.networkAccess; if (typeof x !== 'boolean') i = need(i, 'networkAccess', x, wrong('boolean'));
  x = v.type; if (x !== 'workspaceWrite') i = need(i, 'type', x, unlike(x, 'workspaceWrite'));
  x = v.writableRoots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'writableRoots', x, e);
  for (const k in v) switch (k) { case 'excludeSlashTmp': case 'excludeTmpdirEnvVar': case 'networkAccess': case 'type': case 'writableRoots': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ContextCompactedNotification: Validate
  EnvironmentConnectionNotification: Validate
  ThreadApproveGuardianDeniedActionParams: Validate
  ThreadApproveGuardianDeniedActionResponse: Validate
  ThreadArchiveParams: Validate
  ThreadArchiveResponse: Validate
  ThreadArchivedNotification: Validate
  ThreadAttachmentAddParams: Validate
  ThreadAttachmentAddResponse: Validate
  ThreadAttachmentListParams: Validate
  ThreadAttachmentListResponse: Validate
  ThreadAttachmentOwnerListParams: Validate
  ThreadAttachmentOwnerListResponse: Validate
  ThreadAttachmentRemoveParams: Validate
  ThreadAttachmentRemoveResponse: Validate
  ThreadAttachmentUpdatedNotification: Validate
  ThreadBackgroundTerminalsCleanParams: Validate
  ThreadBackgroundTerminalsCleanResponse: Validate
  ThreadBackgroundTerminalsListParams: Validate
  ThreadBackgroundTerminalsListResponse: Validate
  ThreadBackgroundTerminalsTerminateParams: Validate
  ThreadBackgroundTerminalsTerminateResponse: Validate
  ThreadClosedNotification: Validate
  ThreadCompactStartParams: Validate
  ThreadCompactStartResponse: Validate
  ThreadDecrementElicitationParams: Validate
  ThreadDecrementElicitationResponse: Validate
  ThreadDeleteParams: Validate
  ThreadDeleteResponse: Validate
  ThreadDeletedNotification: Validate
  ThreadForkParams: Validate
  ThreadForkResponse: Validate
  ThreadGoalClearParams: Validate
  ThreadGoalClearResponse: Validate
  ThreadGoalClearedNotification: Validate
  ThreadGoalGetParams: Validate
  ThreadGoalGetResponse: Validate
  ThreadGoalSetParams: Validate
  ThreadGoalSetResponse: Validate
  ThreadGoalUpdatedNotification: Validate
  ThreadGuardianReviewParams: Validate
  ThreadGuardianReviewResponse: Validate
  ThreadIncrementElicitationParams: Validate
  ThreadIncrementElicitationResponse: Validate
  ThreadInjectItemsParams: Validate
  ThreadInjectItemsResponse: Validate
  ThreadItemsListParams: Validate
  ThreadItemsListResponse: Validate
  ThreadItemsReadParams: Validate
  ThreadItemsReadResponse: Validate
  ThreadListParams: Validate
  ThreadListResponse: Validate
  ThreadLoadedListParams: Validate
  ThreadLoadedListResponse: Validate
  ThreadMemoryModeSetParams: Validate
  ThreadMemoryModeSetResponse: Validate
  ThreadMemoryReadParams: Validate
  ThreadMemoryReadResponse: Validate
  ThreadMetadataUpdateParams: Validate
  ThreadMetadataUpdateResponse: Validate
  ThreadNameUpdatedNotification: Validate
  ThreadPredictionRequestParams: Validate
  ThreadPredictionRequestResponse: Validate
  ThreadPredictionUpdatedNotification: Validate
  ThreadPrepareApprovedPlanParams: Validate
  ThreadPrepareApprovedPlanResponse: Validate
  ThreadProjectUpdatedNotification: Validate
  ThreadQueueAddParams: Validate
  ThreadQueueAddResponse: Validate
  ThreadQueueChangedNotification: Validate
  ThreadQueueDeleteParams: Validate
  ThreadQueueDeleteResponse: Validate
  ThreadQueueListParams: Validate
  ThreadQueueListResponse: Validate
  ThreadQueueReorderParams: Validate
  ThreadQueueReorderResponse: Validate
  ThreadQueueStartParams: Validate
  ThreadQueueStartResponse: Validate
  ThreadQueueUpdateParams: Validate
  ThreadQueueUpdateResponse: Validate
  ThreadReadParams: Validate
  ThreadReadResponse: Validate
  ThreadReadStateChangedNotification: Validate
  ThreadReadStateUpdateParams: Validate
  ThreadReadStateUpdateResponse: Validate
  ThreadRealtimeAppendAudioParams: Validate
  ThreadRealtimeAppendAudioResponse: Validate
  ThreadRealtimeAppendSpeechParams: Validate
  ThreadRealtimeAppendSpeechResponse: Validate
  ThreadRealtimeAppendTextParams: Validate
  ThreadRealtimeAppendTextResponse: Validate
  ThreadRealtimeClosedNotification: Validate
  ThreadRealtimeErrorNotification: Validate
  ThreadRealtimeItemAddedNotification: Validate
  ThreadRealtimeItemCompletedNotification: Validate
  ThreadRealtimeItemStartedNotification: Validate
  ThreadRealtimeItemTranscriptDeltaNotification: Validate
  ThreadRealtimeListParams: Validate
  ThreadRealtimeListResponse: Validate
  ThreadRealtimeListVoicesParams: Validate
  ThreadRealtimeListVoicesResponse: Validate
  ThreadRealtimeOutputAudioDeltaNotification: Validate
  ThreadRealtimeSdpNotification: Validate
  ThreadRealtimeStartParams: Validate
  ThreadRealtimeStartResponse: Validate
  ThreadRealtimeStartedNotification: Validate
  ThreadRealtimeStopParams: Validate
  ThreadRealtimeStopResponse: Validate
  ThreadRealtimeTranscriptDeltaNotification: Validate
  ThreadRealtimeTranscriptDoneNotification: Validate
  ThreadResumeParams: Validate
  ThreadResumeResponse: Validate
  ThreadRevertParams: Validate
  ThreadRevertResponse: Validate
  ThreadRevertedNotification: Validate
  ThreadRollbackParams: Validate
  ThreadRollbackResponse: Validate
  ThreadSampleCancelParams: Validate
  ThreadSampleCancelResponse: Validate
  ThreadSampleParams: Validate
  ThreadSampleResponse: Validate
  ThreadSearchCancelParams: Validate
  ThreadSearchCancelResponse: Validate
  ThreadSearchOccurrencesParams: Validate
  ThreadSearchOccurrencesResponse: Validate
  ThreadSearchParams: Validate
  ThreadSearchPartialNotification: Validate
  ThreadSearchResponse: Validate
  ThreadSectionChangedNotification: Validate
  ThreadSectionMoveParams: Validate
  ThreadSectionMoveResponse: Validate
  ThreadSetNameParams: Validate
  ThreadSetNameResponse: Validate
  ThreadSettingsUpdateParams: Validate
  ThreadSettingsUpdateResponse: Validate
  ThreadSettingsUpdatedNotification: Validate
  ThreadShellCommandParams: Validate
  ThreadShellCommandResponse: Validate
  ThreadStartParams: Validate
  ThreadStartResponse: Validate
  ThreadStartedNotification: Validate
  ThreadStatusChangedNotification: Validate
  ThreadTimelineListParams: Validate
  ThreadTimelineListResponse: Validate
  ThreadTokenUsageUpdatedNotification: Validate
  ThreadTurnsListParams: Validate
  ThreadTurnsListResponse: Validate
  ThreadUnarchiveParams: Validate
  ThreadUnarchiveResponse: Validate
  ThreadUnarchivedNotification: Validate
  ThreadUnsubscribeParams: Validate
  ThreadUnsubscribeResponse: Validate
} = {
  ContextCompactedNotification: $ContextCompactedNotification,
  EnvironmentConnectionNotification: $EnvironmentConnectionNotification,
  ThreadApproveGuardianDeniedActionParams: $ThreadApproveGuardianDeniedActionParams,
  ThreadApproveGuardianDeniedActionResponse: $ThreadApproveGuardianDeniedActionResponse,
  ThreadArchiveParams: $ThreadArchiveParams,
  ThreadArchiveResponse: $ThreadArchiveResponse,
  ThreadArchivedNotification: $ThreadArchivedNotification,
  ThreadAttachmentAddParams: $ThreadAttachmentAddParams,
  ThreadAttachmentAddResponse: $ThreadAttachmentAddResponse,
  ThreadAttachmentListParams: $ThreadAttachmentListParams,
  ThreadAttachmentListResponse: $ThreadAttachmentListResponse,
  ThreadAttachmentOwnerListParams: $ThreadAttachmentOwnerListParams,
  ThreadAttachmentOwnerListResponse: $ThreadAttachmentOwnerListResponse,
  ThreadAttachmentRemoveParams: $ThreadAttachmentRemoveParams,
  ThreadAttachmentRemoveResponse: $ThreadAttachmentRemoveResponse,
  ThreadAttachmentUpdatedNotification: $ThreadAttachmentUpdatedNotification,
  ThreadBackgroundTerminalsCleanParams: $ThreadBackgroundTerminalsCleanParams,
  ThreadBackgroundTerminalsCleanResponse: $ThreadBackgroundTerminalsCleanResponse,
  ThreadBackgroundTerminalsListParams: $ThreadBackgroundTerminalsListParams,
  ThreadBackgroundTerminalsListResponse: $ThreadBackgroundTerminalsListResponse,
  ThreadBackgroundTerminalsTerminateParams: $ThreadBackgroundTerminalsTerminateParams,
  ThreadBackgroundTerminalsTerminateResponse: $ThreadBackgroundTerminalsTerminateResponse,
  ThreadClosedNotification: $ThreadClosedNotification,
  ThreadCompactStartParams: $ThreadCompactStartParams,
  ThreadCompactStartResponse: $ThreadCompactStartResponse,
  ThreadDecrementElicitationParams: $ThreadDecrementElicitationParams,
  ThreadDecrementElicitationResponse: $ThreadDecrementElicitationResponse,
  ThreadDeleteParams: $ThreadDeleteParams,
  ThreadDeleteResponse: $ThreadDeleteResponse,
  ThreadDeletedNotification: $ThreadDeletedNotification,
  ThreadForkParams: $ThreadForkParams,
  ThreadForkResponse: $ThreadForkResponse,
  ThreadGoalClearParams: $ThreadGoalClearParams,
  ThreadGoalClearResponse: $ThreadGoalClearResponse,
  ThreadGoalClearedNotification: $ThreadGoalClearedNotification,
  ThreadGoalGetParams: $ThreadGoalGetParams,
  ThreadGoalGetResponse: $ThreadGoalGetResponse,
  ThreadGoalSetParams: $ThreadGoalSetParams,
  ThreadGoalSetResponse: $ThreadGoalSetResponse,
  ThreadGoalUpdatedNotification: $ThreadGoalUpdatedNotification,
  ThreadGuardianReviewParams: $ThreadGuardianReviewParams,
  ThreadGuardianReviewResponse: $ThreadGuardianReviewResponse,
  ThreadIncrementElicitationParams: $ThreadIncrementElicitationParams,
  ThreadIncrementElicitationResponse: $ThreadIncrementElicitationResponse,
  ThreadInjectItemsParams: $ThreadInjectItemsParams,
  ThreadInjectItemsResponse: $ThreadInjectItemsResponse,
  ThreadItemsListParams: $ThreadItemsListParams,
  ThreadItemsListResponse: $ThreadItemsListResponse,
  ThreadItemsReadParams: $ThreadItemsReadParams,
  ThreadItemsReadResponse: $ThreadItemsReadResponse,
  ThreadListParams: $ThreadListParams,
  ThreadListResponse: $ThreadListResponse,
  ThreadLoadedListParams: $ThreadLoadedListParams,
  ThreadLoadedListResponse: $ThreadLoadedListResponse,
  ThreadMemoryModeSetParams: $ThreadMemoryModeSetParams,
  ThreadMemoryModeSetResponse: $ThreadMemoryModeSetResponse,
  ThreadMemoryReadParams: $ThreadMemoryReadParams,
  ThreadMemoryReadResponse: $ThreadMemoryReadResponse,
  ThreadMetadataUpdateParams: $ThreadMetadataUpdateParams,
  ThreadMetadataUpdateResponse: $ThreadMetadataUpdateResponse,
  ThreadNameUpdatedNotification: $ThreadNameUpdatedNotification,
  ThreadPredictionRequestParams: $ThreadPredictionRequestParams,
  ThreadPredictionRequestResponse: $ThreadPredictionRequestResponse,
  ThreadPredictionUpdatedNotification: $ThreadPredictionUpdatedNotification,
  ThreadPrepareApprovedPlanParams: $ThreadPrepareApprovedPlanParams,
  ThreadPrepareApprovedPlanResponse: $ThreadPrepareApprovedPlanResponse,
  ThreadProjectUpdatedNotification: $ThreadProjectUpdatedNotification,
  ThreadQueueAddParams: $ThreadQueueAddParams,
  ThreadQueueAddResponse: $ThreadQueueAddResponse,
  ThreadQueueChangedNotification: $ThreadQueueChangedNotification,
  ThreadQueueDeleteParams: $ThreadQueueDeleteParams,
  ThreadQueueDeleteResponse: $ThreadQueueDeleteResponse,
  ThreadQueueListParams: $ThreadQueueListParams,
  ThreadQueueListResponse: $ThreadQueueListResponse,
  ThreadQueueReorderParams: $ThreadQueueReorderParams,
  ThreadQueueReorderResponse: $ThreadQueueReorderResponse,
  ThreadQueueStartParams: $ThreadQueueStartParams,
  ThreadQueueStartResponse: $ThreadQueueStartResponse,
  ThreadQueueUpdateParams: $ThreadQueueUpdateParams,
  ThreadQueueUpdateResponse: $ThreadQueueUpdateResponse,
  ThreadReadParams: $ThreadReadParams,
  ThreadReadResponse: $ThreadReadResponse,
  ThreadReadStateChangedNotification: $ThreadReadStateChangedNotification,
  ThreadReadStateUpdateParams: $ThreadReadStateUpdateParams,
  ThreadReadStateUpdateResponse: $ThreadReadStateUpdateResponse,
  ThreadRealtimeAppendAudioParams: $ThreadRealtimeAppendAudioParams,
  ThreadRealtimeAppendAudioResponse: $ThreadRealtimeAppendAudioResponse,
  ThreadRealtimeAppendSpeechParams: $ThreadRealtimeAppendSpeechParams,
  ThreadRealtimeAppendSpeechResponse: $ThreadRealtimeAppendSpeechResponse,
  ThreadRealtimeAppendTextParams: $ThreadRealtimeAppendTextParams,
  ThreadRealtimeAppendTextResponse: $ThreadRealtimeAppendTextResponse,
  ThreadRealtimeClosedNotification: $ThreadRealtimeClosedNotification,
  ThreadRealtimeErrorNotification: $ThreadRealtimeErrorNotification,
  ThreadRealtimeItemAddedNotification: $ThreadRealtimeItemAddedNotification,
  ThreadRealtimeItemCompletedNotification: $ThreadRealtimeItemCompletedNotification,
  ThreadRealtimeItemStartedNotification: $ThreadRealtimeItemStartedNotification,
  ThreadRealtimeItemTranscriptDeltaNotification: $ThreadRealtimeItemTranscriptDeltaNotification,
  ThreadRealtimeListParams: $ThreadRealtimeListParams,
  ThreadRealtimeListResponse: $ThreadRealtimeListResponse,
  ThreadRealtimeListVoicesParams: $ThreadRealtimeListVoicesParams,
  ThreadRealtimeListVoicesResponse: $ThreadRealtimeListVoicesResponse,
  ThreadRealtimeOutputAudioDeltaNotification: $ThreadRealtimeOutputAudioDeltaNotification,
  ThreadRealtimeSdpNotification: $ThreadRealtimeSdpNotification,
  ThreadRealtimeStartParams: $ThreadRealtimeStartParams,
  ThreadRealtimeStartResponse: $ThreadRealtimeStartResponse,
  ThreadRealtimeStartedNotification: $ThreadRealtimeStartedNotification,
  ThreadRealtimeStopParams: $ThreadRealtimeStopParams,
  ThreadRealtimeStopResponse: $ThreadRealtimeStopResponse,
  ThreadRealtimeTranscriptDeltaNotification: $ThreadRealtimeTranscriptDeltaNotification,
  ThreadRealtimeTranscriptDoneNotification: $ThreadRealtimeTranscriptDoneNotification,
  ThreadResumeParams: $ThreadResumeParams,
  ThreadResumeResponse: $ThreadResumeResponse,
  ThreadRevertParams: $ThreadRevertParams,
  ThreadRevertResponse: $ThreadRevertResponse,
  ThreadRevertedNotification: $ThreadRevertedNotification,
  ThreadRollbackParams: $ThreadRollbackParams,
  ThreadRollbackResponse: $ThreadRollbackResponse,
  ThreadSampleCancelParams: $ThreadSampleCancelParams,
  ThreadSampleCancelResponse: $ThreadSampleCancelResponse,
  ThreadSampleParams: $ThreadSampleParams,
  ThreadSampleResponse: $ThreadSampleResponse,
  ThreadSearchCancelParams: $ThreadSearchCancelParams,
  ThreadSearchCancelResponse: $ThreadSearchCancelResponse,
  ThreadSearchOccurrencesParams: $ThreadSearchOccurrencesParams,
  ThreadSearchOccurrencesResponse: $ThreadSearchOccurrencesResponse,
  ThreadSearchParams: $ThreadSearchParams,
  ThreadSearchPartialNotification: $ThreadSearchPartialNotification,
  ThreadSearchResponse: $ThreadSearchResponse,
  ThreadSectionChangedNotification: $ThreadSectionChangedNotification,
  ThreadSectionMoveParams: $ThreadSectionMoveParams,
  ThreadSectionMoveResponse: $ThreadSectionMoveResponse,
  ThreadSetNameParams: $ThreadSetNameParams,
  ThreadSetNameResponse: $ThreadSetNameResponse,
  ThreadSettingsUpdateParams: $ThreadSettingsUpdateParams,
  ThreadSettingsUpdateResponse: $ThreadSettingsUpdateResponse,
  ThreadSettingsUpdatedNotification: $ThreadSettingsUpdatedNotification,
  ThreadShellCommandParams: $ThreadShellCommandParams,
  ThreadShellCommandResponse: $ThreadShellCommandResponse,
  ThreadStartParams: $ThreadStartParams,
  ThreadStartResponse: $ThreadStartResponse,
  ThreadStartedNotification: $ThreadStartedNotification,
  ThreadStatusChangedNotification: $ThreadStatusChangedNotification,
  ThreadTimelineListParams: $ThreadTimelineListParams,
  ThreadTimelineListResponse: $ThreadTimelineListResponse,
  ThreadTokenUsageUpdatedNotification: $ThreadTokenUsageUpdatedNotification,
  ThreadTurnsListParams: $ThreadTurnsListParams,
  ThreadTurnsListResponse: $ThreadTurnsListResponse,
  ThreadUnarchiveParams: $ThreadUnarchiveParams,
  ThreadUnarchiveResponse: $ThreadUnarchiveResponse,
  ThreadUnarchivedNotification: $ThreadUnarchivedNotification,
  ThreadUnsubscribeParams: $ThreadUnsubscribeParams,
  ThreadUnsubscribeResponse: $ThreadUnsubscribeResponse,
}

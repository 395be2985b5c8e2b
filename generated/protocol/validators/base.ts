// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  anyOf,
  at,
  isObject,
  isUint32,
  keyed,
  lacking,
  list,
  map,
  need,
  none,
  notInteger,
  orNull,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'
import {
  $AuthMode,
} from './shared-account-base.js'
import {
  $FuzzyFileSearchResult,
} from './shared-base-fuzzyFileSearch.js'
import {
  $NetworkPolicyAmendment,
} from './shared-base-item.js'
import {
  $TurnError,
} from './shared-base-review-thread-turn.js'
import {
  $SessionSource,
} from './shared-base-thread.js'

function $AddFileChange(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.content; if (typeof x !== 'string') i = need(i, 'content', x, wrong('string'));
  x = v.type; if (x !== 'add') i = need(i, 'type', x, unlike(x, 'add'));
  for (const k in v) switch (k) { case 'content': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ApplyPatchApprovalParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.callId; if (typeof x !== 'string') i = need(i, 'callId', x, wrong('string'));
  x = v.conversationId; if (typeof x !== 'string') i = need(i, 'conversationId', x, wrong('string'));
  x = v.fileChanges; if ((e = map(x, $FileChange)) !== none) i = need(i, 'fileChanges', x, e);
  x = v.grantRoot; if (x !== null && typeof x !== 'string') i = need(i, 'grantRoot', x, wrong('string', 'null'));
  x = v.reason; if (x !== null && typeof x !== 'string') i = need(i, 'reason', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'callId': case 'conversationId': case 'fileChanges': case 'grantRoot': case 'reason': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['callId', 'conversationId', 'fileChanges']);
}

function $ApplyPatchApprovalResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.decision; if ((e = $ReviewDecision(x)) !== none) i = need(i, 'decision', x, e);
  for (const k in v) switch (k) { case 'decision': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ApprovedExecpolicyAmendmentReviewDecision(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.proposed_execpolicy_amendment; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'proposed_execpolicy_amendment', x, e);
  for (const k in v) switch (k) { case 'proposed_execpolicy_amendment': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ClientInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.version; if (typeof x !== 'string') i = need(i, 'version', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': case 'title': case 'version': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ConfigWarningNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.summary; if (typeof x !== 'string') i = need(i, 'summary', x, wrong('string'));
  x = v.details; if (x !== null && typeof x !== 'string') i = need(i, 'details', x, wrong('string', 'null'));
  if ((x = v.path) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'path', wrong('string', 'null'));
  if ((x = v.range) !== undefined && (e = (x === null ? none : $TextRange(x))) !== none) i = at(i, 'range', e);
  for (const k in v) switch (k) { case 'summary': case 'details': case 'path': case 'range': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ConversationGitInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.sha; if (x !== null && typeof x !== 'string') i = need(i, 'sha', x, wrong('string', 'null'));
  x = v.branch; if (x !== null && typeof x !== 'string') i = need(i, 'branch', x, wrong('string', 'null'));
  x = v.origin_url; if (x !== null && typeof x !== 'string') i = need(i, 'origin_url', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'sha': case 'branch': case 'origin_url': break; default: i = unlisted(i, k); }
  return i;
}

function $ConversationIdParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.conversationId; if (typeof x !== 'string') i = need(i, 'conversationId', x, wrong('string'));
  for (const k in v) switch (k) { case 'conversationId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ConversationSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.conversationId; if (typeof x !== 'string') i = need(i, 'conversationId', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.preview; if (typeof x !== 'string') i = need(i, 'preview', x, wrong('string'));
  x = v.timestamp; if (x !== null && typeof x !== 'string') i = need(i, 'timestamp', x, wrong('string', 'null'));
  x = v.updatedAt; if (x !== null && typeof x !== 'string') i = need(i, 'updatedAt', x, wrong('string', 'null'));
  x = v.modelProvider; if (typeof x !== 'string') i = need(i, 'modelProvider', x, wrong('string'));
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.cliVersion; if (typeof x !== 'string') i = need(i, 'cliVersion', x, wrong('string'));
  x = v.source; if ((e = $SessionSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.gitInfo; if ((e = (x === null ? none : $ConversationGitInfo(x))) !== none) i = need(i, 'gitInfo', x, e);
  for (const k in v) switch (k) { case 'conversationId': case 'path': case 'preview': case 'timestamp': case 'updatedAt': case 'modelProvider': case 'cwd': case 'cliVersion': case 'source': case 'gitInfo': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7, ['conversationId', 'path', 'preview', 'modelProvider', 'cwd', 'cliVersion', 'source']);
}

function $DeleteFileChange(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.content; if (typeof x !== 'string') i = need(i, 'content', x, wrong('string'));
  x = v.type; if (x !== 'delete') i = need(i, 'type', x, unlike(x, 'delete'));
  for (const k in v) switch (k) { case 'content': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $DeniedReviewDecision(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.rejection; if (typeof x !== 'string') i = need(i, 'rejection', x, wrong('string'));
  for (const k in v) switch (k) { case 'rejection': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $DeprecationNoticeNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.details; if (x !== null && typeof x !== 'string') i = need(i, 'details', x, wrong('string', 'null'));
  x = v.summary; if (typeof x !== 'string') i = need(i, 'summary', x, wrong('string'));
  for (const k in v) switch (k) { case 'details': case 'summary': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['summary']);
}

function $ErrorNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.error; if ((e = $TurnError(x)) !== none) i = need(i, 'error', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  x = v.willRetry; if (typeof x !== 'boolean') i = need(i, 'willRetry', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'error': case 'threadId': case 'turnId': case 'willRetry': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ExecCommandApprovalParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.approvalId; if (x !== null && typeof x !== 'string') i = need(i, 'approvalId', x, wrong('string', 'null'));
  x = v.callId; if (typeof x !== 'string') i = need(i, 'callId', x, wrong('string'));
  x = v.command; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'command', x, e);
  x = v.conversationId; if (typeof x !== 'string') i = need(i, 'conversationId', x, wrong('string'));
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.parsedCmd; if ((e = list(x, $ParsedCommand)) !== none) i = need(i, 'parsedCmd', x, e);
  x = v.reason; if (x !== null && typeof x !== 'string') i = need(i, 'reason', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'approvalId': case 'callId': case 'command': case 'conversationId': case 'cwd': case 'parsedCmd': case 'reason': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['callId', 'command', 'conversationId', 'cwd', 'parsedCmd']);
}

function $ExecCommandApprovalResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.decision; if ((e = $ReviewDecision(x)) !== none) i = need(i, 'decision', x, e);
  for (const k in v) switch (k) { case 'decision': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_FileChange = ['add', 'delete', 'update'];
function $FileChange(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'add': return $AddFileChange(v);
    case 'delete': return $DeleteFileChange(v);
    case 'update': return $UpdateFileChange(v);
    default: return untagged(v.type, 'type', _1_FileChange, 'drift');
  }
}

function $FuzzyFileSearchParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cancellationToken) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cancellationToken', wrong('string', 'null'));
  x = v.query; if (typeof x !== 'string') i = need(i, 'query', x, wrong('string'));
  x = v.roots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'roots', x, e);
  for (const k in v) switch (k) { case 'cancellationToken': case 'query': case 'roots': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $FuzzyFileSearchResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.files; if ((e = list(x, $FuzzyFileSearchResult)) !== none) i = need(i, 'files', x, e);
  for (const k in v) switch (k) { case 'files': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $GetAuthStatusParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.includeToken) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'includeToken', wrong('boolean', 'null'));
  if ((x = v.refreshToken) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'refreshToken', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'includeToken': case 'refreshToken': break; default: i = unlisted(i, k); }
  return i;
}

function $GetAuthStatusResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.authMethod; if ((e = (x === null ? none : orNull($AuthMode(x)))) !== none) i = need(i, 'authMethod', x, e);
  x = v.authToken; if (x !== null && typeof x !== 'string') i = need(i, 'authToken', x, wrong('string', 'null'));
  x = v.requiresOpenaiAuth; if (x !== null && typeof x !== 'boolean') i = need(i, 'requiresOpenaiAuth', x, wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'authMethod': case 'authToken': case 'requiresOpenaiAuth': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

const _1_GetConversationSummaryParams = [
  { name: 'ConversationIdParams', types: ['object'], check: $ConversationIdParams, required: ['conversationId'] },
  { name: 'RolloutPathParams', types: ['object'], check: $RolloutPathParams, required: ['rolloutPath'] },
];
function $GetConversationSummaryParams(v) {
  return anyOf(v, _1_GetConversationSummaryParams);
}

function $GetConversationSummaryResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.summary; if ((e = $ConversationSummary(x)) !== none) i = need(i, 'summary', x, e);
  for (const k in v) switch (k) { case 'summary': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $GitDiffToRemoteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  for (const k in v) switch (k) { case 'cwd': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $GitDiffToRemoteResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.sha; if (typeof x !== 'string') i = need(i, 'sha', x, wrong('string'));
  x = v.diff; if (typeof x !== 'string') i = need(i, 'diff', x, wrong('string'));
  for (const k in v) switch (k) { case 'sha': case 'diff': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $GuardianWarningNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'message': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $InitializeCapabilities(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.experimentalApi) !== undefined && typeof x !== 'boolean') i = at(i, 'experimentalApi', wrong('boolean'));
  if ((x = v.optOutNotificationMethods) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'optOutNotificationMethods', e);
  if ((x = v.requestAttestation) !== undefined && typeof x !== 'boolean') i = at(i, 'requestAttestation', wrong('boolean'));
  if ((x = v.mcpServerOpenaiFormElicitation) !== undefined && typeof x !== 'boolean') i = at(i, 'mcpServerOpenaiFormElicitation', wrong('boolean'));
  if ((x = v.extensions) !== undefined && (e = (x === null ? none : map(x, (x) => none))) !== none) i = at(i, 'extensions', e);
  if ((x = v.explicitGatewayOauth) !== undefined && typeof x !== 'boolean') i = at(i, 'explicitGatewayOauth', wrong('boolean'));
  if ((x = v.requiredHumanApproval) !== undefined && typeof x !== 'boolean') i = at(i, 'requiredHumanApproval', wrong('boolean'));
  for (const k in v) switch (k) { case 'experimentalApi': case 'optOutNotificationMethods': case 'requestAttestation': case 'mcpServerOpenaiFormElicitation': case 'extensions': case 'explicitGatewayOauth': case 'requiredHumanApproval': break; default: i = unlisted(i, k); }
  return i;
}

function $InitializeParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.clientInfo; if ((e = $ClientInfo(x)) !== none) i = need(i, 'clientInfo', x, e);
  if ((x = v.capabilities) !== undefined && (e = (x === null ? none : $InitializeCapabilities(x))) !== none) i = at(i, 'capabilities', e);
  for (const k in v) switch (k) { case 'clientInfo': case 'capabilities': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $InitializeResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.userAgent; if (typeof x !== 'string') i = need(i, 'userAgent', x, wrong('string'));
  x = v.codexHome; if (typeof x !== 'string') i = need(i, 'codexHome', x, wrong('string'));
  x = v.platformFamily; if (typeof x !== 'string') i = need(i, 'platformFamily', x, wrong('string'));
  x = v.platformOs; if (typeof x !== 'string') i = need(i, 'platformOs', x, wrong('string'));
  for (const k in v) switch (k) { case 'userAgent': case 'codexHome': case 'platformFamily': case 'platformOs': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ListFilesParsedCommand(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cmd; if (typeof x !== 'string') i = need(i, 'cmd', x, wrong('string'));
  x = v.path; if (x !== null && typeof x !== 'string') i = need(i, 'path', x, wrong('string', 'null'));
  x = v.type; if (x !== 'list_files') i = need(i, 'type', x, unlike(x, 'list_files'));
  for (const k in v) switch (k) { case 'cmd': case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['cmd', 'type']);
}

function $NetworkPolicyAmendmentReviewDecision(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.network_policy_amendment; if ((e = $NetworkPolicyAmendment(x)) !== none) i = need(i, 'network_policy_amendment', x, e);
  for (const k in v) switch (k) { case 'network_policy_amendment': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_ParsedCommand = ['list_files', 'read', 'search', 'unknown'];
function $ParsedCommand(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'list_files': return $ListFilesParsedCommand(v);
    case 'read': return $ReadParsedCommand(v);
    case 'search': return $SearchParsedCommand(v);
    case 'unknown': return $UnknownParsedCommand(v);
    default: return untagged(v.type, 'type', _1_ParsedCommand, 'drift');
  }
}

function $ReadParsedCommand(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cmd; if (typeof x !== 'string') i = need(i, 'cmd', x, wrong('string'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.type; if (x !== 'read') i = need(i, 'type', x, unlike(x, 'read'));
  for (const k in v) switch (k) { case 'cmd': case 'name': case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

const _1_ReviewDecision = ['approved', 'approved_for_session', 'approved_mcp_policy_amendment', 'timed_out', 'abort'];
const _2_ReviewDecision = new Map([['approved_execpolicy_amendment', $ApprovedExecpolicyAmendmentReviewDecision], ['network_policy_amendment', $NetworkPolicyAmendmentReviewDecision], ['denied', $DeniedReviewDecision]]);
function $ReviewDecision(v) {
  return keyed(v, _1_ReviewDecision, _2_ReviewDecision, 'error');
}

function $RolloutPathParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.rolloutPath; if (typeof x !== 'string') i = need(i, 'rolloutPath', x, wrong('string'));
  for (const k in v) switch (k) { case 'rolloutPath': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SearchParsedCommand(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cmd; if (typeof x !== 'string') i = need(i, 'cmd', x, wrong('string'));
  x = v.path; if (x !== null && typeof x !== 'string') i = need(i, 'path', x, wrong('string', 'null'));
  x = v.query; if (x !== null && typeof x !== 'string') i = need(i, 'query', x, wrong('string', 'null'));
  x = v.type; if (x !== 'search') i = need(i, 'type', x, unlike(x, 'search'));
  for (const k in v) switch (k) { case 'cmd': case 'path': case 'query': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['cmd', 'type']);
}

function $TextPosition(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.line; if (!isUint32(x)) i = need(i, 'line', x, notInteger(x, 'uint32'));
  x = v.column; if (!isUint32(x)) i = need(i, 'column', x, notInteger(x, 'uint32'));
  for (const k in v) switch (k) { case 'line': case 'column': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $TextRange(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.start; if ((e = $TextPosition(x)) !== none) i = need(i, 'start', x, e);
  x = v.end; if ((e = $TextPosition(x)) !== none) i = need(i, 'end', x, e);
  for (const k in v) switch (k) { case 'start': case 'end': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $Uint32(v) {
  return !isUint32(v) ? notInteger(v, 'uint32') : none;
}

function $UnknownParsedCommand(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cmd; if (typeof x !== 'string') i = need(i, 'cmd', x, wrong('string'));
  x = v.type; if (x !== 'unknown') i = need(i, 'type', x, unlike(x, 'unknown'));
  for (const k in v) switch (k) { case 'cmd': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $UpdateFileChange(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.move_path; if (x !== null && typeof x !== 'string') i = need(i, 'move_path', x, wrong('string', 'null'));
  x = v.type; if (x !== 'update') i = need(i, 'type', x, unlike(x, 'update'));
  x = v.unified_diff; if (typeof x !== 'string') i = need(i, 'unified_diff', x, wrong('string'));
  for (const k in v) switch (k) { case 'move_path': case 'type': case 'unified_diff': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['type', 'unified_diff']);
}

function $WarningNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.threadId; if (x !== null && typeof x !== 'string') i = need(i, 'threadId', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'message': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['message']);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ApplyPatchApprovalParams: Validate
  ApplyPatchApprovalResponse: Validate
  ConfigWarningNotification: Validate
  DeprecationNoticeNotification: Validate
  ErrorNotification: Validate
  ExecCommandApprovalParams: Validate
  ExecCommandApprovalResponse: Validate
  FuzzyFileSearchParams: Validate
  FuzzyFileSearchResponse: Validate
  GetAuthStatusParams: Validate
  GetAuthStatusResponse: Validate
  GetConversationSummaryParams: Validate
  GetConversationSummaryResponse: Validate
  GitDiffToRemoteParams: Validate
  GitDiffToRemoteResponse: Validate
  GuardianWarningNotification: Validate
  InitializeParams: Validate
  InitializeResponse: Validate
  WarningNotification: Validate
} = {
  ApplyPatchApprovalParams: $ApplyPatchApprovalParams,
  ApplyPatchApprovalResponse: $ApplyPatchApprovalResponse,
  ConfigWarningNotification: $ConfigWarningNotification,
  DeprecationNoticeNotification: $DeprecationNoticeNotification,
  ErrorNotification: $ErrorNotification,
  ExecCommandApprovalParams: $ExecCommandApprovalParams,
  ExecCommandApprovalResponse: $ExecCommandApprovalResponse,
  FuzzyFileSearchParams: $FuzzyFileSearchParams,
  FuzzyFileSearchResponse: $FuzzyFileSearchResponse,
  GetAuthStatusParams: $GetAuthStatusParams,
  GetAuthStatusResponse: $GetAuthStatusResponse,
  GetConversationSummaryParams: $GetConversationSummaryParams,
  GetConversationSummaryResponse: $GetConversationSummaryResponse,
  GitDiffToRemoteParams: $GitDiffToRemoteParams,
  GitDiffToRemoteResponse: $GitDiffToRemoteResponse,
  GuardianWarningNotification: $GuardianWarningNotification,
  InitializeParams: $InitializeParams,
  InitializeResponse: $InitializeResponse,
  WarningNotification: $WarningNotification,
}

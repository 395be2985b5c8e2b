// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  at,
  beyond,
  isInt64,
  isObject,
  isUint16,
  isUint64,
  keyed,
  lacking,
  list,
  map,
  missing,
  need,
  none,
  notInteger,
  notListed,
  orNull,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'
import {
  $NetworkPolicyAmendment,
} from './shared-base-item.js'
import {
  $CommandAction,
  $DynamicToolCallOutputContentItem,
  $FileUpdateChange,
  $ThreadItem,
} from './shared-item-review-thread-turn.js'
import {
  $GuardianRiskLevel,
  $GuardianUserAuthorization,
} from './shared-item-thread.js'

function $AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.execpolicy_amendment; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'execpolicy_amendment', x, e);
  for (const k in v) switch (k) { case 'execpolicy_amendment': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $AdditionalFileSystemPermissions(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.entries) !== undefined && (e = (x === null ? none : list(x, $FileSystemSandboxEntry))) !== none) i = at(i, 'entries', e);
  if ((x = v.globScanMaxDepth) !== undefined && (x !== null && (!isUint64(x) || x < 1))) i = at(i, 'globScanMaxDepth', (!isUint64(x) ? notInteger(x, 'uint64', 'null') : beyond('>= 1')));
  x = v.read; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'read', x, e);
  x = v.write; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'write', x, e);
  for (const k in v) switch (k) { case 'entries': case 'globScanMaxDepth': case 'read': case 'write': break; default: i = unlisted(i, k); }
  return i;
}

function $AdditionalFileSystemPermissionsParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.entries) !== undefined && (e = (x === null ? none : list(x, $FileSystemSandboxEntryParams))) !== none) i = at(i, 'entries', e);
  if ((x = v.globScanMaxDepth) !== undefined && (x !== null && (!isUint64(x) || x < 1))) i = at(i, 'globScanMaxDepth', (!isUint64(x) ? notInteger(x, 'uint64', 'null') : beyond('>= 1')));
  if ((x = v.read) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'read', e);
  if ((x = v.write) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'write', e);
  for (const k in v) switch (k) { case 'entries': case 'globScanMaxDepth': case 'read': case 'write': break; default: i = unlisted(i, k); }
  return i;
}

function $AdditionalNetworkPermissions(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.enabled; if (x !== null && typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'enabled': break; default: i = unlisted(i, k); }
  return i;
}

function $AdditionalNetworkPermissionsParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.enabled) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'enabled', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'enabled': break; default: i = unlisted(i, k); }
  return i;
}

function $AdditionalPermissionProfile(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.fileSystem; if ((e = (x === null ? none : $AdditionalFileSystemPermissions(x))) !== none) i = need(i, 'fileSystem', x, e);
  x = v.network; if ((e = (x === null ? none : $AdditionalNetworkPermissions(x))) !== none) i = need(i, 'network', x, e);
  for (const k in v) switch (k) { case 'fileSystem': case 'network': break; default: i = unlisted(i, k); }
  return i;
}

function $AgentMessageDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.delta; if (typeof x !== 'string') i = need(i, 'delta', x, wrong('string'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'delta': case 'itemId': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.network_policy_amendment; if ((e = $NetworkPolicyAmendment(x)) !== none) i = need(i, 'network_policy_amendment', x, e);
  for (const k in v) switch (k) { case 'network_policy_amendment': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ApplyPatchGuardianApprovalReviewAction(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.files; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'files', x, e);
  x = v.type; if (x !== 'applyPatch') i = need(i, 'type', x, unlike(x, 'applyPatch'));
  for (const k in v) switch (k) { case 'cwd': case 'files': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $AutoReviewDecisionSource(v) {
  switch (v) { case 'agent': return none; }
  return notListed(v, ['agent'], 'drift');
}

const _1_CommandExecutionApprovalDecision = ['accept', 'acceptForSession', 'decline', 'cancel'];
const _2_CommandExecutionApprovalDecision = new Map([['acceptWithExecpolicyAmendment', $AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision], ['applyNetworkPolicyAmendment', $ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision]]);
function $CommandExecutionApprovalDecision(v) {
  return keyed(v, _1_CommandExecutionApprovalDecision, _2_CommandExecutionApprovalDecision, 'drift');
}

function $CommandExecutionApprovalKind(v) {
  switch (v) { case 'command': case 'writeStdin': case 'humanCommand': return none; }
  return notListed(v, ['command', 'writeStdin', 'humanCommand'], 'drift');
}

function $CommandExecutionOutputDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.delta; if (typeof x !== 'string') i = need(i, 'delta', x, wrong('string'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'delta': case 'itemId': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $CommandExecutionRequestApprovalParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.additionalPermissions) !== undefined && (e = (x === null ? none : $AdditionalPermissionProfile(x))) !== none) i = at(i, 'additionalPermissions', e);
  if ((x = v.approvalId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'approvalId', wrong('string', 'null'));
  if ((x = v.availableDecisions) !== undefined && (e = (x === null ? none : list(x, $CommandExecutionApprovalDecision))) !== none) i = at(i, 'availableDecisions', e);
  if ((x = v.command) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'command', wrong('string', 'null'));
  if ((x = v.commandActions) !== undefined && (e = (x === null ? none : list(x, $CommandAction))) !== none) i = at(i, 'commandActions', e);
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  x = v.environmentId; if (x !== null && typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string', 'null'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.kind; if ((e = $CommandExecutionApprovalKind(x)) !== none) i = need(i, 'kind', x, e);
  if ((x = v.networkApprovalContext) !== undefined && (e = (x === null ? none : $NetworkApprovalContext(x))) !== none) i = at(i, 'networkApprovalContext', e);
  if ((x = v.proposedExecpolicyAmendment) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'proposedExecpolicyAmendment', e);
  if ((x = v.proposedNetworkPolicyAmendments) !== undefined && (e = (x === null ? none : list(x, $NetworkPolicyAmendment))) !== none) i = at(i, 'proposedNetworkPolicyAmendments', e);
  if ((x = v.reason) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'reason', wrong('string', 'null'));
  x = v.startedAtMs; if (!isInt64(x)) i = need(i, 'startedAtMs', x, notInteger(x, 'int64'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'additionalPermissions': case 'approvalId': case 'availableDecisions': case 'command': case 'commandActions': case 'cwd': case 'environmentId': case 'itemId': case 'kind': case 'networkApprovalContext': case 'proposedExecpolicyAmendment': case 'proposedNetworkPolicyAmendments': case 'reason': case 'startedAtMs': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['itemId', 'startedAtMs', 'threadId', 'turnId']);
}

function $CommandExecutionRequestApprovalResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.decision; if ((e = $CommandExecutionApprovalDecision(x)) !== none) i = need(i, 'decision', x, e);
  for (const k in v) switch (k) { case 'decision': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $CommandGuardianApprovalReviewAction(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.command; if (typeof x !== 'string') i = need(i, 'command', x, wrong('string'));
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.source; if ((e = $GuardianCommandSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.type; if (x !== 'command') i = need(i, 'type', x, unlike(x, 'command'));
  for (const k in v) switch (k) { case 'command': case 'cwd': case 'source': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $DynamicToolCallParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v.arguments === undefined) i = missing(i, 'arguments');
  x = v.callId; if (typeof x !== 'string') i = need(i, 'callId', x, wrong('string'));
  x = v.namespace; if (x !== null && typeof x !== 'string') i = need(i, 'namespace', x, wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.tool; if (typeof x !== 'string') i = need(i, 'tool', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'arguments': case 'callId': case 'namespace': case 'threadId': case 'tool': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['arguments', 'callId', 'threadId', 'tool', 'turnId']);
}

function $DynamicToolCallResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.contentItems; if ((e = list(x, $DynamicToolCallOutputContentItem)) !== none) i = need(i, 'contentItems', x, e);
  x = v.success; if (typeof x !== 'boolean') i = need(i, 'success', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'contentItems': case 'success': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ExecveGuardianApprovalReviewAction(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.argv; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'argv', x, e);
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.program; if (typeof x !== 'string') i = need(i, 'program', x, wrong('string'));
  x = v.source; if ((e = $GuardianCommandSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.type; if (x !== 'execve') i = need(i, 'type', x, unlike(x, 'execve'));
  for (const k in v) switch (k) { case 'argv': case 'cwd': case 'program': case 'source': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $FileChangeApprovalDecision(v) {
  switch (v) { case 'accept': case 'acceptForSession': case 'decline': case 'cancel': return none; }
  return notListed(v, ['accept', 'acceptForSession', 'decline', 'cancel'], 'error');
}

function $FileChangeOutputDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.delta; if (typeof x !== 'string') i = need(i, 'delta', x, wrong('string'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'delta': case 'itemId': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $FileChangePatchUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.changes; if ((e = list(x, $FileUpdateChange)) !== none) i = need(i, 'changes', x, e);
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'changes': case 'itemId': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $FileChangeRequestApprovalParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.grantRoot) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'grantRoot', wrong('string', 'null'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  if ((x = v.reason) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'reason', wrong('string', 'null'));
  x = v.startedAtMs; if (!isInt64(x)) i = need(i, 'startedAtMs', x, notInteger(x, 'int64'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'grantRoot': case 'itemId': case 'reason': case 'startedAtMs': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $FileChangeRequestApprovalResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.decision; if ((e = $FileChangeApprovalDecision(x)) !== none) i = need(i, 'decision', x, e);
  for (const k in v) switch (k) { case 'decision': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $FileSystemAccessMode(v) {
  switch (v) { case 'read': case 'write': case 'deny': return none; }
  return notListed(v, ['read', 'write', 'deny'], 'drift');
}

const _1_FileSystemPath = ['glob_pattern', 'path', 'special'];
function $FileSystemPath(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'glob_pattern': return $GlobPatternFileSystemPath(v);
    case 'path': return $PathFileSystemPath(v);
    case 'special': return $SpecialFileSystemPath(v);
    default: return untagged(v.type, 'type', _1_FileSystemPath, 'drift');
  }
}

const _1_FileSystemPathParams = ['glob_pattern', 'path', 'special'];
function $FileSystemPathParams(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'glob_pattern': return $GlobPatternFileSystemPath(v);
    case 'path': return $PathFileSystemPath(v);
    case 'special': return $SpecialFileSystemPathParams(v);
    default: return untagged(v.type, 'type', _1_FileSystemPathParams, 'drift');
  }
}

function $FileSystemSandboxEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.access; if ((e = $FileSystemAccessMode(x)) !== none) i = need(i, 'access', x, e);
  x = v.path; if ((e = $FileSystemPath(x)) !== none) i = need(i, 'path', x, e);
  for (const k in v) switch (k) { case 'access': case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $FileSystemSandboxEntryParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.access; if ((e = $FileSystemAccessMode(x)) !== none) i = need(i, 'access', x, e);
  x = v.path; if ((e = $FileSystemPathParams(x)) !== none) i = need(i, 'path', x, e);
  for (const k in v) switch (k) { case 'access': case 'path': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_FileSystemSpecialPath = ['minimal', 'project_roots', 'root', 'slash_tmp', 'tmpdir', 'unknown'];
function $FileSystemSpecialPath(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.kind) {
    case 'minimal': return $MinimalFileSystemSpecialPath(v);
    case 'project_roots': return $KindFileSystemSpecialPath(v);
    case 'root': return $RootFileSystemSpecialPath(v);
    case 'slash_tmp': return $SlashTmpFileSystemSpecialPath(v);
    case 'tmpdir': return $TmpdirFileSystemSpecialPath(v);
    case 'unknown': return $UnknownFileSystemSpecialPath(v);
    default: return untagged(v.kind, 'kind', _1_FileSystemSpecialPath, 'drift');
  }
}

const _1_FileSystemSpecialPathParams = ['minimal', 'project_roots', 'root', 'slash_tmp', 'tmpdir', 'unknown'];
function $FileSystemSpecialPathParams(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.kind) {
    case 'minimal': return $MinimalFileSystemSpecialPath(v);
    case 'project_roots': return $KindFileSystemSpecialPathParams(v);
    case 'root': return $RootFileSystemSpecialPath(v);
    case 'slash_tmp': return $SlashTmpFileSystemSpecialPath(v);
    case 'tmpdir': return $TmpdirFileSystemSpecialPath(v);
    case 'unknown': return $UnknownFileSystemSpecialPathParams(v);
    default: return untagged(v.kind, 'kind', _1_FileSystemSpecialPathParams, 'drift');
  }
}

function $GlobPatternFileSystemPath(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.pattern; if (typeof x !== 'string') i = need(i, 'pattern', x, wrong('string'));
  x = v.type; if (x !== 'glob_pattern') i = need(i, 'type', x, unlike(x, 'glob_pattern'));
  for (const k in v) switch (k) { case 'pattern': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $GrantedPermissionProfile(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.fileSystem) !== undefined && (e = (x === null ? none : $AdditionalFileSystemPermissionsParams(x))) !== none) i = at(i, 'fileSystem', e);
  if ((x = v.network) !== undefined && (e = (x === null ? none : $AdditionalNetworkPermissionsParams(x))) !== none) i = at(i, 'network', e);
  for (const k in v) switch (k) { case 'fileSystem': case 'network': break; default: i = unlisted(i, k); }
  return i;
}

function $GuardianApprovalReview(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.rationale; if (x !== null && typeof x !== 'string') i = need(i, 'rationale', x, wrong('string', 'null'));
  x = v.riskLevel; if ((e = (x === null ? none : orNull($GuardianRiskLevel(x)))) !== none) i = need(i, 'riskLevel', x, e);
  x = v.status; if ((e = $GuardianApprovalReviewStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.userAuthorization; if ((e = (x === null ? none : orNull($GuardianUserAuthorization(x)))) !== none) i = need(i, 'userAuthorization', x, e);
  for (const k in v) switch (k) { case 'rationale': case 'riskLevel': case 'status': case 'userAuthorization': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['status']);
}

const _1_GuardianApprovalReviewAction = ['applyPatch', 'command', 'execve', 'mcpToolCall', 'networkAccess', 'requestPermissions', 'writeStdin'];
function $GuardianApprovalReviewAction(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'applyPatch': return $ApplyPatchGuardianApprovalReviewAction(v);
    case 'command': return $CommandGuardianApprovalReviewAction(v);
    case 'execve': return $ExecveGuardianApprovalReviewAction(v);
    case 'mcpToolCall': return $McpToolCallGuardianApprovalReviewAction(v);
    case 'networkAccess': return $NetworkAccessGuardianApprovalReviewAction(v);
    case 'requestPermissions': return $RequestPermissionsGuardianApprovalReviewAction(v);
    case 'writeStdin': return $WriteStdinGuardianApprovalReviewAction(v);
    default: return untagged(v.type, 'type', _1_GuardianApprovalReviewAction, 'drift');
  }
}

function $GuardianApprovalReviewStatus(v) {
  switch (v) { case 'inProgress': case 'approved': case 'denied': case 'timedOut': case 'aborted': return none; }
  return notListed(v, ['inProgress', 'approved', 'denied', 'timedOut', 'aborted'], 'drift');
}

function $GuardianCommandSource(v) {
  switch (v) { case 'shell': case 'unifiedExec': return none; }
  return notListed(v, ['shell', 'unifiedExec'], 'drift');
}

function $ItemCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.completedAtMs; if (!isInt64(x)) i = need(i, 'completedAtMs', x, notInteger(x, 'int64'));
  if ((x = v.contentTokenCount) === undefined) i = absent(i, 'contentTokenCount', '0.168.0'); else if (x !== null && !isUint64(x)) i = at(i, 'contentTokenCount', notInteger(x, 'uint64', 'null'));
  x = v.item; if ((e = $ThreadItem(x)) !== none) i = need(i, 'item', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'completedAtMs': case 'contentTokenCount': case 'item': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ItemGuardianApprovalReviewCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.action; if ((e = $GuardianApprovalReviewAction(x)) !== none) i = need(i, 'action', x, e);
  x = v.completedAtMs; if (!isInt64(x)) i = need(i, 'completedAtMs', x, notInteger(x, 'int64'));
  x = v.decisionSource; if ((e = $AutoReviewDecisionSource(x)) !== none) i = need(i, 'decisionSource', x, e);
  x = v.review; if ((e = $GuardianApprovalReview(x)) !== none) i = need(i, 'review', x, e);
  x = v.reviewId; if (typeof x !== 'string') i = need(i, 'reviewId', x, wrong('string'));
  x = v.startedAtMs; if (!isInt64(x)) i = need(i, 'startedAtMs', x, notInteger(x, 'int64'));
  x = v.targetItemId; if (x !== null && typeof x !== 'string') i = need(i, 'targetItemId', x, wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'action': case 'completedAtMs': case 'decisionSource': case 'review': case 'reviewId': case 'startedAtMs': case 'targetItemId': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 8, ['action', 'completedAtMs', 'decisionSource', 'review', 'reviewId', 'startedAtMs', 'threadId', 'turnId']);
}

function $ItemGuardianApprovalReviewStartedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.action; if ((e = $GuardianApprovalReviewAction(x)) !== none) i = need(i, 'action', x, e);
  x = v.review; if ((e = $GuardianApprovalReview(x)) !== none) i = need(i, 'review', x, e);
  x = v.reviewId; if (typeof x !== 'string') i = need(i, 'reviewId', x, wrong('string'));
  x = v.startedAtMs; if (!isInt64(x)) i = need(i, 'startedAtMs', x, notInteger(x, 'int64'));
  x = v.targetItemId; if (x !== null && typeof x !== 'string') i = need(i, 'targetItemId', x, wrong('string', 'null'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'action': case 'review': case 'reviewId': case 'startedAtMs': case 'targetItemId': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6, ['action', 'review', 'reviewId', 'startedAtMs', 'threadId', 'turnId']);
}

function $ItemStartedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.item; if ((e = $ThreadItem(x)) !== none) i = need(i, 'item', x, e);
  x = v.startedAtMs; if (!isInt64(x)) i = need(i, 'startedAtMs', x, notInteger(x, 'int64'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'item': case 'startedAtMs': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $KindFileSystemSpecialPath(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'project_roots') i = need(i, 'kind', x, unlike(x, 'project_roots'));
  x = v.subpath; if (x !== null && typeof x !== 'string') i = need(i, 'subpath', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'kind': case 'subpath': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['kind']);
}

function $KindFileSystemSpecialPathParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'project_roots') i = need(i, 'kind', x, unlike(x, 'project_roots'));
  if ((x = v.subpath) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'subpath', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'kind': case 'subpath': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $McpToolCallGuardianApprovalReviewAction(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.connectorId; if (x !== null && typeof x !== 'string') i = need(i, 'connectorId', x, wrong('string', 'null'));
  x = v.connectorName; if (x !== null && typeof x !== 'string') i = need(i, 'connectorName', x, wrong('string', 'null'));
  x = v.server; if (typeof x !== 'string') i = need(i, 'server', x, wrong('string'));
  x = v.toolName; if (typeof x !== 'string') i = need(i, 'toolName', x, wrong('string'));
  x = v.toolTitle; if (x !== null && typeof x !== 'string') i = need(i, 'toolTitle', x, wrong('string', 'null'));
  x = v.type; if (x !== 'mcpToolCall') i = need(i, 'type', x, unlike(x, 'mcpToolCall'));
  for (const k in v) switch (k) { case 'connectorId': case 'connectorName': case 'server': case 'toolName': case 'toolTitle': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['server', 'toolName', 'type']);
}

function $McpToolCallProgressNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'itemId': case 'message': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $MinimalFileSystemSpecialPath(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'minimal') i = need(i, 'kind', x, unlike(x, 'minimal'));
  for (const k in v) switch (k) { case 'kind': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $NetworkAccessGuardianApprovalReviewAction(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.host; if (typeof x !== 'string') i = need(i, 'host', x, wrong('string'));
  x = v.port; if (!isUint16(x)) i = need(i, 'port', x, notInteger(x, 'uint16'));
  x = v.protocol; if ((e = $NetworkApprovalProtocol(x)) !== none) i = need(i, 'protocol', x, e);
  x = v.target; if (typeof x !== 'string') i = need(i, 'target', x, wrong('string'));
  x = v.type; if (x !== 'networkAccess') i = need(i, 'type', x, unlike(x, 'networkAccess'));
  for (const k in v) switch (k) { case 'host': case 'port': case 'protocol': case 'target': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $NetworkApprovalContext(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.host; if (typeof x !== 'string') i = need(i, 'host', x, wrong('string'));
  x = v.protocol; if ((e = $NetworkApprovalProtocol(x)) !== none) i = need(i, 'protocol', x, e);
  for (const k in v) switch (k) { case 'host': case 'protocol': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $NetworkApprovalProtocol(v) {
  switch (v) { case 'http': case 'https': case 'socks5Tcp': case 'socks5Udp': return none; }
  return notListed(v, ['http', 'https', 'socks5Tcp', 'socks5Udp'], 'drift');
}

function $PathFileSystemPath(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.type; if (x !== 'path') i = need(i, 'type', x, unlike(x, 'path'));
  for (const k in v) switch (k) { case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $PermissionGrantScope(v) {
  switch (v) { case 'turn': case 'session': return none; }
  return notListed(v, ['turn', 'session'], 'error');
}

function $PermissionsRequestApprovalParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.environmentId; if (x !== null && typeof x !== 'string') i = need(i, 'environmentId', x, wrong('string', 'null'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.permissions; if ((e = $RequestPermissionProfile(x)) !== none) i = need(i, 'permissions', x, e);
  x = v.reason; if (x !== null && typeof x !== 'string') i = need(i, 'reason', x, wrong('string', 'null'));
  x = v.startedAtMs; if (!isInt64(x)) i = need(i, 'startedAtMs', x, notInteger(x, 'int64'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'cwd': case 'environmentId': case 'itemId': case 'permissions': case 'reason': case 'startedAtMs': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6, ['cwd', 'itemId', 'permissions', 'startedAtMs', 'threadId', 'turnId']);
}

function $PermissionsRequestApprovalResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.permissions; if ((e = $GrantedPermissionProfile(x)) !== none) i = need(i, 'permissions', x, e);
  if ((x = v.scope) !== undefined && (e = $PermissionGrantScope(x)) !== none) i = at(i, 'scope', e);
  if ((x = v.strictAutoReview) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'strictAutoReview', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'permissions': case 'scope': case 'strictAutoReview': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PlanDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.delta; if (typeof x !== 'string') i = need(i, 'delta', x, wrong('string'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'delta': case 'itemId': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ReasoningSummaryPartAddedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.summaryIndex; if (!isInt64(x)) i = need(i, 'summaryIndex', x, notInteger(x, 'int64'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'itemId': case 'summaryIndex': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ReasoningSummaryTextDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.delta; if (typeof x !== 'string') i = need(i, 'delta', x, wrong('string'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.summaryIndex; if (!isInt64(x)) i = need(i, 'summaryIndex', x, notInteger(x, 'int64'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'delta': case 'itemId': case 'summaryIndex': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $ReasoningTextDeltaNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.contentIndex; if (!isInt64(x)) i = need(i, 'contentIndex', x, notInteger(x, 'int64'));
  x = v.delta; if (typeof x !== 'string') i = need(i, 'delta', x, wrong('string'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'contentIndex': case 'delta': case 'itemId': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $RequestPermissionProfile(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.fileSystem; if ((e = (x === null ? none : $AdditionalFileSystemPermissions(x))) !== none) i = need(i, 'fileSystem', x, e);
  x = v.network; if ((e = (x === null ? none : $AdditionalNetworkPermissions(x))) !== none) i = need(i, 'network', x, e);
  for (const k in v) switch (k) { case 'fileSystem': case 'network': break; default: i = unlisted(i, k, 'drift'); }
  return i;
}

function $RequestPermissionsGuardianApprovalReviewAction(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.permissions; if ((e = $RequestPermissionProfile(x)) !== none) i = need(i, 'permissions', x, e);
  x = v.reason; if (x !== null && typeof x !== 'string') i = need(i, 'reason', x, wrong('string', 'null'));
  x = v.type; if (x !== 'requestPermissions') i = need(i, 'type', x, unlike(x, 'requestPermissions'));
  for (const k in v) switch (k) { case 'permissions': case 'reason': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['permissions', 'type']);
}

function $RootFileSystemSpecialPath(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'root') i = need(i, 'kind', x, unlike(x, 'root'));
  for (const k in v) switch (k) { case 'kind': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SlashTmpFileSystemSpecialPath(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'slash_tmp') i = need(i, 'kind', x, unlike(x, 'slash_tmp'));
  for (const k in v) switch (k) { case 'kind': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SpecialFileSystemPath(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'special') i = need(i, 'type', x, unlike(x, 'special'));
  x = v.value; if ((e = $FileSystemSpecialPath(x)) !== none) i = need(i, 'value', x, e);
  for (const k in v) switch (k) { case 'type': case 'value': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $SpecialFileSystemPathParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'special') i = need(i, 'type', x, unlike(x, 'special'));
  x = v.value; if ((e = $FileSystemSpecialPathParams(x)) !== none) i = need(i, 'value', x, e);
  for (const k in v) switch (k) { case 'type': case 'value': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $TerminalInteractionNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.processId; if (typeof x !== 'string') i = need(i, 'processId', x, wrong('string'));
  x = v.stdin; if (typeof x !== 'string') i = need(i, 'stdin', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'itemId': case 'processId': case 'stdin': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $TmpdirFileSystemSpecialPath(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'tmpdir') i = need(i, 'kind', x, unlike(x, 'tmpdir'));
  for (const k in v) switch (k) { case 'kind': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ToolRequestUserInputAnswer(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.answers; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'answers', x, e);
  for (const k in v) switch (k) { case 'answers': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ToolRequestUserInputOption(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.label; if (typeof x !== 'string') i = need(i, 'label', x, wrong('string'));
  for (const k in v) switch (k) { case 'description': case 'label': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ToolRequestUserInputParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.autoResolutionMs; if (x !== null && !isUint64(x)) i = need(i, 'autoResolutionMs', x, notInteger(x, 'uint64', 'null'));
  x = v.isBlocking; if (typeof x !== 'boolean') i = need(i, 'isBlocking', x, wrong('boolean'));
  x = v.itemId; if (typeof x !== 'string') i = need(i, 'itemId', x, wrong('string'));
  x = v.questions; if ((e = list(x, $ToolRequestUserInputQuestion)) !== none) i = need(i, 'questions', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'autoResolutionMs': case 'isBlocking': case 'itemId': case 'questions': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['isBlocking', 'itemId', 'questions', 'threadId', 'turnId']);
}

function $ToolRequestUserInputQuestion(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.header; if (typeof x !== 'string') i = need(i, 'header', x, wrong('string'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.isOther; if (typeof x !== 'boolean') i = need(i, 'isOther', x, wrong('boolean'));
  x = v.isSecret; if (typeof x !== 'boolean') i = need(i, 'isSecret', x, wrong('boolean'));
  x = v.options; if ((e = (x === null ? none : list(x, $ToolRequestUserInputOption))) !== none) i = need(i, 'options', x, e);
  x = v.question; if (typeof x !== 'string') i = need(i, 'question', x, wrong('string'));
  for (const k in v) switch (k) { case 'header': case 'id': case 'isOther': case 'isSecret': case 'options': case 'question': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['header', 'id', 'question']);
}

function $ToolRequestUserInputResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.answers; if ((e = map(x, $ToolRequestUserInputAnswer)) !== none) i = need(i, 'answers', x, e);
  for (const k in v) switch (k) { case 'answers': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $UnknownFileSystemSpecialPath(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'unknown') i = need(i, 'kind', x, unlike(x, 'unknown'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.subpath; if (x !== null && typeof x !== 'string') i = need(i, 'subpath', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'kind': case 'path': case 'subpath': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['kind', 'path']);
}

function $UnknownFileSystemSpecialPathParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if (x !== 'unknown') i = need(i, 'kind', x, unlike(x, 'unknown'));
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  if ((x = v.subpath) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'subpath', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'kind': case 'path': case 'subpath': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $WriteStdinGuardianApprovalReviewAction(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.approvalId; if (typeof x !== 'string') i = need(i, 'approvalId', x, wrong('string'));
  x = v.cwd; if (typeof x !== 'string') i = need(i, 'cwd', x, wrong('string'));
  x = v.processId; if (typeof x !== 'string') i = need(i, 'processId', x, wrong('string'));
  x = v.stdin; if (typeof x !== 'string') i = need(i, 'stdin', x, wrong('string'));
  x = v.type; if (x !== 'writeStdin') i = need(i, 'type', x, unlike(x, 'writeStdin'));
  for (const k in v) switch (k) { case 'approvalId': case 'cwd': case 'processId': case 'stdin': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  AgentMessageDeltaNotification: Validate
  CommandExecutionOutputDeltaNotification: Validate
  CommandExecutionRequestApprovalParams: Validate
  CommandExecutionRequestApprovalResponse: Validate
  DynamicToolCallParams: Validate
  DynamicToolCallResponse: Validate
  FileChangeOutputDeltaNotification: Validate
  FileChangePatchUpdatedNotification: Validate
  FileChangeRequestApprovalParams: Validate
  FileChangeRequestApprovalResponse: Validate
  ItemCompletedNotification: Validate
  ItemGuardianApprovalReviewCompletedNotification: Validate
  ItemGuardianApprovalReviewStartedNotification: Validate
  ItemStartedNotification: Validate
  McpToolCallProgressNotification: Validate
  PermissionsRequestApprovalParams: Validate
  PermissionsRequestApprovalResponse: Validate
  PlanDeltaNotification: Validate
  ReasoningSummaryPartAddedNotification: Validate
  ReasoningSummaryTextDeltaNotification: Validate
  ReasoningTextDeltaNotification: Validate
  TerminalInteractionNotification: Validate
  ToolRequestUserInputParams: Validate
  ToolRequestUserInputResponse: Validate
} = {
  AgentMessageDeltaNotification: $AgentMessageDeltaNotification,
  CommandExecutionOutputDeltaNotification: $CommandExecutionOutputDeltaNotification,
  CommandExecutionRequestApprovalParams: $CommandExecutionRequestApprovalParams,
  CommandExecutionRequestApprovalResponse: $CommandExecutionRequestApprovalResponse,
  DynamicToolCallParams: $DynamicToolCallParams,
  DynamicToolCallResponse: $DynamicToolCallResponse,
  FileChangeOutputDeltaNotification: $FileChangeOutputDeltaNotification,
  FileChangePatchUpdatedNotification: $FileChangePatchUpdatedNotification,
  FileChangeRequestApprovalParams: $FileChangeRequestApprovalParams,
  FileChangeRequestApprovalResponse: $FileChangeRequestApprovalResponse,
  ItemCompletedNotification: $ItemCompletedNotification,
  ItemGuardianApprovalReviewCompletedNotification: $ItemGuardianApprovalReviewCompletedNotification,
  ItemGuardianApprovalReviewStartedNotification: $ItemGuardianApprovalReviewStartedNotification,
  ItemStartedNotification: $ItemStartedNotification,
  McpToolCallProgressNotification: $McpToolCallProgressNotification,
  PermissionsRequestApprovalParams: $PermissionsRequestApprovalParams,
  PermissionsRequestApprovalResponse: $PermissionsRequestApprovalResponse,
  PlanDeltaNotification: $PlanDeltaNotification,
  ReasoningSummaryPartAddedNotification: $ReasoningSummaryPartAddedNotification,
  ReasoningSummaryTextDeltaNotification: $ReasoningSummaryTextDeltaNotification,
  ReasoningTextDeltaNotification: $ReasoningTextDeltaNotification,
  TerminalInteractionNotification: $TerminalInteractionNotification,
  ToolRequestUserInputParams: $ToolRequestUserInputParams,
  ToolRequestUserInputResponse: $ToolRequestUserInputResponse,
}

// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  isText,
  lacking,
  list,
  map,
  missing,
  need,
  none,
  notListed,
  notText,
  orNull,
  unlisted,
  wrong,
} from './issues.js'
import {
  $FunctionCallOutputBody,
} from './shared-5-82ffa199.js'
import {
  $SandboxPolicyParams,
} from './shared-command-thread-turn.js'
import {
  $ApprovalsReviewer,
} from './shared-config-configRequirements-thread-turn.js'
import {
  $ReasoningSummary,
} from './shared-config-thread-turn.js'
import {
  $CyberAccessProgram,
} from './shared-model-turn.js'
import {
  $Turn,
} from './shared-review-thread-turn.js'
import {
  $AskForApprovalParams,
  $CollaborationModeParams,
  $MultiAgentMode,
  $Personality,
  $TurnEnvironmentParams,
  $UserInputParams,
} from './shared-thread-turn.js'

function $AdditionalContextEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.kind; if ((e = $AdditionalContextKind(x)) !== none) i = need(i, 'kind', x, e);
  if ((x = v.name) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'name', wrong('string', 'null'));
  x = v.value; if (typeof x !== 'string') i = need(i, 'value', x, wrong('string'));
  for (const k in v) switch (k) { case 'kind': case 'name': case 'value': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $AdditionalContextKind(v) {
  switch (v) { case 'untrusted': case 'application': return none; }
  return notListed(v, ['untrusted', 'application'], 'error');
}

function $TurnCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turn; if ((e = $Turn(x)) !== none) i = need(i, 'turn', x, e);
  for (const k in v) switch (k) { case 'threadId': case 'turn': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $TurnDiffUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.diff; if (typeof x !== 'string') i = need(i, 'diff', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'diff': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $TurnInterruptParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $TurnInterruptResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $TurnModerationMetadataNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v.metadata === undefined) i = missing(i, 'metadata');
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'metadata': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $TurnPlanStep(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.status; if ((e = $TurnPlanStepStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.step; if (typeof x !== 'string') i = need(i, 'step', x, wrong('string'));
  for (const k in v) switch (k) { case 'status': case 'step': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $TurnPlanStepStatus(v) {
  switch (v) { case 'pending': case 'inProgress': case 'completed': return none; }
  return notListed(v, ['pending', 'inProgress', 'completed'], 'drift');
}

function $TurnPlanUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.explanation; if (x !== null && typeof x !== 'string') i = need(i, 'explanation', x, wrong('string', 'null'));
  x = v.plan; if ((e = list(x, $TurnPlanStep)) !== none) i = need(i, 'plan', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'explanation': case 'plan': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['plan', 'threadId', 'turnId']);
}

const _1_TurnSettingsUpdateParams = { minLength: 1 };
function $TurnSettingsUpdateParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.approvalsReviewer) !== undefined && (e = (x === null ? none : orNull($ApprovalsReviewer(x)))) !== none) i = at(i, 'approvalsReviewer', e);
  if ((x = v.effort) !== undefined && x !== null && !isText(x, _1_TurnSettingsUpdateParams)) i = at(i, 'effort', notText(x, _1_TurnSettingsUpdateParams, 'null'));
  if ((x = v.environments) !== undefined && (e = (x === null ? none : list(x, $TurnEnvironmentParams))) !== none) i = at(i, 'environments', e);
  if ((x = v.model) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'model', wrong('string', 'null'));
  if ((x = v.serviceTier) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'serviceTier', wrong('string', 'null'));
  if ((x = v.summary) !== undefined && (e = (x === null ? none : orNull($ReasoningSummary(x)))) !== none) i = at(i, 'summary', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'approvalsReviewer': case 'effort': case 'environments': case 'model': case 'serviceTier': case 'summary': case 'threadId': case 'turnId': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

function $TurnSettingsUpdateResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.status; if ((e = $TurnSettingsUpdateStatus(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $TurnSettingsUpdateStatus(v) {
  switch (v) { case 'applied': case 'targetUnavailable': return none; }
  return notListed(v, ['applied', 'targetUnavailable'], 'drift');
}

const _1_TurnStartParams = { minLength: 1 };
function $TurnStartParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.additionalContext) !== undefined && (e = (x === null ? none : map(x, $AdditionalContextEntry))) !== none) i = at(i, 'additionalContext', e);
  if ((x = v.approvalPolicy) !== undefined && (e = (x === null ? none : $AskForApprovalParams(x))) !== none) i = at(i, 'approvalPolicy', e);
  if ((x = v.approvalsReviewer) !== undefined && (e = (x === null ? none : orNull($ApprovalsReviewer(x)))) !== none) i = at(i, 'approvalsReviewer', e);
  if ((x = v.clientUserMessageId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'clientUserMessageId', wrong('string', 'null'));
  if ((x = v.collaborationMode) !== undefined && (e = (x === null ? none : $CollaborationModeParams(x))) !== none) i = at(i, 'collaborationMode', e);
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  if ((x = v.cyberAccessProgram) !== undefined && (e = (x === null ? none : orNull($CyberAccessProgram(x)))) !== none) i = at(i, 'cyberAccessProgram', e);
  if ((x = v.disabledPluginIds) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'disabledPluginIds', e);
  if ((x = v.effort) !== undefined && x !== null && !isText(x, _1_TurnStartParams)) i = at(i, 'effort', notText(x, _1_TurnStartParams, 'null'));
  if ((x = v.environments) !== undefined && (e = (x === null ? none : list(x, $TurnEnvironmentParams))) !== none) i = at(i, 'environments', e);
  x = v.input; if ((e = list(x, $UserInputParams)) !== none) i = need(i, 'input', x, e);
  if ((x = v.model) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'model', wrong('string', 'null'));
  if ((x = v.multiAgentMode) !== undefined && (e = (x === null ? none : $MultiAgentMode(x))) !== none) i = at(i, 'multiAgentMode', e);
  if ((x = v.parentTurnId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'parentTurnId', wrong('string', 'null'));
  if ((x = v.permissions) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'permissions', wrong('string', 'null'));
  if ((x = v.personality) !== undefined && (e = (x === null ? none : orNull($Personality(x)))) !== none) i = at(i, 'personality', e);
  if ((x = v.responsesapiClientMetadata) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'responsesapiClientMetadata', e);
  if ((x = v.responsesapiClientMetadataPatch) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'responsesapiClientMetadataPatch', e);
  if ((x = v.rootTurnId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'rootTurnId', wrong('string', 'null'));
  if ((x = v.runtimeWorkspaceRoots) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'runtimeWorkspaceRoots', e);
  if ((x = v.sandboxPolicy) !== undefined && (e = (x === null ? none : $SandboxPolicyParams(x))) !== none) i = at(i, 'sandboxPolicy', e);
  if ((x = v.serviceTier) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'serviceTier', wrong('string', 'null'));
  if ((x = v.serviceTierForTurn) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'serviceTierForTurn', wrong('string', 'null'));
  if ((x = v.summary) !== undefined && (e = (x === null ? none : orNull($ReasoningSummary(x)))) !== none) i = at(i, 'summary', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  if ((x = v.toolOutput) !== undefined && (e = (x === null ? none : $TurnToolOutput(x))) !== none) i = at(i, 'toolOutput', e);
  if ((x = v.turnTrigger) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'turnTrigger', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'additionalContext': case 'approvalPolicy': case 'approvalsReviewer': case 'clientUserMessageId': case 'collaborationMode': case 'cwd': case 'cyberAccessProgram': case 'disabledPluginIds': case 'effort': case 'environments': case 'input': case 'model': case 'multiAgentMode': case 'outputSchema': case 'parentTurnId': case 'permissions': case 'personality': case 'responsesapiClientMetadata': case 'responsesapiClientMetadataPatch': case 'rootTurnId': case 'runtimeWorkspaceRoots': case 'sandboxPolicy': case 'serviceTier': case 'serviceTierForTurn': case 'summary': case 'threadId': case 'toolOutput': case 'turnTrigger': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $TurnStartResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.turn; if ((e = $Turn(x)) !== none) i = need(i, 'turn', x, e);
  for (const k in v) switch (k) { case 'turn': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $TurnStartedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turn; if ((e = $Turn(x)) !== none) i = need(i, 'turn', x, e);
  for (const k in v) switch (k) { case 'threadId': case 'turn': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $TurnSteerParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.additionalContext) !== undefined && (e = (x === null ? none : map(x, $AdditionalContextEntry))) !== none) i = at(i, 'additionalContext', e);
  if ((x = v.clientUserMessageId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'clientUserMessageId', wrong('string', 'null'));
  x = v.expectedTurnId; if (typeof x !== 'string') i = need(i, 'expectedTurnId', x, wrong('string'));
  x = v.input; if ((e = list(x, $UserInputParams)) !== none) i = need(i, 'input', x, e);
  if ((x = v.responsesapiClientMetadata) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'responsesapiClientMetadata', e);
  if ((x = v.responsesapiClientMetadataPatch) !== undefined && (e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'responsesapiClientMetadataPatch', e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case 'additionalContext': case 'clientUserMessageId': case 'expectedTurnId': case 'input': case 'responsesapiClientMetadata': case 'responsesapiClientMetadataPatch': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $TurnSteerResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $TurnToolOutput(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  if ((x = v.namespace) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'namespace', wrong('string', 'null'));
  x = v.output; if ((e = $FunctionCallOutputBody(x)) !== none) i = need(i, 'output', x, e);
  if ((x = v.retain) !== undefined && typeof x !== 'boolean') i = at(i, 'retain', wrong('boolean'));
  for (const k in v) switch (k) { case 'name': case 'namespace': case 'output': case 'retain': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  TurnCompletedNotification: Validate
  TurnDiffUpdatedNotification: Validate
  TurnInterruptParams: Validate
  TurnInterruptResponse: Validate
  TurnModerationMetadataNotification: Validate
  TurnPlanUpdatedNotification: Validate
  TurnSettingsUpdateParams: Validate
  TurnSettingsUpdateResponse: Validate
  TurnStartParams: Validate
  TurnStartResponse: Validate
  TurnStartedNotification: Validate
  TurnSteerParams: Validate
  TurnSteerResponse: Validate
} = {
  TurnCompletedNotification: $TurnCompletedNotification,
  TurnDiffUpdatedNotification: $TurnDiffUpdatedNotification,
  TurnInterruptParams: $TurnInterruptParams,
  TurnInterruptResponse: $TurnInterruptResponse,
  TurnModerationMetadataNotification: $TurnModerationMetadataNotification,
  TurnPlanUpdatedNotification: $TurnPlanUpdatedNotification,
  TurnSettingsUpdateParams: $TurnSettingsUpdateParams,
  TurnSettingsUpdateResponse: $TurnSettingsUpdateResponse,
  TurnStartParams: $TurnStartParams,
  TurnStartResponse: $TurnStartResponse,
  TurnStartedNotification: $TurnStartedNotification,
  TurnSteerParams: $TurnSteerParams,
  TurnSteerResponse: $TurnSteerResponse,
}

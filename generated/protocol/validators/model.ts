// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  at,
  isInt64,
  isObject,
  isText,
  isUint32,
  lacking,
  list,
  need,
  none,
  notInteger,
  notListed,
  notText,
  orNull,
  unlisted,
  wrong,
} from './issues.js'
import {
  $CyberAccessProgram,
} from './shared-model-turn.js'

function $InputModality(v) {
  switch (v) { case 'text': case 'image': case 'audio': return none; }
  return notListed(v, ['text', 'image', 'audio'], 'drift');
}

const _1_Model = { minLength: 1 };
function $Model(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.additionalSpeedTiers; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'additionalSpeedTiers', x, e);
  x = v.availabilityNux; if ((e = (x === null ? none : $ModelAvailabilityNux(x))) !== none) i = need(i, 'availabilityNux', x, e);
  if ((x = v.availableAccessPrograms) === undefined) i = absent(i, 'availableAccessPrograms', '0.156.0'); else if ((e = (x === null ? none : $ModelAccessPrograms(x))) !== none) i = at(i, 'availableAccessPrograms', e);
  x = v.defaultReasoningEffort; if (!isText(x, _1_Model)) i = need(i, 'defaultReasoningEffort', x, notText(x, _1_Model));
  x = v.defaultServiceTier; if (x !== null && typeof x !== 'string') i = need(i, 'defaultServiceTier', x, wrong('string', 'null'));
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.displayName; if (typeof x !== 'string') i = need(i, 'displayName', x, wrong('string'));
  x = v.hidden; if (typeof x !== 'boolean') i = need(i, 'hidden', x, wrong('boolean'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.inputModalities; if ((e = list(x, $InputModality)) !== none) i = need(i, 'inputModalities', x, e);
  x = v.isDefault; if (typeof x !== 'boolean') i = need(i, 'isDefault', x, wrong('boolean'));
  x = v.model; if (typeof x !== 'string') i = need(i, 'model', x, wrong('string'));
  x = v.modelSpecialty; if (x !== null && typeof x !== 'string') i = need(i, 'modelSpecialty', x, wrong('string', 'null'));
  x = v.multiAgentVersion; if ((e = (x === null ? none : orNull($MultiAgentVersion(x)))) !== none) i = need(i, 'multiAgentVersion', x, e);
  x = v.serviceTiers; if ((e = list(x, $ModelServiceTier)) !== none) i = need(i, 'serviceTiers', x, e);
  x = v.supportedReasoningEfforts; if ((e = list(x, $ReasoningEffortOption)) !== none) i = need(i, 'supportedReasoningEfforts', x, e);
  x = v.supportsPersonality; if (typeof x !== 'boolean') i = need(i, 'supportsPersonality', x, wrong('boolean'));
  x = v.upgrade; if (x !== null && typeof x !== 'string') i = need(i, 'upgrade', x, wrong('string', 'null'));
  x = v.upgradeInfo; if ((e = (x === null ? none : $ModelUpgradeInfo(x))) !== none) i = need(i, 'upgradeInfo', x, e);
  for (const k in v) switch (k) { case 'additionalSpeedTiers': case 'availabilityNux': case 'availableAccessPrograms': case 'defaultReasoningEffort': case 'defaultServiceTier': case 'description': case 'displayName': case 'hidden': case 'id': case 'inputModalities': case 'isDefault': case 'model': case 'modelSpecialty': case 'multiAgentVersion': case 'serviceTiers': case 'supportedReasoningEfforts': case 'supportsPersonality': case 'upgrade': case 'upgradeInfo': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 8, ['defaultReasoningEffort', 'description', 'displayName', 'hidden', 'id', 'isDefault', 'model', 'supportedReasoningEfforts']);
}

function $ModelAccessPrograms(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.cyber; if ((e = list(x, $CyberAccessProgram)) !== none) i = need(i, 'cyber', x, e);
  for (const k in v) switch (k) { case 'cyber': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ModelAvailabilityNux(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  for (const k in v) switch (k) { case 'message': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ModelListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.includeHidden) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'includeHidden', wrong('boolean', 'null'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.modelProvider) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'modelProvider', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cursor': case 'includeHidden': case 'limit': case 'modelProvider': break; default: i = unlisted(i, k); }
  return i;
}

function $ModelListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $Model)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $ModelRerouteReason(v) {
  switch (v) { case 'highRiskCyberActivity': return none; }
  return notListed(v, ['highRiskCyberActivity'], 'drift');
}

function $ModelReroutedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.fromModel; if (typeof x !== 'string') i = need(i, 'fromModel', x, wrong('string'));
  x = v.reason; if ((e = $ModelRerouteReason(x)) !== none) i = need(i, 'reason', x, e);
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.toModel; if (typeof x !== 'string') i = need(i, 'toModel', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'fromModel': case 'reason': case 'threadId': case 'toModel': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $ModelSafetyBufferingUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.fasterModel; if (x !== null && typeof x !== 'string') i = need(i, 'fasterModel', x, wrong('string', 'null'));
  x = v.model; if (typeof x !== 'string') i = need(i, 'model', x, wrong('string'));
  x = v.reasons; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'reasons', x, e);
  x = v.showBufferingUi; if (typeof x !== 'boolean') i = need(i, 'showBufferingUi', x, wrong('boolean'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  x = v.useCases; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'useCases', x, e);
  for (const k in v) switch (k) { case 'fasterModel': case 'model': case 'reasons': case 'showBufferingUi': case 'threadId': case 'turnId': case 'useCases': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6, ['model', 'reasons', 'showBufferingUi', 'threadId', 'turnId', 'useCases']);
}

function $ModelServiceTier(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  for (const k in v) switch (k) { case 'description': case 'id': case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ModelUpgradeInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.migrationMarkdown; if (x !== null && typeof x !== 'string') i = need(i, 'migrationMarkdown', x, wrong('string', 'null'));
  x = v.model; if (typeof x !== 'string') i = need(i, 'model', x, wrong('string'));
  x = v.modelLink; if (x !== null && typeof x !== 'string') i = need(i, 'modelLink', x, wrong('string', 'null'));
  x = v.retirementAt; if (x !== null && !isInt64(x)) i = need(i, 'retirementAt', x, notInteger(x, 'int64', 'null'));
  x = v.upgradeCopy; if (x !== null && typeof x !== 'string') i = need(i, 'upgradeCopy', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'migrationMarkdown': case 'model': case 'modelLink': case 'retirementAt': case 'upgradeCopy': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['model']);
}

function $ModelVerification(v) {
  switch (v) { case 'trustedAccessForCyber': return none; }
  return notListed(v, ['trustedAccessForCyber'], 'drift');
}

function $ModelVerificationNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  x = v.verifications; if ((e = list(x, $ModelVerification)) !== none) i = need(i, 'verifications', x, e);
  for (const k in v) switch (k) { case 'threadId': case 'turnId': case 'verifications': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $MultiAgentVersion(v) {
  switch (v) { case 'disabled': case 'v1': case 'v2': return none; }
  return notListed(v, ['disabled', 'v1', 'v2'], 'drift');
}

const _1_ReasoningEffortOption = { minLength: 1 };
function $ReasoningEffortOption(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.reasoningEffort; if (!isText(x, _1_ReasoningEffortOption)) i = need(i, 'reasoningEffort', x, notText(x, _1_ReasoningEffortOption));
  for (const k in v) switch (k) { case 'description': case 'reasoningEffort': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ModelListParams: Validate
  ModelListResponse: Validate
  ModelReroutedNotification: Validate
  ModelSafetyBufferingUpdatedNotification: Validate
  ModelVerificationNotification: Validate
} = {
  ModelListParams: $ModelListParams,
  ModelListResponse: $ModelListResponse,
  ModelReroutedNotification: $ModelReroutedNotification,
  ModelSafetyBufferingUpdatedNotification: $ModelSafetyBufferingUpdatedNotification,
  ModelVerificationNotification: $ModelVerificationNotification,
}

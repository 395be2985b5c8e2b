// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  at,
  isObject,
  lacking,
  list,
  need,
  none,
  notListed,
  unlike,
  unlisted,
  untagged,
  wrong,
} from './issues.js'
import {
  $ConfigWriteResponse,
} from './shared-config-modelProvider.js'

function $AuthRecoveryNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.provider; if (typeof x !== 'string') i = need(i, 'provider', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (typeof x !== 'string') i = need(i, 'turnId', x, wrong('string'));
  for (const k in v) switch (k) { case 'message': case 'provider': case 'threadId': case 'turnId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $BedrockProviderId(v) {
  switch (v) { case 'amazon-bedrock': case 'amazon-bedrock-runtime': return none; }
  return notListed(v, ['amazon-bedrock', 'amazon-bedrock-runtime'], 'error');
}

function $BedrockProviderSettings(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.profile; if (x !== null && typeof x !== 'string') i = need(i, 'profile', x, wrong('string', 'null'));
  x = v.region; if (x !== null && typeof x !== 'string') i = need(i, 'region', x, wrong('string', 'null'));
  x = v.type; if (x !== 'bedrock') i = need(i, 'type', x, unlike(x, 'bedrock'));
  for (const k in v) switch (k) { case 'profile': case 'region': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

function $BedrockProviderSettingsPatch(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.profile) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'profile', wrong('string', 'null'));
  x = v.providerId; if ((e = $BedrockProviderId(x)) !== none) i = need(i, 'providerId', x, e);
  if ((x = v.region) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'region', wrong('string', 'null'));
  x = v.type; if (x !== 'bedrock') i = need(i, 'type', x, unlike(x, 'bedrock'));
  for (const k in v) switch (k) { case 'profile': case 'providerId': case 'region': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

function $CustomGatewayProviderSettings(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.auth; if ((e = $GatewayAuth(x)) !== none) i = need(i, 'auth', x, e);
  x = v.type; if (x !== 'customGateway') i = need(i, 'type', x, unlike(x, 'customGateway'));
  for (const k in v) switch (k) { case 'auth': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $CustomGatewayProviderSettingsPatch(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.baseUrl) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'baseUrl', wrong('string', 'null'));
  if ((x = v.envKey) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'envKey', wrong('string', 'null'));
  if ((x = v.name) !== undefined && typeof x !== 'string') i = at(i, 'name', wrong('string'));
  if ((x = v.providerId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'providerId', wrong('string', 'null'));
  x = v.type; if (x !== 'customGateway') i = need(i, 'type', x, unlike(x, 'customGateway'));
  for (const k in v) switch (k) { case 'baseUrl': case 'envKey': case 'name': case 'providerId': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 1);
}

function $EnvironmentVariableGatewayAuth(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.envKey; if (typeof x !== 'string') i = need(i, 'envKey', x, wrong('string'));
  x = v.mode; if (x !== 'environmentVariable') i = need(i, 'mode', x, unlike(x, 'environmentVariable'));
  for (const k in v) switch (k) { case 'envKey': case 'mode': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

const _1_GatewayAuth = ['environmentVariable', 'externallyConfigured', 'none'];
function $GatewayAuth(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.mode) {
    case 'environmentVariable': return $EnvironmentVariableGatewayAuth(v);
    case 'externallyConfigured': return $ModeGatewayAuth(v);
    case 'none': return $NoneGatewayAuth(v);
    default: return untagged(v.mode, 'mode', _1_GatewayAuth, 'drift');
  }
}

function $GcpProviderId(v) {
  switch (v) { case 'gcp': return none; }
  return notListed(v, ['gcp'], 'error');
}

function $GcpProviderSettings(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.credentialFile; if (x !== null && typeof x !== 'string') i = need(i, 'credentialFile', x, wrong('string', 'null'));
  x = v.location; if (x !== null && typeof x !== 'string') i = need(i, 'location', x, wrong('string', 'null'));
  x = v.projectId; if (x !== null && typeof x !== 'string') i = need(i, 'projectId', x, wrong('string', 'null'));
  x = v.type; if (x !== 'gcp') i = need(i, 'type', x, unlike(x, 'gcp'));
  for (const k in v) switch (k) { case 'credentialFile': case 'location': case 'projectId': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['type']);
}

function $GcpProviderSettingsPatch(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.credentialFile) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'credentialFile', wrong('string', 'null'));
  if ((x = v.location) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'location', wrong('string', 'null'));
  if ((x = v.projectId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'projectId', wrong('string', 'null'));
  x = v.providerId; if ((e = $GcpProviderId(x)) !== none) i = need(i, 'providerId', x, e);
  x = v.type; if (x !== 'gcp') i = need(i, 'type', x, unlike(x, 'gcp'));
  for (const k in v) switch (k) { case 'credentialFile': case 'location': case 'projectId': case 'providerId': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

function $ModeGatewayAuth(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.envKey; if (x !== null && typeof x !== 'string') i = need(i, 'envKey', x, wrong('string', 'null'));
  x = v.mode; if (x !== 'externallyConfigured') i = need(i, 'mode', x, unlike(x, 'externallyConfigured'));
  for (const k in v) switch (k) { case 'envKey': case 'mode': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['mode']);
}

function $ModelProviderCapabilitiesReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  for (const k in v) { i = unlisted(i, k); }
  return i;
}

function $ModelProviderCapabilitiesReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.imageGeneration; if (typeof x !== 'boolean') i = need(i, 'imageGeneration', x, wrong('boolean'));
  x = v.webSearch; if (typeof x !== 'boolean') i = need(i, 'webSearch', x, wrong('boolean'));
  if ((x = v.namespaceTools) === undefined) i = absent(i, 'namespaceTools', undefined, '0.162.0'); else if (typeof x !== 'boolean') i = at(i, 'namespaceTools', wrong('boolean'));
  for (const k in v) switch (k) { case 'imageGeneration': case 'webSearch': case 'namespaceTools': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ModelProviderConfigWriteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.settings; if ((e = $ProviderSettingsPatch(x)) !== none) i = need(i, 'settings', x, e);
  for (const k in v) switch (k) { case 'settings': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 1);
}

function $ModelProviderConfigWriteResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.provider; if ((e = $ModelProviderSummary(x)) !== none) i = need(i, 'provider', x, e);
  for (const k in v) switch (k) { case 'provider': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ModelProviderDefaultSetParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.providerId; if (typeof x !== 'string') i = need(i, 'providerId', x, wrong('string'));
  for (const k in v) switch (k) { case 'providerId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ModelProviderListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  for (const k in v) { i = unlisted(i, k); }
  return i;
}

function $ModelProviderListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.canChangeDefault; if (typeof x !== 'boolean') i = need(i, 'canChangeDefault', x, wrong('boolean'));
  x = v.data; if ((e = list(x, $ModelProviderSummary)) !== none) i = need(i, 'data', x, e);
  x = v.defaultProviderId; if (typeof x !== 'string') i = need(i, 'defaultProviderId', x, wrong('string'));
  for (const k in v) switch (k) { case 'canChangeDefault': case 'data': case 'defaultProviderId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ModelProviderSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.baseUrl; if (x !== null && typeof x !== 'string') i = need(i, 'baseUrl', x, wrong('string', 'null'));
  x = v.canEdit; if (typeof x !== 'boolean') i = need(i, 'canEdit', x, wrong('boolean'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.settings; if ((e = $ProviderSettings(x)) !== none) i = need(i, 'settings', x, e);
  for (const k in v) switch (k) { case 'baseUrl': case 'canEdit': case 'id': case 'name': case 'settings': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['canEdit', 'id', 'name', 'settings']);
}

function $NoneGatewayAuth(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.mode; if (x !== 'none') i = need(i, 'mode', x, unlike(x, 'none'));
  for (const k in v) switch (k) { case 'mode': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $OpenaiProviderSettings(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'openai') i = need(i, 'type', x, unlike(x, 'openai'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_ProviderSettings = ['bedrock', 'customGateway', 'gcp', 'openai'];
function $ProviderSettings(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'bedrock': return $BedrockProviderSettings(v);
    case 'customGateway': return $CustomGatewayProviderSettings(v);
    case 'gcp': return $GcpProviderSettings(v);
    case 'openai': return $OpenaiProviderSettings(v);
    default: return untagged(v.type, 'type', _1_ProviderSettings, 'drift');
  }
}

const _1_ProviderSettingsPatch = ['bedrock', 'customGateway', 'gcp'];
function $ProviderSettingsPatch(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'bedrock': return $BedrockProviderSettingsPatch(v);
    case 'customGateway': return $CustomGatewayProviderSettingsPatch(v);
    case 'gcp': return $GcpProviderSettingsPatch(v);
    default: return untagged(v.type, 'type', _1_ProviderSettingsPatch, 'error');
  }
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  AuthRecoveryNotification: Validate
  ConfigWriteResponse: Validate
  ModelProviderCapabilitiesReadParams: Validate
  ModelProviderCapabilitiesReadResponse: Validate
  ModelProviderConfigWriteParams: Validate
  ModelProviderConfigWriteResponse: Validate
  ModelProviderDefaultSetParams: Validate
  ModelProviderListParams: Validate
  ModelProviderListResponse: Validate
} = {
  AuthRecoveryNotification: $AuthRecoveryNotification,
  ConfigWriteResponse: $ConfigWriteResponse,
  ModelProviderCapabilitiesReadParams: $ModelProviderCapabilitiesReadParams,
  ModelProviderCapabilitiesReadResponse: $ModelProviderCapabilitiesReadResponse,
  ModelProviderConfigWriteParams: $ModelProviderConfigWriteParams,
  ModelProviderConfigWriteResponse: $ModelProviderConfigWriteResponse,
  ModelProviderDefaultSetParams: $ModelProviderDefaultSetParams,
  ModelProviderListParams: $ModelProviderListParams,
  ModelProviderListResponse: $ModelProviderListResponse,
}

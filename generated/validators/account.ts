// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  at,
  isInt32,
  isInt64,
  isObject,
  lacking,
  list,
  map,
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
  $AuthMode,
} from './shared-account-base.js'

const _1_Account = ['apiKey', 'chatgpt', 'amazonBedrock', 'gcp'];
function $Account(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'apiKey': return $ApiKeyAccount(v);
    case 'chatgpt': return $ChatgptAccount(v);
    case 'amazonBedrock': return $AmazonBedrockAccount(v);
    case 'gcp': return $GcpAccount(v);
    default: return untagged(v.type, 'type', _1_Account, 'drift');
  }
}

function $AccountLoginCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.loginId; if (x !== null && typeof x !== 'string') i = need(i, 'loginId', x, wrong('string', 'null'));
  x = v.success; if (typeof x !== 'boolean') i = need(i, 'success', x, wrong('boolean'));
  x = v.error; if (x !== null && typeof x !== 'string') i = need(i, 'error', x, wrong('string', 'null'));
  if ((x = v.onboardingEntrypoint) !== undefined && (e = (x === null ? none : orNull($DesktopOnboardingEntrypoint(x)))) !== none) i = at(i, 'onboardingEntrypoint', e);
  for (const k in v) switch (k) { case 'loginId': case 'success': case 'error': case 'onboardingEntrypoint': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $AccountPlanType(v) {
  switch (v) { case 'free': case 'go': case 'plus': case 'pro': case 'prolite': case 'promax': case 'team': case 'self_serve_business_prolite': case 'self_serve_business_usage_based': case 'business': case 'ent26': case 'enterprise_cbp_automation': case 'enterprise_cbp_usage_based': case 'enterprise': case 'edu': case 'edu_plus': case 'edu_pro': case 'sci': case 'sci_plus': case 'unknown': return none; }
  return notListed(v, ['free', 'go', 'plus', 'pro', 'prolite', 'promax', 'team', 'self_serve_business_prolite', 'self_serve_business_usage_based', 'business', 'ent26', 'enterprise_cbp_automation', 'enterprise_cbp_usage_based', 'enterprise', 'edu', 'edu_plus', 'edu_pro', 'sci', 'sci_plus', 'unknown'], 'drift');
}

function $AccountRateLimitsUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.rateLimits; if ((e = $RateLimitSnapshot(x)) !== none) i = need(i, 'rateLimits', x, e);
  for (const k in v) switch (k) { case 'rateLimits': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $AccountRoutingOverride(v) {
  switch (v) { case 'NO_CONSTRAINT': case 'us': case 'us_cr': return none; }
  return notListed(v, ['NO_CONSTRAINT', 'us', 'us_cr'], 'drift');
}

function $AccountUpdateReason(v) {
  switch (v) { case 'workspaceRoutingReady': case 'unknown': return none; }
  return notListed(v, ['workspaceRoutingReady', 'unknown'], 'drift');
}

function $AccountUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.authMode; if ((e = (x === null ? none : orNull($AuthMode(x)))) !== none) i = need(i, 'authMode', x, e);
  x = v.planType; if ((e = (x === null ? none : orNull($AccountPlanType(x)))) !== none) i = need(i, 'planType', x, e);
  if ((x = v.reason) === undefined) i = absent(i, 'reason', '0.171.0'); else if ((e = (x === null ? none : orNull($AccountUpdateReason(x)))) !== none) i = at(i, 'reason', e);
  for (const k in v) switch (k) { case 'authMode': case 'planType': case 'reason': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $AddCreditsNudgeCreditType(v) {
  switch (v) { case 'credits': case 'usage_limit': return none; }
  return notListed(v, ['credits', 'usage_limit'], 'error');
}

function $AddCreditsNudgeEmailStatus(v) {
  switch (v) { case 'sent': case 'cooldown_active': return none; }
  return notListed(v, ['sent', 'cooldown_active'], 'drift');
}

function $AmazonBedrockAccessKeysLoginParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'amazonBedrockAccessKeys') i = need(i, 'type', x, unlike(x, 'amazonBedrockAccessKeys'));
  x = v.accessKeyId; if (typeof x !== 'string') i = need(i, 'accessKeyId', x, wrong('string'));
  x = v.secretAccessKey; if (typeof x !== 'string') i = need(i, 'secretAccessKey', x, wrong('string'));
  if ((x = v.sessionToken) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'sessionToken', wrong('string', 'null'));
  x = v.region; if (typeof x !== 'string') i = need(i, 'region', x, wrong('string'));
  for (const k in v) switch (k) { case 'type': case 'accessKeyId': case 'secretAccessKey': case 'sessionToken': case 'region': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $AmazonBedrockAccount(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'amazonBedrock') i = need(i, 'type', x, unlike(x, 'amazonBedrock'));
  if ((x = v.usesCodexManagedCredentials) === undefined) i = absent(i, 'usesCodexManagedCredentials', '0.145.0'); else if (typeof x !== 'boolean') i = at(i, 'usesCodexManagedCredentials', wrong('boolean'));
  if ((x = v.credentialSource) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'credentialSource', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'type': case 'usesCodexManagedCredentials': case 'credentialSource': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $AmazonBedrockLoginParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'amazonBedrock') i = need(i, 'type', x, unlike(x, 'amazonBedrock'));
  x = v.apiKey; if (typeof x !== 'string') i = need(i, 'apiKey', x, wrong('string'));
  x = v.region; if (typeof x !== 'string') i = need(i, 'region', x, wrong('string'));
  for (const k in v) switch (k) { case 'type': case 'apiKey': case 'region': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $AmazonBedrockLoginResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'amazonBedrock') i = need(i, 'type', x, unlike(x, 'amazonBedrock'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ApiKeyAccount(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'apiKey') i = need(i, 'type', x, unlike(x, 'apiKey'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ApiKeyLoginParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'apiKey') i = need(i, 'type', x, unlike(x, 'apiKey'));
  x = v.apiKey; if (typeof x !== 'string') i = need(i, 'apiKey', x, wrong('string'));
  for (const k in v) switch (k) { case 'type': case 'apiKey': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ApiKeyLoginResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'apiKey') i = need(i, 'type', x, unlike(x, 'apiKey'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $CancelLoginAccountParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.loginId; if (typeof x !== 'string') i = need(i, 'loginId', x, wrong('string'));
  for (const k in v) switch (k) { case 'loginId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $CancelLoginAccountResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.status; if ((e = $CancelLoginAccountStatus(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $CancelLoginAccountStatus(v) {
  switch (v) { case 'canceled': case 'notFound': return none; }
  return notListed(v, ['canceled', 'notFound'], 'drift');
}

function $ChatgptAccount(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'chatgpt') i = need(i, 'type', x, unlike(x, 'chatgpt'));
  x = v.email; if (x !== null && typeof x !== 'string') i = need(i, 'email', x, wrong('string', 'null'));
  x = v.planType; if ((e = $AccountPlanType(x)) !== none) i = need(i, 'planType', x, e);
  if ((x = v.workspaceName) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'workspaceName', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'type': case 'email': case 'planType': case 'workspaceName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ChatgptAuthTokensLoginParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'chatgptAuthTokens') i = need(i, 'type', x, unlike(x, 'chatgptAuthTokens'));
  x = v.accessToken; if (typeof x !== 'string') i = need(i, 'accessToken', x, wrong('string'));
  x = v.chatgptAccountId; if (typeof x !== 'string') i = need(i, 'chatgptAccountId', x, wrong('string'));
  if ((x = v.chatgptPlanType) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'chatgptPlanType', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'type': case 'accessToken': case 'chatgptAccountId': case 'chatgptPlanType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ChatgptAuthTokensLoginResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'chatgptAuthTokens') i = need(i, 'type', x, unlike(x, 'chatgptAuthTokens'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ChatgptAuthTokensRefreshParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.reason; if ((e = $ChatgptAuthTokensRefreshReason(x)) !== none) i = need(i, 'reason', x, e);
  if ((x = v.previousAccountId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'previousAccountId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'reason': case 'previousAccountId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ChatgptAuthTokensRefreshReason(v) {
  switch (v) { case 'unauthorized': return none; }
  return notListed(v, ['unauthorized'], 'drift');
}

function $ChatgptAuthTokensRefreshResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.accessToken; if (typeof x !== 'string') i = need(i, 'accessToken', x, wrong('string'));
  x = v.chatgptAccountId; if (typeof x !== 'string') i = need(i, 'chatgptAccountId', x, wrong('string'));
  if ((x = v.chatgptPlanType) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'chatgptPlanType', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'accessToken': case 'chatgptAccountId': case 'chatgptPlanType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ChatgptDeviceCodeLoginParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'chatgptDeviceCode') i = need(i, 'type', x, unlike(x, 'chatgptDeviceCode'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ChatgptDeviceCodeLoginResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'chatgptDeviceCode') i = need(i, 'type', x, unlike(x, 'chatgptDeviceCode'));
  x = v.loginId; if (typeof x !== 'string') i = need(i, 'loginId', x, wrong('string'));
  x = v.verificationUrl; if (typeof x !== 'string') i = need(i, 'verificationUrl', x, wrong('string'));
  x = v.userCode; if (typeof x !== 'string') i = need(i, 'userCode', x, wrong('string'));
  for (const k in v) switch (k) { case 'type': case 'loginId': case 'verificationUrl': case 'userCode': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ChatgptLoginParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'chatgpt') i = need(i, 'type', x, unlike(x, 'chatgpt'));
  if ((x = v.codexStreamlinedLogin) !== undefined && typeof x !== 'boolean') i = at(i, 'codexStreamlinedLogin', wrong('boolean'));
  if ((x = v.useHostedLoginSuccessPage) !== undefined && typeof x !== 'boolean') i = at(i, 'useHostedLoginSuccessPage', wrong('boolean'));
  if ((x = v.appBrand) !== undefined && (e = (x === null ? none : orNull($LoginAppBrand(x)))) !== none) i = at(i, 'appBrand', e);
  for (const k in v) switch (k) { case 'type': case 'codexStreamlinedLogin': case 'useHostedLoginSuccessPage': case 'appBrand': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ChatgptLoginResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'chatgpt') i = need(i, 'type', x, unlike(x, 'chatgpt'));
  x = v.loginId; if (typeof x !== 'string') i = need(i, 'loginId', x, wrong('string'));
  x = v.authUrl; if (typeof x !== 'string') i = need(i, 'authUrl', x, wrong('string'));
  for (const k in v) switch (k) { case 'type': case 'loginId': case 'authUrl': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ConsumeAccountRateLimitResetCreditOutcome(v) {
  switch (v) { case 'reset': case 'nothingToReset': case 'noCredit': case 'alreadyRedeemed': return none; }
  return notListed(v, ['reset', 'nothingToReset', 'noCredit', 'alreadyRedeemed'], 'drift');
}

function $ConsumeAccountRateLimitResetCreditParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.idempotencyKey; if (typeof x !== 'string') i = need(i, 'idempotencyKey', x, wrong('string'));
  if ((x = v.creditId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'creditId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'idempotencyKey': case 'creditId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ConsumeAccountRateLimitResetCreditResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.outcome; if ((e = $ConsumeAccountRateLimitResetCreditOutcome(x)) !== none) i = need(i, 'outcome', x, e);
  for (const k in v) switch (k) { case 'outcome': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $CreditsSnapshot(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.hasCredits; if (typeof x !== 'boolean') i = need(i, 'hasCredits', x, wrong('boolean'));
  x = v.unlimited; if (typeof x !== 'boolean') i = need(i, 'unlimited', x, wrong('boolean'));
  x = v.balance; if (x !== null && typeof x !== 'string') i = need(i, 'balance', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'hasCredits': case 'unlimited': case 'balance': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $DesktopOnboardingEntrypoint(v) {
  switch (v) { case 'life_sciences': return none; }
  return notListed(v, ['life_sciences'], 'drift');
}

function $GcpAccount(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'gcp') i = need(i, 'type', x, unlike(x, 'gcp'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $GetAccountParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.refreshToken) !== undefined && typeof x !== 'boolean') i = at(i, 'refreshToken', wrong('boolean'));
  for (const k in v) switch (k) { case 'refreshToken': break; default: i = unlisted(i, k); }
  return i;
}

function $GetAccountRateLimitsParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.supportsLunaReserve) !== undefined && typeof x !== 'boolean') i = at(i, 'supportsLunaReserve', wrong('boolean'));
  if ((x = v.excludeResetCreditDetails) !== undefined && typeof x !== 'boolean') i = at(i, 'excludeResetCreditDetails', wrong('boolean'));
  for (const k in v) switch (k) { case 'supportsLunaReserve': case 'excludeResetCreditDetails': break; default: i = unlisted(i, k); }
  return i;
}

function $GetAccountRateLimitsResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.rateLimits; if ((e = $RateLimitSnapshot(x)) !== none) i = need(i, 'rateLimits', x, e);
  x = v.rateLimitsByLimitId; if ((e = (x === null ? none : map(x, $RateLimitSnapshot))) !== none) i = need(i, 'rateLimitsByLimitId', x, e);
  if ((x = v.rateLimitResetCredits) === undefined) i = absent(i, 'rateLimitResetCredits', '0.141.0'); else if ((e = (x === null ? none : $RateLimitResetCreditsSummary(x))) !== none) i = at(i, 'rateLimitResetCredits', e);
  if ((x = v.ordinaryUsageAllowed) === undefined) i = absent(i, 'ordinaryUsageAllowed', '0.154.0'); else if (x !== null && typeof x !== 'boolean') i = at(i, 'ordinaryUsageAllowed', wrong('boolean', 'null'));
  if ((x = v.accountId) === undefined) i = absent(i, 'accountId', '0.152.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'accountId', wrong('string', 'null'));
  if (v.rateLimitUpsell === undefined) i = absent(i, 'rateLimitUpsell', '0.152.0');
  for (const k in v) switch (k) { case 'rateLimits': case 'rateLimitsByLimitId': case 'rateLimitResetCredits': case 'ordinaryUsageAllowed': case 'accountId': case 'rateLimitUpsell': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $GetAccountResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.account; if ((e = (x === null ? none : $Account(x))) !== none) i = need(i, 'account', x, e);
  x = v.requiresOpenaiAuth; if (typeof x !== 'boolean') i = need(i, 'requiresOpenaiAuth', x, wrong('boolean'));
  if ((x = v.userId) === undefined) i = absent(i, 'userId', '0.169.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'userId', wrong('string', 'null'));
  if ((x = v.workspaceRouting) !== undefined && (e = (x === null ? none : $WorkspaceRouting(x))) !== none) i = at(i, 'workspaceRouting', e);
  if ((x = v.refreshFailure) !== undefined && (e = $RefreshFailureReason(x)) !== none) i = at(i, 'refreshFailure', e);
  for (const k in v) switch (k) { case 'account': case 'requiresOpenaiAuth': case 'userId': case 'workspaceRouting': case 'refreshFailure': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $Int32(v) {
  return !isInt32(v) ? notInteger(v, 'int32') : none;
}

function $Int64(v) {
  return !isInt64(v) ? notInteger(v, 'int64') : none;
}

const _1_LoginAccountParams = ['apiKey', 'chatgpt', 'chatgptDeviceCode', 'chatgptAuthTokens', 'amazonBedrock', 'amazonBedrockAccessKeys'];
function $LoginAccountParams(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'apiKey': return $ApiKeyLoginParams(v);
    case 'chatgpt': return $ChatgptLoginParams(v);
    case 'chatgptDeviceCode': return $ChatgptDeviceCodeLoginParams(v);
    case 'chatgptAuthTokens': return $ChatgptAuthTokensLoginParams(v);
    case 'amazonBedrock': return $AmazonBedrockLoginParams(v);
    case 'amazonBedrockAccessKeys': return $AmazonBedrockAccessKeysLoginParams(v);
    default: return untagged(v.type, 'type', _1_LoginAccountParams, 'error');
  }
}

const _1_LoginAccountResponse = ['apiKey', 'chatgpt', 'chatgptDeviceCode', 'chatgptAuthTokens', 'amazonBedrock'];
function $LoginAccountResponse(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'apiKey': return $ApiKeyLoginResponse(v);
    case 'chatgpt': return $ChatgptLoginResponse(v);
    case 'chatgptDeviceCode': return $ChatgptDeviceCodeLoginResponse(v);
    case 'chatgptAuthTokens': return $ChatgptAuthTokensLoginResponse(v);
    case 'amazonBedrock': return $AmazonBedrockLoginResponse(v);
    default: return untagged(v.type, 'type', _1_LoginAccountResponse, 'drift');
  }
}

function $LoginAppBrand(v) {
  switch (v) { case 'codex': case 'chatgpt': return none; }
  return notListed(v, ['codex', 'chatgpt'], 'error');
}

function $LogoutAccountResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  for (const k in v) { i = unlisted(i, k); }
  return i;
}

function $RateLimitReachedType(v) {
  switch (v) { case 'rate_limit_reached': case 'workspace_owner_credits_depleted': case 'workspace_member_credits_depleted': case 'workspace_owner_usage_limit_reached': case 'workspace_member_usage_limit_reached': return none; }
  return notListed(v, ['rate_limit_reached', 'workspace_owner_credits_depleted', 'workspace_member_credits_depleted', 'workspace_owner_usage_limit_reached', 'workspace_member_usage_limit_reached'], 'drift');
}

function $RateLimitResetCredit(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.resetType; if ((e = $RateLimitResetType(x)) !== none) i = need(i, 'resetType', x, e);
  x = v.status; if ((e = $RateLimitResetCreditStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.grantedAt; if (!isInt64(x)) i = need(i, 'grantedAt', x, notInteger(x, 'int64'));
  x = v.expiresAt; if (x !== null && !isInt64(x)) i = need(i, 'expiresAt', x, notInteger(x, 'int64', 'null'));
  x = v.title; if (x !== null && typeof x !== 'string') i = need(i, 'title', x, wrong('string', 'null'));
  x = v.description; if (x !== null && typeof x !== 'string') i = need(i, 'description', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'id': case 'resetType': case 'status': case 'grantedAt': case 'expiresAt': case 'title': case 'description': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7);
}

function $RateLimitResetCreditStatus(v) {
  switch (v) { case 'available': case 'redeeming': case 'redeemed': case 'unknown': return none; }
  return notListed(v, ['available', 'redeeming', 'redeemed', 'unknown'], 'drift');
}

function $RateLimitResetCreditsSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.availableCount; if (!isInt64(x)) i = need(i, 'availableCount', x, notInteger(x, 'int64'));
  if ((x = v.credits) === undefined) i = absent(i, 'credits', '0.143.0'); else if ((e = (x === null ? none : list(x, $RateLimitResetCredit))) !== none) i = at(i, 'credits', e);
  for (const k in v) switch (k) { case 'availableCount': case 'credits': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $RateLimitResetType(v) {
  switch (v) { case 'codexRateLimits': case 'unknown': return none; }
  return notListed(v, ['codexRateLimits', 'unknown'], 'drift');
}

function $RateLimitSnapshot(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.limitId; if (x !== null && typeof x !== 'string') i = need(i, 'limitId', x, wrong('string', 'null'));
  x = v.limitName; if (x !== null && typeof x !== 'string') i = need(i, 'limitName', x, wrong('string', 'null'));
  x = v.primary; if ((e = (x === null ? none : $RateLimitWindow(x))) !== none) i = need(i, 'primary', x, e);
  x = v.secondary; if ((e = (x === null ? none : $RateLimitWindow(x))) !== none) i = need(i, 'secondary', x, e);
  x = v.credits; if ((e = (x === null ? none : $CreditsSnapshot(x))) !== none) i = need(i, 'credits', x, e);
  x = v.planType; if ((e = (x === null ? none : orNull($AccountPlanType(x)))) !== none) i = need(i, 'planType', x, e);
  if ((x = v.normalModelSlug) === undefined) i = absent(i, 'normalModelSlug', '0.154.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'normalModelSlug', wrong('string', 'null'));
  if ((x = v.individualLimit) === undefined) i = absent(i, 'individualLimit', '0.137.0'); else if ((e = (x === null ? none : $SpendControlLimitSnapshot(x))) !== none) i = at(i, 'individualLimit', e);
  if ((x = v.spendControlReached) === undefined) i = absent(i, 'spendControlReached', '0.145.0'); else if (x !== null && typeof x !== 'boolean') i = at(i, 'spendControlReached', wrong('boolean', 'null'));
  if ((x = v.rateLimitReachedType) === undefined) i = absent(i, 'rateLimitReachedType', '0.122.0'); else if ((e = (x === null ? none : orNull($RateLimitReachedType(x)))) !== none) i = at(i, 'rateLimitReachedType', e);
  for (const k in v) switch (k) { case 'limitId': case 'limitName': case 'primary': case 'secondary': case 'credits': case 'planType': case 'normalModelSlug': case 'individualLimit': case 'spendControlReached': case 'rateLimitReachedType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6);
}

function $RateLimitWindow(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.usedPercent; if (!isInt32(x)) i = need(i, 'usedPercent', x, notInteger(x, 'int32'));
  x = v.windowDurationMins; if (x !== null && !isInt64(x)) i = need(i, 'windowDurationMins', x, notInteger(x, 'int64', 'null'));
  x = v.resetsAt; if (x !== null && !isInt64(x)) i = need(i, 'resetsAt', x, notInteger(x, 'int64', 'null'));
  for (const k in v) switch (k) { case 'usedPercent': case 'windowDurationMins': case 'resetsAt': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $RefreshFailureReason(v) {
  switch (v) { case 'expired': case 'exhausted': case 'revoked': case 'accountMismatch': case 'other': case 'transient': return none; }
  return notListed(v, ['expired', 'exhausted', 'revoked', 'accountMismatch', 'other', 'transient'], 'drift');
}

function $SendAddCreditsNudgeEmailParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.creditType; if ((e = $AddCreditsNudgeCreditType(x)) !== none) i = need(i, 'creditType', x, e);
  for (const k in v) switch (k) { case 'creditType': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SendAddCreditsNudgeEmailResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.status; if ((e = $AddCreditsNudgeEmailStatus(x)) !== none) i = need(i, 'status', x, e);
  for (const k in v) switch (k) { case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SpendControlLimitSnapshot(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.limit; if (typeof x !== 'string') i = need(i, 'limit', x, wrong('string'));
  x = v.used; if (typeof x !== 'string') i = need(i, 'used', x, wrong('string'));
  x = v.remainingPercent; if (!isInt32(x)) i = need(i, 'remainingPercent', x, notInteger(x, 'int32'));
  x = v.resetsAt; if (!isInt64(x)) i = need(i, 'resetsAt', x, notInteger(x, 'int64'));
  for (const k in v) switch (k) { case 'limit': case 'used': case 'remainingPercent': case 'resetsAt': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $WorkspaceRouting(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.chatgptAccountId; if (typeof x !== 'string') i = need(i, 'chatgptAccountId', x, wrong('string'));
  x = v.backendOrigin; if (typeof x !== 'string') i = need(i, 'backendOrigin', x, wrong('string'));
  x = v.accountRoutingOverride; if ((e = $AccountRoutingOverride(x)) !== none) i = need(i, 'accountRoutingOverride', x, e);
  for (const k in v) switch (k) { case 'chatgptAccountId': case 'backendOrigin': case 'accountRoutingOverride': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  AccountLoginCompletedNotification: Validate
  AccountRateLimitsUpdatedNotification: Validate
  AccountUpdatedNotification: Validate
  CancelLoginAccountParams: Validate
  CancelLoginAccountResponse: Validate
  ChatgptAuthTokensRefreshParams: Validate
  ChatgptAuthTokensRefreshResponse: Validate
  ConsumeAccountRateLimitResetCreditParams: Validate
  ConsumeAccountRateLimitResetCreditResponse: Validate
  GetAccountParams: Validate
  GetAccountRateLimitsParams: Validate
  GetAccountRateLimitsResponse: Validate
  GetAccountResponse: Validate
  LoginAccountParams: Validate
  LoginAccountResponse: Validate
  LogoutAccountResponse: Validate
  SendAddCreditsNudgeEmailParams: Validate
  SendAddCreditsNudgeEmailResponse: Validate
} = {
  AccountLoginCompletedNotification: $AccountLoginCompletedNotification,
  AccountRateLimitsUpdatedNotification: $AccountRateLimitsUpdatedNotification,
  AccountUpdatedNotification: $AccountUpdatedNotification,
  CancelLoginAccountParams: $CancelLoginAccountParams,
  CancelLoginAccountResponse: $CancelLoginAccountResponse,
  ChatgptAuthTokensRefreshParams: $ChatgptAuthTokensRefreshParams,
  ChatgptAuthTokensRefreshResponse: $ChatgptAuthTokensRefreshResponse,
  ConsumeAccountRateLimitResetCreditParams: $ConsumeAccountRateLimitResetCreditParams,
  ConsumeAccountRateLimitResetCreditResponse: $ConsumeAccountRateLimitResetCreditResponse,
  GetAccountParams: $GetAccountParams,
  GetAccountRateLimitsParams: $GetAccountRateLimitsParams,
  GetAccountRateLimitsResponse: $GetAccountRateLimitsResponse,
  GetAccountResponse: $GetAccountResponse,
  LoginAccountParams: $LoginAccountParams,
  LoginAccountResponse: $LoginAccountResponse,
  LogoutAccountResponse: $LogoutAccountResponse,
  SendAddCreditsNudgeEmailParams: $SendAddCreditsNudgeEmailParams,
  SendAddCreditsNudgeEmailResponse: $SendAddCreditsNudgeEmailResponse,
}

// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  anyOf,
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
  unlisted,
  wrong,
} from './issues.js'

function $AccountsCheckAccount(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'id', wrong('string', 'null'));
  if ((x = v.account_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'account_id', wrong('string', 'null'));
  if ((x = v.name) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'name', wrong('string', 'null'));
  if ((x = v.profile_picture_url) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'profile_picture_url', wrong('string', 'null'));
  if ((x = v.structure) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'structure', wrong('string', 'null'));
  if ((x = v.workspace_backend_origin) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'workspace_backend_origin', wrong('string', 'null'));
  if ((x = v.account_routing_override) !== undefined && (e = (x === null ? none : orNull($AccountsCheckRoutingOverride(x)))) !== none) i = at(i, 'account_routing_override', e);
  for (const k in v) switch (k) { case 'id': case 'account_id': case 'name': case 'profile_picture_url': case 'structure': case 'workspace_backend_origin': case 'account_routing_override': break; default: i = unlisted(i, k); }
  return i;
}

function $AccountsCheckEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.account; if ((e = $AccountsCheckAccount(x)) !== none) i = need(i, 'account', x, e);
  for (const k in v) switch (k) { case 'account': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_AccountsCheckResult = [
  { name: 'array', types: ['array'], check: (x) => list(x, $AccountsCheckAccount) },
  { name: 'map', types: ['object'], check: (x) => map(x, $AccountsCheckEntry) },
];
function $AccountsCheckResult(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.accounts; if ((e = anyOf(x, _1_AccountsCheckResult)) !== none) i = need(i, 'accounts', x, e);
  if ((x = v.account_ordering) !== undefined && (e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = at(i, 'account_ordering', e);
  if ((x = v.default_account_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'default_account_id', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'accounts': case 'account_ordering': case 'default_account_id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $AccountsCheckRoutingOverride(v) {
  switch (v) { case 'NO_CONSTRAINT': case 'us': case 'us_cr': return none; }
  return notListed(v, ['NO_CONSTRAINT', 'us', 'us_cr'], 'error');
}

function $AdditionalRateLimitDetails(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.limit_name; if (typeof x !== 'string') i = need(i, 'limit_name', x, wrong('string'));
  x = v.metered_feature; if (typeof x !== 'string') i = need(i, 'metered_feature', x, wrong('string'));
  if ((x = v.rate_limit) !== undefined && (e = (x === null ? none : $RateLimitStatusDetails(x))) !== none) i = at(i, 'rate_limit', e);
  if ((x = v.normal_model_slug) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'normal_model_slug', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'limit_name': case 'metered_feature': case 'rate_limit': case 'normal_model_slug': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $BackendPlanType(v) {
  switch (v) { case 'guest': case 'free': case 'go': case 'plus': case 'pro': case 'prolite': case 'promax': case 'free_workspace': case 'team': case 'self_serve_business_prolite': case 'self_serve_business_usage_based': case 'business': case 'ent26': case 'enterprise_cbp_automation': case 'enterprise_cbp_usage_based': case 'enterprise': case 'education': case 'edu': case 'edu_plus': case 'edu_pro': case 'sci': case 'sci_plus': case 'quorum': case 'k12': return none; }
  return notListed(v, ['guest', 'free', 'go', 'plus', 'pro', 'prolite', 'promax', 'free_workspace', 'team', 'self_serve_business_prolite', 'self_serve_business_usage_based', 'business', 'ent26', 'enterprise_cbp_automation', 'enterprise_cbp_usage_based', 'enterprise', 'education', 'edu', 'edu_plus', 'edu_pro', 'sci', 'sci_plus', 'quorum', 'k12'], 'drift');
}

function $ConsumeResetCreditCode(v) {
  switch (v) { case 'reset': case 'nothing_to_reset': case 'no_credit': case 'already_redeemed': return none; }
  return notListed(v, ['reset', 'nothing_to_reset', 'no_credit', 'already_redeemed'], 'error');
}

function $ConsumeResetCreditRequest(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.redeem_request_id; if (typeof x !== 'string') i = need(i, 'redeem_request_id', x, wrong('string'));
  if ((x = v.credit_id) !== undefined && typeof x !== 'string') i = at(i, 'credit_id', wrong('string'));
  for (const k in v) switch (k) { case 'redeem_request_id': case 'credit_id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ConsumeResetCreditResult(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.code; if ((e = $ConsumeResetCreditCode(x)) !== none) i = need(i, 'code', x, e);
  if ((x = v.windows_reset) !== undefined && !isInt64(x)) i = at(i, 'windows_reset', notInteger(x, 'int64'));
  for (const k in v) switch (k) { case 'code': case 'windows_reset': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $CreditStatusDetails(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.has_credits; if (typeof x !== 'boolean') i = need(i, 'has_credits', x, wrong('boolean'));
  x = v.unlimited; if (typeof x !== 'boolean') i = need(i, 'unlimited', x, wrong('boolean'));
  if ((x = v.balance) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'balance', wrong('string', 'null'));
  if ((x = v.approx_local_messages) !== undefined && (e = (x === null ? none : list(x, (x) => none))) !== none) i = at(i, 'approx_local_messages', e);
  if ((x = v.approx_cloud_messages) !== undefined && (e = (x === null ? none : list(x, (x) => none))) !== none) i = at(i, 'approx_cloud_messages', e);
  for (const k in v) switch (k) { case 'has_credits': case 'unlimited': case 'balance': case 'approx_local_messages': case 'approx_cloud_messages': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $NudgeCreditType(v) {
  switch (v) { case 'credits': case 'usage_limit': return none; }
  return notListed(v, ['credits', 'usage_limit'], 'error');
}

function $RateLimitReachedKind(v) {
  switch (v) { case 'rate_limit_reached': case 'workspace_owner_credits_depleted': case 'workspace_member_credits_depleted': case 'workspace_owner_usage_limit_reached': case 'workspace_member_usage_limit_reached': return none; }
  return notListed(v, ['rate_limit_reached', 'workspace_owner_credits_depleted', 'workspace_member_credits_depleted', 'workspace_owner_usage_limit_reached', 'workspace_member_usage_limit_reached'], 'drift');
}

function $RateLimitReachedTypeDetails(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if ((e = $RateLimitReachedKind(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $RateLimitResetCreditDetails(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.reset_type; if ((e = $ResetCreditType(x)) !== none) i = need(i, 'reset_type', x, e);
  x = v.status; if ((e = $ResetCreditStatus(x)) !== none) i = need(i, 'status', x, e);
  x = v.granted_at; if (typeof x !== 'string') i = need(i, 'granted_at', x, wrong('string'));
  if ((x = v.expires_at) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'expires_at', wrong('string', 'null'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'id': case 'reset_type': case 'status': case 'granted_at': case 'expires_at': case 'title': case 'description': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $RateLimitResetCreditsCount(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.available_count; if (!isInt64(x)) i = need(i, 'available_count', x, notInteger(x, 'int64'));
  for (const k in v) switch (k) { case 'available_count': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $RateLimitResetCreditsDetails(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.credits; if ((e = list(x, $RateLimitResetCreditDetails)) !== none) i = need(i, 'credits', x, e);
  x = v.available_count; if (!isInt64(x)) i = need(i, 'available_count', x, notInteger(x, 'int64'));
  for (const k in v) switch (k) { case 'credits': case 'available_count': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $RateLimitStatusDetails(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.allowed; if (typeof x !== 'boolean') i = need(i, 'allowed', x, wrong('boolean'));
  x = v.limit_reached; if (typeof x !== 'boolean') i = need(i, 'limit_reached', x, wrong('boolean'));
  if ((x = v.primary_window) !== undefined && (e = (x === null ? none : $RateLimitWindowSnapshot(x))) !== none) i = at(i, 'primary_window', e);
  if ((x = v.secondary_window) !== undefined && (e = (x === null ? none : $RateLimitWindowSnapshot(x))) !== none) i = at(i, 'secondary_window', e);
  for (const k in v) switch (k) { case 'allowed': case 'limit_reached': case 'primary_window': case 'secondary_window': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $RateLimitStatusPayload(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.plan_type; if ((e = $BackendPlanType(x)) !== none) i = need(i, 'plan_type', x, e);
  if ((x = v.rate_limit) !== undefined && (e = (x === null ? none : $RateLimitStatusDetails(x))) !== none) i = at(i, 'rate_limit', e);
  if ((x = v.credits) !== undefined && (e = (x === null ? none : $CreditStatusDetails(x))) !== none) i = at(i, 'credits', e);
  if ((x = v.additional_rate_limits) !== undefined && (e = (x === null ? none : list(x, $AdditionalRateLimitDetails))) !== none) i = at(i, 'additional_rate_limits', e);
  if ((x = v.spend_control) !== undefined && (e = (x === null ? none : $SpendControlStatusDetails(x))) !== none) i = at(i, 'spend_control', e);
  if ((x = v.rate_limit_reached_type) !== undefined && (e = (x === null ? none : $RateLimitReachedTypeDetails(x))) !== none) i = at(i, 'rate_limit_reached_type', e);
  if ((x = v.rate_limit_reset_credits) !== undefined && (e = (x === null ? none : $RateLimitResetCreditsCount(x))) !== none) i = at(i, 'rate_limit_reset_credits', e);
  if ((x = v.account_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'account_id', wrong('string', 'null'));
  if ((x = v.user_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'user_id', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'plan_type': case 'rate_limit': case 'credits': case 'additional_rate_limits': case 'spend_control': case 'rate_limit_reached_type': case 'rate_limit_reset_credits': case 'account_id': case 'user_id': case 'rate_limit_upsell': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $RateLimitWindowSnapshot(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.used_percent; if (!isInt32(x)) i = need(i, 'used_percent', x, notInteger(x, 'int32'));
  x = v.limit_window_seconds; if (!isInt32(x)) i = need(i, 'limit_window_seconds', x, notInteger(x, 'int32'));
  x = v.reset_after_seconds; if (!isInt32(x)) i = need(i, 'reset_after_seconds', x, notInteger(x, 'int32'));
  x = v.reset_at; if (!isInt32(x)) i = need(i, 'reset_at', x, notInteger(x, 'int32'));
  for (const k in v) switch (k) { case 'used_percent': case 'limit_window_seconds': case 'reset_after_seconds': case 'reset_at': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ResetCreditStatus(v) {
  switch (v) { case 'available': case 'redeeming': case 'redeemed': return none; }
  return notListed(v, ['available', 'redeeming', 'redeemed'], 'drift');
}

function $ResetCreditType(v) {
  switch (v) { case 'codex_rate_limits': return none; }
  return notListed(v, ['codex_rate_limits'], 'drift');
}

function $SendNudgeEmailRequest(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.credit_type; if ((e = $NudgeCreditType(x)) !== none) i = need(i, 'credit_type', x, e);
  for (const k in v) switch (k) { case 'credit_type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $SpendControlLimitDetails(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.limit; if (typeof x !== 'string') i = need(i, 'limit', x, wrong('string'));
  x = v.used; if (typeof x !== 'string') i = need(i, 'used', x, wrong('string'));
  x = v.remaining; if (typeof x !== 'string') i = need(i, 'remaining', x, wrong('string'));
  x = v.used_percent; if (!isInt32(x)) i = need(i, 'used_percent', x, notInteger(x, 'int32'));
  x = v.remaining_percent; if (!isInt32(x)) i = need(i, 'remaining_percent', x, notInteger(x, 'int32'));
  x = v.reset_after_seconds; if (!isInt32(x)) i = need(i, 'reset_after_seconds', x, notInteger(x, 'int32'));
  x = v.reset_at; if (!isInt32(x)) i = need(i, 'reset_at', x, notInteger(x, 'int32'));
  for (const k in v) switch (k) { case 'limit': case 'used': case 'remaining': case 'used_percent': case 'remaining_percent': case 'reset_after_seconds': case 'reset_at': case 'source': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7);
}

function $SpendControlStatusDetails(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.reached; if (typeof x !== 'boolean') i = need(i, 'reached', x, wrong('boolean'));
  if ((x = v.individual_limit) !== undefined && (e = (x === null ? none : $SpendControlLimitDetails(x))) !== none) i = at(i, 'individual_limit', e);
  for (const k in v) switch (k) { case 'reached': case 'individual_limit': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  AccountsCheckAccount: Validate
  AccountsCheckEntry: Validate
  AccountsCheckResult: Validate
  AdditionalRateLimitDetails: Validate
  ConsumeResetCreditRequest: Validate
  ConsumeResetCreditResult: Validate
  CreditStatusDetails: Validate
  RateLimitReachedTypeDetails: Validate
  RateLimitResetCreditDetails: Validate
  RateLimitResetCreditsCount: Validate
  RateLimitResetCreditsDetails: Validate
  RateLimitStatusDetails: Validate
  RateLimitStatusPayload: Validate
  RateLimitWindowSnapshot: Validate
  SendNudgeEmailRequest: Validate
  SpendControlLimitDetails: Validate
  SpendControlStatusDetails: Validate
} = {
  AccountsCheckAccount: $AccountsCheckAccount,
  AccountsCheckEntry: $AccountsCheckEntry,
  AccountsCheckResult: $AccountsCheckResult,
  AdditionalRateLimitDetails: $AdditionalRateLimitDetails,
  ConsumeResetCreditRequest: $ConsumeResetCreditRequest,
  ConsumeResetCreditResult: $ConsumeResetCreditResult,
  CreditStatusDetails: $CreditStatusDetails,
  RateLimitReachedTypeDetails: $RateLimitReachedTypeDetails,
  RateLimitResetCreditDetails: $RateLimitResetCreditDetails,
  RateLimitResetCreditsCount: $RateLimitResetCreditsCount,
  RateLimitResetCreditsDetails: $RateLimitResetCreditsDetails,
  RateLimitStatusDetails: $RateLimitStatusDetails,
  RateLimitStatusPayload: $RateLimitStatusPayload,
  RateLimitWindowSnapshot: $RateLimitWindowSnapshot,
  SendNudgeEmailRequest: $SendNudgeEmailRequest,
  SpendControlLimitDetails: $SpendControlLimitDetails,
  SpendControlStatusDetails: $SpendControlStatusDetails,
}

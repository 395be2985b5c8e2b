// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  lacking,
  need,
  none,
  notListed,
  orNull,
  unlisted,
  wrong,
} from './issues.js'

function $AuthClaims(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.chatgpt_plan_type) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'chatgpt_plan_type', wrong('string', 'null'));
  if ((x = v.chatgpt_user_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'chatgpt_user_id', wrong('string', 'null'));
  if ((x = v.user_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'user_id', wrong('string', 'null'));
  if ((x = v.chatgpt_account_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'chatgpt_account_id', wrong('string', 'null'));
  if ((x = v.chatgpt_account_is_fedramp) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'chatgpt_account_is_fedramp', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'chatgpt_plan_type': case 'chatgpt_user_id': case 'user_id': case 'chatgpt_account_id': case 'chatgpt_account_is_fedramp': break; default: i = unlisted(i, k); }
  return i;
}

function $AuthDotJson(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.auth_mode) !== undefined && (e = (x === null ? none : orNull($StoredAuthMode(x)))) !== none) i = at(i, 'auth_mode', e);
  if ((x = v.OPENAI_API_KEY) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'OPENAI_API_KEY', wrong('string', 'null'));
  if ((x = v.tokens) !== undefined && (e = (x === null ? none : $StoredTokens(x))) !== none) i = at(i, 'tokens', e);
  if ((x = v.last_refresh) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'last_refresh', wrong('string', 'null'));
  if ((x = v.personal_access_token) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'personal_access_token', wrong('string', 'null'));
  if ((x = v.bedrock_api_key) !== undefined && (e = (x === null ? none : $StoredBedrockApiKey(x))) !== none) i = at(i, 'bedrock_api_key', e);
  if ((x = v.bedrock_access_keys) !== undefined && (e = (x === null ? none : $StoredBedrockAccessKeys(x))) !== none) i = at(i, 'bedrock_access_keys', e);
  for (const k in v) switch (k) { case 'auth_mode': case 'OPENAI_API_KEY': case 'tokens': case 'last_refresh': case 'agent_identity': case 'personal_access_token': case 'bedrock_api_key': case 'bedrock_access_keys': break; default: i = unlisted(i, k); }
  return i;
}

function $JwtClaims(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.exp) !== undefined && x !== null && typeof x !== 'number') i = at(i, 'exp', wrong('number', 'null'));
  if ((x = v.email) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'email', wrong('string', 'null'));
  if ((x = v['https://api.openai.com/profile']) !== undefined && (e = (x === null ? none : $ProfileClaims(x))) !== none) i = at(i, 'https://api.openai.com/profile', e);
  if ((x = v['https://api.openai.com/auth']) !== undefined && (e = (x === null ? none : $AuthClaims(x))) !== none) i = at(i, 'https://api.openai.com/auth', e);
  for (const k in v) switch (k) { case 'exp': case 'email': case 'https://api.openai.com/profile': case 'https://api.openai.com/auth': break; default: i = unlisted(i, k); }
  return i;
}

function $NumericDate(v) {
  return typeof v !== 'number' ? wrong('number') : none;
}

function $OauthProvenance(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.issuer; if (typeof x !== 'string') i = need(i, 'issuer', x, wrong('string'));
  x = v.client_id; if (typeof x !== 'string') i = need(i, 'client_id', x, wrong('string'));
  for (const k in v) switch (k) { case 'issuer': case 'client_id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ProfileClaims(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.email) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'email', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'email': break; default: i = unlisted(i, k); }
  return i;
}

function $StoredAuthMode(v) {
  switch (v) { case 'apikey': case 'chatgpt': case 'chatgptAuthTokens': case 'headers': case 'agentIdentity': case 'personalAccessToken': case 'bedrockApiKey': case 'bedrockAccessKeys': return none; }
  return notListed(v, ['apikey', 'chatgpt', 'chatgptAuthTokens', 'headers', 'agentIdentity', 'personalAccessToken', 'bedrockApiKey', 'bedrockAccessKeys'], 'error');
}

function $StoredBedrockAccessKeys(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.access_key_id; if (typeof x !== 'string') i = need(i, 'access_key_id', x, wrong('string'));
  x = v.secret_access_key; if (typeof x !== 'string') i = need(i, 'secret_access_key', x, wrong('string'));
  if ((x = v.session_token) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'session_token', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'access_key_id': case 'secret_access_key': case 'session_token': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $StoredBedrockApiKey(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.api_key; if (typeof x !== 'string') i = need(i, 'api_key', x, wrong('string'));
  x = v.region; if (typeof x !== 'string') i = need(i, 'region', x, wrong('string'));
  for (const k in v) switch (k) { case 'api_key': case 'region': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $StoredTokens(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.id_token; if (typeof x !== 'string') i = need(i, 'id_token', x, wrong('string'));
  x = v.access_token; if (typeof x !== 'string') i = need(i, 'access_token', x, wrong('string'));
  x = v.refresh_token; if (typeof x !== 'string') i = need(i, 'refresh_token', x, wrong('string'));
  if ((x = v.oauth_provenance) !== undefined && (e = (x === null ? none : $OauthProvenance(x))) !== none) i = at(i, 'oauth_provenance', e);
  if ((x = v.login_owner_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'login_owner_id', wrong('string', 'null'));
  if ((x = v.account_id) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'account_id', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'id_token': case 'access_token': case 'refresh_token': case 'oauth_provenance': case 'login_owner_id': case 'account_id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  AuthDotJson: Validate
  JwtClaims: Validate
} = {
  AuthDotJson: $AuthDotJson,
  JwtClaims: $JwtClaims,
}

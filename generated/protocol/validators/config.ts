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
  unlisted,
  wrong,
} from './issues.js'
import {
  $AllowDenyRequirement,
  $ForcedLoginMethod,
  $WebSearchMode,
} from './shared-config-configRequirements.js'
import {
  $AskForApproval,
  $SandboxMode,
} from './shared-config-configRequirements-thread.js'
import {
  $ApprovalsReviewer,
} from './shared-config-configRequirements-thread-turn.js'
import {
  $ConfigLayerMetadata,
  $ConfigLayerSource,
  $ConfigWriteResponse,
} from './shared-config-modelProvider.js'
import {
  $ReasoningSummary,
} from './shared-config-thread-turn.js'

function $AnalyticsConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.enabled; if (x !== null && typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean', 'null'));
  return i;
}

function $AppLinksConfig(v) {
  return map(v, $AppLinksConfigValue);
}

function $AppLinksConfigValue(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.approvals_reviewer; if ((e = (x === null ? none : orNull($ApprovalsReviewer(x)))) !== none) i = need(i, 'approvals_reviewer', x, e);
  x = v.default_tools_approval_mode; if ((e = (x === null ? none : orNull($AppToolApproval(x)))) !== none) i = need(i, 'default_tools_approval_mode', x, e);
  for (const k in v) switch (k) { case 'approvals_reviewer': case 'default_tools_approval_mode': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $AppToolApproval(v) {
  switch (v) { case 'auto': case 'prompt': case 'writes': case 'approve': return none; }
  return notListed(v, ['auto', 'prompt', 'writes', 'approve'], 'drift');
}

function $AppToolsConfig(v) {
  return map(v, $AppToolsConfigValue);
}

function $AppToolsConfigValue(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.enabled; if (x !== null && typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean', 'null'));
  x = v.approval_mode; if ((e = (x === null ? none : orNull($AppToolApproval(x)))) !== none) i = need(i, 'approval_mode', x, e);
  for (const k in v) switch (k) { case 'enabled': case 'approval_mode': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $AppsConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v._default; if ((e = (x === null ? none : $AppsDefaultConfig(x))) !== none) i = need(i, '_default', x, e);
  for (const k in v) switch (k) { case '_default': break; default: x = v[k]; if ((e = $AppsConfigValue(x)) !== none) i = at(i, k, e); }
  return i;
}

function $AppsConfigValue(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  if ((x = v.omit_tools_from) === undefined) i = absent(i, 'omit_tools_from', '0.156.0'); else if ((e = (x === null ? none : list(x, $ToolExposureSurface))) !== none) i = at(i, 'omit_tools_from', e);
  x = v.approvals_reviewer; if ((e = (x === null ? none : orNull($ApprovalsReviewer(x)))) !== none) i = need(i, 'approvals_reviewer', x, e);
  x = v.destructive_enabled; if (x !== null && typeof x !== 'boolean') i = need(i, 'destructive_enabled', x, wrong('boolean', 'null'));
  x = v.open_world_enabled; if (x !== null && typeof x !== 'boolean') i = need(i, 'open_world_enabled', x, wrong('boolean', 'null'));
  x = v.default_tools_approval_mode; if ((e = (x === null ? none : orNull($AppToolApproval(x)))) !== none) i = need(i, 'default_tools_approval_mode', x, e);
  x = v.default_tools_enabled; if (x !== null && typeof x !== 'boolean') i = need(i, 'default_tools_enabled', x, wrong('boolean', 'null'));
  x = v.tools; if ((e = (x === null ? none : $AppToolsConfig(x))) !== none) i = need(i, 'tools', x, e);
  if ((x = v.links) === undefined) i = absent(i, 'links', '0.153.0'); else if ((e = (x === null ? none : $AppLinksConfig(x))) !== none) i = at(i, 'links', e);
  for (const k in v) switch (k) { case 'enabled': case 'omit_tools_from': case 'approvals_reviewer': case 'destructive_enabled': case 'open_world_enabled': case 'default_tools_approval_mode': case 'default_tools_enabled': case 'tools': case 'links': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7);
}

function $AppsDefaultConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.approvals_reviewer; if ((e = (x === null ? none : orNull($ApprovalsReviewer(x)))) !== none) i = need(i, 'approvals_reviewer', x, e);
  x = v.default_tools_approval_mode; if ((e = (x === null ? none : orNull($AppToolApproval(x)))) !== none) i = need(i, 'default_tools_approval_mode', x, e);
  x = v.destructive_enabled; if (typeof x !== 'boolean') i = need(i, 'destructive_enabled', x, wrong('boolean'));
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  x = v.open_world_enabled; if (typeof x !== 'boolean') i = need(i, 'open_world_enabled', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'approvals_reviewer': case 'default_tools_approval_mode': case 'destructive_enabled': case 'enabled': case 'open_world_enabled': break; default: i = unlisted(i, k); }
  return i;
}

function $AutoCompactTokenLimitScope(v) {
  switch (v) { case 'total': case 'body_after_prefix': return none; }
  return notListed(v, ['total', 'body_after_prefix'], 'drift');
}

function $BrowserUseConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.allow_history_access; if (x !== null && typeof x !== 'boolean') i = need(i, 'allow_history_access', x, wrong('boolean', 'null'));
  x = v.default_origin_policy; if ((e = (x === null ? none : $BrowserUseOriginPolicyConfig(x))) !== none) i = need(i, 'default_origin_policy', x, e);
  x = v.origins; if ((e = (x === null ? none : map(x, $BrowserUseOriginPolicyConfig))) !== none) i = need(i, 'origins', x, e);
  for (const k in v) switch (k) { case 'allow_history_access': case 'default_origin_policy': case 'origins': break; default: i = unlisted(i, k); }
  return i;
}

function $BrowserUseOriginPolicyConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.access; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'access', x, e);
  x = v.downloads; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'downloads', x, e);
  x = v.full_cdp_access; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'full_cdp_access', x, e);
  x = v.uploads; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'uploads', x, e);
  for (const k in v) switch (k) { case 'access': case 'downloads': case 'full_cdp_access': case 'uploads': break; default: i = unlisted(i, k); }
  return i;
}

function $ComputerUseConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.default_app_access; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'default_app_access', x, e);
  x = v.macos; if ((e = (x === null ? none : $ComputerUseMacosConfig(x))) !== none) i = need(i, 'macos', x, e);
  x = v.windows; if ((e = (x === null ? none : $ComputerUseWindowsConfig(x))) !== none) i = need(i, 'windows', x, e);
  for (const k in v) switch (k) { case 'default_app_access': case 'macos': case 'windows': break; default: i = unlisted(i, k); }
  return i;
}

function $ComputerUseMacosConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.bundle_ids; if ((e = (x === null ? none : map(x, $AllowDenyRequirement))) !== none) i = need(i, 'bundle_ids', x, e);
  for (const k in v) switch (k) { case 'bundle_ids': break; default: i = unlisted(i, k); }
  return i;
}

function $ComputerUseWindowsConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.aumids; if ((e = (x === null ? none : map(x, $AllowDenyRequirement))) !== none) i = need(i, 'aumids', x, e);
  x = v.exes; if ((e = (x === null ? none : list(x, $ComputerUseWindowsExeConfig))) !== none) i = need(i, 'exes', x, e);
  for (const k in v) switch (k) { case 'aumids': case 'exes': break; default: i = unlisted(i, k); }
  return i;
}

function $ComputerUseWindowsExeConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.access; if ((e = $AllowDenyRequirement(x)) !== none) i = need(i, 'access', x, e);
  x = v.binary_name; if (x !== null && typeof x !== 'string') i = need(i, 'binary_name', x, wrong('string', 'null'));
  x = v.product_name; if (typeof x !== 'string') i = need(i, 'product_name', x, wrong('string'));
  x = v.publisher_name; if (typeof x !== 'string') i = need(i, 'publisher_name', x, wrong('string'));
  for (const k in v) switch (k) { case 'access': case 'binary_name': case 'product_name': case 'publisher_name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['access', 'product_name', 'publisher_name']);
}

const _1_Config = { minLength: 1 };
function $Config(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.analytics; if ((e = (x === null ? none : $AnalyticsConfig(x))) !== none) i = need(i, 'analytics', x, e);
  x = v.approval_policy; if ((e = (x === null ? none : $AskForApproval(x))) !== none) i = need(i, 'approval_policy', x, e);
  x = v.approvals_reviewer; if ((e = (x === null ? none : orNull($ApprovalsReviewer(x)))) !== none) i = need(i, 'approvals_reviewer', x, e);
  x = v.apps; if ((e = (x === null ? none : $AppsConfig(x))) !== none) i = need(i, 'apps', x, e);
  x = v.browser_use; if ((e = (x === null ? none : $BrowserUseConfig(x))) !== none) i = need(i, 'browser_use', x, e);
  if ((x = v.client_search_provider) === undefined) i = absent(i, 'client_search_provider', '0.168.0'); else if ((e = (x === null ? none : orNull($WebSearchProvider(x)))) !== none) i = at(i, 'client_search_provider', e);
  x = v.compact_prompt; if (x !== null && typeof x !== 'string') i = need(i, 'compact_prompt', x, wrong('string', 'null'));
  x = v.computer_use; if ((e = (x === null ? none : $ComputerUseConfig(x))) !== none) i = need(i, 'computer_use', x, e);
  x = v.desktop; if ((e = (x === null ? none : map(x, (x) => none))) !== none) i = need(i, 'desktop', x, e);
  x = v.developer_instructions; if (x !== null && typeof x !== 'string') i = need(i, 'developer_instructions', x, wrong('string', 'null'));
  x = v.forced_chatgpt_workspace_id; if ((e = (x === null ? none : $ForcedChatgptWorkspaceIds(x))) !== none) i = need(i, 'forced_chatgpt_workspace_id', x, e);
  x = v.forced_login_method; if ((e = (x === null ? none : orNull($ForcedLoginMethod(x)))) !== none) i = need(i, 'forced_login_method', x, e);
  x = v.instructions; if (x !== null && typeof x !== 'string') i = need(i, 'instructions', x, wrong('string', 'null'));
  x = v.model; if (x !== null && typeof x !== 'string') i = need(i, 'model', x, wrong('string', 'null'));
  x = v.model_auto_compact_token_limit; if (x !== null && !isInt64(x)) i = need(i, 'model_auto_compact_token_limit', x, notInteger(x, 'int64', 'null'));
  x = v.model_auto_compact_token_limit_scope; if ((e = (x === null ? none : orNull($AutoCompactTokenLimitScope(x)))) !== none) i = need(i, 'model_auto_compact_token_limit_scope', x, e);
  x = v.model_context_window; if (x !== null && !isInt64(x)) i = need(i, 'model_context_window', x, notInteger(x, 'int64', 'null'));
  x = v.model_provider; if (x !== null && typeof x !== 'string') i = need(i, 'model_provider', x, wrong('string', 'null'));
  x = v.model_reasoning_effort; if (x !== null && !isText(x, _1_Config)) i = need(i, 'model_reasoning_effort', x, notText(x, _1_Config, 'null'));
  x = v.model_reasoning_summary; if ((e = (x === null ? none : orNull($ReasoningSummary(x)))) !== none) i = need(i, 'model_reasoning_summary', x, e);
  x = v.model_verbosity; if ((e = (x === null ? none : orNull($Verbosity(x)))) !== none) i = need(i, 'model_verbosity', x, e);
  x = v.review_model; if (x !== null && typeof x !== 'string') i = need(i, 'review_model', x, wrong('string', 'null'));
  x = v.sandbox_mode; if ((e = (x === null ? none : orNull($SandboxMode(x)))) !== none) i = need(i, 'sandbox_mode', x, e);
  x = v.sandbox_workspace_write; if ((e = (x === null ? none : $SandboxWorkspaceWrite(x))) !== none) i = need(i, 'sandbox_workspace_write', x, e);
  x = v.service_tier; if (x !== null && typeof x !== 'string') i = need(i, 'service_tier', x, wrong('string', 'null'));
  x = v.tools; if ((e = (x === null ? none : $ToolsV2(x))) !== none) i = need(i, 'tools', x, e);
  x = v.web_search; if ((e = (x === null ? none : orNull($WebSearchMode(x)))) !== none) i = need(i, 'web_search', x, e);
  return i;
}

function $ConfigBatchWriteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.edits; if ((e = list(x, $ConfigEdit)) !== none) i = need(i, 'edits', x, e);
  if ((x = v.expectedVersion) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'expectedVersion', wrong('string', 'null'));
  if ((x = v.filePath) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'filePath', wrong('string', 'null'));
  if ((x = v.reloadUserConfig) !== undefined && typeof x !== 'boolean') i = at(i, 'reloadUserConfig', wrong('boolean'));
  for (const k in v) switch (k) { case 'edits': case 'expectedVersion': case 'filePath': case 'reloadUserConfig': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ConfigEdit(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.keyPath; if (typeof x !== 'string') i = need(i, 'keyPath', x, wrong('string'));
  x = v.mergeStrategy; if ((e = $MergeStrategy(x)) !== none) i = need(i, 'mergeStrategy', x, e);
  if (v.value === undefined) i = missing(i, 'value');
  for (const k in v) switch (k) { case 'keyPath': case 'mergeStrategy': case 'value': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ConfigLayer(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v.config === undefined) i = missing(i, 'config');
  if ((x = v.disabledReason) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'disabledReason', wrong('string', 'null'));
  x = v.name; if ((e = $ConfigLayerSource(x)) !== none) i = need(i, 'name', x, e);
  x = v.version; if (typeof x !== 'string') i = need(i, 'version', x, wrong('string'));
  for (const k in v) switch (k) { case 'config': case 'disabledReason': case 'name': case 'version': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $ConfigReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cwd) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cwd', wrong('string', 'null'));
  if ((x = v.includeLayers) !== undefined && typeof x !== 'boolean') i = at(i, 'includeLayers', wrong('boolean'));
  for (const k in v) switch (k) { case 'cwd': case 'includeLayers': break; default: i = unlisted(i, k); }
  return i;
}

function $ConfigReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.config; if ((e = $Config(x)) !== none) i = need(i, 'config', x, e);
  if ((x = v.layers) !== undefined && (e = (x === null ? none : list(x, $ConfigLayer))) !== none) i = at(i, 'layers', e);
  x = v.origins; if ((e = map(x, $ConfigLayerMetadata)) !== none) i = need(i, 'origins', x, e);
  for (const k in v) switch (k) { case 'config': case 'layers': case 'origins': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ConfigValueWriteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.expectedVersion) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'expectedVersion', wrong('string', 'null'));
  if ((x = v.filePath) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'filePath', wrong('string', 'null'));
  x = v.keyPath; if (typeof x !== 'string') i = need(i, 'keyPath', x, wrong('string'));
  x = v.mergeStrategy; if ((e = $MergeStrategy(x)) !== none) i = need(i, 'mergeStrategy', x, e);
  if (v.value === undefined) i = missing(i, 'value');
  for (const k in v) switch (k) { case 'expectedVersion': case 'filePath': case 'keyPath': case 'mergeStrategy': case 'value': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

const _1_ForcedChatgptWorkspaceIds = [
  { name: 'string', types: ['string'], check: (x) => typeof x !== 'string' ? wrong('string') : none },
  { name: 'array', types: ['array'], check: (x) => list(x, (x) => typeof x !== 'string' ? wrong('string') : none) },
];
function $ForcedChatgptWorkspaceIds(v) {
  return anyOf(v, _1_ForcedChatgptWorkspaceIds);
}

function $McpServerRefreshResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $MergeStrategy(v) {
  switch (v) { case 'replace': case 'upsert': return none; }
  return notListed(v, ['replace', 'upsert'], 'error');
}

function $SandboxWorkspaceWrite(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.exclude_slash_tmp; if (typeof x !== 'boolean') i = need(i, 'exclude_slash_tmp', x, wrong('boolean'));
  x = v.exclude_tmpdir_env_var; if (typeof x !== 'boolean') i = need(i, 'exclude_tmpdir_env_var', x, wrong('boolean'));
  x = v.network_access; if (typeof x !== 'boolean') i = need(i, 'network_access', x, wrong('boolean'));
  x = v.writable_roots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'writable_roots', x, e);
  for (const k in v) switch (k) { case 'exclude_slash_tmp': case 'exclude_tmpdir_env_var': case 'network_access': case 'writable_roots': break; default: i = unlisted(i, k); }
  return i;
}

function $ToolExposureSurface(v) {
  switch (v) { case 'code_mode': case 'deferred': case 'direct': return none; }
  return notListed(v, ['code_mode', 'deferred', 'direct'], 'drift');
}

function $ToolsV2(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.web_search; if ((e = (x === null ? none : $WebSearchToolConfig(x))) !== none) i = need(i, 'web_search', x, e);
  for (const k in v) switch (k) { case 'web_search': break; default: i = unlisted(i, k); }
  return i;
}

function $Verbosity(v) {
  switch (v) { case 'low': case 'medium': case 'high': return none; }
  return notListed(v, ['low', 'medium', 'high'], 'drift');
}

function $WebSearchContextSize(v) {
  switch (v) { case 'low': case 'medium': case 'high': return none; }
  return notListed(v, ['low', 'medium', 'high'], 'drift');
}

function $WebSearchLocation(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.city; if (x !== null && typeof x !== 'string') i = need(i, 'city', x, wrong('string', 'null'));
  x = v.country; if (x !== null && typeof x !== 'string') i = need(i, 'country', x, wrong('string', 'null'));
  x = v.region; if (x !== null && typeof x !== 'string') i = need(i, 'region', x, wrong('string', 'null'));
  x = v.timezone; if (x !== null && typeof x !== 'string') i = need(i, 'timezone', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'city': case 'country': case 'region': case 'timezone': break; default: i = unlisted(i, k, 'drift'); }
  return i;
}

function $WebSearchProvider(v) {
  switch (v) { case 'standalone': case 'search_mcp': return none; }
  return notListed(v, ['standalone', 'search_mcp'], 'drift');
}

function $WebSearchToolConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.allowed_domains; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'allowed_domains', x, e);
  x = v.context_size; if ((e = (x === null ? none : orNull($WebSearchContextSize(x)))) !== none) i = need(i, 'context_size', x, e);
  x = v.location; if ((e = (x === null ? none : $WebSearchLocation(x))) !== none) i = need(i, 'location', x, e);
  for (const k in v) switch (k) { case 'allowed_domains': case 'context_size': case 'location': break; default: i = unlisted(i, k, 'drift'); }
  return i;
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ConfigBatchWriteParams: Validate
  ConfigReadParams: Validate
  ConfigReadResponse: Validate
  ConfigValueWriteParams: Validate
  ConfigWriteResponse: Validate
  McpServerRefreshResponse: Validate
} = {
  ConfigBatchWriteParams: $ConfigBatchWriteParams,
  ConfigReadParams: $ConfigReadParams,
  ConfigReadResponse: $ConfigReadResponse,
  ConfigValueWriteParams: $ConfigValueWriteParams,
  ConfigWriteResponse: $ConfigWriteResponse,
  McpServerRefreshResponse: $McpServerRefreshResponse,
}

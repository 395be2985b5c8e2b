// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  at,
  beyond,
  isObject,
  isText,
  isUint16,
  isUint64,
  keyed,
  lacking,
  list,
  map,
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

function $AgentConfiguredHookHandler(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'agent') i = need(i, 'type', x, unlike(x, 'agent'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $ApplicationNetworkRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.domains; if ((e = map(x, $NetworkDomainPermission)) !== none) i = need(i, 'domains', x, e);
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  for (const k in v) switch (k) { case 'domains': case 'enabled': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ApplicationRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.network; if ((e = (x === null ? none : $ApplicationNetworkRequirements(x))) !== none) i = need(i, 'network', x, e);
  if ((x = v.storage) === undefined) i = absent(i, 'storage', '0.164.0'); else if ((e = (x === null ? none : $ApplicationStorageRequirements(x))) !== none) i = at(i, 'storage', e);
  for (const k in v) switch (k) { case 'network': case 'storage': break; default: i = unlisted(i, k); }
  return i;
}

function $ApplicationStorageRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.defaultProjectParent; if (x !== null && typeof x !== 'string') i = need(i, 'defaultProjectParent', x, wrong('string', 'null'));
  x = v.projectlessWorkspaceRoot; if (x !== null && typeof x !== 'string') i = need(i, 'projectlessWorkspaceRoot', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'defaultProjectParent': case 'projectlessWorkspaceRoot': break; default: i = unlisted(i, k); }
  return i;
}

function $AutoReviewRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.ignoreRules; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'ignoreRules', x, e);
  x = v.requiredOnModels; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'requiredOnModels', x, e);
  for (const k in v) switch (k) { case 'ignoreRules': case 'requiredOnModels': break; default: i = unlisted(i, k); }
  return i;
}

function $BrowserUseAccessApprovalLifetime(v) {
  switch (v) { case 'turn': case 'thread': return none; }
  return notListed(v, ['turn', 'thread'], 'drift');
}

function $BrowserUseExtensionRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.requestHeaders; if ((e = (x === null ? none : list(x, $RequestHeader))) !== none) i = need(i, 'requestHeaders', x, e);
  for (const k in v) switch (k) { case 'requestHeaders': break; default: i = unlisted(i, k); }
  return i;
}

function $BrowserUseOriginPolicy(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.access; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'access', x, e);
  x = v.accessApprovalLifetime; if ((e = (x === null ? none : orNull($BrowserUseAccessApprovalLifetime(x)))) !== none) i = need(i, 'accessApprovalLifetime', x, e);
  x = v.autoReview; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'autoReview', x, e);
  x = v.downloads; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'downloads', x, e);
  x = v.fullCdpAccess; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'fullCdpAccess', x, e);
  x = v.persistentApproval; if (x !== null && typeof x !== 'boolean') i = need(i, 'persistentApproval', x, wrong('boolean', 'null'));
  x = v.uploads; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'uploads', x, e);
  for (const k in v) switch (k) { case 'access': case 'accessApprovalLifetime': case 'autoReview': case 'downloads': case 'fullCdpAccess': case 'persistentApproval': case 'uploads': break; default: i = unlisted(i, k); }
  return i;
}

function $BrowserUseRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.allowGlobalPersistentApproval; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowGlobalPersistentApproval', x, wrong('boolean', 'null'));
  x = v.allowHistoryAccess; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowHistoryAccess', x, wrong('boolean', 'null'));
  if ((x = v.allowWebmcp) === undefined) i = absent(i, 'allowWebmcp', '0.154.0'); else if (x !== null && typeof x !== 'boolean') i = at(i, 'allowWebmcp', wrong('boolean', 'null'));
  x = v.defaultOriginPolicy; if ((e = (x === null ? none : $BrowserUseOriginPolicy(x))) !== none) i = need(i, 'defaultOriginPolicy', x, e);
  x = v.disableAutoReview; if (x !== null && typeof x !== 'boolean') i = need(i, 'disableAutoReview', x, wrong('boolean', 'null'));
  if ((x = v.extension) === undefined) i = absent(i, 'extension', '0.162.0'); else if ((e = (x === null ? none : $BrowserUseExtensionRequirements(x))) !== none) i = at(i, 'extension', e);
  x = v.origins; if ((e = (x === null ? none : map(x, $BrowserUseOriginPolicy))) !== none) i = need(i, 'origins', x, e);
  for (const k in v) switch (k) { case 'allowGlobalPersistentApproval': case 'allowHistoryAccess': case 'allowWebmcp': case 'defaultOriginPolicy': case 'disableAutoReview': case 'extension': case 'origins': break; default: i = unlisted(i, k); }
  return i;
}

function $CliAuthCredentialsStoreMode(v) {
  switch (v) { case 'file': case 'keyring': case 'auto': case 'ephemeral': return none; }
  return notListed(v, ['file', 'keyring', 'auto', 'ephemeral'], 'drift');
}

function $CommandConfiguredHookHandler(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.additionalContextLimit; if (x !== null && !isUint64(x)) i = need(i, 'additionalContextLimit', x, notInteger(x, 'uint64', 'null'));
  x = v.async; if (typeof x !== 'boolean') i = need(i, 'async', x, wrong('boolean'));
  x = v.command; if (typeof x !== 'string') i = need(i, 'command', x, wrong('string'));
  x = v.commandWindows; if (x !== null && typeof x !== 'string') i = need(i, 'commandWindows', x, wrong('string', 'null'));
  x = v.statusMessage; if (x !== null && typeof x !== 'string') i = need(i, 'statusMessage', x, wrong('string', 'null'));
  x = v.timeoutSec; if (x !== null && !isUint64(x)) i = need(i, 'timeoutSec', x, notInteger(x, 'uint64', 'null'));
  x = v.type; if (x !== 'command') i = need(i, 'type', x, unlike(x, 'command'));
  for (const k in v) switch (k) { case 'additionalContextLimit': case 'async': case 'command': case 'commandWindows': case 'statusMessage': case 'timeoutSec': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['async', 'command', 'type']);
}

function $ComputerUseMacosRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.bundleIds; if ((e = (x === null ? none : map(x, $AllowDenyRequirement))) !== none) i = need(i, 'bundleIds', x, e);
  for (const k in v) switch (k) { case 'bundleIds': break; default: i = unlisted(i, k); }
  return i;
}

function $ComputerUseRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.allowLockedComputerUse; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowLockedComputerUse', x, wrong('boolean', 'null'));
  x = v.allowPersistentApproval; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowPersistentApproval', x, wrong('boolean', 'null'));
  x = v.defaultAppAccess; if ((e = (x === null ? none : orNull($AllowDenyRequirement(x)))) !== none) i = need(i, 'defaultAppAccess', x, e);
  x = v.macos; if ((e = (x === null ? none : $ComputerUseMacosRequirements(x))) !== none) i = need(i, 'macos', x, e);
  x = v.windows; if ((e = (x === null ? none : $ComputerUseWindowsRequirements(x))) !== none) i = need(i, 'windows', x, e);
  for (const k in v) switch (k) { case 'allowLockedComputerUse': case 'allowPersistentApproval': case 'defaultAppAccess': case 'macos': case 'windows': break; default: i = unlisted(i, k); }
  return i;
}

function $ComputerUseWindowsExeRequirement(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.access; if ((e = $AllowDenyRequirement(x)) !== none) i = need(i, 'access', x, e);
  x = v.binaryName; if (x !== null && typeof x !== 'string') i = need(i, 'binaryName', x, wrong('string', 'null'));
  x = v.productName; if (typeof x !== 'string') i = need(i, 'productName', x, wrong('string'));
  x = v.publisherName; if (typeof x !== 'string') i = need(i, 'publisherName', x, wrong('string'));
  for (const k in v) switch (k) { case 'access': case 'binaryName': case 'productName': case 'publisherName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['access', 'productName', 'publisherName']);
}

function $ComputerUseWindowsRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.aumids; if ((e = (x === null ? none : map(x, $AllowDenyRequirement))) !== none) i = need(i, 'aumids', x, e);
  x = v.exes; if ((e = (x === null ? none : list(x, $ComputerUseWindowsExeRequirement))) !== none) i = need(i, 'exes', x, e);
  for (const k in v) switch (k) { case 'aumids': case 'exes': break; default: i = unlisted(i, k); }
  return i;
}

function $ConfigRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.additionalDeveloperInstructions; if (x !== null && typeof x !== 'string') i = need(i, 'additionalDeveloperInstructions', x, wrong('string', 'null'));
  x = v.allowAppshots; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowAppshots', x, wrong('boolean', 'null'));
  x = v.allowBrowserAndComputerUse; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowBrowserAndComputerUse', x, wrong('boolean', 'null'));
  x = v.allowLoginShell; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowLoginShell', x, wrong('boolean', 'null'));
  x = v.allowManagedHooksOnly; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowManagedHooksOnly', x, wrong('boolean', 'null'));
  x = v.allowRemoteControl; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowRemoteControl', x, wrong('boolean', 'null'));
  x = v.allowedApprovalPolicies; if ((e = (x === null ? none : list(x, $AskForApproval))) !== none) i = need(i, 'allowedApprovalPolicies', x, e);
  x = v.allowedApprovalsReviewers; if ((e = (x === null ? none : list(x, $ApprovalsReviewer))) !== none) i = need(i, 'allowedApprovalsReviewers', x, e);
  if ((x = v.allowedLoginMethods) === undefined) i = absent(i, 'allowedLoginMethods', '0.156.0'); else if ((e = (x === null ? none : list(x, $ForcedLoginMethod))) !== none) i = at(i, 'allowedLoginMethods', e);
  x = v.allowedPermissionProfiles; if ((e = (x === null ? none : map(x, (x) => typeof x !== 'boolean' ? wrong('boolean') : none))) !== none) i = need(i, 'allowedPermissionProfiles', x, e);
  x = v.allowedSandboxModes; if ((e = (x === null ? none : list(x, $SandboxMode))) !== none) i = need(i, 'allowedSandboxModes', x, e);
  x = v.allowedWebSearchModes; if ((e = (x === null ? none : list(x, $WebSearchMode))) !== none) i = need(i, 'allowedWebSearchModes', x, e);
  x = v.allowedWindowsSandboxImplementations; if ((e = (x === null ? none : list(x, $WindowsSandboxImplementation))) !== none) i = need(i, 'allowedWindowsSandboxImplementations', x, e);
  if ((x = v.application) === undefined) i = absent(i, 'application', '0.154.0'); else if ((e = (x === null ? none : $ApplicationRequirements(x))) !== none) i = at(i, 'application', e);
  x = v.autoReview; if ((e = (x === null ? none : $AutoReviewRequirements(x))) !== none) i = need(i, 'autoReview', x, e);
  x = v.browserUse; if ((e = (x === null ? none : $BrowserUseRequirements(x))) !== none) i = need(i, 'browserUse', x, e);
  x = v.chatgptBaseUrl; if (x !== null && typeof x !== 'string') i = need(i, 'chatgptBaseUrl', x, wrong('string', 'null'));
  x = v.checkForUpdateOnStartup; if (x !== null && typeof x !== 'boolean') i = need(i, 'checkForUpdateOnStartup', x, wrong('boolean', 'null'));
  x = v.cliAuthCredentialsStore; if ((e = (x === null ? none : orNull($CliAuthCredentialsStoreMode(x)))) !== none) i = need(i, 'cliAuthCredentialsStore', x, e);
  x = v.computerUse; if ((e = (x === null ? none : $ComputerUseRequirements(x))) !== none) i = need(i, 'computerUse', x, e);
  x = v.defaultPermissions; if (x !== null && typeof x !== 'string') i = need(i, 'defaultPermissions', x, wrong('string', 'null'));
  x = v.enforceResidency; if ((e = (x === null ? none : orNull($ResidencyRequirement(x)))) !== none) i = need(i, 'enforceResidency', x, e);
  x = v.featureRequirements; if ((e = (x === null ? none : map(x, (x) => typeof x !== 'boolean' ? wrong('boolean') : none))) !== none) i = need(i, 'featureRequirements', x, e);
  x = v.feedback; if ((e = (x === null ? none : $FeedbackRequirements(x))) !== none) i = need(i, 'feedback', x, e);
  x = v.hooks; if ((e = (x === null ? none : $ManagedHooksRequirements(x))) !== none) i = need(i, 'hooks', x, e);
  x = v.inAppBrowser; if ((e = (x === null ? none : $InAppBrowserRequirements(x))) !== none) i = need(i, 'inAppBrowser', x, e);
  x = v.logDir; if (x !== null && typeof x !== 'string') i = need(i, 'logDir', x, wrong('string', 'null'));
  x = v.modelCatalogJson; if (x !== null && typeof x !== 'string') i = need(i, 'modelCatalogJson', x, wrong('string', 'null'));
  if ((x = v.modelProvider) === undefined) i = absent(i, 'modelProvider', '0.156.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'modelProvider', wrong('string', 'null'));
  if ((x = v.modelProviders) === undefined) i = absent(i, 'modelProviders', '0.156.0'); else if ((e = (x === null ? none : map(x, (x) => none))) !== none) i = at(i, 'modelProviders', e);
  x = v.models; if ((e = (x === null ? none : $ModelsRequirements(x))) !== none) i = need(i, 'models', x, e);
  x = v.network; if ((e = (x === null ? none : $NetworkRequirements(x))) !== none) i = need(i, 'network', x, e);
  if ((x = v.otel) === undefined) i = absent(i, 'otel', '0.166.0'); else if ((e = (x === null ? none : $OtelRequirements(x))) !== none) i = at(i, 'otel', e);
  x = v.sqliteHome; if (x !== null && typeof x !== 'string') i = need(i, 'sqliteHome', x, wrong('string', 'null'));
  if ((x = v.windowsSandboxPrivateDesktop) === undefined) i = absent(i, 'windowsSandboxPrivateDesktop', '0.146.0', '0.156.0'); else if (x !== null && typeof x !== 'boolean') i = at(i, 'windowsSandboxPrivateDesktop', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'additionalDeveloperInstructions': case 'allowAppshots': case 'allowBrowserAndComputerUse': case 'allowLoginShell': case 'allowManagedHooksOnly': case 'allowRemoteControl': case 'allowedApprovalPolicies': case 'allowedApprovalsReviewers': case 'allowedLoginMethods': case 'allowedPermissionProfiles': case 'allowedSandboxModes': case 'allowedWebSearchModes': case 'allowedWindowsSandboxImplementations': case 'application': case 'autoReview': case 'browserUse': case 'chatgptBaseUrl': case 'checkForUpdateOnStartup': case 'cliAuthCredentialsStore': case 'computerUse': case 'defaultPermissions': case 'enforceResidency': case 'featureRequirements': case 'feedback': case 'hooks': case 'inAppBrowser': case 'logDir': case 'modelCatalogJson': case 'modelProvider': case 'modelProviders': case 'models': case 'network': case 'otel': case 'sqliteHome': case 'windowsSandboxPrivateDesktop': break; default: i = unlisted(i, k); }
  return i;
}

function $ConfigRequirementsReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.requirements; if ((e = (x === null ? none : $ConfigRequirements(x))) !== none) i = need(i, 'requirements', x, e);
  if ((x = v.supportsIndependentSpeedModes) === undefined) i = absent(i, 'supportsIndependentSpeedModes', '0.162.0'); else if (x !== null && typeof x !== 'boolean') i = at(i, 'supportsIndependentSpeedModes', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'requirements': case 'supportsIndependentSpeedModes': break; default: i = unlisted(i, k); }
  return i;
}

const _1_ConfiguredHookHandler = ['agent', 'command', 'mcp_tool', 'prompt'];
function $ConfiguredHookHandler(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'agent': return $AgentConfiguredHookHandler(v);
    case 'command': return $CommandConfiguredHookHandler(v);
    case 'mcp_tool': return $McpToolConfiguredHookHandler(v);
    case 'prompt': return $PromptConfiguredHookHandler(v);
    default: return untagged(v.type, 'type', _1_ConfiguredHookHandler, 'drift');
  }
}

function $ConfiguredHookMatcherGroup(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.hooks; if ((e = list(x, $ConfiguredHookHandler)) !== none) i = need(i, 'hooks', x, e);
  x = v.matcher; if (x !== null && typeof x !== 'string') i = need(i, 'matcher', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'hooks': case 'matcher': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['hooks']);
}

function $FeedbackRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.enabled; if (x !== null && typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'enabled': break; default: i = unlisted(i, k); }
  return i;
}

function $InAppBrowserRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.allowExternalBrowserSettingsImport; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowExternalBrowserSettingsImport', x, wrong('boolean', 'null'));
  for (const k in v) switch (k) { case 'allowExternalBrowserSettingsImport': break; default: i = unlisted(i, k); }
  return i;
}

function $ManagedHooksRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.Interrupt; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'Interrupt', x, e);
  x = v.PermissionRequest; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'PermissionRequest', x, e);
  x = v.PostCompact; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'PostCompact', x, e);
  if ((x = v.PostModelRequest) === undefined) i = absent(i, 'PostModelRequest', '0.164.0'); else if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = at(i, 'PostModelRequest', e);
  x = v.PostToolUse; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'PostToolUse', x, e);
  x = v.PreCompact; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'PreCompact', x, e);
  if ((x = v.PreModelRequest) === undefined) i = absent(i, 'PreModelRequest', '0.164.0'); else if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = at(i, 'PreModelRequest', e);
  x = v.PreToolUse; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'PreToolUse', x, e);
  x = v.SessionEnd; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'SessionEnd', x, e);
  x = v.SessionStart; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'SessionStart', x, e);
  x = v.Stop; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'Stop', x, e);
  x = v.SubagentStart; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'SubagentStart', x, e);
  x = v.SubagentStop; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'SubagentStop', x, e);
  x = v.UserPromptSubmit; if ((e = list(x, $ConfiguredHookMatcherGroup)) !== none) i = need(i, 'UserPromptSubmit', x, e);
  x = v.managedDir; if (x !== null && typeof x !== 'string') i = need(i, 'managedDir', x, wrong('string', 'null'));
  x = v.windowsManagedDir; if (x !== null && typeof x !== 'string') i = need(i, 'windowsManagedDir', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'Interrupt': case 'PermissionRequest': case 'PostCompact': case 'PostModelRequest': case 'PostToolUse': case 'PreCompact': case 'PreModelRequest': case 'PreToolUse': case 'SessionEnd': case 'SessionStart': case 'Stop': case 'SubagentStart': case 'SubagentStop': case 'UserPromptSubmit': case 'managedDir': case 'windowsManagedDir': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 10, ['PermissionRequest', 'PostCompact', 'PostToolUse', 'PreCompact', 'PreToolUse', 'SessionStart', 'Stop', 'SubagentStart', 'SubagentStop', 'UserPromptSubmit']);
}

function $McpToolConfiguredHookHandler(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.input; if ((e = map(x, (x) => none)) !== none) i = need(i, 'input', x, e);
  x = v.server; if (typeof x !== 'string') i = need(i, 'server', x, wrong('string'));
  x = v.statusMessage; if (x !== null && typeof x !== 'string') i = need(i, 'statusMessage', x, wrong('string', 'null'));
  x = v.timeoutSec; if (x !== null && !isUint64(x)) i = need(i, 'timeoutSec', x, notInteger(x, 'uint64', 'null'));
  x = v.tool; if (typeof x !== 'string') i = need(i, 'tool', x, wrong('string'));
  x = v.type; if (x !== 'mcp_tool') i = need(i, 'type', x, unlike(x, 'mcp_tool'));
  for (const k in v) switch (k) { case 'input': case 'server': case 'statusMessage': case 'timeoutSec': case 'tool': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['input', 'server', 'tool', 'type']);
}

function $ModelsRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.newThread; if ((e = (x === null ? none : $NewThreadModelDefaults(x))) !== none) i = need(i, 'newThread', x, e);
  for (const k in v) switch (k) { case 'newThread': break; default: i = unlisted(i, k); }
  return i;
}

function $NetworkDomainPermission(v) {
  switch (v) { case 'allow': case 'deny': return none; }
  return notListed(v, ['allow', 'deny'], 'drift');
}

function $NetworkRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.allowLocalBinding; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowLocalBinding', x, wrong('boolean', 'null'));
  x = v.allowUnixSockets; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'allowUnixSockets', x, e);
  x = v.allowUpstreamProxy; if (x !== null && typeof x !== 'boolean') i = need(i, 'allowUpstreamProxy', x, wrong('boolean', 'null'));
  x = v.allowedDomains; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'allowedDomains', x, e);
  x = v.dangerouslyAllowAllUnixSockets; if (x !== null && typeof x !== 'boolean') i = need(i, 'dangerouslyAllowAllUnixSockets', x, wrong('boolean', 'null'));
  x = v.dangerouslyAllowNonLoopbackProxy; if (x !== null && typeof x !== 'boolean') i = need(i, 'dangerouslyAllowNonLoopbackProxy', x, wrong('boolean', 'null'));
  x = v.deniedDomains; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'deniedDomains', x, e);
  x = v.domains; if ((e = (x === null ? none : map(x, $NetworkDomainPermission))) !== none) i = need(i, 'domains', x, e);
  x = v.enabled; if (x !== null && typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean', 'null'));
  x = v.httpPort; if (x !== null && !isUint16(x)) i = need(i, 'httpPort', x, notInteger(x, 'uint16', 'null'));
  x = v.managedAllowedDomainsOnly; if (x !== null && typeof x !== 'boolean') i = need(i, 'managedAllowedDomainsOnly', x, wrong('boolean', 'null'));
  if ((x = v.reviewDomains) === undefined) i = absent(i, 'reviewDomains', '0.165.0'); else if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'reviewDomains', e);
  x = v.socksPort; if (x !== null && !isUint16(x)) i = need(i, 'socksPort', x, notInteger(x, 'uint16', 'null'));
  x = v.unixSockets; if ((e = (x === null ? none : map(x, $NetworkUnixSocketPermission))) !== none) i = need(i, 'unixSockets', x, e);
  for (const k in v) switch (k) { case 'allowLocalBinding': case 'allowUnixSockets': case 'allowUpstreamProxy': case 'allowedDomains': case 'dangerouslyAllowAllUnixSockets': case 'dangerouslyAllowNonLoopbackProxy': case 'deniedDomains': case 'domains': case 'enabled': case 'httpPort': case 'managedAllowedDomainsOnly': case 'reviewDomains': case 'socksPort': case 'unixSockets': break; default: i = unlisted(i, k); }
  return i;
}

function $NetworkUnixSocketPermission(v) {
  switch (v) { case 'allow': case 'deny': return none; }
  return notListed(v, ['allow', 'deny'], 'drift');
}

const _1_NewThreadModelDefaults = { minLength: 1 };
function $NewThreadModelDefaults(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.model; if (x !== null && typeof x !== 'string') i = need(i, 'model', x, wrong('string', 'null'));
  x = v.modelReasoningEffort; if (x !== null && !isText(x, _1_NewThreadModelDefaults)) i = need(i, 'modelReasoningEffort', x, notText(x, _1_NewThreadModelDefaults, 'null'));
  x = v.serviceTier; if (x !== null && typeof x !== 'string') i = need(i, 'serviceTier', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'model': case 'modelReasoningEffort': case 'serviceTier': break; default: i = unlisted(i, k); }
  return i;
}

const _1_OtelExporter = ['none', 'statsig'];
const _2_OtelExporter = new Map([['otlp-http', $OtlpHttpOtelExporter], ['otlp-grpc', $OtlpGrpcOtelExporter]]);
function $OtelExporter(v) {
  return keyed(v, _1_OtelExporter, _2_OtelExporter, 'drift');
}

function $OtelHttpProtocol(v) {
  switch (v) { case 'binary': case 'json': return none; }
  return notListed(v, ['binary', 'json'], 'drift');
}

function $OtelRequirements(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.environment; if (x !== null && typeof x !== 'string') i = need(i, 'environment', x, wrong('string', 'null'));
  x = v.exporter; if ((e = (x === null ? none : $OtelExporter(x))) !== none) i = need(i, 'exporter', x, e);
  if ((x = v.headers_helper) === undefined) i = absent(i, 'headers_helper', '0.171.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'headers_helper', wrong('string', 'null'));
  if ((x = v.headers_helper_refresh_interval_ms) === undefined) i = absent(i, 'headers_helper_refresh_interval_ms', '0.171.0'); else if (x !== null && (!isUint64(x) || x < 1)) i = at(i, 'headers_helper_refresh_interval_ms', (!isUint64(x) ? notInteger(x, 'uint64', 'null') : beyond('>= 1')));
  x = v.log_agent_responses; if (x !== null && typeof x !== 'boolean') i = need(i, 'log_agent_responses', x, wrong('boolean', 'null'));
  x = v.log_guardian_assessments; if (x !== null && typeof x !== 'boolean') i = need(i, 'log_guardian_assessments', x, wrong('boolean', 'null'));
  if ((x = v.log_sse_deltas) === undefined) i = absent(i, 'log_sse_deltas', '0.167.2'); else if (x !== null && typeof x !== 'boolean') i = at(i, 'log_sse_deltas', wrong('boolean', 'null'));
  x = v.log_user_prompt; if (x !== null && typeof x !== 'boolean') i = need(i, 'log_user_prompt', x, wrong('boolean', 'null'));
  x = v.metrics_exporter; if ((e = (x === null ? none : $OtelExporter(x))) !== none) i = need(i, 'metrics_exporter', x, e);
  x = v.span_attributes; if ((e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'span_attributes', x, e);
  x = v.tool_result; if ((e = (x === null ? none : $OtelToolResultLogConfig(x))) !== none) i = need(i, 'tool_result', x, e);
  x = v.trace_exporter; if ((e = (x === null ? none : $OtelExporter(x))) !== none) i = need(i, 'trace_exporter', x, e);
  x = v.tracestate; if ((e = (x === null ? none : map(x, (x) => map(x, (x) => typeof x !== 'string' ? wrong('string') : none)))) !== none) i = need(i, 'tracestate', x, e);
  for (const k in v) switch (k) { case 'environment': case 'exporter': case 'headers_helper': case 'headers_helper_refresh_interval_ms': case 'log_agent_responses': case 'log_guardian_assessments': case 'log_sse_deltas': case 'log_user_prompt': case 'metrics_exporter': case 'span_attributes': case 'tool_result': case 'trace_exporter': case 'tracestate': break; default: i = unlisted(i, k); }
  return i;
}

function $OtelTlsConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v['ca-certificate']; if (x !== null && typeof x !== 'string') i = need(i, 'ca-certificate', x, wrong('string', 'null'));
  x = v['client-certificate']; if (x !== null && typeof x !== 'string') i = need(i, 'client-certificate', x, wrong('string', 'null'));
  x = v['client-private-key']; if (x !== null && typeof x !== 'string') i = need(i, 'client-private-key', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'ca-certificate': case 'client-certificate': case 'client-private-key': break; default: i = unlisted(i, k); }
  return i;
}

function $OtelToolResultLogConfig(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.max_bytes; if (!isUint64(x)) i = need(i, 'max_bytes', x, notInteger(x, 'uint64'));
  for (const k in v) switch (k) { case 'max_bytes': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $OtlpGrpcOtelExporter(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.endpoint; if (typeof x !== 'string') i = need(i, 'endpoint', x, wrong('string'));
  x = v.headers; if ((e = map(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'headers', x, e);
  x = v.tls; if ((e = (x === null ? none : $OtelTlsConfig(x))) !== none) i = need(i, 'tls', x, e);
  for (const k in v) switch (k) { case 'endpoint': case 'headers': case 'tls': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['endpoint', 'headers']);
}

function $OtlpHttpOtelExporter(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.endpoint; if (typeof x !== 'string') i = need(i, 'endpoint', x, wrong('string'));
  x = v.headers; if ((e = map(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'headers', x, e);
  x = v.protocol; if ((e = $OtelHttpProtocol(x)) !== none) i = need(i, 'protocol', x, e);
  x = v.tls; if ((e = (x === null ? none : $OtelTlsConfig(x))) !== none) i = need(i, 'tls', x, e);
  for (const k in v) switch (k) { case 'endpoint': case 'headers': case 'protocol': case 'tls': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['endpoint', 'headers', 'protocol']);
}

function $PromptConfiguredHookHandler(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'prompt') i = need(i, 'type', x, unlike(x, 'prompt'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $RequestHeader(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.value; if (typeof x !== 'string') i = need(i, 'value', x, wrong('string'));
  for (const k in v) switch (k) { case 'name': case 'value': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ResidencyRequirement(v) {
  switch (v) { case 'us': return none; }
  return notListed(v, ['us'], 'drift');
}

function $WindowsSandboxImplementation(v) {
  switch (v) { case 'elevated': case 'unelevated': case 'mxc': return none; }
  return notListed(v, ['elevated', 'unelevated', 'mxc'], 'drift');
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  ConfigRequirementsReadResponse: Validate
} = {
  ConfigRequirementsReadResponse: $ConfigRequirementsReadResponse,
}

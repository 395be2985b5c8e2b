// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  at,
  isInt64,
  isObject,
  isUint32,
  lacking,
  list,
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
  $HookEventName,
} from './shared-hook-hooks-plugin.js'
import {
  $SkillInterface,
} from './shared-plugin-skills.js'

function $AppSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.category; if (x !== null && typeof x !== 'string') i = need(i, 'category', x, wrong('string', 'null'));
  x = v.description; if (x !== null && typeof x !== 'string') i = need(i, 'description', x, wrong('string', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.installUrl; if (x !== null && typeof x !== 'string') i = need(i, 'installUrl', x, wrong('string', 'null'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  for (const k in v) switch (k) { case 'category': case 'description': case 'id': case 'installUrl': case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['id', 'name']);
}

function $AppTemplateSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.canonicalConnectorId; if (x !== null && typeof x !== 'string') i = need(i, 'canonicalConnectorId', x, wrong('string', 'null'));
  x = v.category; if (x !== null && typeof x !== 'string') i = need(i, 'category', x, wrong('string', 'null'));
  x = v.description; if (x !== null && typeof x !== 'string') i = need(i, 'description', x, wrong('string', 'null'));
  x = v.logoUrl; if (x !== null && typeof x !== 'string') i = need(i, 'logoUrl', x, wrong('string', 'null'));
  x = v.logoUrlDark; if (x !== null && typeof x !== 'string') i = need(i, 'logoUrlDark', x, wrong('string', 'null'));
  x = v.materializedAppIds; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'materializedAppIds', x, e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.reason; if ((e = (x === null ? none : orNull($AppTemplateUnavailableReason(x)))) !== none) i = need(i, 'reason', x, e);
  x = v.templateId; if (typeof x !== 'string') i = need(i, 'templateId', x, wrong('string'));
  for (const k in v) switch (k) { case 'canonicalConnectorId': case 'category': case 'description': case 'logoUrl': case 'logoUrlDark': case 'materializedAppIds': case 'name': case 'reason': case 'templateId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['materializedAppIds', 'name', 'templateId']);
}

function $AppTemplateUnavailableReason(v) {
  switch (v) { case 'NOT_CONFIGURED_FOR_WORKSPACE': case 'NO_ACTIVE_WORKSPACE': return none; }
  return notListed(v, ['NOT_CONFIGURED_FOR_WORKSPACE', 'NO_ACTIVE_WORKSPACE'], 'drift');
}

function $DailyScheduledTaskSchedule(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.time; if (typeof x !== 'string') i = need(i, 'time', x, wrong('string'));
  x = v.type; if (x !== 'daily') i = need(i, 'type', x, unlike(x, 'daily'));
  for (const k in v) switch (k) { case 'time': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $FilePluginEntrypoint(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appId; if (typeof x !== 'string') i = need(i, 'appId', x, wrong('string'));
  x = v.extensions; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'extensions', x, e);
  x = v.icons; if ((e = list(x, $PluginIcon)) !== none) i = need(i, 'icons', x, e);
  x = v.resourceUri; if (typeof x !== 'string') i = need(i, 'resourceUri', x, wrong('string'));
  x = v.title; if (typeof x !== 'string') i = need(i, 'title', x, wrong('string'));
  x = v.toolName; if (typeof x !== 'string') i = need(i, 'toolName', x, wrong('string'));
  x = v.type; if (x !== 'file') i = need(i, 'type', x, unlike(x, 'file'));
  for (const k in v) switch (k) { case 'appId': case 'extensions': case 'icons': case 'resourceUri': case 'title': case 'toolName': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7);
}

function $GitPluginSource(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (x !== null && typeof x !== 'string') i = need(i, 'path', x, wrong('string', 'null'));
  x = v.refName; if (x !== null && typeof x !== 'string') i = need(i, 'refName', x, wrong('string', 'null'));
  x = v.sha; if (x !== null && typeof x !== 'string') i = need(i, 'sha', x, wrong('string', 'null'));
  x = v.type; if (x !== 'git') i = need(i, 'type', x, unlike(x, 'git'));
  x = v.url; if (typeof x !== 'string') i = need(i, 'url', x, wrong('string'));
  for (const k in v) switch (k) { case 'path': case 'refName': case 'sha': case 'type': case 'url': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['type', 'url']);
}

function $GlobalPluginEntrypoint(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appId; if (typeof x !== 'string') i = need(i, 'appId', x, wrong('string'));
  x = v.icons; if ((e = list(x, $PluginIcon)) !== none) i = need(i, 'icons', x, e);
  x = v.quickAction; if ((e = (x === null ? none : $PluginQuickAction(x))) !== none) i = need(i, 'quickAction', x, e);
  x = v.resourceUri; if (typeof x !== 'string') i = need(i, 'resourceUri', x, wrong('string'));
  x = v.title; if (typeof x !== 'string') i = need(i, 'title', x, wrong('string'));
  x = v.toolName; if (typeof x !== 'string') i = need(i, 'toolName', x, wrong('string'));
  x = v.type; if (x !== 'global') i = need(i, 'type', x, unlike(x, 'global'));
  for (const k in v) switch (k) { case 'appId': case 'icons': case 'quickAction': case 'resourceUri': case 'title': case 'toolName': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6, ['appId', 'icons', 'resourceUri', 'title', 'toolName', 'type']);
}

function $HourlyScheduledTaskSchedule(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.days; if ((e = (x === null ? none : list(x, $ScheduledTaskWeekday))) !== none) i = need(i, 'days', x, e);
  x = v.intervalHours; if (!isUint32(x)) i = need(i, 'intervalHours', x, notInteger(x, 'uint32'));
  x = v.type; if (x !== 'hourly') i = need(i, 'type', x, unlike(x, 'hourly'));
  for (const k in v) switch (k) { case 'days': case 'intervalHours': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['intervalHours', 'type']);
}

function $LocalPluginSource(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.path; if (typeof x !== 'string') i = need(i, 'path', x, wrong('string'));
  x = v.type; if (x !== 'local') i = need(i, 'type', x, unlike(x, 'local'));
  for (const k in v) switch (k) { case 'path': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $MarketplaceInterface(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.displayName; if (x !== null && typeof x !== 'string') i = need(i, 'displayName', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'displayName': break; default: i = unlisted(i, k); }
  return i;
}

function $MarketplaceLoadErrorInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.marketplacePath; if (typeof x !== 'string') i = need(i, 'marketplacePath', x, wrong('string'));
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  for (const k in v) switch (k) { case 'marketplacePath': case 'message': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $NpmPluginSource(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.package; if (typeof x !== 'string') i = need(i, 'package', x, wrong('string'));
  x = v.registry; if (x !== null && typeof x !== 'string') i = need(i, 'registry', x, wrong('string', 'null'));
  x = v.type; if (x !== 'npm') i = need(i, 'type', x, unlike(x, 'npm'));
  x = v.version; if (x !== null && typeof x !== 'string') i = need(i, 'version', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'package': case 'registry': case 'type': case 'version': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['package', 'type']);
}

function $PluginAuthPolicy(v) {
  switch (v) { case 'ON_INSTALL': case 'ON_USE': return none; }
  return notListed(v, ['ON_INSTALL', 'ON_USE'], 'drift');
}

function $PluginAvailability(v) {
  switch (v) { case 'DISABLED_BY_ADMIN': case 'AVAILABLE': return none; }
  return notListed(v, ['DISABLED_BY_ADMIN', 'AVAILABLE'], 'drift');
}

function $PluginDetail(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appTemplates; if ((e = list(x, $AppTemplateSummary)) !== none) i = need(i, 'appTemplates', x, e);
  x = v.apps; if ((e = list(x, $AppSummary)) !== none) i = need(i, 'apps', x, e);
  x = v.description; if (x !== null && typeof x !== 'string') i = need(i, 'description', x, wrong('string', 'null'));
  x = v.hooks; if ((e = list(x, $PluginHookSummary)) !== none) i = need(i, 'hooks', x, e);
  x = v.marketplaceName; if (typeof x !== 'string') i = need(i, 'marketplaceName', x, wrong('string'));
  x = v.marketplacePath; if (x !== null && typeof x !== 'string') i = need(i, 'marketplacePath', x, wrong('string', 'null'));
  x = v.mcpServers; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'mcpServers', x, e);
  if ((x = v.onboardingSkill) === undefined) i = absent(i, 'onboardingSkill', '0.156.0'); else if ((e = (x === null ? none : $SkillSummary(x))) !== none) i = at(i, 'onboardingSkill', e);
  x = v.scheduledTasks; if ((e = (x === null ? none : list(x, $ScheduledTaskSummary))) !== none) i = need(i, 'scheduledTasks', x, e);
  x = v.shareUrl; if (x !== null && typeof x !== 'string') i = need(i, 'shareUrl', x, wrong('string', 'null'));
  x = v.skills; if ((e = list(x, $SkillSummary)) !== none) i = need(i, 'skills', x, e);
  x = v.summary; if ((e = $PluginSummary(x)) !== none) i = need(i, 'summary', x, e);
  for (const k in v) switch (k) { case 'appTemplates': case 'apps': case 'description': case 'hooks': case 'marketplaceName': case 'marketplacePath': case 'mcpServers': case 'onboardingSkill': case 'scheduledTasks': case 'shareUrl': case 'skills': case 'summary': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7, ['appTemplates', 'apps', 'hooks', 'marketplaceName', 'mcpServers', 'skills', 'summary']);
}

function $PluginDisabledReason(v) {
  switch (v) { case 'disabled_by_admin': case 'plan_not_eligible': case 'required_app_unavailable': case 'unknown': return none; }
  return notListed(v, ['disabled_by_admin', 'plan_not_eligible', 'required_app_unavailable', 'unknown'], 'drift');
}

const _1_PluginEntrypoint = ['file', 'global', 'settings', 'thread'];
function $PluginEntrypoint(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'file': return $FilePluginEntrypoint(v);
    case 'global': return $GlobalPluginEntrypoint(v);
    case 'settings': return $SettingsPluginEntrypoint(v);
    case 'thread': return $ThreadPluginEntrypoint(v);
    default: return untagged(v.type, 'type', _1_PluginEntrypoint, 'drift');
  }
}

function $PluginExtensions(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.entrypoints; if ((e = (x === null ? none : list(x, $PluginEntrypoint))) !== none) i = need(i, 'entrypoints', x, e);
  x = v.fileHandlers; if ((e = list(x, $PluginEntrypoint)) !== none) i = need(i, 'fileHandlers', x, e);
  x = v.searchMentionProviders; if ((e = list(x, $PluginSearchProvider)) !== none) i = need(i, 'searchMentionProviders', x, e);
  x = v.settings; if ((e = list(x, $PluginSettings)) !== none) i = need(i, 'settings', x, e);
  x = v.settingsEntrypoints; if ((e = list(x, $PluginEntrypoint)) !== none) i = need(i, 'settingsEntrypoints', x, e);
  x = v.threadEntrypoints; if ((e = list(x, $PluginEntrypoint)) !== none) i = need(i, 'threadEntrypoints', x, e);
  for (const k in v) switch (k) { case 'entrypoints': case 'fileHandlers': case 'searchMentionProviders': case 'settings': case 'settingsEntrypoints': case 'threadEntrypoints': break; default: i = unlisted(i, k); }
  return i;
}

function $PluginHookSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.eventName; if ((e = $HookEventName(x)) !== none) i = need(i, 'eventName', x, e);
  x = v.key; if (typeof x !== 'string') i = need(i, 'key', x, wrong('string'));
  for (const k in v) switch (k) { case 'eventName': case 'key': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $PluginIcon(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.mimeType; if (x !== null && typeof x !== 'string') i = need(i, 'mimeType', x, wrong('string', 'null'));
  x = v.sizes; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'sizes', x, e);
  x = v.src; if (typeof x !== 'string') i = need(i, 'src', x, wrong('string'));
  x = v.theme; if (x !== null && typeof x !== 'string') i = need(i, 'theme', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'mimeType': case 'sizes': case 'src': case 'theme': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['src']);
}

function $PluginInstallParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.installAttemptId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'installAttemptId', wrong('string', 'null'));
  if ((x = v.marketplacePath) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'marketplacePath', wrong('string', 'null'));
  x = v.pluginName; if (typeof x !== 'string') i = need(i, 'pluginName', x, wrong('string'));
  if ((x = v.remoteMarketplaceName) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'remoteMarketplaceName', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'installAttemptId': case 'marketplacePath': case 'pluginName': case 'remoteMarketplaceName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PluginInstallPolicy(v) {
  switch (v) { case 'NOT_AVAILABLE': case 'AVAILABLE': case 'INSTALLED_BY_DEFAULT': return none; }
  return notListed(v, ['NOT_AVAILABLE', 'AVAILABLE', 'INSTALLED_BY_DEFAULT'], 'drift');
}

function $PluginInstallPolicySource(v) {
  switch (v) { case 'WORKSPACE_SETTING': case 'IMPLICIT_CANONICAL_APP': return none; }
  return notListed(v, ['WORKSPACE_SETTING', 'IMPLICIT_CANONICAL_APP'], 'drift');
}

function $PluginInstallResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appsNeedingAuth; if ((e = list(x, $AppSummary)) !== none) i = need(i, 'appsNeedingAuth', x, e);
  x = v.authPolicy; if ((e = $PluginAuthPolicy(x)) !== none) i = need(i, 'authPolicy', x, e);
  for (const k in v) switch (k) { case 'appsNeedingAuth': case 'authPolicy': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $PluginInstalledParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cwds) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'cwds', e);
  if ((x = v.installSuggestionPluginNames) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'installSuggestionPluginNames', e);
  for (const k in v) switch (k) { case 'cwds': case 'installSuggestionPluginNames': break; default: i = unlisted(i, k); }
  return i;
}

function $PluginInstalledResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.marketplaceLoadErrors; if ((e = list(x, $MarketplaceLoadErrorInfo)) !== none) i = need(i, 'marketplaceLoadErrors', x, e);
  x = v.marketplaces; if ((e = list(x, $PluginMarketplaceEntry)) !== none) i = need(i, 'marketplaces', x, e);
  for (const k in v) switch (k) { case 'marketplaceLoadErrors': case 'marketplaces': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['marketplaces']);
}

function $PluginInterface(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.brandColor; if (x !== null && typeof x !== 'string') i = need(i, 'brandColor', x, wrong('string', 'null'));
  x = v.capabilities; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'capabilities', x, e);
  x = v.category; if (x !== null && typeof x !== 'string') i = need(i, 'category', x, wrong('string', 'null'));
  x = v.composerIcon; if (x !== null && typeof x !== 'string') i = need(i, 'composerIcon', x, wrong('string', 'null'));
  x = v.composerIconUrl; if (x !== null && typeof x !== 'string') i = need(i, 'composerIconUrl', x, wrong('string', 'null'));
  x = v.defaultPrompt; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'defaultPrompt', x, e);
  x = v.developerName; if (x !== null && typeof x !== 'string') i = need(i, 'developerName', x, wrong('string', 'null'));
  x = v.displayName; if (x !== null && typeof x !== 'string') i = need(i, 'displayName', x, wrong('string', 'null'));
  x = v.logo; if (x !== null && typeof x !== 'string') i = need(i, 'logo', x, wrong('string', 'null'));
  x = v.logoDark; if (x !== null && typeof x !== 'string') i = need(i, 'logoDark', x, wrong('string', 'null'));
  x = v.logoUrl; if (x !== null && typeof x !== 'string') i = need(i, 'logoUrl', x, wrong('string', 'null'));
  x = v.logoUrlDark; if (x !== null && typeof x !== 'string') i = need(i, 'logoUrlDark', x, wrong('string', 'null'));
  x = v.longDescription; if (x !== null && typeof x !== 'string') i = need(i, 'longDescription', x, wrong('string', 'null'));
  x = v.privacyPolicyUrl; if (x !== null && typeof x !== 'string') i = need(i, 'privacyPolicyUrl', x, wrong('string', 'null'));
  x = v.screenshotUrls; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'screenshotUrls', x, e);
  x = v.screenshots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'screenshots', x, e);
  x = v.shortDescription; if (x !== null && typeof x !== 'string') i = need(i, 'shortDescription', x, wrong('string', 'null'));
  x = v.termsOfServiceUrl; if (x !== null && typeof x !== 'string') i = need(i, 'termsOfServiceUrl', x, wrong('string', 'null'));
  x = v.websiteUrl; if (x !== null && typeof x !== 'string') i = need(i, 'websiteUrl', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'brandColor': case 'capabilities': case 'category': case 'composerIcon': case 'composerIconUrl': case 'defaultPrompt': case 'developerName': case 'displayName': case 'logo': case 'logoDark': case 'logoUrl': case 'logoUrlDark': case 'longDescription': case 'privacyPolicyUrl': case 'screenshotUrls': case 'screenshots': case 'shortDescription': case 'termsOfServiceUrl': case 'websiteUrl': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['capabilities', 'screenshotUrls', 'screenshots']);
}

function $PluginListMarketplaceKind(v) {
  switch (v) { case 'local': case 'vertical': case 'workspace-directory': case 'shared-with-me': case 'created-by-me-remote': return none; }
  return notListed(v, ['local', 'vertical', 'workspace-directory', 'shared-with-me', 'created-by-me-remote'], 'error');
}

function $PluginListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cwds) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'cwds', e);
  if ((x = v.forceRefetch) !== undefined && typeof x !== 'boolean') i = at(i, 'forceRefetch', wrong('boolean'));
  if ((x = v.marketplaceKinds) !== undefined && (e = (x === null ? none : list(x, $PluginListMarketplaceKind))) !== none) i = at(i, 'marketplaceKinds', e);
  for (const k in v) switch (k) { case 'cwds': case 'forceRefetch': case 'marketplaceKinds': break; default: i = unlisted(i, k); }
  return i;
}

function $PluginListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.featuredPluginIds; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'featuredPluginIds', x, e);
  x = v.marketplaceLoadErrors; if ((e = list(x, $MarketplaceLoadErrorInfo)) !== none) i = need(i, 'marketplaceLoadErrors', x, e);
  x = v.marketplaces; if ((e = list(x, $PluginMarketplaceEntry)) !== none) i = need(i, 'marketplaces', x, e);
  for (const k in v) switch (k) { case 'featuredPluginIds': case 'marketplaceLoadErrors': case 'marketplaces': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['marketplaces']);
}

function $PluginMarketplaceEntry(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.interface; if ((e = (x === null ? none : $MarketplaceInterface(x))) !== none) i = need(i, 'interface', x, e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.path; if (x !== null && typeof x !== 'string') i = need(i, 'path', x, wrong('string', 'null'));
  x = v.plugins; if ((e = list(x, $PluginSummary)) !== none) i = need(i, 'plugins', x, e);
  for (const k in v) switch (k) { case 'interface': case 'name': case 'path': case 'plugins': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['name', 'plugins']);
}

function $PluginQuickAction(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.icons; if ((e = list(x, $PluginIcon)) !== none) i = need(i, 'icons', x, e);
  x = v.target; if ((e = $PluginQuickActionTarget(x)) !== none) i = need(i, 'target', x, e);
  x = v.title; if (typeof x !== 'string') i = need(i, 'title', x, wrong('string'));
  for (const k in v) switch (k) { case 'icons': case 'target': case 'title': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

const _1_PluginQuickActionTarget = ['tool'];
function $PluginQuickActionTarget(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'tool': return $ToolPluginQuickActionTarget(v);
    default: return untagged(v.type, 'type', _1_PluginQuickActionTarget, 'drift');
  }
}

function $PluginReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.marketplacePath) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'marketplacePath', wrong('string', 'null'));
  x = v.pluginName; if (typeof x !== 'string') i = need(i, 'pluginName', x, wrong('string'));
  if ((x = v.remoteMarketplaceName) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'remoteMarketplaceName', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'marketplacePath': case 'pluginName': case 'remoteMarketplaceName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PluginReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.plugin; if ((e = $PluginDetail(x)) !== none) i = need(i, 'plugin', x, e);
  for (const k in v) switch (k) { case 'plugin': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PluginReconcileChangedPlugin(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.hasApps; if (typeof x !== 'boolean') i = need(i, 'hasApps', x, wrong('boolean'));
  x = v.hasHooks; if (typeof x !== 'boolean') i = need(i, 'hasHooks', x, wrong('boolean'));
  x = v.hasMcps; if (typeof x !== 'boolean') i = need(i, 'hasMcps', x, wrong('boolean'));
  x = v.hasSkills; if (typeof x !== 'boolean') i = need(i, 'hasSkills', x, wrong('boolean'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  for (const k in v) switch (k) { case 'hasApps': case 'hasHooks': case 'hasMcps': case 'hasSkills': case 'id': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $PluginReconcileParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.reason) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'reason', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'reason': break; default: i = unlisted(i, k); }
  return i;
}

function $PluginReconcileResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.changedPlugins; if ((e = list(x, $PluginReconcileChangedPlugin)) !== none) i = need(i, 'changedPlugins', x, e);
  x = v.failedMaterializationRemotePluginIds; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'failedMaterializationRemotePluginIds', x, e);
  x = v.failedRemotePluginIds; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'failedRemotePluginIds', x, e);
  for (const k in v) switch (k) { case 'changedPlugins': case 'failedMaterializationRemotePluginIds': case 'failedRemotePluginIds': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $PluginSearchParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.cwds) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'cwds', e);
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.scope) !== undefined && (e = (x === null ? none : orNull($PluginSearchScope(x)))) !== none) i = at(i, 'scope', e);
  x = v.searchTerm; if (typeof x !== 'string') i = need(i, 'searchTerm', x, wrong('string'));
  for (const k in v) switch (k) { case 'cursor': case 'cwds': case 'limit': case 'scope': case 'searchTerm': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PluginSearchProvider(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appId; if (typeof x !== 'string') i = need(i, 'appId', x, wrong('string'));
  x = v.call; if ((e = (x === null ? none : $PluginSearchProviderCall(x))) !== none) i = need(i, 'call', x, e);
  x = v.linkId; if (typeof x !== 'string') i = need(i, 'linkId', x, wrong('string'));
  x = v.title; if (typeof x !== 'string') i = need(i, 'title', x, wrong('string'));
  x = v.toolName; if (typeof x !== 'string') i = need(i, 'toolName', x, wrong('string'));
  for (const k in v) switch (k) { case 'appId': case 'call': case 'linkId': case 'title': case 'toolName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4, ['appId', 'linkId', 'title', 'toolName']);
}

function $PluginSearchProviderCall(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v._meta === undefined) i = missing(i, '_meta');
  if (v.arguments === undefined) i = missing(i, 'arguments');
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  for (const k in v) switch (k) { case '_meta': case 'arguments': case 'name': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $PluginSearchResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $PluginSearchResult)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $PluginSearchResult(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.marketplaceName; if (typeof x !== 'string') i = need(i, 'marketplaceName', x, wrong('string'));
  x = v.marketplacePath; if (x !== null && typeof x !== 'string') i = need(i, 'marketplacePath', x, wrong('string', 'null'));
  x = v.plugin; if ((e = $PluginSummary(x)) !== none) i = need(i, 'plugin', x, e);
  for (const k in v) switch (k) { case 'marketplaceName': case 'marketplacePath': case 'plugin': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['marketplaceName', 'plugin']);
}

function $PluginSearchScope(v) {
  switch (v) { case 'global': case 'workspace': case 'personal': return none; }
  return notListed(v, ['global', 'workspace', 'personal'], 'error');
}

function $PluginSettings(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appId; if (typeof x !== 'string') i = need(i, 'appId', x, wrong('string'));
  x = v.readToolName; if (typeof x !== 'string') i = need(i, 'readToolName', x, wrong('string'));
  x = v.updateToolName; if (typeof x !== 'string') i = need(i, 'updateToolName', x, wrong('string'));
  for (const k in v) switch (k) { case 'appId': case 'readToolName': case 'updateToolName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $PluginShareCheckoutParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.remotePluginId; if (typeof x !== 'string') i = need(i, 'remotePluginId', x, wrong('string'));
  for (const k in v) switch (k) { case 'remotePluginId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PluginShareCheckoutResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.marketplaceName; if (typeof x !== 'string') i = need(i, 'marketplaceName', x, wrong('string'));
  x = v.marketplacePath; if (typeof x !== 'string') i = need(i, 'marketplacePath', x, wrong('string'));
  x = v.pluginId; if (typeof x !== 'string') i = need(i, 'pluginId', x, wrong('string'));
  x = v.pluginName; if (typeof x !== 'string') i = need(i, 'pluginName', x, wrong('string'));
  x = v.pluginPath; if (typeof x !== 'string') i = need(i, 'pluginPath', x, wrong('string'));
  x = v.remotePluginId; if (typeof x !== 'string') i = need(i, 'remotePluginId', x, wrong('string'));
  x = v.remoteVersion; if (x !== null && typeof x !== 'string') i = need(i, 'remoteVersion', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'marketplaceName': case 'marketplacePath': case 'pluginId': case 'pluginName': case 'pluginPath': case 'remotePluginId': case 'remoteVersion': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6, ['marketplaceName', 'marketplacePath', 'pluginId', 'pluginName', 'pluginPath', 'remotePluginId']);
}

function $PluginShareContext(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.canPublishToWorkspace; if (x !== null && typeof x !== 'boolean') i = need(i, 'canPublishToWorkspace', x, wrong('boolean', 'null'));
  x = v.creatorAccountUserId; if (x !== null && typeof x !== 'string') i = need(i, 'creatorAccountUserId', x, wrong('string', 'null'));
  x = v.creatorName; if (x !== null && typeof x !== 'string') i = need(i, 'creatorName', x, wrong('string', 'null'));
  x = v.discoverability; if ((e = (x === null ? none : orNull($PluginShareDiscoverability(x)))) !== none) i = need(i, 'discoverability', x, e);
  x = v.remotePluginId; if (typeof x !== 'string') i = need(i, 'remotePluginId', x, wrong('string'));
  x = v.remoteVersion; if (x !== null && typeof x !== 'string') i = need(i, 'remoteVersion', x, wrong('string', 'null'));
  x = v.sharePrincipals; if ((e = (x === null ? none : list(x, $PluginSharePrincipal))) !== none) i = need(i, 'sharePrincipals', x, e);
  x = v.shareUrl; if (x !== null && typeof x !== 'string') i = need(i, 'shareUrl', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'canPublishToWorkspace': case 'creatorAccountUserId': case 'creatorName': case 'discoverability': case 'remotePluginId': case 'remoteVersion': case 'sharePrincipals': case 'shareUrl': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['remotePluginId']);
}

function $PluginShareDeleteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.remotePluginId; if (typeof x !== 'string') i = need(i, 'remotePluginId', x, wrong('string'));
  for (const k in v) switch (k) { case 'remotePluginId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PluginShareDeleteResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $PluginShareDiscoverability(v) {
  switch (v) { case 'LISTED': case 'UNLISTED': case 'PRIVATE': return none; }
  return notListed(v, ['LISTED', 'UNLISTED', 'PRIVATE'], 'drift');
}

function $PluginShareListItem(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.localPluginPath; if (x !== null && typeof x !== 'string') i = need(i, 'localPluginPath', x, wrong('string', 'null'));
  x = v.plugin; if ((e = $PluginSummary(x)) !== none) i = need(i, 'plugin', x, e);
  for (const k in v) switch (k) { case 'localPluginPath': case 'plugin': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['plugin']);
}

function $PluginShareListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  for (const k in v) { i = unlisted(i, k); }
  return i;
}

function $PluginShareListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $PluginShareListItem)) !== none) i = need(i, 'data', x, e);
  for (const k in v) switch (k) { case 'data': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PluginSharePrincipal(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.principalId; if (typeof x !== 'string') i = need(i, 'principalId', x, wrong('string'));
  x = v.principalType; if ((e = $PluginSharePrincipalType(x)) !== none) i = need(i, 'principalType', x, e);
  x = v.role; if ((e = $PluginSharePrincipalRole(x)) !== none) i = need(i, 'role', x, e);
  for (const k in v) switch (k) { case 'name': case 'principalId': case 'principalType': case 'role': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $PluginSharePrincipalRole(v) {
  switch (v) { case 'reader': case 'editor': case 'owner': return none; }
  return notListed(v, ['reader', 'editor', 'owner'], 'drift');
}

function $PluginSharePrincipalType(v) {
  switch (v) { case 'user': case 'group': case 'workspace': return none; }
  return notListed(v, ['user', 'group', 'workspace'], 'drift');
}

function $PluginShareSaveParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.discoverability) !== undefined && (e = (x === null ? none : orNull($PluginShareDiscoverability(x)))) !== none) i = at(i, 'discoverability', e);
  x = v.pluginPath; if (typeof x !== 'string') i = need(i, 'pluginPath', x, wrong('string'));
  if ((x = v.remotePluginId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'remotePluginId', wrong('string', 'null'));
  if ((x = v.shareTargets) !== undefined && (e = (x === null ? none : list(x, $PluginShareTarget))) !== none) i = at(i, 'shareTargets', e);
  for (const k in v) switch (k) { case 'discoverability': case 'pluginPath': case 'remotePluginId': case 'shareTargets': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PluginShareSaveResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.canPublishToWorkspace; if (x !== null && typeof x !== 'boolean') i = need(i, 'canPublishToWorkspace', x, wrong('boolean', 'null'));
  x = v.remotePluginId; if (typeof x !== 'string') i = need(i, 'remotePluginId', x, wrong('string'));
  x = v.shareUrl; if (typeof x !== 'string') i = need(i, 'shareUrl', x, wrong('string'));
  for (const k in v) switch (k) { case 'canPublishToWorkspace': case 'remotePluginId': case 'shareUrl': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['remotePluginId', 'shareUrl']);
}

function $PluginShareTarget(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.principalId; if (typeof x !== 'string') i = need(i, 'principalId', x, wrong('string'));
  x = v.principalType; if ((e = $PluginSharePrincipalType(x)) !== none) i = need(i, 'principalType', x, e);
  x = v.role; if ((e = $PluginShareTargetRole(x)) !== none) i = need(i, 'role', x, e);
  for (const k in v) switch (k) { case 'principalId': case 'principalType': case 'role': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $PluginShareTargetRole(v) {
  switch (v) { case 'reader': case 'editor': return none; }
  return notListed(v, ['reader', 'editor'], 'error');
}

function $PluginShareUpdateDiscoverability(v) {
  switch (v) { case 'UNLISTED': case 'PRIVATE': case 'LISTED': return none; }
  return notListed(v, ['UNLISTED', 'PRIVATE', 'LISTED'], 'error');
}

function $PluginShareUpdateTargetsParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.discoverability; if ((e = $PluginShareUpdateDiscoverability(x)) !== none) i = need(i, 'discoverability', x, e);
  x = v.remotePluginId; if (typeof x !== 'string') i = need(i, 'remotePluginId', x, wrong('string'));
  x = v.shareTargets; if ((e = list(x, $PluginShareTarget)) !== none) i = need(i, 'shareTargets', x, e);
  for (const k in v) switch (k) { case 'discoverability': case 'remotePluginId': case 'shareTargets': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $PluginShareUpdateTargetsResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.discoverability; if ((e = $PluginShareDiscoverability(x)) !== none) i = need(i, 'discoverability', x, e);
  x = v.principals; if ((e = list(x, $PluginSharePrincipal)) !== none) i = need(i, 'principals', x, e);
  for (const k in v) switch (k) { case 'discoverability': case 'principals': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $PluginSkillReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.remoteMarketplaceName; if (typeof x !== 'string') i = need(i, 'remoteMarketplaceName', x, wrong('string'));
  x = v.remotePluginId; if (typeof x !== 'string') i = need(i, 'remotePluginId', x, wrong('string'));
  x = v.skillName; if (typeof x !== 'string') i = need(i, 'skillName', x, wrong('string'));
  for (const k in v) switch (k) { case 'remoteMarketplaceName': case 'remotePluginId': case 'skillName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $PluginSkillReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.contents; if (x !== null && typeof x !== 'string') i = need(i, 'contents', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'contents': break; default: i = unlisted(i, k); }
  return i;
}

const _1_PluginSource = ['git', 'local', 'npm', 'remote'];
function $PluginSource(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'git': return $GitPluginSource(v);
    case 'local': return $LocalPluginSource(v);
    case 'npm': return $NpmPluginSource(v);
    case 'remote': return $RemotePluginSource(v);
    default: return untagged(v.type, 'type', _1_PluginSource, 'drift');
  }
}

function $PluginSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.authPolicy; if ((e = $PluginAuthPolicy(x)) !== none) i = need(i, 'authPolicy', x, e);
  x = v.availability; if ((e = $PluginAvailability(x)) !== none) i = need(i, 'availability', x, e);
  x = v.disabledReason; if ((e = (x === null ? none : orNull($PluginDisabledReason(x)))) !== none) i = need(i, 'disabledReason', x, e);
  x = v.eligiblePlanTypes; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'eligiblePlanTypes', x, e);
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.installPolicy; if ((e = $PluginInstallPolicy(x)) !== none) i = need(i, 'installPolicy', x, e);
  x = v.installPolicySource; if ((e = (x === null ? none : orNull($PluginInstallPolicySource(x)))) !== none) i = need(i, 'installPolicySource', x, e);
  x = v.installed; if (typeof x !== 'boolean') i = need(i, 'installed', x, wrong('boolean'));
  x = v.installedAt; if (x !== null && !isInt64(x)) i = need(i, 'installedAt', x, notInteger(x, 'int64', 'null'));
  x = v.interface; if ((e = (x === null ? none : $PluginInterface(x))) !== none) i = need(i, 'interface', x, e);
  x = v.keywords; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'keywords', x, e);
  x = v.localVersion; if (x !== null && typeof x !== 'string') i = need(i, 'localVersion', x, wrong('string', 'null'));
  x = v.mustShowInstallationInterstitial; if (x !== null && typeof x !== 'boolean') i = need(i, 'mustShowInstallationInterstitial', x, wrong('boolean', 'null'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.remotePluginId; if (x !== null && typeof x !== 'string') i = need(i, 'remotePluginId', x, wrong('string', 'null'));
  x = v.shareContext; if ((e = (x === null ? none : $PluginShareContext(x))) !== none) i = need(i, 'shareContext', x, e);
  x = v.source; if ((e = $PluginSource(x)) !== none) i = need(i, 'source', x, e);
  x = v.version; if (x !== null && typeof x !== 'string') i = need(i, 'version', x, wrong('string', 'null'));
  if ((x = v.extensions) === undefined) i = absent(i, 'extensions', '0.157.0', '0.158.0'); else if ((e = (x === null ? none : $PluginExtensions(x))) !== none) i = at(i, 'extensions', e);
  for (const k in v) switch (k) { case 'authPolicy': case 'availability': case 'disabledReason': case 'eligiblePlanTypes': case 'enabled': case 'id': case 'installPolicy': case 'installPolicySource': case 'installed': case 'installedAt': case 'interface': case 'keywords': case 'localVersion': case 'mustShowInstallationInterstitial': case 'name': case 'remotePluginId': case 'shareContext': case 'source': case 'version': case 'extensions': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 7, ['authPolicy', 'enabled', 'id', 'installPolicy', 'installed', 'name', 'source']);
}

function $PluginUninstallParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.pluginId; if (typeof x !== 'string') i = need(i, 'pluginId', x, wrong('string'));
  for (const k in v) switch (k) { case 'pluginId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $PluginUninstallResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $RemotePluginSource(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.type; if (x !== 'remote') i = need(i, 'type', x, unlike(x, 'remote'));
  for (const k in v) switch (k) { case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

const _1_ScheduledTaskSchedule = ['daily', 'hourly', 'weekdays', 'weekly'];
function $ScheduledTaskSchedule(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.type) {
    case 'daily': return $DailyScheduledTaskSchedule(v);
    case 'hourly': return $HourlyScheduledTaskSchedule(v);
    case 'weekdays': return $WeekdaysScheduledTaskSchedule(v);
    case 'weekly': return $WeeklyScheduledTaskSchedule(v);
    default: return untagged(v.type, 'type', _1_ScheduledTaskSchedule, 'drift');
  }
}

function $ScheduledTaskSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.key; if (typeof x !== 'string') i = need(i, 'key', x, wrong('string'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.prompt; if (typeof x !== 'string') i = need(i, 'prompt', x, wrong('string'));
  x = v.schedule; if ((e = $ScheduledTaskSchedule(x)) !== none) i = need(i, 'schedule', x, e);
  for (const k in v) switch (k) { case 'key': case 'name': case 'prompt': case 'schedule': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 4);
}

function $ScheduledTaskWeekday(v) {
  switch (v) { case 'MO': case 'TU': case 'WE': case 'TH': case 'FR': case 'SA': case 'SU': return none; }
  return notListed(v, ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], 'drift');
}

function $SettingsPluginEntrypoint(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appId; if (typeof x !== 'string') i = need(i, 'appId', x, wrong('string'));
  x = v.icons; if ((e = list(x, $PluginIcon)) !== none) i = need(i, 'icons', x, e);
  x = v.resourceUri; if (typeof x !== 'string') i = need(i, 'resourceUri', x, wrong('string'));
  x = v.searchTerms; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'searchTerms', x, e);
  x = v.title; if (typeof x !== 'string') i = need(i, 'title', x, wrong('string'));
  x = v.toolName; if (typeof x !== 'string') i = need(i, 'toolName', x, wrong('string'));
  x = v.type; if (x !== 'settings') i = need(i, 'type', x, unlike(x, 'settings'));
  for (const k in v) switch (k) { case 'appId': case 'icons': case 'resourceUri': case 'searchTerms': case 'title': case 'toolName': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6, ['appId', 'icons', 'resourceUri', 'title', 'toolName', 'type']);
}

function $SkillSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  x = v.interface; if ((e = (x === null ? none : $SkillInterface(x))) !== none) i = need(i, 'interface', x, e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.path; if (x !== null && typeof x !== 'string') i = need(i, 'path', x, wrong('string', 'null'));
  x = v.shortDescription; if (x !== null && typeof x !== 'string') i = need(i, 'shortDescription', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'description': case 'enabled': case 'interface': case 'name': case 'path': case 'shortDescription': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['description', 'enabled', 'name']);
}

function $ThreadPluginEntrypoint(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appId; if (typeof x !== 'string') i = need(i, 'appId', x, wrong('string'));
  x = v.icons; if ((e = list(x, $PluginIcon)) !== none) i = need(i, 'icons', x, e);
  x = v.resourceUri; if (typeof x !== 'string') i = need(i, 'resourceUri', x, wrong('string'));
  x = v.title; if (typeof x !== 'string') i = need(i, 'title', x, wrong('string'));
  x = v.toolName; if (typeof x !== 'string') i = need(i, 'toolName', x, wrong('string'));
  x = v.type; if (x !== 'thread') i = need(i, 'type', x, unlike(x, 'thread'));
  for (const k in v) switch (k) { case 'appId': case 'icons': case 'resourceUri': case 'title': case 'toolName': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6);
}

function $ToolPluginQuickActionTarget(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v.arguments === undefined) i = missing(i, 'arguments');
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.type; if (x !== 'tool') i = need(i, 'type', x, unlike(x, 'tool'));
  for (const k in v) switch (k) { case 'arguments': case 'name': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['name', 'type']);
}

function $WeekdaysScheduledTaskSchedule(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.time; if (typeof x !== 'string') i = need(i, 'time', x, wrong('string'));
  x = v.type; if (x !== 'weekdays') i = need(i, 'type', x, unlike(x, 'weekdays'));
  for (const k in v) switch (k) { case 'time': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $WeeklyScheduledTaskSchedule(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.days; if ((e = list(x, $ScheduledTaskWeekday)) !== none) i = need(i, 'days', x, e);
  x = v.time; if (typeof x !== 'string') i = need(i, 'time', x, wrong('string'));
  x = v.type; if (x !== 'weekly') i = need(i, 'type', x, unlike(x, 'weekly'));
  for (const k in v) switch (k) { case 'days': case 'time': case 'type': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  PluginInstallParams: Validate
  PluginInstallResponse: Validate
  PluginInstalledParams: Validate
  PluginInstalledResponse: Validate
  PluginListParams: Validate
  PluginListResponse: Validate
  PluginReadParams: Validate
  PluginReadResponse: Validate
  PluginReconcileParams: Validate
  PluginReconcileResponse: Validate
  PluginSearchParams: Validate
  PluginSearchResponse: Validate
  PluginShareCheckoutParams: Validate
  PluginShareCheckoutResponse: Validate
  PluginShareDeleteParams: Validate
  PluginShareDeleteResponse: Validate
  PluginShareListParams: Validate
  PluginShareListResponse: Validate
  PluginShareSaveParams: Validate
  PluginShareSaveResponse: Validate
  PluginShareUpdateTargetsParams: Validate
  PluginShareUpdateTargetsResponse: Validate
  PluginSkillReadParams: Validate
  PluginSkillReadResponse: Validate
  PluginUninstallParams: Validate
  PluginUninstallResponse: Validate
} = {
  PluginInstallParams: $PluginInstallParams,
  PluginInstallResponse: $PluginInstallResponse,
  PluginInstalledParams: $PluginInstalledParams,
  PluginInstalledResponse: $PluginInstalledResponse,
  PluginListParams: $PluginListParams,
  PluginListResponse: $PluginListResponse,
  PluginReadParams: $PluginReadParams,
  PluginReadResponse: $PluginReadResponse,
  PluginReconcileParams: $PluginReconcileParams,
  PluginReconcileResponse: $PluginReconcileResponse,
  PluginSearchParams: $PluginSearchParams,
  PluginSearchResponse: $PluginSearchResponse,
  PluginShareCheckoutParams: $PluginShareCheckoutParams,
  PluginShareCheckoutResponse: $PluginShareCheckoutResponse,
  PluginShareDeleteParams: $PluginShareDeleteParams,
  PluginShareDeleteResponse: $PluginShareDeleteResponse,
  PluginShareListParams: $PluginShareListParams,
  PluginShareListResponse: $PluginShareListResponse,
  PluginShareSaveParams: $PluginShareSaveParams,
  PluginShareSaveResponse: $PluginShareSaveResponse,
  PluginShareUpdateTargetsParams: $PluginShareUpdateTargetsParams,
  PluginShareUpdateTargetsResponse: $PluginShareUpdateTargetsResponse,
  PluginSkillReadParams: $PluginSkillReadParams,
  PluginSkillReadResponse: $PluginSkillReadResponse,
  PluginUninstallParams: $PluginUninstallParams,
  PluginUninstallResponse: $PluginUninstallResponse,
}

// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  isUint32,
  lacking,
  list,
  map,
  need,
  none,
  notInteger,
  unlisted,
  wrong,
} from './issues.js'

function $AppBranding(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.category; if (x !== null && typeof x !== 'string') i = need(i, 'category', x, wrong('string', 'null'));
  x = v.developer; if (x !== null && typeof x !== 'string') i = need(i, 'developer', x, wrong('string', 'null'));
  x = v.isDiscoverableApp; if (typeof x !== 'boolean') i = need(i, 'isDiscoverableApp', x, wrong('boolean'));
  x = v.privacyPolicy; if (x !== null && typeof x !== 'string') i = need(i, 'privacyPolicy', x, wrong('string', 'null'));
  x = v.termsOfService; if (x !== null && typeof x !== 'string') i = need(i, 'termsOfService', x, wrong('string', 'null'));
  x = v.website; if (x !== null && typeof x !== 'string') i = need(i, 'website', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'category': case 'developer': case 'isDiscoverableApp': case 'privacyPolicy': case 'termsOfService': case 'website': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['isDiscoverableApp']);
}

function $AppInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appMetadata; if ((e = (x === null ? none : $AppMetadata(x))) !== none) i = need(i, 'appMetadata', x, e);
  x = v.branding; if ((e = (x === null ? none : $AppBranding(x))) !== none) i = need(i, 'branding', x, e);
  x = v.description; if (x !== null && typeof x !== 'string') i = need(i, 'description', x, wrong('string', 'null'));
  x = v.distributionChannel; if (x !== null && typeof x !== 'string') i = need(i, 'distributionChannel', x, wrong('string', 'null'));
  x = v.iconAssets; if ((e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'iconAssets', x, e);
  x = v.iconDarkAssets; if ((e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'iconDarkAssets', x, e);
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.installUrl; if (x !== null && typeof x !== 'string') i = need(i, 'installUrl', x, wrong('string', 'null'));
  x = v.isAccessible; if (typeof x !== 'boolean') i = need(i, 'isAccessible', x, wrong('boolean'));
  x = v.isEnabled; if (typeof x !== 'boolean') i = need(i, 'isEnabled', x, wrong('boolean'));
  x = v.labels; if ((e = (x === null ? none : map(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'labels', x, e);
  x = v.logoUrl; if (x !== null && typeof x !== 'string') i = need(i, 'logoUrl', x, wrong('string', 'null'));
  x = v.logoUrlDark; if (x !== null && typeof x !== 'string') i = need(i, 'logoUrlDark', x, wrong('string', 'null'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.pluginDisplayNames; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'pluginDisplayNames', x, e);
  for (const k in v) switch (k) { case 'appMetadata': case 'branding': case 'description': case 'distributionChannel': case 'iconAssets': case 'iconDarkAssets': case 'id': case 'installUrl': case 'isAccessible': case 'isEnabled': case 'labels': case 'logoUrl': case 'logoUrlDark': case 'name': case 'pluginDisplayNames': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['id', 'name']);
}

function $AppListUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $AppInfo)) !== none) i = need(i, 'data', x, e);
  for (const k in v) switch (k) { case 'data': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $AppMetadata(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.categories; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'categories', x, e);
  x = v.developer; if (x !== null && typeof x !== 'string') i = need(i, 'developer', x, wrong('string', 'null'));
  x = v.firstPartyRequiresInstall; if (x !== null && typeof x !== 'boolean') i = need(i, 'firstPartyRequiresInstall', x, wrong('boolean', 'null'));
  x = v.review; if ((e = (x === null ? none : $AppReview(x))) !== none) i = need(i, 'review', x, e);
  x = v.screenshots; if ((e = (x === null ? none : list(x, $AppScreenshot))) !== none) i = need(i, 'screenshots', x, e);
  x = v.seoDescription; if (x !== null && typeof x !== 'string') i = need(i, 'seoDescription', x, wrong('string', 'null'));
  x = v.showInComposerWhenUnlinked; if (x !== null && typeof x !== 'boolean') i = need(i, 'showInComposerWhenUnlinked', x, wrong('boolean', 'null'));
  x = v.subCategories; if ((e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = need(i, 'subCategories', x, e);
  x = v.version; if (x !== null && typeof x !== 'string') i = need(i, 'version', x, wrong('string', 'null'));
  x = v.versionId; if (x !== null && typeof x !== 'string') i = need(i, 'versionId', x, wrong('string', 'null'));
  x = v.versionNotes; if (x !== null && typeof x !== 'string') i = need(i, 'versionNotes', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'categories': case 'developer': case 'firstPartyRequiresInstall': case 'review': case 'screenshots': case 'seoDescription': case 'showInComposerWhenUnlinked': case 'subCategories': case 'version': case 'versionId': case 'versionNotes': break; default: i = unlisted(i, k); }
  return i;
}

function $AppReview(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.status; if (typeof x !== 'string') i = need(i, 'status', x, wrong('string'));
  for (const k in v) switch (k) { case 'status': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $AppScreenshot(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.fileId; if (x !== null && typeof x !== 'string') i = need(i, 'fileId', x, wrong('string', 'null'));
  x = v.url; if (x !== null && typeof x !== 'string') i = need(i, 'url', x, wrong('string', 'null'));
  x = v.userPrompt; if (typeof x !== 'string') i = need(i, 'userPrompt', x, wrong('string'));
  for (const k in v) switch (k) { case 'fileId': case 'url': case 'userPrompt': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['userPrompt']);
}

function $AppToolSummary(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.disabledReason; if (x !== null && typeof x !== 'string') i = need(i, 'disabledReason', x, wrong('string', 'null'));
  x = v.isEnabled; if (typeof x !== 'boolean') i = need(i, 'isEnabled', x, wrong('boolean'));
  x = v.isReadOnly; if (typeof x !== 'boolean') i = need(i, 'isReadOnly', x, wrong('boolean'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.title; if (x !== null && typeof x !== 'string') i = need(i, 'title', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'description': case 'disabledReason': case 'isEnabled': case 'isReadOnly': case 'name': case 'title': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['description', 'name']);
}

function $AppsInstalledParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.forceRefresh) !== undefined && typeof x !== 'boolean') i = at(i, 'forceRefresh', wrong('boolean'));
  if ((x = v.threadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'forceRefresh': case 'threadId': break; default: i = unlisted(i, k); }
  return i;
}

function $AppsInstalledResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.apps; if ((e = list(x, $InstalledApp)) !== none) i = need(i, 'apps', x, e);
  for (const k in v) switch (k) { case 'apps': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $AppsListParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.cursor) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'cursor', wrong('string', 'null'));
  if ((x = v.forceRefetch) !== undefined && typeof x !== 'boolean') i = at(i, 'forceRefetch', wrong('boolean'));
  if ((x = v.limit) !== undefined && x !== null && !isUint32(x)) i = at(i, 'limit', notInteger(x, 'uint32', 'null'));
  if ((x = v.threadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'cursor': case 'forceRefetch': case 'limit': case 'threadId': break; default: i = unlisted(i, k); }
  return i;
}

function $AppsListResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.data; if ((e = list(x, $AppInfo)) !== none) i = need(i, 'data', x, e);
  x = v.nextCursor; if (x !== null && typeof x !== 'string') i = need(i, 'nextCursor', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'data': case 'nextCursor': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['data']);
}

function $AppsReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.appIds; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'appIds', x, e);
  if ((x = v.includeTools) !== undefined && typeof x !== 'boolean') i = at(i, 'includeTools', wrong('boolean'));
  if ((x = v.threadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'appIds': case 'includeTools': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $AppsReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.apps; if ((e = list(x, $ConnectorMetadata)) !== none) i = need(i, 'apps', x, e);
  x = v.missingAppIds; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'missingAppIds', x, e);
  for (const k in v) switch (k) { case 'apps': case 'missingAppIds': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ConnectorMetadata(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.description; if (x !== null && typeof x !== 'string') i = need(i, 'description', x, wrong('string', 'null'));
  x = v.distributionChannel; if (x !== null && typeof x !== 'string') i = need(i, 'distributionChannel', x, wrong('string', 'null'));
  x = v.iconUrl; if (x !== null && typeof x !== 'string') i = need(i, 'iconUrl', x, wrong('string', 'null'));
  x = v.iconUrlDark; if (x !== null && typeof x !== 'string') i = need(i, 'iconUrlDark', x, wrong('string', 'null'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.installUrl; if (x !== null && typeof x !== 'string') i = need(i, 'installUrl', x, wrong('string', 'null'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.pluginDisplayNames; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'pluginDisplayNames', x, e);
  x = v.toolSummaries; if ((e = (x === null ? none : list(x, $AppToolSummary))) !== none) i = need(i, 'toolSummaries', x, e);
  for (const k in v) switch (k) { case 'description': case 'distributionChannel': case 'iconUrl': case 'iconUrlDark': case 'id': case 'installUrl': case 'name': case 'pluginDisplayNames': case 'toolSummaries': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['id', 'name']);
}

function $InstalledApp(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.callable; if (typeof x !== 'boolean') i = need(i, 'callable', x, wrong('boolean'));
  x = v.enabled; if (typeof x !== 'boolean') i = need(i, 'enabled', x, wrong('boolean'));
  x = v.id; if (typeof x !== 'string') i = need(i, 'id', x, wrong('string'));
  x = v.runtimeName; if (x !== null && typeof x !== 'string') i = need(i, 'runtimeName', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'callable': case 'enabled': case 'id': case 'runtimeName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3, ['callable', 'enabled', 'id']);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  AppListUpdatedNotification: Validate
  AppsInstalledParams: Validate
  AppsInstalledResponse: Validate
  AppsListParams: Validate
  AppsListResponse: Validate
  AppsReadParams: Validate
  AppsReadResponse: Validate
} = {
  AppListUpdatedNotification: $AppListUpdatedNotification,
  AppsInstalledParams: $AppsInstalledParams,
  AppsInstalledResponse: $AppsInstalledResponse,
  AppsListParams: $AppsListParams,
  AppsListResponse: $AppsListResponse,
  AppsReadParams: $AppsReadParams,
  AppsReadResponse: $AppsReadResponse,
}

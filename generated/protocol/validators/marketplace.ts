// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  at,
  isObject,
  lacking,
  list,
  need,
  none,
  unlisted,
  wrong,
} from './issues.js'

function $MarketplaceAddParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.refName) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'refName', wrong('string', 'null'));
  x = v.source; if (typeof x !== 'string') i = need(i, 'source', x, wrong('string'));
  if ((x = v.sparsePaths) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'sparsePaths', e);
  for (const k in v) switch (k) { case 'refName': case 'source': case 'sparsePaths': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $MarketplaceAddResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.alreadyAdded; if (typeof x !== 'boolean') i = need(i, 'alreadyAdded', x, wrong('boolean'));
  x = v.installedRoot; if (typeof x !== 'string') i = need(i, 'installedRoot', x, wrong('string'));
  x = v.marketplaceName; if (typeof x !== 'string') i = need(i, 'marketplaceName', x, wrong('string'));
  for (const k in v) switch (k) { case 'alreadyAdded': case 'installedRoot': case 'marketplaceName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $MarketplaceRemoveParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.marketplaceName; if (typeof x !== 'string') i = need(i, 'marketplaceName', x, wrong('string'));
  for (const k in v) switch (k) { case 'marketplaceName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $MarketplaceRemoveResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.installedRoot; if (x !== null && typeof x !== 'string') i = need(i, 'installedRoot', x, wrong('string', 'null'));
  x = v.marketplaceName; if (typeof x !== 'string') i = need(i, 'marketplaceName', x, wrong('string'));
  for (const k in v) switch (k) { case 'installedRoot': case 'marketplaceName': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['marketplaceName']);
}

function $MarketplaceUpgradeErrorInfo(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.marketplaceName; if (typeof x !== 'string') i = need(i, 'marketplaceName', x, wrong('string'));
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  for (const k in v) switch (k) { case 'marketplaceName': case 'message': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $MarketplaceUpgradeParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.marketplaceName) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'marketplaceName', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'marketplaceName': break; default: i = unlisted(i, k); }
  return i;
}

function $MarketplaceUpgradeResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.errors; if ((e = list(x, $MarketplaceUpgradeErrorInfo)) !== none) i = need(i, 'errors', x, e);
  x = v.selectedMarketplaces; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'selectedMarketplaces', x, e);
  x = v.upgradedRoots; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'upgradedRoots', x, e);
  for (const k in v) switch (k) { case 'errors': case 'selectedMarketplaces': case 'upgradedRoots': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  MarketplaceAddParams: Validate
  MarketplaceAddResponse: Validate
  MarketplaceRemoveParams: Validate
  MarketplaceRemoveResponse: Validate
  MarketplaceUpgradeParams: Validate
  MarketplaceUpgradeResponse: Validate
} = {
  MarketplaceAddParams: $MarketplaceAddParams,
  MarketplaceAddResponse: $MarketplaceAddResponse,
  MarketplaceRemoveParams: $MarketplaceRemoveParams,
  MarketplaceRemoveResponse: $MarketplaceRemoveResponse,
  MarketplaceUpgradeParams: $MarketplaceUpgradeParams,
  MarketplaceUpgradeResponse: $MarketplaceUpgradeResponse,
}

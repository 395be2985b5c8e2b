// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
  anyOf,
  at,
  isInt64,
  isObject,
  isUint32,
  isUint64,
  lacking,
  list,
  map,
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

function $FormMcpServerElicitationRequestParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.171.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.serverName; if (typeof x !== 'string') i = need(i, 'serverName', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (x !== null && typeof x !== 'string') i = need(i, 'turnId', x, wrong('string', 'null'));
  if (v._meta === undefined) i = missing(i, '_meta');
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.mode; if (x !== 'form') i = need(i, 'mode', x, unlike(x, 'form'));
  x = v.requestedSchema; if ((e = $McpElicitationSchema(x)) !== none) i = need(i, 'requestedSchema', x, e);
  for (const k in v) switch (k) { case 'environmentId': case 'serverName': case 'threadId': case 'turnId': case '_meta': case 'message': case 'mode': case 'requestedSchema': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['serverName', 'threadId', 'message', 'mode', 'requestedSchema']);
}

function $McpElicitationArrayType(v) {
  switch (v) { case 'array': return none; }
  return notListed(v, ['array'], 'drift');
}

function $McpElicitationBooleanSchema(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.default) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'default', wrong('boolean', 'null'));
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.type; if ((e = $McpElicitationBooleanType(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case 'default': case 'description': case 'title': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 1);
}

function $McpElicitationBooleanType(v) {
  switch (v) { case 'boolean': return none; }
  return notListed(v, ['boolean'], 'drift');
}

function $McpElicitationConstOption(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.const; if (typeof x !== 'string') i = need(i, 'const', x, wrong('string'));
  x = v.title; if (typeof x !== 'string') i = need(i, 'title', x, wrong('string'));
  for (const k in v) switch (k) { case 'const': case 'title': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

const _1_McpElicitationEnumSchema = [
  { name: 'McpElicitationLegacyTitledEnumSchema', types: ['object'], check: $McpElicitationLegacyTitledEnumSchema, required: ['enum', 'type'] },
  { name: 'McpElicitationMultiSelectEnumSchema', types: ['object'], check: $McpElicitationMultiSelectEnumSchema },
  { name: 'McpElicitationSingleSelectEnumSchema', types: ['object'], check: $McpElicitationSingleSelectEnumSchema },
];
function $McpElicitationEnumSchema(v) {
  return anyOf(v, _1_McpElicitationEnumSchema);
}

function $McpElicitationLegacyTitledEnumSchema(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.default) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'default', wrong('string', 'null'));
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  x = v.enum; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'enum', x, e);
  if ((x = v.enumNames) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'enumNames', e);
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.type; if ((e = $McpElicitationStringType(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case 'default': case 'description': case 'enum': case 'enumNames': case 'title': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

const _1_McpElicitationMultiSelectEnumSchema = [
  { name: 'McpElicitationTitledMultiSelectEnumSchema', types: ['object'], check: $McpElicitationTitledMultiSelectEnumSchema, required: ['items', 'type'] },
  { name: 'McpElicitationUntitledMultiSelectEnumSchema', types: ['object'], check: $McpElicitationUntitledMultiSelectEnumSchema, required: ['items', 'type'] },
];
function $McpElicitationMultiSelectEnumSchema(v) {
  return anyOf(v, _1_McpElicitationMultiSelectEnumSchema);
}

function $McpElicitationNumberSchema(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.default) !== undefined && x !== null && typeof x !== 'number') i = at(i, 'default', wrong('number', 'null'));
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  if ((x = v.maximum) !== undefined && x !== null && typeof x !== 'number') i = at(i, 'maximum', wrong('number', 'null'));
  if ((x = v.minimum) !== undefined && x !== null && typeof x !== 'number') i = at(i, 'minimum', wrong('number', 'null'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.type; if ((e = $McpElicitationNumberType(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case 'default': case 'description': case 'maximum': case 'minimum': case 'title': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 1);
}

function $McpElicitationNumberType(v) {
  switch (v) { case 'number': case 'integer': return none; }
  return notListed(v, ['number', 'integer'], 'drift');
}

function $McpElicitationObjectType(v) {
  switch (v) { case 'object': return none; }
  return notListed(v, ['object'], 'drift');
}

const _1_McpElicitationPrimitiveSchema = [
  { name: 'McpElicitationBooleanSchema', types: ['object'], check: $McpElicitationBooleanSchema, required: ['type'] },
  { name: 'McpElicitationEnumSchema', types: ['object'], check: $McpElicitationEnumSchema },
  { name: 'McpElicitationNumberSchema', types: ['object'], check: $McpElicitationNumberSchema, required: ['type'] },
  { name: 'McpElicitationStringSchema', types: ['object'], check: $McpElicitationStringSchema, required: ['type'] },
];
function $McpElicitationPrimitiveSchema(v) {
  return anyOf(v, _1_McpElicitationPrimitiveSchema);
}

function $McpElicitationSchema(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.$schema) !== undefined && x !== null && typeof x !== 'string') i = at(i, '$schema', wrong('string', 'null'));
  x = v.properties; if ((e = map(x, $McpElicitationPrimitiveSchema)) !== none) i = need(i, 'properties', x, e);
  if ((x = v.required) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'required', e);
  x = v.type; if ((e = $McpElicitationObjectType(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case '$schema': case 'properties': case 'required': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

const _1_McpElicitationSingleSelectEnumSchema = [
  { name: 'McpElicitationTitledSingleSelectEnumSchema', types: ['object'], check: $McpElicitationTitledSingleSelectEnumSchema, required: ['oneOf', 'type'] },
  { name: 'McpElicitationUntitledSingleSelectEnumSchema', types: ['object'], check: $McpElicitationUntitledSingleSelectEnumSchema, required: ['enum', 'type'] },
];
function $McpElicitationSingleSelectEnumSchema(v) {
  return anyOf(v, _1_McpElicitationSingleSelectEnumSchema);
}

function $McpElicitationStringFormat(v) {
  switch (v) { case 'email': case 'uri': case 'date': case 'date-time': return none; }
  return notListed(v, ['email', 'uri', 'date', 'date-time'], 'drift');
}

function $McpElicitationStringSchema(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.default) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'default', wrong('string', 'null'));
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  if ((x = v.format) !== undefined && (e = (x === null ? none : orNull($McpElicitationStringFormat(x)))) !== none) i = at(i, 'format', e);
  if ((x = v.maxLength) !== undefined && x !== null && !isUint32(x)) i = at(i, 'maxLength', notInteger(x, 'uint32', 'null'));
  if ((x = v.minLength) !== undefined && x !== null && !isUint32(x)) i = at(i, 'minLength', notInteger(x, 'uint32', 'null'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.type; if ((e = $McpElicitationStringType(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case 'default': case 'description': case 'format': case 'maxLength': case 'minLength': case 'title': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 1);
}

function $McpElicitationStringType(v) {
  switch (v) { case 'string': return none; }
  return notListed(v, ['string'], 'drift');
}

function $McpElicitationTitledEnumItems(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.anyOf; if ((e = list(x, $McpElicitationConstOption)) !== none) i = need(i, 'anyOf', x, e);
  for (const k in v) switch (k) { case 'anyOf': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 1);
}

function $McpElicitationTitledMultiSelectEnumSchema(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.default) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'default', e);
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  x = v.items; if ((e = $McpElicitationTitledEnumItems(x)) !== none) i = need(i, 'items', x, e);
  if ((x = v.maxItems) !== undefined && x !== null && !isUint64(x)) i = at(i, 'maxItems', notInteger(x, 'uint64', 'null'));
  if ((x = v.minItems) !== undefined && x !== null && !isUint64(x)) i = at(i, 'minItems', notInteger(x, 'uint64', 'null'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.type; if ((e = $McpElicitationArrayType(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case 'default': case 'description': case 'items': case 'maxItems': case 'minItems': case 'title': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

function $McpElicitationTitledSingleSelectEnumSchema(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.default) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'default', wrong('string', 'null'));
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  x = v.oneOf; if ((e = list(x, $McpElicitationConstOption)) !== none) i = need(i, 'oneOf', x, e);
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.type; if ((e = $McpElicitationStringType(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case 'default': case 'description': case 'oneOf': case 'title': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

function $McpElicitationUntitledEnumItems(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.enum; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'enum', x, e);
  x = v.type; if ((e = $McpElicitationStringType(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case 'enum': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

function $McpElicitationUntitledMultiSelectEnumSchema(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.default) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'default', e);
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  x = v.items; if ((e = $McpElicitationUntitledEnumItems(x)) !== none) i = need(i, 'items', x, e);
  if ((x = v.maxItems) !== undefined && x !== null && !isUint64(x)) i = at(i, 'maxItems', notInteger(x, 'uint64', 'null'));
  if ((x = v.minItems) !== undefined && x !== null && !isUint64(x)) i = at(i, 'minItems', notInteger(x, 'uint64', 'null'));
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.type; if ((e = $McpElicitationArrayType(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case 'default': case 'description': case 'items': case 'maxItems': case 'minItems': case 'title': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

function $McpElicitationUntitledSingleSelectEnumSchema(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.default) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'default', wrong('string', 'null'));
  if ((x = v.description) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'description', wrong('string', 'null'));
  x = v.enum; if ((e = list(x, (x) => typeof x !== 'string' ? wrong('string') : none)) !== none) i = need(i, 'enum', x, e);
  if ((x = v.title) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'title', wrong('string', 'null'));
  x = v.type; if ((e = $McpElicitationStringType(x)) !== none) i = need(i, 'type', x, e);
  for (const k in v) switch (k) { case 'default': case 'description': case 'enum': case 'title': case 'type': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

function $McpResourceReadParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v._meta) !== undefined && (e = (x === null ? none : map(x, (x) => none))) !== none) i = at(i, '_meta', e);
  if ((x = v.connectorId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'connectorId', wrong('string', 'null'));
  if ((x = v.environmentId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  if ((x = v.originCallId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'originCallId', wrong('string', 'null'));
  x = v.server; if (typeof x !== 'string') i = need(i, 'server', x, wrong('string'));
  if ((x = v.target) !== undefined && (e = (x === null ? none : $McpResourceReadTarget(x))) !== none) i = at(i, 'target', e);
  if ((x = v.threadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadId', wrong('string', 'null'));
  x = v.uri; if (typeof x !== 'string') i = need(i, 'uri', x, wrong('string'));
  for (const k in v) switch (k) { case '_meta': case 'connectorId': case 'environmentId': case 'originCallId': case 'server': case 'target': case 'threadId': case 'uri': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $McpResourceReadResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.contents; if ((e = list(x, $ResourceContent)) !== none) i = need(i, 'contents', x, e);
  x = v.originCallId; if (x !== null && typeof x !== 'string') i = need(i, 'originCallId', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'contents': case 'originCallId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1, ['contents']);
}

function $McpResourceReadTarget(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.connectorId; if (typeof x !== 'string') i = need(i, 'connectorId', x, wrong('string'));
  x = v.linkId; if (x !== null && typeof x !== 'string') i = need(i, 'linkId', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'connectorId': case 'linkId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $McpServerElicitationAction(v) {
  switch (v) { case 'accept': case 'decline': case 'cancel': return none; }
  return notListed(v, ['accept', 'decline', 'cancel'], 'error');
}

const _1_McpServerElicitationRequestParams = ['form', 'openai/form', 'openai/userVerification', 'openaiForm', 'url'];
function $McpServerElicitationRequestParams(v) {
  if (!isObject(v)) return wrong('object');
  switch (v.mode) {
    case 'form': return $FormMcpServerElicitationRequestParams(v);
    case 'openai/form': return $OpenaiFormMcpServerElicitationRequestParams(v);
    case 'openai/userVerification': return $OpenaiUserVerificationMcpServerElicitationRequestParams(v);
    case 'openaiForm': return $OpenaiFormMcpServerElicitationRequestParams2(v);
    case 'url': return $UrlMcpServerElicitationRequestParams(v);
    default: return untagged(v.mode, 'mode', _1_McpServerElicitationRequestParams, 'drift');
  }
}

function $McpServerElicitationRequestResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.action; if ((e = $McpServerElicitationAction(x)) !== none) i = need(i, 'action', x, e);
  for (const k in v) switch (k) { case '_meta': case 'action': case 'content': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $McpServerEventNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.method; if (typeof x !== 'string') i = need(i, 'method', x, wrong('string'));
  if (v.params === undefined) i = missing(i, 'params');
  for (const k in v) switch (k) { case 'method': case 'params': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $McpServerEventStreamNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.notification; if ((e = $McpServerEventNotification(x)) !== none) i = need(i, 'notification', x, e);
  x = v.subscriptionId; if (typeof x !== 'string') i = need(i, 'subscriptionId', x, wrong('string'));
  for (const k in v) switch (k) { case 'notification': case 'subscriptionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $McpServerEventStreamStartParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if (v.arguments === undefined) i = missing(i, 'arguments');
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.server; if (typeof x !== 'string') i = need(i, 'server', x, wrong('string'));
  x = v.subscriptionId; if (typeof x !== 'string') i = need(i, 'subscriptionId', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  for (const k in v) switch (k) { case '_meta': case 'arguments': case 'name': case 'server': case 'subscriptionId': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5);
}

function $McpServerEventStreamStartResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $McpServerEventStreamStopParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.subscriptionId; if (typeof x !== 'string') i = need(i, 'subscriptionId', x, wrong('string'));
  for (const k in v) switch (k) { case 'subscriptionId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $McpServerEventStreamStopResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $McpServerOauthClientRegistration(v) {
  switch (v) { case 'auto': case 'cimd': case 'dcr': return none; }
  return notListed(v, ['auto', 'cimd', 'dcr'], 'error');
}

function $McpServerOauthLoginCompletedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.error) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'error', wrong('string', 'null'));
  if ((x = v.loginId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'loginId', wrong('string', 'null'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.success; if (typeof x !== 'boolean') i = need(i, 'success', x, wrong('boolean'));
  x = v.threadId; if (x !== null && typeof x !== 'string') i = need(i, 'threadId', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'error': case 'loginId': case 'name': case 'success': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['name', 'success']);
}

function $McpServerOauthLoginParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.clientRegistration) !== undefined && (e = (x === null ? none : orNull($McpServerOauthClientRegistration(x)))) !== none) i = at(i, 'clientRegistration', e);
  if ((x = v.environmentId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  if ((x = v.scopes) !== undefined && (e = (x === null ? none : list(x, (x) => typeof x !== 'string' ? wrong('string') : none))) !== none) i = at(i, 'scopes', e);
  if ((x = v.threadId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'threadId', wrong('string', 'null'));
  if ((x = v.timeoutSecs) !== undefined && x !== null && !isInt64(x)) i = at(i, 'timeoutSecs', notInteger(x, 'int64', 'null'));
  for (const k in v) switch (k) { case 'clientRegistration': case 'environmentId': case 'name': case 'scopes': case 'threadId': case 'timeoutSecs': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $McpServerOauthLoginResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.authorizationUrl; if (typeof x !== 'string') i = need(i, 'authorizationUrl', x, wrong('string'));
  if ((x = v.loginId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'loginId', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'authorizationUrl': case 'loginId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $McpServerStartupFailureReason(v) {
  switch (v) { case 'reauthenticationRequired': return none; }
  return notListed(v, ['reauthenticationRequired'], 'drift');
}

function $McpServerStartupState(v) {
  switch (v) { case 'starting': case 'ready': case 'failed': case 'cancelled': return none; }
  return notListed(v, ['starting', 'ready', 'failed', 'cancelled'], 'drift');
}

function $McpServerStatusUpdatedNotification(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.171.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.error; if (x !== null && typeof x !== 'string') i = need(i, 'error', x, wrong('string', 'null'));
  x = v.failureReason; if ((e = (x === null ? none : orNull($McpServerStartupFailureReason(x)))) !== none) i = need(i, 'failureReason', x, e);
  x = v.name; if (typeof x !== 'string') i = need(i, 'name', x, wrong('string'));
  x = v.status; if ((e = $McpServerStartupState(x)) !== none) i = need(i, 'status', x, e);
  x = v.threadId; if (x !== null && typeof x !== 'string') i = need(i, 'threadId', x, wrong('string', 'null'));
  for (const k in v) switch (k) { case 'environmentId': case 'error': case 'failureReason': case 'name': case 'status': case 'threadId': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2, ['name', 'status']);
}

function $McpServerToolCallParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.environmentId) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.server; if (typeof x !== 'string') i = need(i, 'server', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.tool; if (typeof x !== 'string') i = need(i, 'tool', x, wrong('string'));
  for (const k in v) switch (k) { case '_meta': case 'arguments': case 'environmentId': case 'server': case 'threadId': case 'tool': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 3);
}

function $McpServerToolCallResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.content; if ((e = list(x, (x) => none)) !== none) i = need(i, 'content', x, e);
  if ((x = v.isError) !== undefined && x !== null && typeof x !== 'boolean') i = at(i, 'isError', wrong('boolean', 'null'));
  for (const k in v) switch (k) { case '_meta': case 'content': case 'isError': case 'structuredContent': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $OpenaiFormMcpServerElicitationRequestParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.171.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.serverName; if (typeof x !== 'string') i = need(i, 'serverName', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (x !== null && typeof x !== 'string') i = need(i, 'turnId', x, wrong('string', 'null'));
  if (v._meta === undefined) i = missing(i, '_meta');
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.mode; if (x !== 'openai/form') i = need(i, 'mode', x, unlike(x, 'openai/form'));
  if (v.requestedSchema === undefined) i = missing(i, 'requestedSchema');
  for (const k in v) switch (k) { case 'environmentId': case 'serverName': case 'threadId': case 'turnId': case '_meta': case 'message': case 'mode': case 'requestedSchema': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['serverName', 'threadId', 'message', 'mode', 'requestedSchema']);
}

function $OpenaiFormMcpServerElicitationRequestParams2(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.171.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.serverName; if (typeof x !== 'string') i = need(i, 'serverName', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (x !== null && typeof x !== 'string') i = need(i, 'turnId', x, wrong('string', 'null'));
  if (v._meta === undefined) i = missing(i, '_meta');
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.mode; if (x !== 'openaiForm') i = need(i, 'mode', x, unlike(x, 'openaiForm'));
  if (v.requestedSchema === undefined) i = missing(i, 'requestedSchema');
  for (const k in v) switch (k) { case 'environmentId': case 'serverName': case 'threadId': case 'turnId': case '_meta': case 'message': case 'mode': case 'requestedSchema': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 5, ['serverName', 'threadId', 'message', 'mode', 'requestedSchema']);
}

function $OpenaiUserVerificationMcpServerElicitationRequestParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.171.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.serverName; if (typeof x !== 'string') i = need(i, 'serverName', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (x !== null && typeof x !== 'string') i = need(i, 'turnId', x, wrong('string', 'null'));
  if (v._meta === undefined) i = absent(i, '_meta', '0.156.0');
  x = v.challenge; if (typeof x !== 'string') i = need(i, 'challenge', x, wrong('string'));
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.mode; if (x !== 'openai/userVerification') i = need(i, 'mode', x, unlike(x, 'openai/userVerification'));
  x = v.title; if (typeof x !== 'string') i = need(i, 'title', x, wrong('string'));
  for (const k in v) switch (k) { case 'environmentId': case 'serverName': case 'threadId': case 'turnId': case '_meta': case 'challenge': case 'description': case 'mode': case 'title': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6, ['serverName', 'threadId', 'challenge', 'description', 'mode', 'title']);
}

const _1_ResourceContent = [
  { name: 'ResourceContentWithBlob', types: ['object'], check: $ResourceContentWithBlob, required: ['blob', 'uri'] },
  { name: 'ResourceContentWithText', types: ['object'], check: $ResourceContentWithText, required: ['text', 'uri'] },
];
function $ResourceContent(v) {
  return anyOf(v, _1_ResourceContent);
}

function $ResourceContentWithBlob(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.blob; if (typeof x !== 'string') i = need(i, 'blob', x, wrong('string'));
  if ((x = v.mimeType) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'mimeType', wrong('string', 'null'));
  x = v.uri; if (typeof x !== 'string') i = need(i, 'uri', x, wrong('string'));
  for (const k in v) switch (k) { case '_meta': case 'blob': case 'mimeType': case 'uri': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $ResourceContentWithText(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.mimeType) !== undefined && x !== null && typeof x !== 'string') i = at(i, 'mimeType', wrong('string', 'null'));
  x = v.text; if (typeof x !== 'string') i = need(i, 'text', x, wrong('string'));
  x = v.uri; if (typeof x !== 'string') i = need(i, 'uri', x, wrong('string'));
  for (const k in v) switch (k) { case '_meta': case 'mimeType': case 'text': case 'uri': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 2);
}

function $UrlMcpServerElicitationRequestParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.environmentId) === undefined) i = absent(i, 'environmentId', '0.171.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'environmentId', wrong('string', 'null'));
  x = v.serverName; if (typeof x !== 'string') i = need(i, 'serverName', x, wrong('string'));
  x = v.threadId; if (typeof x !== 'string') i = need(i, 'threadId', x, wrong('string'));
  x = v.turnId; if (x !== null && typeof x !== 'string') i = need(i, 'turnId', x, wrong('string', 'null'));
  if (v._meta === undefined) i = missing(i, '_meta');
  x = v.elicitationId; if (typeof x !== 'string') i = need(i, 'elicitationId', x, wrong('string'));
  x = v.message; if (typeof x !== 'string') i = need(i, 'message', x, wrong('string'));
  x = v.mode; if (x !== 'url') i = need(i, 'mode', x, unlike(x, 'url'));
  x = v.url; if (typeof x !== 'string') i = need(i, 'url', x, wrong('string'));
  for (const k in v) switch (k) { case 'environmentId': case 'serverName': case 'threadId': case 'turnId': case '_meta': case 'elicitationId': case 'message': case 'mode': case 'url': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 6, ['serverName', 'threadId', 'elicitationId', 'message', 'mode', 'url']);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  McpResourceReadParams: Validate
  McpResourceReadResponse: Validate
  McpServerElicitationRequestParams: Validate
  McpServerElicitationRequestResponse: Validate
  McpServerEventStreamNotification: Validate
  McpServerEventStreamStartParams: Validate
  McpServerEventStreamStartResponse: Validate
  McpServerEventStreamStopParams: Validate
  McpServerEventStreamStopResponse: Validate
  McpServerOauthLoginCompletedNotification: Validate
  McpServerOauthLoginParams: Validate
  McpServerOauthLoginResponse: Validate
  McpServerStatusUpdatedNotification: Validate
  McpServerToolCallParams: Validate
  McpServerToolCallResponse: Validate
} = {
  McpResourceReadParams: $McpResourceReadParams,
  McpResourceReadResponse: $McpResourceReadResponse,
  McpServerElicitationRequestParams: $McpServerElicitationRequestParams,
  McpServerElicitationRequestResponse: $McpServerElicitationRequestResponse,
  McpServerEventStreamNotification: $McpServerEventStreamNotification,
  McpServerEventStreamStartParams: $McpServerEventStreamStartParams,
  McpServerEventStreamStartResponse: $McpServerEventStreamStartResponse,
  McpServerEventStreamStopParams: $McpServerEventStreamStopParams,
  McpServerEventStreamStopResponse: $McpServerEventStreamStopResponse,
  McpServerOauthLoginCompletedNotification: $McpServerOauthLoginCompletedNotification,
  McpServerOauthLoginParams: $McpServerOauthLoginParams,
  McpServerOauthLoginResponse: $McpServerOauthLoginResponse,
  McpServerStatusUpdatedNotification: $McpServerStatusUpdatedNotification,
  McpServerToolCallParams: $McpServerToolCallParams,
  McpServerToolCallResponse: $McpServerToolCallResponse,
}

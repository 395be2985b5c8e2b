// @generated from schema/ by `npm run generate`. Do not edit.
// @ts-nocheck
import type { Validate } from './issues.js'
import {
  absent,
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
import {
  $RequestId,
} from './shared-serverRequest-thread-userVerification.js'

function $UserVerificationBiometricType(v) {
  switch (v) { case 'fingerprint': return none; }
  return notListed(v, ['fingerprint'], 'drift');
}

function $UserVerificationCancelParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.requestId; if ((e = $RequestId(x)) !== none) i = need(i, 'requestId', x, e);
  for (const k in v) switch (k) { case 'requestId': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 1);
}

function $UserVerificationCancelResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $UserVerificationDeleteParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  for (const k in v) { i = unlisted(i, k, 'drift'); }
  return i;
}

function $UserVerificationDeleteResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  return i;
}

function $UserVerificationEnrollParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  for (const k in v) { i = unlisted(i, k, 'drift'); }
  return i;
}

function $UserVerificationEnrollResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.algorithm) === undefined) i = absent(i, 'algorithm', '0.156.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'algorithm', wrong('string', 'null'));
  x = v.credentialId; if (typeof x !== 'string') i = need(i, 'credentialId', x, wrong('string'));
  if ((x = v.publicKey) === undefined) i = absent(i, 'publicKey', '0.156.0'); else if (x !== null && typeof x !== 'string') i = at(i, 'publicKey', wrong('string', 'null'));
  for (const k in v) switch (k) { case 'algorithm': case 'credentialId': case 'publicKey': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

function $UserVerificationProof(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.credentialId; if (typeof x !== 'string') i = need(i, 'credentialId', x, wrong('string'));
  x = v.signature; if (typeof x !== 'string') i = need(i, 'signature', x, wrong('string'));
  for (const k in v) switch (k) { case 'credentialId': case 'signature': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 2);
}

function $UserVerificationStatusParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  for (const k in v) { i = unlisted(i, k, 'drift'); }
  return i;
}

function $UserVerificationStatusResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.credentialId; if (x !== null && typeof x !== 'string') i = need(i, 'credentialId', x, wrong('string', 'null'));
  x = v.unavailableMessage; if (x !== null && typeof x !== 'string') i = need(i, 'unavailableMessage', x, wrong('string', 'null'));
  x = v.unavailableReason; if ((e = (x === null ? none : orNull($UserVerificationUnavailableReason(x)))) !== none) i = need(i, 'unavailableReason', x, e);
  for (const k in v) switch (k) { case 'credentialId': case 'unavailableMessage': case 'unavailableReason': break; default: i = unlisted(i, k); }
  return i;
}

function $UserVerificationUnavailableReason(v) {
  switch (v) { case 'credentialMissing': case 'biometricsUnavailable': case 'providerUnavailable': return none; }
  return notListed(v, ['credentialMissing', 'biometricsUnavailable', 'providerUnavailable'], 'drift');
}

function $UserVerificationVerifyParams(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  x = v.challenge; if (typeof x !== 'string') i = need(i, 'challenge', x, wrong('string'));
  x = v.description; if (typeof x !== 'string') i = need(i, 'description', x, wrong('string'));
  x = v.title; if (typeof x !== 'string') i = need(i, 'title', x, wrong('string'));
  for (const k in v) switch (k) { case 'challenge': case 'description': case 'title': break; default: i = unlisted(i, k, 'drift'); }
  return i === none ? i : lacking(i, 3);
}

function $UserVerificationVerifyResponse(v) {
  if (!isObject(v)) return wrong('object');
  let i = none, x, e;
  if ((x = v.biometricType) === undefined) i = absent(i, 'biometricType', '0.171.0'); else if ((e = (x === null ? none : orNull($UserVerificationBiometricType(x)))) !== none) i = at(i, 'biometricType', e);
  x = v.proof; if ((e = $UserVerificationProof(x)) !== none) i = need(i, 'proof', x, e);
  for (const k in v) switch (k) { case 'biometricType': case 'proof': break; default: i = unlisted(i, k); }
  return i === none ? i : lacking(i, 1);
}

/** Validators of the types that the domain uses, by name. */
export const validators: {
  UserVerificationCancelParams: Validate
  UserVerificationCancelResponse: Validate
  UserVerificationDeleteParams: Validate
  UserVerificationDeleteResponse: Validate
  UserVerificationEnrollParams: Validate
  UserVerificationEnrollResponse: Validate
  UserVerificationStatusParams: Validate
  UserVerificationStatusResponse: Validate
  UserVerificationVerifyParams: Validate
  UserVerificationVerifyResponse: Validate
} = {
  UserVerificationCancelParams: $UserVerificationCancelParams,
  UserVerificationCancelResponse: $UserVerificationCancelResponse,
  UserVerificationDeleteParams: $UserVerificationDeleteParams,
  UserVerificationDeleteResponse: $UserVerificationDeleteResponse,
  UserVerificationEnrollParams: $UserVerificationEnrollParams,
  UserVerificationEnrollResponse: $UserVerificationEnrollResponse,
  UserVerificationStatusParams: $UserVerificationStatusParams,
  UserVerificationStatusResponse: $UserVerificationStatusResponse,
  UserVerificationVerifyParams: $UserVerificationVerifyParams,
  UserVerificationVerifyResponse: $UserVerificationVerifyResponse,
}

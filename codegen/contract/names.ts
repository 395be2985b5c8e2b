import type { MethodKind } from './model.js'

/** Every rule that turns a name of the contract into a name of the code. */

/** `AccountPlanType` to `accountPlanType`. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** Every kind of methods, in the order of generated files. */
export const methodKinds: readonly MethodKind[] = [
  'clientRequest',
  'clientNotification',
  'serverRequest',
  'serverNotification',
]

/** Type of the messages of a method kind: `ClientRequest`. */
export function messageName(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** Table type of a method kind: `ClientRequests`. */
export function tableName(kind: string): string {
  return `${messageName(kind)}s`
}

/** Types of whole messages. */
export const messageTypes: readonly string[] = [
  ...methodKinds.map(messageName),
  'ServerNotificationEnvelope',
]

/** Types that the files of a contract declare beside those of the contract. */
export const printedTypes: readonly string[] = [
  ...messageTypes,
  'JsonValue',
  'UnlistedValue',
  'UnlistedVariant',
]

/** Type of the values that the contract lists, for an open enum: `KnownAccountPlanType`. */
export function knownTypeName(enumName: string): string {
  return `Known${enumName}`
}

/** Constant with those values: `accountPlanTypeValues`. */
export function valuesName(enumName: string): string {
  return `${lowerFirst(enumName)}Values`
}

/** Guard of an open enum: `isKnownAccountPlanType`. */
export function guardName(enumName: string): string {
  return `isKnown${enumName}`
}

/** Function that folds unlisted values to the fallback: `toKnownAccountPlanType`. */
export function foldName(enumName: string): string {
  return `toKnown${enumName}`
}

/** Constant with the listed tags of a union: `accountTags`. */
export function tagsName(unionName: string): string {
  return `${lowerFirst(unionName)}Tags`
}

/** Function for variants of an open union that the contract does not list: `unlistedAccount`. */
export function unlistedName(unionName: string): string {
  return `unlisted${unionName}`
}

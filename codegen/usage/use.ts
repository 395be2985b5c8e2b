import type { Place } from '../contract/errors.js'
import type { Locations } from '../contract/location.js'
import type { ContractModel, Flow } from '../contract/model.js'
import type { UsedSurface } from './surface.js'
import { memberKey, valueKey } from './surface.js'
import type { ComparedModels, Target } from './targets.js'
import { targetsOf } from './targets.js'

/** `unknown` where a use that cannot be followed may concern it. */
export type UseVerdict = 'used' | 'unused' | 'unknown'

/** What a change is to a project. */
export interface Use {
  verdict: UseVerdict
  /** The first places where the project uses it; none where no use is known. */
  places: readonly Place[]
}

/** What decides whether a change concerns a project. */
export interface ChangedPart {
  readonly locations: Locations
  readonly methods: readonly string[]
  /** Absent where it is not in a payload. */
  readonly flow?: Flow
  /** It is new, so that no project can have used it. */
  readonly isArrival?: true
  /** It concerns programs that leave it out as well. */
  readonly isFeltByOmission?: true
}

const mostPlaces = 3

export function findUse(used: UsedSurface, part: ChangedPart, models: ComparedModels): Use {
  const targets = targetsOf(part.locations, models)
  const methods = methodsOf(part)
  const verdict =
    targets.length === 0
      ? methodVerdict(used, methods, models)
      : mostTelling(targets.map((target) => targetVerdict(used, part, { target, base: models[0] })))
  if (verdict !== 'used') return { verdict, places: [] }
  const places =
    targets.length === 0
      ? methods.flatMap((method) => used.methods.get(method) ?? [])
      : targets.flatMap((target) => placesOf(used, target))
  const byLine = new Map(places.map((place) => [`${place.file}:${place.line}`, place]))
  return { verdict, places: [...byLine.values()].slice(0, mostPlaces) }
}

/** The methods that a change affects, and the former name of one that is called differently. */
function methodsOf({ locations, methods }: ChangedPart): readonly string[] {
  switch (locations.base?.[0]?.kind) {
    case 'clientRequest':
    case 'clientNotification':
    case 'serverRequest':
    case 'serverNotification':
    case 'operation':
      return [...methods, locations.base[0].name]
    default:
      return methods
  }
}

/** Of a change that is one of several parts. */
function mostTelling(verdicts: readonly UseVerdict[]): UseVerdict {
  const order = ['used', 'unknown', 'unused'] as const
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'unknown'
}

function methodVerdict(
  used: UsedSurface,
  methods: readonly string[],
  models: ComparedModels,
): UseVerdict {
  if (methods.length === 0) return used.methods.size > 0 ? 'used' : 'unknown'
  if (methods.some((method) => used.methods.has(method))) return 'used'
  if (methods.some((method) => isUndeclared(used, method, models))) return 'unknown'
  const { methods: reached } = used.reach
  return reached === 'all' || methods.some((method) => reached.has(method)) ? 'unknown' : 'unused'
}

/**
 * Whether the project's contract lacks a method that may concern it: one that the base has, or one
 * that servers call on every client.
 */
function isUndeclared(
  { declared }: UsedSurface,
  method: string,
  [base, head]: ComparedModels,
): boolean {
  if (declared.methods.has(method)) return false
  if (base.methods.some(({ name }) => name === method)) return true
  return head.methods.some(({ name, kind }) => name === method && kind === 'serverRequest')
}

function targetVerdict(
  used: UsedSurface,
  { flow, isArrival, isFeltByOmission }: ChangedPart,
  { target, base }: { target: Target; base: ContractModel },
): UseVerdict {
  const { type, value } = target
  const otherwise = isOutOfSight(used, type, base) ? 'unknown' : 'unused'
  const isAtHand = usesOf(used, target).length > 0
  // A new value concerns programs that handle those that there are.
  if (value !== undefined && isArrival !== true) {
    if (used.values.has(valueKey(target, value))) return 'used'
    return isAtHand ? 'unknown' : otherwise
  }
  if (isAtHand) return 'used'
  const isWritten = (used.types.get(type) ?? []).some(({ how }) => how === 'written')
  return flow === 'client' && isFeltByOmission === true && isWritten ? 'used' : otherwise
}

/** Where values of the type or the member are in the project. */
function usesOf(used: UsedSurface, { type, member }: Target) {
  const uses =
    member === undefined ? used.types.get(type) : used.members.get(memberKey(type, member))
  return uses ?? []
}

/**
 * Whether a use that cannot be followed may be one of the type, or the project's contract lacks it.
 */
function isOutOfSight(
  { reach, declared }: UsedSurface,
  type: string,
  base: ContractModel,
): boolean {
  if (reach.types === 'all' || reach.types.has(type)) return true
  return !declared.types.has(type) && base.types.some(({ name }) => name === type)
}

/** Of the value, or of what may have it. */
function placesOf(used: UsedSurface, target: Target): readonly Place[] {
  const { type, value } = target
  const ofValue = value === undefined ? undefined : used.values.get(valueKey(target, value))
  if (ofValue !== undefined) return ofValue
  const uses = usesOf(used, target)
  return (uses.length > 0 ? uses : (used.types.get(type) ?? [])).map(({ place }) => place)
}

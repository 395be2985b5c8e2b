import type { Waivers } from '../../contract/formats/waivers.js'
import waiversSchema from '../../contract/formats/waivers.schema.json' with { type: 'json' }
import { isDay } from '../../contract/versions.js'
import type { FormatFile } from '../../read/format.js'
import { readFormat } from '../../read/format.js'

/** An accepted finding. */
export interface Waiver {
  /** Fingerprint of the finding. */
  fingerprint: string
  reason: string
  owner: string
  /** Last day on which it holds, as `2027-01-31`. */
  expires: string
}

/** Reads `waivers.json`. Throws a ContractError that lists every fault. */
export function readWaivers(file: string, json: string): Waiver[] {
  const { value } = readFormat<Waivers>({ file, json, schema: waiversSchema }, checkWaivers)
  return Object.entries(value).map(([fingerprint, entry]) => ({ fingerprint, ...entry }))
}

function checkWaivers({ value, document }: FormatFile<Waivers>): void {
  for (const [fingerprint, { reason, owner, expires }] of Object.entries(value)) {
    const waiver = document.get(fingerprint)
    for (const [name, text] of Object.entries({ reason, owner })) {
      if (text.trim() === '') waiver.get(name).report('This says nothing')
    }
    if (!isDay(expires)) {
      waiver.get('expires').report('This has to be a day, such as "2027-01-31"')
    }
  }
}

/**
 * Why a waiver does not hold: its day is over or more than a year away, or there is nothing that it
 * would be for.
 */
export interface WaiverFault {
  waiver: Waiver
  fault: 'expired' | 'distant' | 'stale'
}

/** A waiver that head has and base has not, or the reverse. */
export interface WaiverChange {
  /** As head has it; as base has it where head removed it. */
  waiver: Waiver
  change: 'added' | 'edited' | 'removed'
  /** Whether it applies to the comparison. */
  inEffect: boolean
  /** The finding that it is for, in words; absent where there is none. */
  finding?: string
}

export interface SortedWaivers {
  /** Those that hold, by fingerprint. */
  holding: ReadonlyMap<string, Waiver>
  /** Those of head that would hold if the policy had them, by fingerprint. */
  proposed: ReadonlyMap<string, Waiver>
  faults: readonly WaiverFault[]
  /** Those that both sides have and that match no finding. */
  done: readonly Waiver[]
  changes: readonly WaiverChange[]
}

/** The waivers of a comparison. */
export interface WaiverLists {
  base: readonly Waiver[]
  head: readonly Waiver[]
  /** Those that apply, which may be either of the others. */
  policy: readonly Waiver[]
}

export interface WaiverFacts {
  /** All findings in words, by fingerprint. */
  found: ReadonlyMap<string, string>
  /** As `2027-01-31`, in UTC. */
  today: string
}

/**
 * The effect of each waiver today. Head may contain any waiver, so only those of the policy apply.
 * One that base has and that matches no finding was added with its change or before it, and is not
 * a fault of later changes.
 */
export function sortWaivers(
  { base, head, policy }: WaiverLists,
  { found, today }: WaiverFacts,
): SortedWaivers {
  const applied = byFingerprint(policy)
  const faultOf = ({ expires }: Waiver): WaiverFault['fault'] | undefined => {
    if (expires < today) return 'expired'
    return expires > yearAfter(today) ? 'distant' : undefined
  }
  const met = policy.filter(({ fingerprint }) => found.has(fingerprint))
  const pending = head.filter((one) => !isSame(one, applied.get(one.fingerprint)))
  const inBase = byFingerprint(base)
  const stale = policy.filter(({ fingerprint }) => {
    return !found.has(fingerprint) && !inBase.has(fingerprint)
  })
  const isHeld = (one: Waiver) => faultOf(one) === undefined
  const holding = byFingerprint(met.filter(isHeld))
  return {
    holding,
    proposed: byFingerprint(pending.filter((one) => isHeld(one) && !holding.has(one.fingerprint))),
    faults: [
      ...[...met, ...pending].flatMap((waiver): WaiverFault[] => {
        const fault = faultOf(waiver)
        return fault === undefined ? [] : [{ waiver, fault }]
      }),
      // Waivers of a third source are for other comparisons too.
      ...stale
        .filter((one) => head.includes(one))
        .map((waiver): WaiverFault => ({ waiver, fault: 'stale' })),
    ],
    done: head.filter(({ fingerprint }) => !found.has(fingerprint) && inBase.has(fingerprint)),
    changes: findChanges({ base, head, policy: policy.filter(isHeld) }, found),
  }
}

function findChanges({ base, head, policy }: WaiverLists, found: WaiverFacts['found']) {
  const [inBase, inHead, applied] = [base, head, policy].map(byFingerprint)
  const toChange = (waiver: Waiver, change: WaiverChange['change']): WaiverChange => {
    const finding = found.get(waiver.fingerprint)
    const inEffect = isSame(waiver, applied?.get(waiver.fingerprint))
    return { waiver, change, inEffect, ...(finding !== undefined && { finding }) }
  }
  const changed = head.filter((one) => !isSame(one, inBase?.get(one.fingerprint)))
  const removed = base.filter(({ fingerprint }) => inHead?.has(fingerprint) !== true)
  return [
    ...changed.map((one) => toChange(one, inBase?.has(one.fingerprint) ? 'edited' : 'added')),
    ...removed.map((one) => toChange(one, 'removed')),
  ]
}

function byFingerprint(waivers: readonly Waiver[]): Map<string, Waiver> {
  return new Map(waivers.map((one) => [one.fingerprint, one]))
}

function isSame(one: Waiver, other: Waiver | undefined): boolean {
  const { reason, owner, expires } = one
  return other?.reason === reason && other.owner === owner && other.expires === expires
}

/** The same day of the next year, or the last one before a day that this year has not. */
function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`
}

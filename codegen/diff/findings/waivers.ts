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

/** Why a waiver does not hold: its day is over, or there is nothing that it would be for. */
export interface WaiverFault {
  waiver: Waiver
  fault: 'expired' | 'stale'
}

export interface SortedWaivers {
  /** Those that hold, by fingerprint. */
  holding: ReadonlyMap<string, Waiver>
  faults: readonly WaiverFault[]
  /** Those that did their work: the base has the finding's change already, and them. */
  done: readonly Waiver[]
}

/**
 * What each waiver is worth today. One that base has too and that meets no finding came in with the
 * change that it was for; it would be unfair to fail everybody who comes after that.
 */
export function sortWaivers(
  waivers: readonly Waiver[],
  { found, inBase, today }: WaiverFacts,
): SortedWaivers {
  const met = waivers.filter(({ fingerprint }) => found.has(fingerprint))
  const idle = waivers.filter(({ fingerprint }) => !found.has(fingerprint))
  const isOver = ({ expires }: Waiver) => expires < today
  const isDone = ({ fingerprint }: Waiver) => inBase.has(fingerprint)
  return {
    holding: new Map(met.filter((one) => !isOver(one)).map((one) => [one.fingerprint, one])),
    faults: [
      ...met.filter(isOver).map((waiver): WaiverFault => ({ waiver, fault: 'expired' })),
      ...idle
        .filter((one) => !isDone(one))
        .map((waiver): WaiverFault => ({ waiver, fault: 'stale' })),
    ],
    done: idle.filter(isDone),
  }
}

export interface WaiverFacts {
  /** Fingerprints of all findings. */
  found: ReadonlySet<string>
  /** Fingerprints of the waivers that base has. */
  inBase: ReadonlySet<string>
  /** As `2027-01-31`, in UTC. */
  today: string
}

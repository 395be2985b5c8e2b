import { ContractError } from '../../contract/errors.js'
import { object, record, text } from '../../contract/checks.js'
import type { DocumentPart } from '../../read/document-part.js'
import { parseJson } from '../../read/json.js'

/** An accepted finding. */
export interface Waiver {
  /** Fingerprint of the finding. */
  fingerprint: string
  reason: string
  owner: string
  /** Last day on which it holds, as `2027-01-31`. */
  expires: string
}

const checkWaivers = record(
  object<Omit<Waiver, 'fingerprint'>>({ reason: said, owner: said, expires: day }, {}),
)

/** Reads `waivers.json`. Throws a ContractError that lists every fault. */
export function readWaivers(file: string, json: string): Waiver[] {
  const document = parseJson(file, json)
  checkWaivers(document)
  if (document.problems.length > 0) throw new ContractError(document.problems)
  return document.entries().map(({ key, part }) => ({
    fingerprint: key,
    reason: part.text('reason') ?? '',
    owner: part.text('owner') ?? '',
    expires: part.text('expires') ?? '',
  }))
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

function said(part: DocumentPart): void {
  text(part)
  if (typeof part.value === 'string' && part.value.trim() === '') part.report('This says nothing')
}

function day(part: DocumentPart): void {
  const { value } = part
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
  if (!isDay || Number.isNaN(Date.parse(value)) || !sameDay(value)) {
    part.report('This has to be a day, such as "2027-01-31"')
  }
}

/** `Date` takes the 30th of February for the 2nd of March. */
function sameDay(value: string): boolean {
  return new Date(value).toISOString().startsWith(value)
}

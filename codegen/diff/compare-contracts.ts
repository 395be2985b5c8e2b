import { diff } from './diff.js'
import type { Pairing } from './finding.js'
import type { PlacedFinding, Report } from './format/report.js'
import type { FailOn, JudgedFinding } from './gate.js'
import { judge } from './gate.js'
import type { Profile } from './gate-severity.js'
import { readPolicy } from './policy.js'
import type { ComparedSurface } from './sources/codex-export.js'
import type { Contract } from './sources/contract.js'
import { openContract } from './sources/open.js'
import { alignSurfaces } from './sources/surface.js'
import { placeAt, placeInHead } from './sources/places.js'
import { sortWaivers } from './waivers/waivers.js'

export interface CompareOptions {
  /** A path, a git ref or `ref:path`. */
  base: string
  head: string
  /** Where paths begin, and whose repository refs are of. */
  folder: string
  profile: Profile
  pairings: readonly Pairing[]
  failOn: FailOn
  /** `stable` leaves out of both sides what is experimental. */
  surface: ComparedSurface
  /** Judges what may change at any time as well. */
  experimental: boolean
  /** As `2027-01-31`, in UTC; waivers end. */
  today: string
}

/** Reads two contracts and judges what lies between them. Throws a SourceError. */
export async function compareContracts(options: CompareOptions): Promise<Report> {
  const { profile, pairings, failOn, experimental, today } = options
  const open = (name: string) => openContract(name, options)
  const [base, head] = alignSurfaces(await open(options.base), await open(options.head), options)
  const { config, waivers, reserved } = readPolicy(head)
  const provenance = provenanceOf(base, head)
  const result = diff(base.model, head.model, {
    today,
    ...(reserved && { reserved: [...reserved] }),
    ...(provenance && { provenance }),
  })
  const sorted = sortWaivers(waivers, {
    found: new Set(result.findings.map(({ fingerprint }) => fingerprint)),
    inBase: waiversOf(base),
    today,
  })
  const gate = { profile, pairings, failOn, config, waivers: sorted.holding, experimental }
  return {
    base: base.name,
    head: head.name,
    profile,
    pairings,
    failOn,
    findings: judge(result, gate).map((finding) => place(finding, { base, head })),
    waivers: { faults: sorted.faults, done: sorted.done },
    notApplicable: result.notApplicable,
    complete: result.complete,
  }
}

/** Known where both sides are files that a generator wrote. */
function provenanceOf(base: Contract, head: Contract) {
  if (base.provenance === undefined || head.provenance === undefined) return undefined
  return { base: base.provenance.generator, head: head.provenance.generator }
}

/** Fingerprints only: what else is wrong with the files of the past helps nobody now. */
function waiversOf(base: Contract): ReadonlySet<string> {
  try {
    return new Set(readPolicy(base).waivers.map(({ fingerprint }) => fingerprint))
  } catch {
    return new Set()
  }
}

function place(finding: JudgedFinding, sides: { base: Contract; head: Contract }): PlacedFinding {
  const { pointers } = finding
  const base = pointers.base === undefined ? undefined : placeAt(sides.base, pointers.base)
  const head = placeInHead(sides, pointers)
  return { ...finding, places: { ...(base && { base }), ...(head && { head }) } }
}

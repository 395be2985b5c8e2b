import type { Compiler } from './compiler.js'
import { diff } from './diff.js'
import type { Place } from '../contract/errors.js'
import { ContractError } from '../contract/errors.js'
import type { Finding, Pairing } from './findings/finding.js'
import type { PlacedFinding, Report } from './report/report.js'
import type { FailOn, JudgedFinding } from './findings/gate.js'
import { judge } from './findings/gate.js'
import type { Profile } from './rules/severity.js'
import { readPolicy } from './findings/policy.js'
import type { ExportOptions } from '../sources/document.js'
import type { Contract } from '../sources/contract.js'
import { SourceError } from '../sources/error.js'
import { findPrefix } from '../sources/git.js'
import type { SourceTools } from '../sources/read-source.js'
import { openSides } from '../sources/open-contract.js'
import { reasonOf } from '../sources/open-contract.js'
import { alignSurfaces, isUnmarked } from '../sources/surface.js'
import { placeAt, placeInHead } from '../sources/places.js'
import type { UsedSurface } from '../usage/surface.js'
import type { ComparedModels } from '../usage/targets.js'
import { useOf } from '../usage/use.js'
import { sortWaivers } from './findings/waivers.js'

export interface CompareOptions extends ExportOptions {
  /** A git ref, `ref:path`, a path or `binary:path`. */
  base: string
  head: string
  /** Where paths begin, and whose repository refs are of. */
  folder: string
  profile: Profile
  pairings: readonly Pairing[]
  failOn: FailOn
  /** Judges what may change at any time as well. */
  experimental: boolean
  /** As `2027-01-31`, in UTC; waivers end. */
  today: string
  /** A TypeScript project, and only what it may use fails. */
  used?: string
  /** Leaves out what the project does not use. */
  usedOnly?: boolean
  /** Places begin at the root of the repository, as GitHub takes them, and not in `folder`. */
  placesFromRoot?: boolean
}

/** Reads two contracts and judges what lies between them. Throws a SourceError. */
export async function compareContracts(
  options: CompareOptions,
  tools: SourceTools & { compiler: Compiler },
): Promise<Report> {
  const { profile, pairings, failOn, experimental, today } = options
  const sides = await openSides({ ...options, ...tools })
  const [base, head] = alignSurfaces(...sides, options)
  const unmarkedSides = sides.filter(isUnmarked).map(({ name }) => {
    return `stability: ${name} does not mark what is experimental`
  })
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
  const project = await openProject(options, [base.model, head.model], tools.compiler)
  const gate = { profile, pairings, failOn, config, waivers: sorted.holding, experimental }
  const judged = judge(result, { ...gate, ...(project && { use: project.use }) })
  const shown = options.usedOnly === true ? judged.filter(({ use }) => use !== 'unused') : judged
  const prefix = options.placesFromRoot === true ? await findPrefix(options.folder) : ''
  return {
    base: base.name,
    head: head.name,
    profile,
    pairings,
    failOn,
    findings: shown.map((finding) => below(prefix, place(finding, { base, head }))),
    waivers: { faults: sorted.faults, done: sorted.done },
    notApplicable: result.notApplicable,
    notCompared: [...unmarkedSides, ...result.notCompared],
    complete: result.complete,
    ...(project && { used: { ...project.used, hidden: judged.length - shown.length } }),
  }
}

/** What is known of the project that was asked about. */
async function openProject(
  { folder, used: project }: CompareOptions,
  models: ComparedModels,
  compiler: Compiler,
) {
  if (project === undefined) return undefined
  const used = await findUsed(folder, project, compiler)
  const use = (finding: Finding) => useOf(used, finding, models)
  return { use, used: { project, dynamic: used.dynamic } }
}

async function findUsed(folder: string, project: string, compiler: Compiler): Promise<UsedSurface> {
  try {
    return await compiler.findUsed(folder, project)
  } catch (error) {
    if (!(error instanceof ContractError)) throw error
    const message = `Cannot tell what ${project} uses: ${reasonOf(error)}`
    throw new SourceError('usage', message, { cause: error })
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
  const { locations } = finding
  const base = locations.base && placeAt(sides.base, locations.base)
  const head = placeInHead(sides.head, locations)
  return { ...finding, places: { ...(base && { base }), ...(head && { head }) } }
}

function below(prefix: string, finding: PlacedFinding): PlacedFinding {
  const move = (at: Place): Place => ({ ...at, file: prefix + at.file })
  const { places, uses } = finding
  return {
    ...finding,
    places: {
      ...(places.base && { base: move(places.base) }),
      ...(places.head && { head: move(places.head) }),
    },
    ...(uses && { uses: uses.map(move) }),
  }
}

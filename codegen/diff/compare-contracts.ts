import { ContractError } from '../contract/errors.js'
import type { ExportOptions } from '../sources/document.js'
import type { Contract, PolicySource } from '../sources/contract.js'
import { SourceError } from '../sources/contract.js'
import { findPrefix } from '../sources/git.js'
import { openPolicy, openSides, reasonOf } from '../sources/open-contract.js'
import { placeAt, placeInHead } from '../contract/location.js'
import type { SourceTools } from '../sources/read-source.js'
import { alignSurfaces, isUnmarked } from '../sources/surface.js'
import type { UsedSurface } from '../usage/surface.js'
import type { ComparedModels } from '../usage/targets.js'
import { findUse } from '../usage/use.js'
import type { Compiler } from './compiler.js'
import { diff } from './diff.js'
import type { Finding, GatedFinding, PlacedFinding } from './findings/finding.js'
import type { FailOn, GateProfile } from './findings/gate.js'
import { applyGate } from './findings/gate.js'
import type { Policy } from './findings/policy.js'
import { findPolicyChanges, readPolicy } from './findings/policy.js'
import type { Waiver, WaiverLists } from './findings/waivers.js'
import { sortWaivers } from './findings/waivers.js'
import type { Report } from './report/report.js'
import { findRule, rules } from './rules/rules.js'
import type { Pairing } from './rules/severity.js'

export interface CompareOptions extends ExportOptions {
  /** A git ref, `ref:path`, a path or `binary:path`. */
  base: string
  head: string
  /** Where paths begin, and whose repository refs are of. */
  folder: string
  profile: GateProfile
  pairings: readonly Pairing[]
  failOn: FailOn
  /** What may change at any time counts as well. */
  experimental: boolean
  /**
   * Whose files about comparing apply: `base`, which is the default, `head`, or a git ref,
   * `ref:path` or folder. Head is what a pull request wrote.
   */
  policy?: string
  /** As `2027-01-31`, in UTC; waivers end. */
  today: string
  /** A TypeScript project, and only what it may use fails. */
  used?: string
  /** Leaves out what the project does not use. */
  usedOnly?: boolean
  /** Finds where `folder` is in its repository, which some formats need. */
  findsRoot?: boolean
}

/** Reads two contracts and applies the gate to what changed between them. Throws a SourceError. */
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
  const { files, config, reserved, waivers } = await openPolicies({ base, head }, options)
  const provenance = provenanceOf(base, head)
  const result = diff(base.model, head.model, {
    today,
    ...(reserved && { reserved: [...reserved] }),
    ...(provenance && { provenance }),
  })
  const rows = result.findings.map(({ fingerprint, id, path, message }) => {
    return [fingerprint, `${id} ${path} ${message}`] as const
  })
  const sorted = sortWaivers(waivers, { found: new Map(rows), today })
  const project = await openProject(options, [base.model, head.model], tools.compiler)
  const gated = applyGate(result.findings, {
    ...{ profile, pairings, failOn, config, experimental },
    waivers: sorted.holding,
    proposed: sorted.proposed,
    ...(project && { use: project.use }),
  })
  const shown = options.usedOnly === true ? gated.filter(({ use }) => use !== 'unused') : gated
  return {
    base: base.name,
    head: head.name,
    profile,
    pairings,
    failOn,
    findings: shown.map((finding) => place(finding, { base, head })),
    policy: options.policy ?? 'base',
    waivers: { faults: sorted.faults, done: sorted.done, changes: sorted.changes },
    policyChanges: findPolicyChanges(files, head),
    notApplicable: result.notApplicable,
    notCompared: [...unmarkedSides, ...result.notCompared],
    complete: gated.every(isDecided),
    ...(options.findsRoot === true && { prefix: await findPrefix(options.folder) }),
    ...(project && { used: { ...project.used, hidden: gated.length - shown.length } }),
  }
}

/**
 * Whether a finding leaves nothing open: it was compared, or it is suppressed.
 * Nothing makes up for a comparison that was cut short.
 */
function isDecided({ rule, suppressed }: GatedFinding): boolean {
  if (findRule(rule).isUndecided !== true) return true
  return suppressed !== undefined && rule !== rules.notCompared.id
}

/** What is known of the project that was asked about. */
async function openProject(
  { folder, used: project }: CompareOptions,
  models: ComparedModels,
  compiler: Compiler,
) {
  if (project === undefined) return undefined
  const used = await findUsed(folder, project, compiler)
  const use = (finding: Finding) => {
    return findUse(used, { ...findRule(finding.rule), ...finding }, models)
  }
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

/** The policy of a comparison, and the waivers of both sides. */
interface Policies extends Omit<Policy, 'waivers'> {
  files: PolicySource
  waivers: WaiverLists
}

/** Reads the files of head too, so that no change can bring in faults. */
async function openPolicies(
  sides: { base: Contract; head: Contract },
  { policy: name = 'base', folder }: CompareOptions,
): Promise<Policies> {
  const head = readPolicy(sides.head)
  if (name === 'head') {
    const base = waiversOf(sides.base)
    return {
      ...head,
      files: sides.head,
      waivers: { base, head: head.waivers, policy: head.waivers },
    }
  }
  const files = name === 'base' ? sides.base : await openPolicy(name, folder)
  const policy = readApplied(files)
  const base = name === 'base' ? policy.waivers : waiversOf(sides.base)
  return { ...policy, files, waivers: { base, head: head.waivers, policy: policy.waivers } }
}

/** The policy that applies. Its faults stop a comparison, also that of a change that fixes them. */
function readApplied(files: PolicySource): Policy {
  try {
    return readPolicy(files)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    const message = `${error.message}; --policy head compares by the files of head`
    throw new SourceError(error.code, message, { cause: error })
  }
}

/** The waivers of base, none where its files have faults. */
function waiversOf(base: Contract): readonly Waiver[] {
  try {
    return readPolicy(base).waivers
  } catch {
    return []
  }
}

/** Places are looked up when a format asks, since most show those of the worst findings. */
function place(finding: GatedFinding, sides: { base: Contract; head: Contract }): PlacedFinding {
  return {
    ...finding,
    get places() {
      const { locations } = finding
      const base = locations.base && placeAt(sides.base, locations.base)
      const head = placeInHead(sides.head, locations)
      return { ...(base && { base }), ...(head && { head }) }
    },
  }
}

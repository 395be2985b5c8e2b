import type { ExperimentalParams } from '../../generated/gates.js'
import type { Contract } from './contract.js'

/** First release that has a part of the contract, and first one without it. */
interface Dates {
  readonly since?: string | undefined
  readonly until?: string | undefined
}

/** The releases that have a method, as far as they are known. */
export interface DatedMethod extends Dates {
  readonly name: string
  readonly lastWithout?: string | undefined
}

/**
 * Why a server of this version lacks the method; undefined if it may have it. Releases between two
 * known ones, and releases after the newest, are unknown: they refuse the call themselves. A
 * prerelease may have the methods that its release adds, and those that its release drops.
 */
export function findMissing(
  { name, since, lastWithout, until }: DatedMethod,
  facts: Contract['facts'],
  version: string | undefined,
): string | undefined {
  if (version === undefined || hasAll(facts, version)) return undefined
  if (since !== undefined && isBefore(version, since, lastWithout)) {
    return `${name} needs codex ${since} or later, this server is ${version}`
  }
  const newest = facts['datedUntil'] ?? facts['newestServer']
  if (until === undefined || (newest !== undefined && compareVersions(version, newest) > 0))
    return undefined
  const order = compareVersions(version, until)
  if (order < 0 || (order === 0 && version.includes('-'))) return undefined
  return `${name} needs codex before ${until}, this server is ${version}`
}

/**
 * Whether a server of this version has all of the contract, as far as that is known. A contract of
 * several releases also has what is gone from its newest one.
 */
export function hasAll(facts: Contract['facts'], version: string): boolean {
  const { protocolVersion, oldestServer, newestServer } = facts
  return version === protocolVersion && oldestServer === newestServer
}

/**
 * Whether a server of this version may lack what only some releases have. True if the version is not
 * known.
 */
export function mayLack({ since, until }: Dates, version: string | undefined): boolean {
  if (version === undefined) return true
  const isPrerelease = version.includes('-')
  const isOlder = since !== undefined && compareVersions(version, since) < (isPrerelease ? 1 : 0)
  return isOlder || (until !== undefined && compareVersions(version, until) >= 0)
}

/** A method and its parts that need `capabilities.experimentalApi`. */
export interface GatedMethod {
  readonly name: string
  readonly experimental: boolean
  readonly experimentalParams: ExperimentalParams | undefined
}

/** The method, or the first member or variant of its params, that needs `experimentalApi`. */
export function findGated(method: GatedMethod, params: unknown): string | undefined {
  const { name, experimental, experimentalParams } = method
  if (experimental) return name
  if (experimentalParams === undefined || typeof params !== 'object' || params === null) {
    return undefined
  }
  const { members, variants } = experimentalParams
  const given = params as Readonly<Record<string, unknown>>
  // Servers treat null as absent.
  const member = members.find((name) => (given[name] ?? undefined) !== undefined)
  const tag = variants === undefined ? undefined : given[variants.discriminator]
  const gated = member ?? variants?.tags.find((name) => name === tag)
  return gated === undefined ? undefined : `${name}.${gated}`
}

/** The capabilities of a client in `initialize`. */
export interface Capabilities {
  readonly experimental: boolean
  /** Methods in `optOutNotificationMethods`. */
  readonly optedOut: ReadonlySet<string>
}

/** Reads the params of `initialize` of any contract, which are checked already. */
export function readCapabilities(params: unknown): Capabilities {
  const { capabilities } = params as InitializeParams
  return {
    experimental: capabilities?.experimentalApi === true,
    optedOut: new Set(capabilities?.optOutNotificationMethods ?? []),
  }
}

interface InitializeParams {
  capabilities?: {
    experimentalApi?: boolean
    optOutNotificationMethods?: readonly string[] | null
  } | null
}

function isBefore(version: string, since: string, lastWithout: string | undefined): boolean {
  return lastWithout === undefined
    ? compareVersions(version, since) < 0
    : compareVersions(version, lastWithout) <= 0
}

/** Negative if the first release is older. Suffixes are ignored. */
export function compareVersions(version: string, other: string): number {
  const [a, b] = [version, other].map((text) =>
    text
      .replace(/[-+].*/, '')
      .split('.')
      .map(Number),
  )
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

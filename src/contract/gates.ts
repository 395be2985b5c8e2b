import type { ExperimentalParams } from '../../generated/gates.js'
import type { Contract } from './contract.js'

/** The releases that have a method, as far as they are known. */
export interface DatedMethod {
  readonly name: string
  readonly since?: string | undefined
  readonly lastWithout?: string | undefined
  readonly until?: string | undefined
}

/**
 * Why a server of this version lacks the method; undefined where it may have it. Nothing is known of
 * releases between two that were seen, nor of those after the newest: a call is their own to refuse.
 * A prerelease may have what its release has, and may still have what its release drops.
 */
export function findMissing(
  { name, since, lastWithout, until }: DatedMethod,
  facts: Contract['facts'],
  version: string | undefined,
): string | undefined {
  // Our own server says so too, and has what came after that release.
  if (version === undefined || version === facts['protocolVersion']) return undefined
  if (since !== undefined && isBefore(version, since, lastWithout)) {
    return `${name} needs codex ${since} or later, this server is ${version}`
  }
  const newest = facts['datedUntil'] ?? facts['newestServer']
  if (until === undefined || (newest !== undefined && compare(version, newest) > 0))
    return undefined
  const order = compare(version, until)
  if (order < 0 || (order === 0 && version.includes('-'))) return undefined
  return `${name} needs codex before ${until}, this server is ${version}`
}

/** A method, and which of its params need `capabilities.experimentalApi`. */
export interface GatedMethod {
  readonly name: string
  readonly experimental: boolean
  readonly experimentalParams: ExperimentalParams | undefined
}

/** What needs `experimentalApi`: the method, or a member or variant in its params, if any. */
export function findGated(method: GatedMethod, params: unknown): string | undefined {
  const { name, experimental, experimentalParams } = method
  if (experimental) return name
  if (experimentalParams === undefined || typeof params !== 'object' || params === null) {
    return undefined
  }
  const { members, variants } = experimentalParams
  const given = params as Readonly<Record<string, unknown>>
  // Null counts as absent, as it does for servers.
  const member = members.find((name) => (given[name] ?? undefined) !== undefined)
  const tag = variants === undefined ? undefined : given[variants.discriminator]
  const gated = member ?? variants?.tags.find((name) => name === tag)
  return gated === undefined ? undefined : `${name}.${gated}`
}

/** What a client asked for when it opened the connection. */
export interface Capabilities {
  readonly experimental: boolean
  /** Notifications that it does not want. */
  readonly optedOut: ReadonlySet<string>
}

/** Reads the params of `initialize`, which were checked by a contract that is not known here. */
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
    ? compare(version, since) < 0
    : compare(version, lastWithout) <= 0
}

/** Below zero when the first release came before the other; suffixes do not count. */
function compare(version: string, other: string): number {
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

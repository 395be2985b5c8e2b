import type { ExperimentalParams } from '../../generated/gates.js'
import type { Contract, NotificationEntry } from './contract.js'

/** A method of the contract, and what its table says. */
export interface Listed {
  method: string
  entry: NotificationEntry
}

/**
 * Why a server of this version lacks the method; undefined where it may have it. Nothing is known of
 * releases between two that were seen, nor of those after the newest: a call is their own to refuse.
 * A prerelease may have what its release has, and may still have what its release drops.
 */
export function findMissing(
  { method, entry: { since, lastWithout, until } }: Listed,
  { facts }: Contract,
  version: string | undefined,
): string | undefined {
  // Our own server says so too, and has what came after that release.
  if (version === undefined || version === facts['protocolVersion']) return undefined
  if (since !== undefined && isBefore(version, since, lastWithout)) {
    return `${method} needs codex ${since} or later, this server is ${version}`
  }
  const newest = facts['datedUntil'] ?? facts['newestServer']
  if (until === undefined || (newest !== undefined && compare(version, newest) > 0))
    return undefined
  const order = compare(version, until)
  if (order < 0 || (order === 0 && version.includes('-'))) return undefined
  return `${method} needs codex before ${until}, this server is ${version}`
}

/** The member or variant in the params that needs `experimentalApi`. Null counts as absent. */
export function findGated(
  { members, variants }: ExperimentalParams,
  params: unknown,
): string | undefined {
  if (typeof params !== 'object' || params === null) return undefined
  const given = params as Readonly<Record<string, unknown>>
  const member = members.find((name) => (given[name] ?? undefined) !== undefined)
  const tag = variants === undefined ? undefined : given[variants.discriminator]
  return member ?? variants?.tags.find((name) => name === tag)
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

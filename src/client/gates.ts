import type { ExperimentalParams } from '../../generated/gates.js'
import { ConnectionError } from '../rpc/errors.js'
import type { Contract, NotificationEntry } from './contract.js'
import type { ServerInfo } from './server-info.js'

/** What was agreed on when the connection was opened. */
export interface Session {
  server: ServerInfo
  /** Whether the client asked for `capabilities.experimentalApi`. */
  experimental: boolean
}

/** A method of the contract, and what its table says. */
export interface Listed {
  method: string
  entry: NotificationEntry
}

/** Throws unless the server has the method and the client may use it. */
export function assertMethod(listed: Listed, contract: Contract, session: Session): void {
  const missing = findMissing(listed, contract, session.server)
  if (missing !== undefined) throw new ConnectionError('unsupported_method', missing)
  if (listed.entry.experimental) assertExperimental(listed.method, session)
}

/** Throws when a member or variant in the params asks for more than the client may use. */
export function assertParamsAllowed(
  { method, params }: { method: string; params: unknown },
  { experimentalParams }: Contract,
  session: Session,
): void {
  if (!Object.hasOwn(experimentalParams, method)) return
  const name = findGated(experimentalParams[method] as ExperimentalParams, params)
  if (name !== undefined) assertExperimental(`${method}.${name}`, session)
}

/**
 * Why the server lacks the method; undefined where it may have it. Nothing is known of releases
 * between two that were seen, nor of those after the newest: a call is their own to refuse. A
 * prerelease may have what its release has, and may still have what its release drops.
 */
export function findMissing(
  { method, entry: { since, lastWithout, until } }: Listed,
  { facts }: Contract,
  { version }: ServerInfo,
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

function isBefore(version: string, since: string, lastWithout: string | undefined): boolean {
  return lastWithout === undefined
    ? compare(version, since) < 0
    : compare(version, lastWithout) <= 0
}

function assertExperimental(name: string, { experimental }: Session): void {
  if (experimental) return
  const message = `${name} needs capabilities.experimentalApi in initialize`
  throw new ConnectionError('experimental_required', message)
}

/** Null counts as absent, as it does for servers. */
function findGated({ members, variants }: ExperimentalParams, params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null) return undefined
  const given = params as Readonly<Record<string, unknown>>
  const member = members.find((name) => (given[name] ?? undefined) !== undefined)
  const tag = variants === undefined ? undefined : given[variants.discriminator]
  return member ?? variants?.tags.find((name) => name === tag)
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

import { describeNeighbours, isNewer, isRelease, toRelease } from '../contract/versions.js'
import type { ReleaseRange } from '../merge/merge-contracts.js'
import { isInRange } from '../merge/merge-contracts.js'
import { SourceError } from '../sources/contract.js'

/** Known releases of a range that a caller named. */
export interface KnownRange extends ReleaseRange {
  /** Oldest first. */
  releases: readonly string[]
  /** The ends of the range as the caller named them. */
  asked: ReleaseRange
}

/**
 * Finds the known releases of a range, such as `0.150.0..0.171.0`, or of one release. An end that
 * is not known gives way to the nearest known release inside. Spaces around an end and a leading
 * `v` are ignored. Takes the known releases, the oldest first. Throws a SourceError.
 */
export function parseServers(servers: string, known: readonly string[]): KnownRange {
  const asked = parseRange(servers)
  const about = `the known releases are ${known[0] ?? ''} to ${known.at(-1) ?? ''}`
  const refuse = (problem: string) => new SourceError('usage', `${problem}; ${about}`)
  if (isNewer(asked.oldest, asked.newest)) {
    throw refuse(`--servers ${formatRange(asked)} has the newer release first`)
  }
  if (isNewer(asked.newest, known.at(-1) ?? '')) {
    throw refuse(`codex ${asked.newest} is not known to this version of the generator`)
  }
  const releases = known.filter((release) => isInRange(release, asked))
  const [oldest, newest] = [releases[0], releases.at(-1)]
  if (oldest === undefined || newest === undefined) {
    // No known release is inside, so both ends have the same neighbours.
    const neighbours = describeNeighbours(asked.oldest, known)
    const problem =
      asked.oldest === asked.newest
        ? `codex ${asked.oldest} is not a known release`
        : `--servers ${formatRange(asked)} contains no known release`
    throw new SourceError('usage', `${problem}; ${neighbours}`)
  }
  return { oldest, newest, releases, asked }
}

function parseRange(servers: string): ReleaseRange {
  const ends = servers.split('..').map((end) => toRelease(end))
  const [oldest = '', newest = oldest, ...others] = ends
  if (isRelease(oldest) && isRelease(newest) && others.length === 0) return { oldest, newest }
  const form = '<oldest>..<newest>, such as 0.150.0..0.171.0, or one release'
  const message = `unsupported --servers "${servers}"; use ${form}`
  throw new SourceError('usage', message)
}

/** The range in the form that a caller names it in. */
export function formatRange({ oldest, newest }: ReleaseRange): string {
  return oldest === newest ? oldest : `${oldest}..${newest}`
}

import { isNewer } from '../contract/versions.js'
import { listedResults, methodSpans, releaseDigests } from './known-releases.js'

/** Facts about the known releases. */
export interface KnownReleases {
  /** Oldest first. */
  releases: readonly string[]
  /** First release that has a method, and first one after that without it, if there are any. */
  methodSpans: Readonly<Record<string, { since?: string; until?: string }>>
  /** Types of results that are called neither like the method nor like its params. */
  listedResults: Readonly<Record<string, string>>
}

/** The releases of the history. */
export const knownReleases: KnownReleases = {
  releases: Object.keys(releaseDigests),
  methodSpans,
  listedResults,
}

/**
 * The newest release that was seen before another. What is dated from that other one on is not in
 * it; a release between the two was not seen, and may have it.
 */
export function releaseBefore(release: string, known = knownReleases): string | undefined {
  const found = before.get(known) ?? new Map<string, string | undefined>()
  before.set(known, found)
  if (!found.has(release)) {
    found.set(
      release,
      known.releases.findLast((other) => isNewer(release, other)),
    )
  }
  return found.get(release)
}

/** Reading all releases asks for the same few thousands of times. */
const before = new WeakMap<KnownReleases, Map<string, string | undefined>>()

import type { Difference } from './compare.js'
import { compare, describeDifference } from './compare.js'
import type { DifferentPlace } from './differences.js'
import { differences, differentPlaces } from './differences.js'
import type { Recording } from './recording.js'
import { every } from './releases.js'

export interface Compared {
  scenario: string
  ours: Recording
  theirs: Recording
}

export interface Explanation {
  /** A line for each difference that nobody listed, and for each listed one that is gone. */
  problems: readonly string[]
  /** What was needed of the places that differ in every scenario. */
  used: readonly DifferentPlace[]
}

/** Holds what differs between ours and a release against what is known to differ. */
export function explain(release: string, { scenario, ours, theirs }: Compared): Explanation {
  const places = differentPlaces.filter((place) => place.in(release))
  const listed = (differences[scenario] ?? [])
    .filter((difference) => (difference.in ?? every)(release))
    .flatMap(({ what }) => what)
  const gone = new Set(listed)
  const problems: string[] = []
  const used: DifferentPlace[] = []
  for (const difference of compare(ours, theirs)) {
    const line = describeDifference(difference)
    const place = places.find((one) => fits(one, difference))
    const known = listed.find((what) => toPattern(what).test(line))
    if (place !== undefined) used.push(place)
    else if (known !== undefined) gone.delete(known)
    else problems.push(`not listed: ${line}`)
  }
  return { problems: [...problems, ...[...gone].map((line) => `gone: ${line}`)], used }
}

function fits({ at, onlyIn }: DifferentPlace, { at: where, ours, theirs }: Difference): boolean {
  if (onlyIn === 'ours' && theirs !== undefined) return false
  if (onlyIn === 'theirs' && ours !== undefined) return false
  // Steps are numbered, requests are not.
  return toPattern(at).test(where.replace(/^\d+ /, ''))
}

function toPattern(at: string): RegExp {
  const parts = at.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's')
}

/** Whether the text names a release, `major.minor.patch`. */
export function isRelease(text: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(text)
}

/** The release that a user named, without a leading `v` and spaces. */
export function toRelease(text: string): string {
  return text.trim().replace(/^v(?=\d)/, '')
}

/** Whether a release came after another. */
export function isNewer(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number))
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/** Sorts releases, the oldest first. */
export function compareReleases(a: string, b: string): number {
  if (a === b) return 0
  return isNewer(a, b) ? 1 : -1
}

/** The known releases next to one that is not known, as text. Takes them the oldest first. */
export function describeNeighbours(release: string, known: readonly string[]): string {
  const before = known.findLast((other) => isNewer(release, other))
  const after = known.find((other) => isNewer(other, release))
  if (before === undefined) return `the oldest known one is ${after}`
  if (after === undefined) return `the newest known one is ${before}`
  return `the nearest known ones are ${before} and ${after}`
}

/** Whether the text names a day, such as `2027-01-31`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  // February 30 is taken for March 2.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

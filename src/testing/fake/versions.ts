/** The numbers of a release, undefined for another text. */
export function parseRelease(version: string): readonly number[] | undefined {
  return /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : undefined
}

/** Whether the first release is newer than the other one. */
export function isNewer(version: string, other: string): boolean {
  const [a = [], b = []] = [parseRelease(version), parseRelease(other)]
  const index = a.findIndex((number, at) => number !== b[at])
  return index >= 0 && (a[index] ?? 0) > (b[index] ?? 0)
}

/** Whether a release is this one or a later one. */
export function isFrom(first: string, version: string): boolean {
  return !isNewer(first, version)
}

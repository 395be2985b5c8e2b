/** How many steps lie between a start and everything that it leads to. */
export function distancesFrom(
  start: string,
  nextOf: (key: string) => readonly string[],
): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]])
  // A map is read in the order in which it is filled, also while it is.
  for (const [key, distance] of distances) {
    for (const other of nextOf(key)) {
      if (!distances.has(other)) distances.set(other, distance + 1)
    }
  }
  return distances
}

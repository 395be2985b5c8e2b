/** The names that look most like another one, the nearest first; none if all differ too much. */
export function nearestNames(name: string, names: Iterable<string>): string[] {
  const wanted = simplify(name)
  const most = Math.max(wanted.length < 4 ? 1 : 2, Math.floor(wanted.length / 3))
  const rows = [...new Set(names)]
    .filter((other) => Math.abs(simplify(other).length - wanted.length) <= most)
    .map((other) => ({ other, distance: distanceBetween(wanted, simplify(other)) }))
    .filter(({ distance }) => distance <= most)
  const sorted = rows.sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1))
  return sorted.slice(0, 3).map(({ other }) => other)
}

/** Case and separators do not count. */
function simplify(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** How many letters have to be added, removed or replaced. */
export function distanceBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [column, otherLetter] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1)
      const shorter = Math.min(next[column] ?? 0, row[column + 1] ?? 0) + 1
      next.push(Math.min(replaced, shorter))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** A JSON value with its members and items in another order, which depends on a seed. */
export function shuffle<T>(value: T, seed: number): T {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
  const reorder = <Item>(items: Item[]): Item[] => {
    for (let last = items.length - 1; last > 0; last--) {
      const other = next(last + 1)
      ;[items[last], items[other]] = [items[other] as Item, items[last] as Item]
    }
    return items
  }
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) return reorder(part.map(visit))
    if (typeof part !== 'object' || part === null) return part
    const rows = Object.entries(part).map(([name, inner]) => [name, visit(inner)] as const)
    return Object.fromEntries(reorder(rows))
  }
  return visit(value) as T
}

/** The same text for every order of a JSON value, without the members of some names. */
export function sortedText(value: unknown, ignored: readonly string[] = []): string {
  if (Array.isArray(value)) {
    return `[${value
      .map((item) => sortedText(item, ignored))
      .sort()
      .join()}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const rows = Object.entries(value).filter(([name]) => !ignored.includes(name))
  const texts = rows.map(([name, part]) => `${JSON.stringify(name)}:${sortedText(part, ignored)}`)
  return `{${texts.sort().join()}}`
}

/** A TOML table as it was parsed, of which nothing is known yet. */
export type Table = Readonly<Record<string, unknown>>

/** Whether a TOML value is a table; lists and dates are objects too. */
export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
}

/** Lays one table over another; tables that both have are laid over each other in turn. */
export function mergeTables(base: Table, top: Table): Table {
  const merged = Object.entries(top).map(([name, value]) => {
    const below = base[name]
    return [name, isTable(value) && isTable(below) ? mergeTables(below, value) : value] as const
  })
  return Object.fromEntries([...Object.entries(base), ...merged])
}

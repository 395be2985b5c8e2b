/** A parsed and unchecked TOML table. */
export type Table = Readonly<Record<string, unknown>>

/** Whether a TOML value is a table; lists and dates are objects too. */
export function isTable(value: unknown): value is Table {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  )
}

/** Merges two tables, nested tables included. Values of `top` win. */
export function mergeTables(base: Table, top: Table): Table {
  const merged = Object.entries(top).map(([name, value]) => {
    const below = base[name]
    return [name, isTable(value) && isTable(below) ? mergeTables(below, value) : value] as const
  })
  return Object.fromEntries([...Object.entries(base), ...merged])
}

import type { Params } from './defaults.js'
import type { Refusals } from './refusals.js'

const prefix = 'fake-cursor-'
const usualLimit = 25

/** One page of a list. Cursors are opaque to clients. */
export function page<T>(
  all: readonly T[],
  { cursor, limit }: Params,
  refusals: Refusals,
): { items: readonly T[]; nextCursor: string | null } {
  const start = typeof cursor === 'string' ? Number(cursor.replace(prefix, '')) : 0
  if (!Number.isInteger(start)) throw refusals.invalidCursor(String(cursor))
  const count = typeof limit === 'number' ? Math.max(1, limit) : usualLimit
  const end = start + count
  return { items: all.slice(start, end), nextCursor: end < all.length ? `${prefix}${end}` : null }
}

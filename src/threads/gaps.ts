import type { WireThread, WireTurn } from './wire.js'

/** Items that the history of a thread does not keep: commands, and calls of tools. */
export type UnrecoveredItems = 'commands' | 'tools'

const typesOf: Readonly<Record<UnrecoveredItems, readonly string[]>> = {
  commands: ['commandExecution'],
  tools: ['dynamicToolCall', 'mcpToolCall'],
}

/** The items that can be missing from a history. It is proof of the contrary to have one of them. */
export function findGaps(
  { historyMode }: WireThread,
  turns: readonly WireTurn[],
): readonly UnrecoveredItems[] {
  if (historyMode === 'paginated') return []
  const stored = new Set(turns.flatMap(({ items = [] }) => items.map(({ type }) => type)))
  const gaps = Object.keys(typesOf) as UnrecoveredItems[]
  return gaps.filter((gap) => !typesOf[gap].some((type) => stored.has(type)))
}

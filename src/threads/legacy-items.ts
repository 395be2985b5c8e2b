import type { SeenItem } from './item-store.js'
import type { WireEvent, WireItem } from './wire.js'
import { methods } from './wire.js'

/**
 * The items of a legacy history that a turn has not seen complete. The server makes up their ids for
 * each reading, so type and order identify them: one that the turn has seen start gets its id.
 */
export function withLiveIds(
  stored: readonly WireItem[],
  seen: readonly SeenItem[],
  queued: readonly WireEvent[],
): WireItem[] {
  const live = groupByType(addQueued(seen, queued))
  const storedByType = groupByType(stored)
  const matches = new Map<WireItem, SeenItem | undefined>()
  for (const [type, items] of storedByType) {
    const candidates = withoutAbandoned(live.get(type) ?? [], items.length)
    for (const [index, item] of items.entries()) matches.set(item, candidates[index])
  }
  // An event that is still queued may come after the end that the history has.
  const isTaken = ({ id, type }: SeenItem) => {
    return seen.some((item) => item.isCompleted && item.id === id && item.type === type)
  }
  return stored.flatMap((item) => {
    const match = matches.get(item)
    if (match === undefined) return item
    return isTaken(match) ? [] : { ...item, id: match.id }
  })
}

/** With the items of events that the turn gets after the history, which has them already. */
function addQueued(seen: readonly SeenItem[], queued: readonly WireEvent[]): SeenItem[] {
  const items = [...seen]
  for (const { method, params } of queued) {
    if (params.item === undefined) continue
    const { id, type } = params.item
    const isCompleted = method === methods.itemCompleted
    const index = items.findIndex((item) => item.id === id && item.type === type)
    if (index < 0) items.push({ id, type, isCompleted })
    else if (isCompleted) items[index] = { id, type, isCompleted }
  }
  return items
}

/** A history has neither messages that were cut and begun again nor items that still run. */
function withoutAbandoned(seen: readonly SeenItem[], storedCount: number): SeenItem[] {
  const kept = [...seen]
  while (kept.length > storedCount) {
    const lastCompleted = kept.findLastIndex(({ isCompleted }) => isCompleted)
    const abandoned = kept.findIndex(({ isCompleted }) => !isCompleted)
    if (abandoned < 0 || abandoned > lastCompleted) break
    kept.splice(abandoned, 1)
  }
  return kept
}

function groupByType<I extends { readonly type: string }>(items: readonly I[]): Map<string, I[]> {
  const groups = new Map<string, I[]>()
  for (const item of items) {
    const group = groups.get(item.type)
    if (group === undefined) groups.set(item.type, [item])
    else group.push(item)
  }
  return groups
}

import type { Exchange } from './operation.js'
import { findRenamed } from './match-by-name.js'
import type { Comparison } from './pair-comparison.js'
import type { MethodPair } from './method-change.js'

/** Pairs methods by name and direction, and then those that look renamed. */
export function matchMethods(
  comparison: Comparison,
  base: readonly Exchange[],
  head: readonly Exchange[],
) {
  const find = (rows: readonly Exchange[], { name, kind }: Exchange) =>
    rows.find((row) => row.name === name && row.kind === kind) ??
    rows.find((row) => row.name === name)
  const same = base.flatMap((method): MethodPair[] => {
    const other = find(head, method)
    return other === undefined ? [] : [{ base: method, head: other }]
  })
  const removed = base.filter((method) => !same.some((pair) => pair.base === method))
  const added = head.filter((method) => !same.some((pair) => pair.head === method))
  const renamed = findRenamed({
    removed,
    added,
    nameOf: ({ name }) => name,
    formerNameOf: ({ renamedFrom }) => renamedFrom,
    isAlike: (a, b) => isAlike(comparison, a, b),
  })
  return {
    matched: [...same, ...renamed],
    removed: removed.filter((method) => !renamed.some((pair) => pair.base === method)),
    added: added.filter((method) => !renamed.some((pair) => pair.head === method)),
  }
}

/** Whether one method takes and answers what the other does. */
function isAlike({ base, head, wire }: Comparison, from: Exchange, to: Exchange): boolean {
  const isSame = (a: string | undefined, b: string | undefined) => {
    if (a === undefined || b === undefined) return a === b
    return wire.of(base, { kind: 'ref', name: a }) === wire.of(head, { kind: 'ref', name: b })
  }
  if (from.kind !== to.kind || from.params?.presence !== to.params?.presence) return false
  return isSame(from.params?.type, to.params?.type) && isSame(from.result, to.result)
}

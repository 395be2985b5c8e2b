import type { ForeignReading } from '../contract/reading.js'
import type { ReleaseContract } from '../merge/lifespans.js'
import { isInRange } from '../merge/merge-contracts.js'
import type { ReleaseRange } from '../merge/merge-contracts.js'
import { splitDirections } from '../read/declarations/directions.js'
import type { Surface } from '../read/export/read-export.js'
import { readCodexExport } from '../read/export/read-export.js'
import type { History } from './history.js'

/** The contract of one release, and what its export left open. */
export interface ReadRelease
  extends ReleaseContract, Pick<ForeignReading, 'inferences' | 'warnings'> {}

/**
 * The contract of each release of a history, the oldest first. Equal exports are read once. With a
 * range, releases outside of it do not decide which types have two forms.
 */
export function readContracts(
  history: History,
  surface: Surface,
  range?: ReleaseRange,
): ReadRelease[] {
  const split = new Set<string>()
  let before: { digest: string; isWanted: boolean; contract: ReadRelease } | undefined
  const exportsOf = (release: string, isWanted: boolean) => {
    const { stable, ...exports } = history.exportsOf(release)
    // The stable surface only marks what is experimental, which has no date.
    return stable && (isWanted || surface === 'stable') ? { ...exports, stable } : exports
  }
  const contracts = history.releases.map((release) => {
    const digest = history.digestOf(release)
    const isWanted = range === undefined || isInRange(release, range)
    const contract =
      digest === before?.digest && before.isWanted === isWanted
        ? { ...before.contract, release }
        : { release, ...readCodexExport(exportsOf(release, isWanted), { surface }) }
    before = { digest, isWanted, contract }
    if (isWanted) {
      for (const { rule, at } of contract.inferences) if (rule === 'direction') split.add(at)
    }
    return contract
  })
  return alignDirections(contracts, [...split])
}

/**
 * Splits each type that any release has in two forms, for servers and for clients, in all releases.
 * Takes the names of those types.
 */
function alignDirections<T extends ReleaseContract>(
  contracts: readonly T[],
  split: readonly string[],
): T[] {
  return contracts.map((contract) => {
    return { ...contract, model: splitDirections(contract.model, new Map(), split).model }
  })
}

import { alignDirections } from '../merge/align-directions.js'
import type { ReleaseContract } from '../merge/lifespans.js'
import type { Surface } from '../read/export/read-export.js'
import { readCodexExport } from '../read/export/read-export.js'
import type { History } from './history.js'

/** The contract of each release of a history, the oldest first. Equal exports are read once. */
export function readContracts(history: History, surface: Surface): ReleaseContract[] {
  const split = new Set<string>()
  let before: { digest: string; contract: ReleaseContract } | undefined
  const contracts = history.releases.map((release) => {
    const digest = history.digestOf(release)
    if (digest === before?.digest) return { ...before.contract, release }
    const { model, inferences } = readCodexExport(history.exportsOf(release), { surface })
    for (const { rule, at } of inferences) if (rule === 'direction') split.add(at)
    before = { digest, contract: { release, model } }
    return before.contract
  })
  return alignDirections(contracts, [...split])
}

import type { ReleaseContract } from '../../codegen/merge/lifespans.js'
import type { Surface } from '../../codegen/read/export/read-export.js'
import { readContracts } from '../../codegen/releases/history-contracts.js'
import { readHistory } from '../../codegen/releases/history.js'
import { repository } from './repository.js'

/** The history of releases in this repository. */
export const history = readHistory(repository)

/** The releases of the history whose contracts differ from the one before. */
export const distinctReleases = history.releases.filter((release, index, all) => {
  const before = all[index - 1]
  return before === undefined || history.digestOf(before) !== history.digestOf(release)
})

const read = new Map<Surface, readonly ReleaseContract[]>()

/** The contract of each release of the history. Reading them takes seconds. */
export function contractsOf(surface: Surface): readonly ReleaseContract[] {
  const contracts = read.get(surface) ?? readContracts(history, surface)
  read.set(surface, contracts)
  return contracts
}

import type { BuildCache } from '../build-cache.js'
import { digest } from '../files.js'
import type { ContractModel } from '../contract/model.js'
import { mergeContracts } from '../merge/merge-contracts.js'
import type { Files } from '../print/printer.js'
import { readContracts } from './history-contracts.js'
import { historyOf } from './history.js'
import type { ReleaseIndex } from './release-index.js'
import { indexReleases } from './release-index.js'

/**
 * The oldest release that the contract of the package is about. From it on, at most one member in
 * twenty that servers send is optional because not every release has it.
 */
export const oldestInPackage = '0.150.0'

/** What the package has of the history of releases. */
export interface MergedReleases {
  /** The contract of the releases that the package is about, with the experimental API. */
  model: ContractModel
  /** The parts of all releases. */
  index: ReleaseIndex
}

/** Reading all releases takes seconds, so the result is cached. */
export function mergeReleases(files: Files, { cache, origin }: MergeOptions): MergedReleases {
  const state = digest(files, new Map([['origin', origin]]))
  const known = cache.get('history', state)
  if (known !== undefined) return JSON.parse(known) as MergedReleases
  const history = historyOf(files)
  const contracts = readContracts(history, 'experimental')
  const newest = history.releases.at(-1) ?? oldestInPackage
  const model = mergeContracts(contracts, { oldest: oldestInPackage, newest })
  const merged = { model, index: indexReleases(history, contracts) }
  cache.set('history', state, JSON.stringify(merged))
  return merged
}

interface MergeOptions {
  cache: BuildCache
  /** Digest of the generator. */
  origin: string
}

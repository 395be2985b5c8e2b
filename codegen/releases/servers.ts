import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BuildCache } from '../build-cache.js'
import { digest, readFilesIfAny } from '../files.js'
import type { FoundServers, KnownServers, ServersContract } from '../import/known-servers.js'
import type { Inference } from '../contract/reading.js'
import { isInRange, mergeContracts } from '../merge/merge-contracts.js'
import type { Surface } from '../read/export/read-export.js'
import { readContract } from '../read/read-contract.js'
import type { ReadRelease } from './history-contracts.js'
import { readContracts } from './history-contracts.js'
import type { History } from './history.js'
import { historyOf } from './history.js'
import type { KnownRange } from './server-range.js'
import { formatRange, parseServers } from './server-range.js'

export interface KnownServersOptions {
  /** Reading all releases takes seconds, so the merged contracts are cached. */
  cache: BuildCache
  /** Digest of the generator. */
  origin: string
  /** The folder of the history; that of the package unless given. */
  folder?: string
}

/** The contracts of the releases in the history of this package. */
export function openServers(options: KnownServersOptions): KnownServers {
  const { folder = shipped('history', '../../schema/history') } = options
  const files = readFilesIfAny(folder)
  const path = shipped('contract.json', '../../generated/contract.json')
  const text = readFileSync(path, 'utf8')
  const state = digest(files, new Map([['origin', options.origin]]))
  const history = historyOf(files)
  return {
    digest: digest(new Map([['state', state]]), new Map([['contract', text]])),
    described: readContract(path, text).model,
    find: (servers) => {
      const range = parseServers(servers, history.releases)
      return toFound(history, range, (surface) => {
        return readCached(history, { ...options, range, surface, state })
      })
    },
  }
}

/** A file or folder beside the built code, or of the checkout that the source is in. */
function shipped(name: string, source: string): string {
  const [built, own] = [`./${name}`, source].map((path) => {
    return fileURLToPath(new URL(path, import.meta.url))
  })
  return built !== undefined && existsSync(built) ? built : (own ?? name)
}

function toFound(history: History, range: KnownRange, read: FoundServers['read']): FoundServers {
  const { releases, newest, asked } = range
  const digests = releases.map((release) => [release, history.digestOf(release)] as const)
  const [named, known] = [formatRange(asked), formatRange(range)]
  const notice = `Not every end of ${named} is a known release: this is the contract of ${known}`
  return {
    servers: known,
    isOne: releases.length === 1,
    digest: digest(new Map(digests)),
    notices: named === known ? [] : [notice],
    read,
    declarations: (surface) => history.exportsOf(newest)[surface]?.declarations,
  }
}

interface CachedRange extends Pick<KnownServersOptions, 'cache'> {
  range: KnownRange
  surface: Surface
  /** Digest of the history and the generator. */
  state: string
}

function readCached(history: History, { cache, range, surface, state }: CachedRange) {
  const name = `servers-${formatRange(range)}-${surface}`
  const known = cache.get(name, state)
  if (known !== undefined) return JSON.parse(known) as ServersContract
  const contract = readRange(history, range, surface)
  cache.set(name, state, JSON.stringify(contract))
  return contract
}

function readRange(history: History, range: KnownRange, surface: Surface): ServersContract {
  const contracts = readContracts(history, surface, range)
  const model = mergeContracts(contracts, range)
  const facts = { ...model.facts, protocolVersion: range.newest }
  const inRange = contracts.filter(({ release }) => isInRange(release, range))
  return { model: { ...model, facts }, ...mergeReports(inRange) }
}

/** What was decided about any release, the newest first. */
function mergeReports(contracts: readonly ReadRelease[]): Omit<ServersContract, 'model'> {
  const newestFirst = [...contracts].reverse()
  const inferences = new Map<string, Inference>()
  for (const inference of newestFirst.flatMap((contract) => contract.inferences)) {
    const key = JSON.stringify(inference)
    if (!inferences.has(key)) inferences.set(key, inference)
  }
  const warnings = newestFirst.flatMap((contract) => contract.warnings)
  return { inferences: [...inferences.values()], warnings: [...new Set(warnings)] }
}

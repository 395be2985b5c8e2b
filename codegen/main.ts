import type { CompareOptions } from './diff/compare-contracts.js'
import type { FormatOptions, FormattedReport } from './diff/report/format.js'
import type { Verdict } from './diff/report/report.js'
import type { ListedRule } from './diff/rules/rules.js'
import { generatorFiles, generatorVersion, openBuildCache, withoutFolder } from './build-cache.js'
import { digest } from './files.js'
import type { Imported, ImportOptions } from './import/import-options.js'
import type { Collected, CollectOptions } from './releases/collect.js'

export type { GenerateOptions } from './generate.js'
export { check, generate } from './generate.js'
export { SourceError } from './sources/contract.js'
export type { ListedRule } from './diff/rules/rules.js'
export { ContractError } from './contract/errors.js'
export type { AskServer } from './import/ask-results.js'
export type { ImportOptions } from './import/import-options.js'
export type { DocumentKind } from './print/documents/documents.js'
export type { Imported } from './import/import-options.js'
export type { Change } from './files.js'
export type { Collected, CollectOptions } from './releases/collect.js'

/**
 * Brings a folder up to date with the contract of a codex release, or of several. Throws a
 * SourceError, and then has written nothing.
 */
export async function importContract(options: Omit<ImportOptions, 'generator'>): Promise<Imported> {
  const { importContract: run } = await import('./import/import-contract.js')
  return run({ ...options, generator: generatorVersion() }, async (cwd) => {
    const { openServers } = await import('./releases/servers.js')
    const cache = withoutFolder(cwd, openBuildCache(cwd))
    return openServers({ cache, origin: digest(generatorFiles()) })
  })
}

/** Adds the codex releases that are new on npm to the history. Needs npm and the network. */
export async function collectReleases(options: CollectOptions): Promise<Collected> {
  const { collectReleases: run } = await import('./releases/collect.js')
  return run(options)
}

export type DiffOptions = Omit<CompareOptions, 'findsRoot'> & FormatOptions

/**
 * A comparison in the formats that were asked for, and whether its gate lets the change through.
 */
export interface DiffOutput extends FormattedReport {
  verdict: Verdict
}

/** Compares two contracts. Throws a SourceError where one of them cannot be had. */
export async function diff(options: DiffOptions): Promise<DiffOutput> {
  const { compareContracts } = await import('./diff/compare-contracts.js')
  const { formatAll, needsRoot } = await import('./diff/report/format.js')
  const { verdictOf } = await import('./diff/report/report.js')
  const { ownCompiler: compiler } = await import('./diff/compiler.js')
  const { runCodex: runBinary } = await import('./sources/run-codex.js')
  const findsRoot = needsRoot(options)
  const report = await compareContracts({ ...options, findsRoot }, { compiler, runBinary })
  return { ...formatAll(report, options), verdict: verdictOf(report) }
}

/** The rules that comparisons go by. */
export async function listRules(): Promise<ListedRule[]> {
  const { listRules: list } = await import('./diff/rules/rules.js')
  return list()
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientFolders, emitClients } from './clients.js'
import type { CompareOptions } from './diff/compare-contracts.js'
import type { FormatOptions, FormattedReport } from './diff/report/format.js'
import type { Verdict } from './diff/report/report.js'
import type { ListedRule } from './diff/rules/rules.js'
import { policyFiles } from './sources/contract.js'
import { applyPlan, digest, isGenerated, readFolder, readFolderIfAny } from './files.js'
import type { ImportOptions } from './import/import-contract.js'
import type { Imported } from './import/imported.js'
import type { Memory } from './memory.js'
import { openMemory, withoutKeeping } from './memory.js'
import type { Change } from './plan.js'
import { plan } from './plan.js'
import type { Files } from './print/printer.js'
import type { Collected, CollectOptions } from './releases/collect.js'

export { SourceError } from './sources/error.js'
export type { ListedRule } from './diff/rules/rules.js'
export { ContractError } from './contract/errors.js'
export type { AskServer } from './import/ask-results.js'
export type { ImportOptions } from './import/import-contract.js'
export type { DocumentKind } from './print/documents/documents.js'
export type { Imported } from './import/imported.js'
export type { Change } from './plan.js'
export type { Collected, CollectOptions } from './releases/collect.js'

export interface GenerateOptions {
  /** Folder that holds `schema/`, `generated/` and, where there are any, packages in `clients/`. */
  root: string
}

/** Brings everything that is generated up to date and tells what had to change. */
export async function generate({ root }: GenerateOptions): Promise<Change[]> {
  const memory = openMemory(root)
  if (memory.recall('generated', stateDigest(root)) !== undefined) return []
  const { wanted, changes } = await compute(root, memory)
  applyPlan(root, changes, wanted)
  memory.keep('generated', stateDigest(root), '')
  return changes
}

/**
 * Brings a folder up to date with the contract of a codex release. Throws an SourceError, and then
 * has written nothing.
 */
export async function importContract(options: Omit<ImportOptions, 'generator'>): Promise<Imported> {
  const { importContract: run } = await import('./import/import-contract.js')
  return run({ ...options, generator: generatorVersion() })
}

/** Adds the codex releases that are new on npm to the history. Needs npm and the network. */
export async function collectReleases(options: CollectOptions): Promise<Collected> {
  const { collectReleases: run } = await import('./releases/collect.js')
  return run(options)
}

/** Tells what `generate` would change, always by comparing, and touches nothing. */
export async function check({ root }: GenerateOptions): Promise<Change[]> {
  return (await compute(root, withoutKeeping(openMemory(root)))).changes
}

export type DiffOptions = Omit<CompareOptions, 'findsRoot'> & FormatOptions

/** A comparison in the formats that were asked for, and whether its gate lets the change through. */
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

async function compute(
  root: string,
  memory: Memory,
): Promise<{ wanted: Files; changes: Change[] }> {
  const schema = readSchemaFiles(root)
  // The compiler and ajv cost a third of a second to load: only when there is something to do.
  const { buildContract } = await import('./build.js')
  const { openApiPath } = await import('./read/typescript/schema-set.js')
  const { files, protocol } = buildContract(root, schema, generatorVersion())
  const origin = digest(generatorFiles(), printerVersions())
  const wanted = new Map([...files, ...(await emitClients(root, protocol, { memory, origin }))])
  const openApi = schema.get(openApiPath)
  if (openApi !== undefined) {
    wanted.set('generated/backend.ts', await emitBackend(openApiPath, openApi, memory))
  }
  return { wanted, changes: plan(wanted, readOutput(root, wanted)) }
}

/** Emits from memory when nothing changed, because openapi-typescript takes long to load. */
async function emitBackend(path: string, text: string, memory: Memory): Promise<string> {
  const origin = digest(generatorFiles(), printerVersions(), new Map([[path, text]]))
  const known = memory.recall('backend.ts', origin)
  if (known !== undefined) return known
  const emit = await import('./print/typescript/backend.js')
  const emitted = await emit.emitBackend(path, text)
  memory.keep('backend.ts', origin, emitted)
  return emitted
}

/** One digest over all that decides whether the last run still holds. */
function stateDigest(root: string): string {
  // A package that is there and empty is something to do.
  const clients = new Map([['clients', clientFolders(root).join()]])
  return digest(
    generatorFiles(),
    printerVersions(),
    readSchemaFiles(root),
    readOutput(root),
    clients,
  )
}

/**
 * What is there of the generator's work. The folder of a client holds work by hand too, so there it
 * is what the first line says, or what stands where the generator would write.
 */
function readOutput(root: string, wanted: Files = new Map()): Files {
  const shared = clientFolders(root).flatMap((folder) => [...readFolderIfAny(root, folder)])
  const own = shared.filter(([path, text]) => isGenerated(text) || wanted.has(path))
  return new Map([...readFolderIfAny(root, 'generated'), ...own])
}

function generatorFiles(): Files {
  const own = dirname(fileURLToPath(import.meta.url))
  return new Map([
    ...readFolder(own, '.'),
    ['package.json', readFileSync(join(own, '../package.json'), 'utf8')],
  ])
}

/** The packages that decide what `backend.ts` and the clients look like. */
function printerVersions(): Files {
  const require = createRequire(import.meta.url)
  return new Map(
    ['openapi-typescript', 'quicktype-core', 'typescript'].map((name) => {
      const { version } = require(`${name}/package.json`) as { version: string }
      return [name, version]
    }),
  )
}

/** Everything in the folder says something about the contract, but for what is written about it. */
function readSchemaFiles(root: string): Files {
  const about = new Set(policyFiles.map((name) => `schema/${name}`))
  const isAbout = (path: string) => {
    return path.endsWith('.md') || about.has(path) || path.startsWith('schema/history/')
  }
  return new Map([...readFolder(root, 'schema')].filter(([path]) => !isAbout(path)))
}

function generatorVersion(): string {
  const own = fileURLToPath(new URL('../package.json', import.meta.url))
  const { name, version } = JSON.parse(readFileSync(own, 'utf8')) as Record<string, string>
  return `${name} ${version}`
}

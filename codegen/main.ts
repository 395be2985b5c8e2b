import { readFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CompareOptions } from './diff/compare-contracts.js'
import type { FormatOptions, FormattedReport } from './diff/report/format.js'
import type { Verdict } from './diff/report/report.js'
import type { ListedRule } from './diff/rules/rules.js'
import { generatorFiles, generatorVersion, openBuildCache, withoutFolder } from './build-cache.js'
import { digest, readFilesIfAny } from './files.js'
import type { Imported, ImportOptions } from './import/import-options.js'
import type { ReleaseNotesOptions } from './releases/changelog.js'
import type { Collected, CollectOptions } from './releases/collect.js'
import type { FoundPart } from './releases/find-part.js'
import type { ListedRelease } from './releases/list-releases.js'
import type { ReleaseIndexFile } from './releases/release-index.js'
import type { Recording } from './wire/recording/format.js'
import type { Recorder, RecorderOptions } from './wire/recording/recorder.js'
import type { Inspector, InspectorOptions } from './wire/inspect/inspector.js'
import type { Replay, ReplayOptions } from './wire/replay/replay.js'

export type { GenerateOptions } from './generate.js'
export { check, generate } from './generate.js'
export { buildReference, writeReference } from './reference.js'
export { SourceError } from './sources/contract.js'
export type { ListedRule } from './diff/rules/rules.js'
export { ContractError } from './contract/errors.js'
export type { AskServer } from './import/ask-results.js'
export type { ImportOptions } from './import/import-options.js'
export type { DocumentKind } from './print/documents/documents.js'
export type { Imported } from './import/import-options.js'
export type { Change } from './files.js'
export type { Collected, CollectOptions } from './releases/collect.js'
export type { FoundPart, ListedPart, PartLifespan } from './releases/find-part.js'
export type { ListedRelease, PartChanges } from './releases/list-releases.js'
export type { PartForm } from './releases/part-form.js'
export type { Finding } from './wire/inspect/finding.js'
export type { RowCells } from './wire/inspect/format.js'
export type { Inspector, InspectorOptions } from './wire/inspect/inspector.js'
export type { RecordedEnd, RecordedFrame, WireFrame } from './wire/frame.js'
export { RecordingError } from './wire/recording/format.js'
export type { Recording } from './wire/recording/format.js'
export type { Recorder, RecorderOptions } from './wire/recording/recorder.js'
export type { Difference } from './wire/replay/difference.js'
export { ReplayError } from './wire/replay/difference.js'
export type { Replay, ReplayOptions, ReplayTransport } from './wire/replay/replay.js'

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

/** The history of releases as the build copies it into this package. */
const historyFolder = fileURLToPath(new URL('history', import.meta.url))

async function readReleaseIndex(): Promise<ReleaseIndexFile> {
  const text = await readFile(join(historyFolder, 'release-index.json'), 'utf8')
  return JSON.parse(text) as ReleaseIndexFile
}

/** The known codex releases, the oldest first. */
export async function listReleases(): Promise<ListedRelease[]> {
  const { listReleases: list } = await import('./releases/list-releases.js')
  return list(await readReleaseIndex())
}

/**
 * The known releases that have a method, a type or a part of these, such as `thread/list.cwd`.
 * Throws a SourceError if none has it.
 */
export async function findPart(name: string): Promise<FoundPart> {
  const { findPart: find } = await import('./releases/find-part.js')
  return find(await readReleaseIndex(), name)
}

/**
 * The changes between two known releases, or those that one made, as a changelog or as a report of
 * `diff`. Throws a SourceError if one of them is not known.
 */
export async function formatReleaseNotes(options: ReleaseNotesOptions): Promise<string> {
  const { historyOf } = await import('./releases/history.js')
  const { formatReleaseNotes: format } = await import('./releases/changelog.js')
  return format(historyOf(readFilesIfAny(historyFolder)), options)
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

/**
 * Creates a file that only its owner can read, for the frames of one connection. Secrets, ids and
 * paths of the user are replaced before anything is written. Throws if the file exists.
 */
export async function createRecorder(
  options: Omit<RecorderOptions, 'secretMembers'>,
): Promise<Recorder> {
  const { Recorder: Created } = await import('./wire/recording/recorder.js')
  return new Created({ ...options, secretMembers: await readSecretMembers() })
}

/** Reads a recording. Throws a RecordingError if it is none. */
export async function readRecording(path: string): Promise<Recording> {
  const { parseRecording } = await import('./wire/recording/format.js')
  return parseRecording(await readFile(path, 'utf8'))
}

/**
 * Serves a recording, or the one in a file, to one client as a transport. `verify()` throws a
 * ReplayError if the client has left it. The folders are by default those of this process.
 */
export async function createReplay(
  recording: Recording | string,
  options: Omit<ReplayOptions, 'secretMembers'> = {},
): Promise<Replay> {
  const { Replay: Created } = await import('./wire/replay/replay.js')
  const places = { home: homedir(), temporary: tmpdir(), workspace: process.cwd() }
  const read = typeof recording === 'string' ? await readRecording(recording) : recording
  return new Created(read, {
    ...places,
    ...options,
    secretMembers: await readSecretMembers(),
  })
}

/** Shows the frames of one connection on a page. Secrets are replaced unless asked otherwise. */
export async function createInspector(
  options: Omit<InspectorOptions, 'secretMembers' | 'assets'>,
): Promise<Inspector> {
  const { Inspector: Created } = await import('./wire/inspect/inspector.js')
  const assets = fileURLToPath(new URL('inspector', import.meta.url))
  return new Created({ ...options, assets, secretMembers: await readSecretMembers() })
}

/** The members that our contract marks as secret, from the copy of it in this package. */
async function readSecretMembers(): Promise<Set<string>> {
  const { findSecretMembers } = await import('./wire/redact/secret-members.js')
  const text = await readFile(new URL('contract.json', import.meta.url), 'utf8')
  return findSecretMembers(JSON.parse(text) as Parameters<typeof findSecretMembers>[0])
}

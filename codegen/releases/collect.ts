import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AskServer } from '../import/ask-results.js'
import { SourceError } from '../sources/contract.js'
import { readResolved } from '../import/resolve-results.js'
import { compareReleases, isNewer } from '../contract/versions.js'
import { formatReleaseNotes } from './changelog.js'
import { emitKnownReleases } from './emit-known-releases.js'
import type { ExportedRelease, NpmEnv } from './export-release.js'
import { exportRelease, installRelease, listReleases } from './export-release.js'
import type { History } from './history.js'
import { formatResults, historyFolder, readHistory, readResults, resultsName } from './history.js'
import { knownReleases } from './known.js'
import { formatRelease } from './release-file.js'

/** The first release that the history has. */
const firstRelease = '0.118.0'

export interface CollectOptions {
  /** Root of the repository. */
  root: string
  env: NpmEnv
  ask: AskServer
  /** Takes a line about what is going on. */
  report: (line: string) => void
  /** As `2027-01-31`. */
  today: string
}

export interface Collected {
  /** Releases that were added, oldest first. */
  added: readonly string[]
  /** Releases that npm lists and that could not be installed or exported, with the reason. */
  skipped: readonly { release: string; reason: string }[]
  /** A line for each result whose type is not known. */
  unresolved: readonly string[]
  /** The changes since the newest release that was known before; empty if nothing was added. */
  changelog: string
}

/**
 * Adds every release that is missing to the history, and updates the tables that follow from it.
 */
export async function collectReleases(options: CollectOptions): Promise<Collected> {
  const { root, env, report, today } = options
  const known = readHistory(root).releases
  const listed = await listReleases(env)
  const missing = listed
    .filter((release) => !isNewer(firstRelease, release) && !known.includes(release))
    .sort(compareReleases)
  const [added, unresolved]: [string[], string[]] = [[], []]
  const skipped: { release: string; reason: string }[] = []
  for (const release of missing) {
    report(`codex ${release} …`)
    try {
      unresolved.push(...(await addRelease(release, options)))
      added.push(release)
    } catch (error) {
      // A release can be on npm without a program for this platform, or before it.
      if (!(error instanceof SourceError)) throw error
      skipped.push({ release, reason: error.message })
    }
  }
  const history = readHistory(root)
  const tables = emitKnownReleases(history, readResults(root))
  writeFileSync(join(root, 'codegen/releases/known-releases.ts'), tables)
  const [base, head] = [known.at(-1), added.at(-1)]
  const isNews = base !== undefined && head !== undefined && isNewer(head, base)
  const changelog = isNews ? await formatReleaseNotes(history, { base, head, today }) : ''
  return { added, skipped, unresolved, changelog }
}

/** Adds one release; returns a line for each result whose type is not known. */
async function addRelease(release: string, options: CollectOptions): Promise<string[]> {
  const { root, env } = options
  const folder = mkdtempSync(join(tmpdir(), 'codex-contract-'))
  try {
    const exported = await exportRelease(await installRelease(release, folder, env))
    const unresolved = await updateResults(exported, options)
    writeRelease(release, exported, { root, history: readHistory(root) })
    return unresolved
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeRelease(
  release: string,
  { found, state }: ExportedRelease,
  { root, history }: { root: string; history: History },
): void {
  const base = history.releases.findLast((known) => isNewer(release, known))
  const bundles = {
    stable: found.digests.stable ?? '',
    experimental: found.digests.experimental ?? '',
  }
  const text = formatRelease(
    { release, ...(base !== undefined && { base }), bundles },
    { base: base === undefined ? new Map() : history.stateOf(base), state },
  )
  writeFileSync(join(root, historyFolder, `${release}.txt`), text)
}

/** Adds the results that the binary itself answers with to the list. */
async function updateResults(
  { found }: ExportedRelease,
  { root, ask }: CollectOptions,
): Promise<string[]> {
  const known = readResults(root)
  const listedResults = Object.fromEntries(known)
  const { results, warnings } = await readResolved(found, {
    surface: 'experimental',
    only: [],
    named: {},
    answered: {},
    known: { ...knownReleases, listedResults },
    ask,
  })
  for (const [method, { origin, type }] of results) {
    if (origin === 'answered' && type !== undefined) known.set(method, type)
  }
  writeFileSync(join(root, historyFolder, resultsName), formatResults(known))
  return [...warnings]
}

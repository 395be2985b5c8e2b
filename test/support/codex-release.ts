import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CachedPackage } from './cached-package.js'
import { findCached } from './cached-package.js'

/**
 * The releases that tests compare with, oldest first: a run takes the first and the last, and with
 * `npm run test:codex -- --all` every one. Some only go through turns and export their contract.
 */
const table: readonly { version: string; only?: 'turns' }[] = [
  { version: '0.118.0' },
  { version: '0.128.0', only: 'turns' },
  { version: '0.137.0', only: 'turns' },
  { version: '0.150.1' },
  { version: '0.160.1', only: 'turns' },
  { version: '0.169.0' },
  { version: '0.171.0' },
]

/** Set by the option `--all` of `npm run test:codex`. */
const hasEveryRelease = process.env['CODEX_CONTRACT_RELEASES'] === 'all'

const inThisRun = hasEveryRelease ? table : [...table.slice(0, 1), ...table.slice(-1)]

/** All of these releases. */
export const knownReleases = table.map(({ version }) => version)

/** Releases of this run that go through turns and export their contract: all of them. */
export const turnReleases = inThisRun.map(({ version }) => version)

/** Releases that are sent the same lines as our server, in this run. */
export const codexReleases = toCompared(inThisRun)

/** The same, in a run with every release. */
export const comparedReleases = toCompared(table)

/** Releases that followed each other, whose contracts are tried on each other with `--all`. */
export const neighbours = hasEveryRelease
  ? ['0.167.2', '0.168.0', ...table.slice(-1).map(({ version }) => version)]
  : []

/** Releases whose errors are collected: the last one, and with `--all` two that no rule is from. */
export const errorReleases = [
  ...(hasEveryRelease ? ['0.140.0', '0.162.0'] : []),
  ...table.slice(-1).map(({ version }) => version),
]

function toCompared(rows: typeof table): string[] {
  return rows.filter(({ only }) => only === undefined).map(({ version }) => version)
}

/** Where and how a release is installed. */
export function toPackage(version: string): CachedPackage {
  return { name: `codex-${version}`, spec: `@openai/codex@${version}` }
}

/** The program of an installed release. In CI there has to be one: a skipped test would look green. */
export function findCodex(version: string): string | undefined {
  const folder = findCached(toPackage(version))
  const program = join(folder ?? '', '.bin', 'codex')
  if (folder !== undefined && existsSync(program)) return program
  if (process.env['CI'] === 'true') throw new Error(`codex ${version} is not installed`)
  return undefined
}

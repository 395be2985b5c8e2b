import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CachedPackage } from './cached-package.js'
import { findCached } from './cached-package.js'

/** The era that the contract follows, and the newest release it was compared with. */
export const codexReleases: readonly string[] = ['0.118.0', '0.169.0']

/** Releases that hold whole turns, over the time between those two. */
export const turnReleases: readonly string[] = [
  '0.118.0',
  '0.128.0',
  '0.137.0',
  '0.150.1',
  '0.160.1',
  '0.169.0',
]

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

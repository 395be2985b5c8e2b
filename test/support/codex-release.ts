import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CachedPackage } from './cached-package.js'
import { findCached } from './cached-package.js'

/** The era that the contract follows, and the newest release it was compared with. */
export const codexReleases = ['0.118.0', '0.169.0'] as const

export type CodexRelease = (typeof codexReleases)[number]

/** Where and how a release is installed. */
export function toPackage(version: CodexRelease): CachedPackage {
  return { name: `codex-${version}`, spec: `@openai/codex@${version}` }
}

/** The program of an installed release. */
export function findCodex(version: CodexRelease): string | undefined {
  const folder = findCached(toPackage(version))
  const program = join(folder ?? '', '.bin', 'codex')
  return folder !== undefined && existsSync(program) ? program : undefined
}

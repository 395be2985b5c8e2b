import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The era that the contract follows, and the newest release it was compared with. */
export const codexReleases = ['0.118.0', '0.169.0'] as const

export type CodexRelease = (typeof codexReleases)[number]

/** The program of an installed release. */
export function findCodex(version: CodexRelease): string | undefined {
  const program = join(findFolder(version), 'node_modules', '.bin', 'codex')
  return existsSync(program) ? program : undefined
}

/** Installs a codex release outside the tree, once. */
export function installCodex(version: CodexRelease): void {
  if (findCodex(version) !== undefined) return
  const folder = findFolder(version)
  // A run that is killed in between leaves no half installation under the final name.
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  writeFileSync(join(partial, 'package.json'), '{ "private": true }\n')
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `@openai/codex@${version}`], {
      cwd: partial,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    rmSync(folder, { recursive: true, force: true })
    renameSync(partial, folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

function findFolder(version: CodexRelease): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  return join(cache, 'codex-contract', `codex-${version}`)
}

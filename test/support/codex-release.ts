import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The era that the contract follows, and the newest release it was compared with. */
export const codexReleases = ['0.118.0', '0.169.0'] as const

export type CodexRelease = (typeof codexReleases)[number]

/** Installs a codex release outside the tree, once, and returns the path of its program. */
export function installCodex(version: CodexRelease): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const folder = join(cache, 'codex-contract', `codex-${version}`)
  const program = join(folder, 'node_modules', '.bin', 'codex')
  if (existsSync(program)) return program
  // A run that is killed in between leaves no half installation under the final name.
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  writeFileSync(join(partial, 'package.json'), '{ "private": true }\n')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `@openai/codex@${version}`], {
    cwd: partial,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  rmSync(folder, { recursive: true, force: true })
  renameSync(partial, folder)
  return program
}

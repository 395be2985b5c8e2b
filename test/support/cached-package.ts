import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A package in one version, installed outside the tree under a name of its own. */
export interface CachedPackage {
  name: string
  /** As npm takes it: `typescript@5.9.3`. */
  spec: string
}

/** Folder of an installed package's `node_modules`. */
export function findCached({ name }: CachedPackage): string | undefined {
  const folder = join(folderOf(name), 'node_modules')
  return existsSync(folder) ? folder : undefined
}

/** Installs a package once. A run that is killed in between leaves no half installation. */
function installCached(cached: CachedPackage): void {
  if (findCached(cached) !== undefined) return
  const folder = folderOf(cached.name)
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  writeFileSync(join(partial, 'package.json'), '{ "private": true }\n')
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', cached.spec], {
      cwd: partial,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    rmSync(folder, { recursive: true, force: true })
    renameSync(partial, folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

/**
 * Installs before any worker looks. Where a package cannot be had, its tests are skipped; in CI that
 * would hide that nothing was tried, so there it ends the run.
 */
export function installAll(packages: readonly CachedPackage[]): void {
  for (const cached of packages) {
    try {
      installCached(cached)
    } catch (cause) {
      const message = `${cached.spec} cannot be installed`
      if (process.env['CI'] === 'true') throw new Error(message, { cause })
      console.warn(`${message}: not run`)
    }
  }
}

function folderOf(name: string): string {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  return join(cache, 'codex-contract', name)
}

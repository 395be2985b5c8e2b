import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isRelease } from '../contract/model.js'
import type { FoundExports } from './exported-folder.js'
import { checkRelease, readExportedFolder, withRelease } from './exported-folder.js'
import { ImportError } from '../import/import-error.js'
import { runCodex } from './run-codex.js'

export interface SourceOptions {
  /** A codex binary, a folder that it exported to, or a release that is installed. */
  source: string
  /** Folder that relative paths, and the search for packages, start from. */
  cwd: string
  /** Release of an export whose release is unknown. */
  release?: string
}

/** Finds out what is meant, and reads it. */
export async function locate({ source, cwd, release }: SourceOptions): Promise<FoundExports> {
  if (release !== undefined && !isRelease(release)) {
    throw new ImportError('usage', `--release takes a release such as 0.169.0, not ${release}`)
  }
  if (isRelease(source)) return runRelease(findInstalled(source, cwd), release)
  const path = resolve(cwd, source)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) {
    const possible = 'a codex binary, a folder that it exported to, or an installed release'
    throw new ImportError('usage', `There is no ${source}; it can be ${possible}`)
  }
  return stats.isDirectory() ? readExportedFolder(path, release) : runRelease(path, release)
}

async function runRelease(binary: string, release: string | undefined): Promise<FoundExports> {
  const found = await runCodex(binary)
  checkRelease(binary, found.exports.version, release)
  return withRelease(found, release)
}

/** The program of a release that is in `node_modules`. Others are not downloaded. */
function findInstalled(version: string, cwd: string): string {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const home = join(folder, 'node_modules/@openai/codex')
    const manifest = join(home, 'package.json')
    if (existsSync(manifest)) return checkInstalled(home, manifest, version)
    if (folder === dirname(folder)) break
  }
  const install = `npm install --save-dev @openai/codex@${version}`
  throw new ImportError('usage', `codex ${version} is not installed: ${install}`)
}

function checkInstalled(home: string, manifest: string, version: string): string {
  const found = readManifest(manifest)
  if (found.version !== version) {
    const message = `${home} is codex ${found.version ?? 'of no version'}, not ${version}`
    throw new ImportError('usage', message)
  }
  return join(home, found.bin?.['codex'] ?? 'bin/codex.js')
}

interface Manifest {
  version?: string
  bin?: Record<string, string>
}

function readManifest(path: string): Manifest {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest
  } catch (cause) {
    throw new ImportError('failed', `${path} cannot be read; install codex again`, { cause })
  }
}

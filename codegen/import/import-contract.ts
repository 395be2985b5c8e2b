import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { generatorFiles, openBuildCache } from '../build-cache.js'
import { digest } from '../files.js'
import { SourceError } from '../sources/contract.js'
import type { FoundExports } from '../sources/exports.js'
import type { Imported, ImportOptions } from './import-options.js'
import { checkFolder, readFolders } from './output.js'
import { findExports, withRelease } from '../sources/exports.js'
import { checkRelease } from '../sources/open-contract.js'
import type { Source } from '../sources/open-source.js'
import { openSource } from '../sources/open-source.js'
import { runCodex } from '../sources/run-codex.js'
import { parseImportSource } from '../sources/source-name.js'

/**
 * Brings a folder up to date with the contract of a codex release. Throws a SourceError, and then
 * has written nothing.
 */
export async function importContract(options: ImportOptions): Promise<Imported> {
  try {
    return await importUnlessCached(options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new SourceError('failed', 'The export is nested too deep to be read', { cause: error })
  }
}

/**
 * An import that had nothing to do is not repeated while export, options, generator and every file
 * of the output are the same.
 */
async function importUnlessCached(options: ImportOptions): Promise<Imported> {
  const { cwd, source, verify = false } = options
  const out = resolve(cwd, options.out)
  checkFolder(out)
  const found = source === undefined ? undefined : await openExport({ ...options, source })
  const keeps = !verify && existsSync(resolve(cwd, 'node_modules'))
  const state = keeps ? stateDigest(options, out, found) : ''
  const cache = openBuildCache(cwd)
  const name = `import-${createHash('sha256').update(out).digest('hex').slice(0, 16)}`
  const known = keeps ? cache.get(name, state) : undefined
  if (known !== undefined) return JSON.parse(known) as Imported
  // Printers and validators take long to load: only when there may be something to do.
  const { runImport } = await import('./run-import.js')
  const imported = await runImport(options, out, found)
  if (keeps && imported.changes.length === 0) cache.set(name, state, JSON.stringify(imported))
  return imported
}

function stateDigest(
  { ask, ...options }: ImportOptions,
  out: string,
  found: FoundExports | undefined,
): string {
  const bundles = [found?.exports.stable, found?.exports.experimental].flatMap(
    (exported, index) => {
      const files = exported === undefined ? [] : [exported.nested, exported.flat]
      return files.map((file, at): [string, string] => [`${index}/${at}`, file?.text ?? ''])
    },
  )
  const types = [found?.digests.stableTypes, found?.digests.experimentalTypes]
  const rest = [options, types, found?.exports.version, found?.binary, ask !== undefined]
  const settings = new Map([['options', JSON.stringify(rest)]])
  return digest(settings, new Map(bundles), generatorFiles(), readFolders(out))
}

interface ExportSource {
  /** A codex binary, a folder that it exported to, or a release that is installed. */
  source: string
  /** Folder that relative paths, and the search for packages, start from. */
  cwd: string
  /** Release of an export whose release is unknown. */
  release?: string
}

/** Opens the export that was named; a program is run for it. */
async function openExport({ source, cwd, release }: ExportSource): Promise<FoundExports> {
  checkRelease(release)
  const opened = await openSource(parseImportSource(source), cwd)
  const path = pathOf(opened, resolve(cwd, source))
  const found =
    opened.kind === 'folder'
      ? await findExports(opened.tree, path, (file) => join(path, file))
      : await runCodex(path)
  return nameRelease(found, path, release)
}

function pathOf(opened: Source, folder: string): string {
  return opened.kind === 'folder' ? folder : (opened.path ?? folder)
}

/** The exports as those of the release that the caller named, which may be one of several. */
function nameRelease(found: FoundExports, path: string, release: string | undefined): FoundExports {
  const { version } = found.exports
  if (release === undefined || version === undefined) return withRelease(found, release)
  if (found.releases.includes(release)) {
    return { ...found, exports: { ...found.exports, version: release } }
  }
  const message = `${path} is of codex ${version}, not ${release}; leave out --release`
  throw new SourceError('usage', message)
}

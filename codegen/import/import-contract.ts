import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { generatorFiles, openBuildCache } from '../build-cache.js'
import { digest } from '../files.js'
import { SourceError } from '../sources/contract.js'
import type { FoundExports } from '../sources/exports.js'
import type { Files } from '../print/printer.js'
import type { Imported, ImportOptions } from './import-options.js'
import type { KnownServers } from './known-servers.js'
import { checkFolder, readFolders } from './output.js'
import { findExports, withRelease } from '../sources/exports.js'
import { checkRelease } from '../sources/open-contract.js'
import type { Source } from '../sources/open-source.js'
import { openSource } from '../sources/open-source.js'
import { runCodex } from '../sources/run-codex.js'
import { parseImportSource } from '../sources/source-name.js'

/**
 * Brings a folder up to date with the contract of a codex release, or of several. Throws a
 * SourceError, and then has written nothing.
 */
export async function importContract(
  options: ImportOptions,
  openServers?: OpenServers,
): Promise<Imported> {
  try {
    checkOptions(options)
    return await importUnlessCached(options, openServers)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new SourceError('failed', 'The export is nested too deep to be read', { cause: error })
  }
}

/** Opens the contracts of the known releases. */
export type OpenServers = (cwd: string) => Promise<KnownServers>

function checkOptions({ source, servers, verify, release, results }: ImportOptions): void {
  if (servers === undefined) return
  if (source !== undefined) {
    throw new SourceError('usage', 'name a source to import, or --servers, and not both')
  }
  const given = [
    verify === true && '--verify',
    release !== undefined && '--release',
    results !== undefined && '--result',
  ].find((flag) => flag !== false)
  if (given === undefined) return
  const message = `${given} is about a codex binary or its export; --servers reads neither`
  throw new SourceError('usage', message)
}

/**
 * An import that had nothing to do is not repeated while export, options, generator and every file
 * of the output are the same.
 */
async function importUnlessCached(
  options: ImportOptions,
  openServers: OpenServers | undefined,
): Promise<Imported> {
  const { cwd, source, servers, verify = false } = options
  const out = resolve(cwd, options.out)
  checkFolder(out)
  const known = servers === undefined ? undefined : await openServers?.(cwd)
  const found = source === undefined ? undefined : await openExport({ ...options, source })
  const keeps = !verify && existsSync(resolve(cwd, 'node_modules'))
  const state = keeps ? stateDigest(options, out, known ?? found) : ''
  const cache = openBuildCache(cwd)
  const name = `import-${createHash('sha256').update(out).digest('hex').slice(0, 16)}`
  const kept = keeps ? cache.get(name, state) : undefined
  if (kept !== undefined) return JSON.parse(kept) as Imported
  const imported = await run(options, out, known ?? found)
  if (keeps && imported.changes.length === 0) cache.set(name, state, JSON.stringify(imported))
  return imported
}

/** Printers and validators take long to load: only when there may be something to do. */
async function run(options: ImportOptions, out: string, input: ImportInput): Promise<Imported> {
  if (input !== undefined && 'find' in input) {
    const { importServers } = await import('./import-servers.js')
    return importServers(options, out, input)
  }
  const { runImport } = await import('./run-import.js')
  return runImport(options, out, input)
}

/** What a contract is imported from; undefined for a check of the output by itself. */
type ImportInput = FoundExports | KnownServers | undefined

function stateDigest({ ask, ...options }: ImportOptions, out: string, input: ImportInput): string {
  const settings = JSON.stringify([options, ask !== undefined])
  const origin = new Map([['options', settings]])
  return digest(origin, inputFiles(input), generatorFiles(), readFolders(out))
}

function inputFiles(input: ImportInput): Files {
  if (input === undefined) return new Map()
  if ('find' in input) return new Map([['releases', input.digest]])
  const { exports, digests, binary } = input
  const bundles = [exports.stable, exports.experimental].flatMap((exported, index) => {
    const files = exported === undefined ? [] : [exported.nested, exported.flat]
    return files.map((file, at): [string, string] => [`${index}/${at}`, file?.text ?? ''])
  })
  const rest = [digests.stableTypes, digests.experimentalTypes, exports.version, binary]
  return new Map([...bundles, ['export', JSON.stringify(rest)]])
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

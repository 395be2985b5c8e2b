import { join, resolve } from 'node:path'
import { SourceError } from '../sources/error.js'
import type { FoundExports } from '../sources/exports.js'
import { findExports, withRelease } from '../sources/exports.js'
import { checkRelease } from '../sources/open-contract.js'
import type { Source } from '../sources/open-source.js'
import { openSource } from '../sources/open-source.js'
import { runCodex } from '../sources/run-codex.js'
import { parseImportSource } from '../sources/source-name.js'

export interface ExportSource {
  /** A codex binary, a folder that it exported to, or a release that is installed. */
  source: string
  /** Folder that relative paths, and the search for packages, start from. */
  cwd: string
  /** Release of an export whose release is unknown. */
  release?: string
}

/** Opens the export that was named; a program is run for it. */
export async function openExport({ source, cwd, release }: ExportSource): Promise<FoundExports> {
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

import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BundleFile, CodexExport } from '../read/export/bundle.js'
import type { CodexExports, Surface } from '../read/export/read.js'
import { releaseDigests } from '../releases/known-releases.js'
import { ImportError } from '../import/import-error.js'

/** The file that tells an export. */
export const nestedName = 'codex_app_server_protocol.schemas.json'
export const flatName = 'codex_app_server_protocol.v2.schemas.json'

/** Far above what codex exports, and far below what would fill the memory. */
const maxBytes = 64 * 1024 * 1024

/** What was found, and what tells one export from another. */
export interface FoundExports {
  exports: CodexExports<CodexExport>
  /** The program that exported them, if it is there. */
  binary?: string
  /** SHA-256 of the nested bundle of each surface that is there. */
  digests: Partial<Record<Surface, string>>
}

/** Exports as they are found: one of a surface that is to be found out, or one of each. */
export interface ExportParts {
  single?: CodexExport
  stable?: CodexExport
  experimental?: CodexExport
}

/** Reads a folder that codex exported to, or one that holds such folders called by surface. */
export function readExportedFolder(folder: string, version: string | undefined): FoundExports {
  const single = readExport(folder)
  if (single !== undefined) return identifyExports({ single }, folder, version)
  const stable = readExport(join(folder, 'stable'))
  const experimental = readExport(join(folder, 'experimental'))
  const parts = { ...(stable && { stable }), ...(experimental && { experimental }) }
  return identifyExports(parts, folder, version)
}

/**
 * Finds out what was exported by which release. Unless `version` names it, the digest of the export
 * gives it, for known releases. `name` is for messages.
 */
export function identifyExports(
  { single, ...parts }: ExportParts,
  name: string,
  version: string | undefined,
): FoundExports {
  const exports = { ...parts, ...(single && { [surfaceOf(single)]: single }) }
  const { stable, experimental } = exports
  if (stable === undefined && experimental === undefined) {
    throw new ImportError('usage', `${name} holds no export of codex: there is no ${nestedName}`)
  }
  const releases = knownReleases([stable, experimental])
  const [latest] = releases
  // Several releases export the same.
  if (version === undefined || !releases.includes(version)) checkRelease(name, latest, version)
  const known = version ?? latest
  return withDigests({ ...exports, ...(known !== undefined && { version: known }) })
}

/** Refuses a release that the caller named and that it is not. */
export function checkRelease(
  name: string,
  found: string | undefined,
  named: string | undefined,
): void {
  if (found === undefined || named === undefined || named === found) return
  throw new ImportError('usage', `${name} is of codex ${found}, not ${named}; leave out --release`)
}

/** Names the release of an export whose release is unknown. */
export function withRelease(found: FoundExports, release: string | undefined): FoundExports {
  if (found.exports.version !== undefined || release === undefined) return found
  return { ...found, exports: { ...found.exports, version: release } }
}

export function withDigests(exports: CodexExports<CodexExport>): FoundExports {
  const { stable, experimental } = exports
  return {
    exports,
    digests: {
      ...(stable && { stable: digestOf(stable) }),
      ...(experimental && { experimental: digestOf(experimental) }),
    },
  }
}

/** The export that stands in a folder itself. */
export function readExport(folder: string): CodexExport | undefined {
  const nested = readBundle(join(folder, nestedName))
  const flat = readBundle(join(folder, flatName))
  if (nested === undefined) return undefined
  return { nested, ...(flat && { flat }) }
}

function readBundle(file: string): BundleFile | undefined {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return undefined
  if (!stats.isFile()) throw new ImportError('failed', `${file} is not a file`)
  if (stats.size > maxBytes) throw new ImportError('failed', `${file} is too large to be a bundle`)
  return { file, text: readFileSync(file, 'utf8') }
}

/** A method that only experimental exports have, kept by codex to test just that. */
const experimentalMark = '"mock/experimentalMethod"'

function surfaceOf(exported: CodexExport): Surface {
  return exported.nested.text.includes(experimentalMark) ? 'experimental' : 'stable'
}

/** The latest first. */
function knownReleases(exports: readonly (CodexExport | undefined)[]): string[] {
  const digests = new Set(exports.flatMap((each) => (each === undefined ? [] : [digestOf(each)])))
  const rows = Object.entries(releaseDigests).reverse()
  return rows.flatMap(([release, known]) => (known.some((it) => digests.has(it)) ? [release] : []))
}

function digestOf({ nested }: CodexExport): string {
  return createHash('sha256').update(nested.text).digest('hex')
}

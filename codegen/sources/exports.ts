import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { ExportDigests } from '../contract/formats/import-lock.js'
import type { Files } from '../print/printer.js'
import type { CodexExport } from '../read/export/bundle.js'
import type { CodexExports, Surface } from '../read/export/read-export.js'
import { releaseDigests } from '../releases/known-releases.js'
import { SourceError } from './contract.js'
import type { FileTree } from './file-tree.js'

/** The two files of an export. The nested one is there in every export, and only there. */
export const nestedName = 'codex_app_server_protocol.schemas.json'
export const flatName = 'codex_app_server_protocol.v2.schemas.json'

/** The folder beside them that holds what `generate-ts` wrote, if it is there. */
export const typesFolder = 'ts'

/** Paths that only a folder with an export has, or one with an export for each surface. */
export const exportSigns = [nestedName, `stable/${nestedName}`, `experimental/${nestedName}`]

/** The exports of a release, and what identifies them. */
export interface FoundExports {
  exports: CodexExports<CodexExport>
  /** Releases that export just this, the latest first; none where it is not known. */
  releases: readonly string[]
  /** The program that exported them, if it is there. */
  binary?: string
  /** SHA-256 of the nested bundle and the declarations of each surface that is there. */
  digests: ExportDigests
}

/** Exports as they are found: one whose surface has to be found out, or one of each. */
export interface ExportParts {
  single?: CodexExport
  stable?: CodexExport
  experimental?: CodexExport
}

/** Finds what codex exported into a folder, or into one for each surface. */
export async function findExports(
  tree: FileTree,
  name: string,
  nameOf = (file: string) => file,
): Promise<FoundExports> {
  const [single, stable, experimental] = await Promise.all(
    ['', 'stable/', 'experimental/'].map((folder) => readExport(tree, folder, nameOf)),
  )
  const parts = {
    ...(single && { single }),
    ...(stable && { stable }),
    ...(experimental && { experimental }),
  }
  if (Object.keys(parts).length > 0) return identifyExports(parts)
  throw new SourceError('usage', `${name} contains no export of codex: ${nestedName} is missing`)
}

/** The export in one folder of a tree, if there is one. `nameOf` names its files in messages. */
export async function readExport(
  tree: FileTree,
  folder: string,
  nameOf = (file: string) => file,
): Promise<CodexExport | undefined> {
  const read = async (name: string) => {
    const text = await tree.readFile(folder + name)
    return text === undefined ? undefined : { file: nameOf(folder + name), text }
  }
  const [nested, flat] = [await read(nestedName), await read(flatName)]
  if (nested === undefined) return undefined
  const declarations = await readTypeScript(tree, folder + typesFolder)
  return { nested, ...(flat && { flat }), ...(declarations && { declarations }) }
}

/** Files by their path below the folder, so that the same export has the same digest everywhere. */
async function readTypeScript(tree: FileTree, folder: string): Promise<Files | undefined> {
  if (!tree.has(folder)) return undefined
  const files = await readIfPossible(tree, folder)
  if (files.size === 0) return undefined
  return new Map([...files].map(([path, text]) => [posix.relative(folder, path), text]))
}

/** The contract can do without these files, so what cannot be read counts as missing. */
async function readIfPossible(tree: FileTree, folder: string): Promise<Files> {
  try {
    return await tree.readFolder(folder, (path) => path.endsWith('.ts'))
  } catch {
    return new Map()
  }
}

/** Finds out by digest which surface and release was exported, unless the release is known. */
export function identifyExports({ single, ...parts }: ExportParts, version?: string): FoundExports {
  const exports = { ...parts, ...(single && { [surfaceOf(single)]: single }) }
  const { stable, experimental } = exports
  const digests = {
    ...(stable && { stable: digestOf(stable) }),
    ...(experimental && { experimental: digestOf(experimental) }),
    ...(stable?.declarations && { stableTypes: digestOfFiles(stable.declarations) }),
    ...(experimental?.declarations && {
      experimentalTypes: digestOfFiles(experimental.declarations),
    }),
  }
  const releases = version === undefined ? releasesOf(Object.values(digests)) : [version]
  const [latest] = releases
  return { exports: { ...exports, ...(latest && { version: latest }) }, releases, digests }
}

/** The exports as those of a release, where none is known. */
export function withRelease(found: FoundExports, release: string | undefined): FoundExports {
  if (found.exports.version !== undefined || release === undefined) return found
  return { ...found, exports: { ...found.exports, version: release } }
}

/** A method that only experimental exports have, kept by codex to test just that. */
const experimentalMark = '"mock/experimentalMethod"'

function surfaceOf({ nested }: CodexExport): Surface {
  return nested.text.includes(experimentalMark) ? 'experimental' : 'stable'
}

function releasesOf(digests: readonly string[]): string[] {
  const rows = Object.entries(releaseDigests).reverse()
  return rows.flatMap(([release, known]) => {
    return known.some((it) => digests.includes(it)) ? [release] : []
  })
}

function digestOf({ nested }: CodexExport): string {
  return createHash('sha256').update(nested.text).digest('hex')
}

function digestOfFiles(files: Files): string {
  const hash = createHash('sha256')
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(JSON.stringify([path, text]))
  }
  return hash.digest('hex')
}

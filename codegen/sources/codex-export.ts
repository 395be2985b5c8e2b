import { posix } from 'node:path'
import type { FoundExports } from './exported-folder.js'
import { flatName, identifyExports, nestedName, withRelease } from './exported-folder.js'
import type { CodexExport } from '../read/export/bundle.js'
import { readCodexExport } from '../read/export/read.js'
import type { ReadDocument } from './document.js'
import { SourceError } from './error.js'
import type { FileTree } from './file-tree.js'

/** How much of a contract is compared. */
export type ComparedSurface = 'stable' | 'all'

/** What is to be known of an export, and what it does not say itself. */
export interface ExportOptions {
  /** `stable` leaves out what is experimental. */
  surface: ComparedSurface
  /** Types of results by method, for exports that have both. */
  results?: Readonly<Record<string, string>>
  /** Release of an export whose release is unknown. */
  release?: string
}

/** Paths that tell that codex exported into a folder, or into one for each surface. */
export const exportSigns: readonly string[] = [
  nestedName,
  `stable/${nestedName}`,
  `experimental/${nestedName}`,
]

/** Reads what codex exported into a folder. */
export async function readExportTree(
  name: string,
  tree: FileTree,
  options: ExportOptions,
): Promise<ReadDocument> {
  const [single, stable, experimental] = await Promise.all(
    ['', 'stable/', 'experimental/'].map((folder) => readExportIn(tree, folder)),
  )
  const parts = {
    ...(single && { single }),
    ...(stable && { stable }),
    ...(experimental && { experimental }),
  }
  return readFound(identifyExports(parts, name, undefined), options)
}

/** Reads the one file that holds everything. */
export function readExportFile(file: string, text: string, options: ExportOptions): ReadDocument {
  if (posix.basename(file) === flatName) {
    throw new SourceError('usage', `${file} is only a part of an export; name ${nestedName}`)
  }
  const parts = { single: { nested: { file, text } } }
  return readFound(identifyExports(parts, file, undefined), options)
}

/** The experimental surface marks what is experimental, where both are there to be told apart. */
export function readFound(
  found: FoundExports,
  { surface: wanted, results = {}, release }: ExportOptions,
): ReadDocument {
  const { exports } = withRelease(found, release)
  const wantsStable = wanted === 'stable' || exports.experimental === undefined
  const surface = wantsStable && exports.stable !== undefined ? 'stable' : 'experimental'
  // A type that an export does not define is passed over: it is about the other side.
  const { model } = readCodexExport(exports, { surface, results: { named: results } })
  return { model, places: new Map() }
}

async function readExportIn(tree: FileTree, folder: string): Promise<CodexExport | undefined> {
  const read = async (name: string) => {
    const file = folder + name
    const text = (await tree.readFile(file)).get(file)
    return text === undefined ? undefined : { file, text }
  }
  const [nested, flat] = [await read(nestedName), await read(flatName)]
  return nested && { nested, ...(flat && { flat }) }
}

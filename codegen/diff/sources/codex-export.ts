import type { ExportParts, FoundExports } from '../../import/exported-folder.js'
import { flatName, identifyExports, nestedName } from '../../import/exported-folder.js'
import { ImportError } from '../../import/import-error.js'
import type { CodexExport } from '../../read/codex-export/bundle.js'
import { readCodexExport } from '../../read/codex-export/read.js'
import type { ReadDocument } from './document.js'
import { SourceError } from './error.js'
import type { FileTree } from './file-tree.js'

/** How much of a contract is compared. */
export type ComparedSurface = 'stable' | 'all'

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
  surface: ComparedSurface,
): Promise<ReadDocument> {
  const [single, stable, experimental] = await Promise.all(
    ['', 'stable/', 'experimental/'].map((folder) => readExportIn(tree, folder)),
  )
  const parts = {
    ...(single && { single }),
    ...(stable && { stable }),
    ...(experimental && { experimental }),
  }
  return readParts(name, parts, surface)
}

/** Reads the one file that holds everything. */
export function readExportFile(file: string, text: string, surface: ComparedSurface): ReadDocument {
  return readParts(file, { single: { nested: { file, text } } }, surface)
}

function readParts(name: string, parts: ExportParts, surface: ComparedSurface): ReadDocument {
  return readFound(identify(name, parts), surface)
}

function identify(name: string, parts: ExportParts): FoundExports {
  try {
    return identifyExports(parts, name, undefined)
  } catch (error) {
    if (!(error instanceof ImportError) || error.failure !== 'usage') throw error
    const message = `${name} is the export of no known release; import it with --release, and compare the contract.json`
    throw new SourceError('usage', message, { cause: error })
  }
}

/** The experimental surface marks what is experimental, where both are there to be told apart. */
export function readFound({ exports }: FoundExports, surface: ComparedSurface): ReadDocument {
  const wantsStable = surface === 'stable' || exports.experimental === undefined
  const read = wantsStable && exports.stable !== undefined ? 'stable' : 'experimental'
  return { model: readCodexExport(exports, { surface: read }).model, places: new Map() }
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

import type { FoundExports } from '../../import/exported-folder.js'
import type { TreeOptions } from './tree.js'

/** How the sides of a comparison are found and read. */
export interface OpenOptions extends TreeOptions {
  /** Where paths begin, and whose repository refs are of. */
  folder: string
  /** Lets a codex binary export. Without it, binaries are refused. */
  runBinary?: (path: string) => Promise<FoundExports>
}

import type { FoundExports } from './exported-folder.js'
import type { Compiler } from '../diff/compiler.js'
import type { TreeOptions } from './tree.js'

/** What reading takes beside the sources themselves. */
export interface SourceTools {
  compiler: Compiler
  /** Lets a codex binary export. Without it, binaries are refused. */
  runBinary?: (path: string) => Promise<FoundExports>
}

/** How the sides of a comparison are found and read. */
export interface OpenOptions extends TreeOptions, SourceTools {
  /** Where paths begin, and whose repository refs are of. */
  folder: string
}

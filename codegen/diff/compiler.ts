import type { ReadDocument } from '../sources/contract.js'
import type { FileTree } from '../sources/file-tree.js'
import type { UsedSurface } from '../usage/surface.js'

/** What takes the TypeScript compiler to tell. */
export interface Compiler {
  /** Reads the schema set in `schema/` of a folder, or in the folder itself. */
  readSchema: (tree: FileTree, folder: 'schema' | '') => Promise<ReadDocument>
  /** `project` is a `tsconfig.json`, a folder that has one, or a glob, below a root. */
  findUsed: (root: string, project: string) => Promise<UsedSurface>
}

/** Loads the compiler when it is asked, since most comparisons are of documents. */
export const ownCompiler: Compiler = {
  async readSchema(tree, folder) {
    const { readSchemaSet } = await import('../read/typescript/schema-set.js')
    const found = await tree.readFolder(folder, (path) => /\.(?:ts|yaml)$/.test(path))
    const prefix = folder === '' ? 'schema/' : ''
    return readSchemaSet(new Map([...found].map(([path, text]) => [prefix + path, text])))
  },
  async findUsed(root, project) {
    const { findUsed } = await import('../usage/find-used.js')
    const { toProject } = await import('../usage/project.js')
    return findUsed(toProject(root, project))
  },
}

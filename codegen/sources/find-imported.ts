import { posix } from 'node:path'
import { lockName } from '../import/lock.js'
import { SourceError } from './error.js'
import type { FileTree } from './file-tree.js'

/** The folder that an import has written to, by its lock file. There has to be exactly one. */
export function findImported(tree: FileTree): string | undefined {
  const folders = tree.foldersWith(lockName)
  const [folder, ...others] = folders
  if (folder === undefined) return undefined
  if (others.length > 0) {
    const names = folders.slice(0, most).map((one) => tree.nameOf(one))
    const more = folders.length > most ? ` and ${folders.length - most} more` : ''
    const message = `There are several imported contracts; name one of ${names.join(', ')}${more}`
    throw new SourceError('usage', message)
  }
  if (tree.has(posix.join(folder, 'contract.json'))) return folder
  throw new SourceError('usage', `${tree.nameOf(folder)} has ${lockName} and no contract.json`)
}

/** As many as fit into a line. */
const most = 10

import type { Dirent } from 'node:fs'
import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Files } from '../print/printer.js'
import type { GitFile } from './git.js'
import { listFiles, readObjects } from './git.js'
import { readRegularFile, refuseTooMuch } from './read-file.js'

/** A folder, wherever it is kept. Paths are relative to it, with forward slashes. */
export interface FileTree {
  /** Whether there is a file or a folder. */
  has: (path: string) => boolean
  /** The text of a file; undefined if it does not exist. Throws a SourceError for a pipe. */
  readFile: (path: string) => Promise<string | undefined>
  /** The files that the test picks out of all below a folder, which may be ''. */
  readFolder: (folder: string, picks: (path: string) => boolean) => Promise<Files>
  /** The folders with a file of this name, at any depth; '' is the tree itself. */
  foldersWith: (file: string) => string[]
  /** The caller's name of a folder of the tree; '' is the tree itself. */
  nameOf: (folder: string) => string
}

/** Folders whose contracts are those of others. */
const foreign: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** A folder of the disk. `name` is what the caller named it by. */
export function openFolder(root: string, name: string): FileTree {
  const statOf = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })
  const read = async (paths: readonly string[]): Promise<Files> => {
    refuseTooMuch(
      root,
      paths.map((path) => statOf(path)?.size ?? 0),
    )
    return new Map(paths.map((path) => [path, readRegularFile(join(root, path), path)]))
  }
  return {
    has: (path) => statOf(path) !== undefined,
    readFile: async (path) => {
      const isThere = statOf(path)?.isDirectory() === false
      return isThere ? (await read([path])).get(path) : undefined
    },
    readFolder: (folder, picks) => read(listBelow(root, folder).filter(picks)),
    foldersWith: (file) => foldersWith(root, file),
    nameOf: (folder) => (folder === '' ? name : name.replace(/([^/\\])$/, '$1/') + folder),
  }
}

/** A folder of a commit, read from the repository around `folder`. */
export async function openGitTree(
  folder: string,
  tree: string,
  nameOf: FileTree['nameOf'],
): Promise<FileTree> {
  const files = await listFiles(folder, tree)
  const isBelow = (path: string, parent: string) => parent === '' || path.startsWith(`${parent}/`)
  const read = async (found: readonly GitFile[]): Promise<Files> => {
    refuseTooMuch(
      nameOf(''),
      found.map(({ bytes }) => bytes),
    )
    const objects = found.map(({ object }) => object)
    const texts = await readObjects(folder, objects)
    return new Map(found.map(({ path }, index) => [path, texts[index] ?? '']))
  }
  return {
    has: (path) => files.some((file) => file.path === path || isBelow(file.path, path)),
    readFile: async (path) => (await read(files.filter((file) => file.path === path))).get(path),
    readFolder: (below, picks) =>
      read(files.filter(({ path }) => isBelow(path, below) && picks(path))),
    foldersWith: (file) =>
      files
        .map(({ path }) => path.split('/'))
        .filter((parts) => parts.at(-1) === file && !parts.some((part) => foreign.has(part)))
        .map((parts) => parts.slice(0, -1).join('/')),
    nameOf,
  }
}

function listBelow(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Links are not followed, so it ends. */
function foldersWith(root: string, file: string, folder = ''): string[] {
  const entries = entriesOf(join(root, folder))
  const isThere = entries.some((entry) => entry.name === file && entry.isFile())
  const inner = entries.filter((entry) => entry.isDirectory() && !foreign.has(entry.name))
  const paths = inner.map(({ name }) => (folder === '' ? name : `${folder}/${name}`)).sort()
  return [...(isThere ? [folder] : []), ...paths.flatMap((path) => foldersWith(root, file, path))]
}

/** The entries of a folder; empty where it may not be read. */
function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return []
  }
}

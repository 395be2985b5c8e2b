import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Files } from '../../printer.js'
import { SourceError } from './error.js'
import type { GitFile } from './git.js'
import { listFiles, readObjects } from './git.js'

/** A folder, wherever it is kept. Paths are relative to it, with forward slashes. */
export interface FileTree {
  /** Whether there is a file or a folder. */
  has: (path: string) => boolean
  /** The file, or none. */
  readFile: (path: string) => Promise<Files>
  /** The files that the test picks out of all below a folder, which may be ''. */
  readFolder: (folder: string, picks: (path: string) => boolean) => Promise<Files>
}

/** A folder of the disk. */
export function openFolder(root: string): FileTree {
  const statOf = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })
  const read = async (paths: readonly string[]): Promise<Files> => {
    refuseTooMuch(
      root,
      paths.map((path) => statOf(path)?.size ?? 0),
    )
    return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  }
  return {
    has: (path) => statOf(path) !== undefined,
    readFile: (path) => read(statOf(path)?.isFile() === true ? [path] : []),
    readFolder: (folder, picks) => read(listBelow(root, folder).filter(picks)),
  }
}

/** A folder of a commit, read from the repository around `folder`. `name` is for messages. */
export async function openGitTree(folder: string, tree: string, name: string): Promise<FileTree> {
  const files = await listFiles(folder, tree)
  const isBelow = (path: string, parent: string) => parent === '' || path.startsWith(`${parent}/`)
  const read = async (found: readonly GitFile[]): Promise<Files> => {
    refuseTooMuch(
      name,
      found.map(({ bytes }) => bytes),
    )
    const objects = found.map(({ object }) => object)
    const texts = await readObjects(folder, objects)
    return new Map(found.map(({ path }, index) => [path, texts[index] ?? '']))
  }
  return {
    has: (path) => files.some((file) => file.path === path || isBelow(file.path, path)),
    readFile: (path) => read(files.filter((file) => file.path === path)),
    readFolder: (below, picks) =>
      read(files.filter(({ path }) => isBelow(path, below) && picks(path))),
  }
}

// Exports of codex have two.
const maxBytes = 32 * 1024 * 1024

/** Throws when a side holds more than any contract does. */
export function refuseTooMuch(name: string, sizes: readonly number[]): void {
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  if (bytes <= maxBytes) return
  const [found, most] = [bytes, maxBytes].map((size) => Math.ceil(size / 1024 / 1024))
  throw new SourceError('unreadable', `${name} has ${found} MB; a contract has at most ${most} MB`)
}

function listBelow(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, posix } from 'node:path'
import type { Files } from './print/printer.js'

export interface Change {
  kind: 'add' | 'change' | 'delete'
  path: string
}

/** The changes that bring the disk up to date with the contract. */
export function plan(wanted: Files, present: Files): Change[] {
  const changes: Change[] = []
  for (const [path, content] of wanted) {
    const before = present.get(path)
    if (before === undefined) changes.push({ kind: 'add', path })
    else if (before !== content) changes.push({ kind: 'change', path })
  }
  for (const path of present.keys()) {
    if (!wanted.has(path)) changes.push({ kind: 'delete', path })
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Every file below a folder, by its path relative to the root, in path order. */
export function readFolder(root: string, folder: string, enters?: Enters): Files {
  const paths = pathsBelow(root, folder, enters).sort()
  return new Map(paths.map((path) => [path, readText(join(root, path))]))
}

// More than JavaScript has room for in a text.
const tooLarge = 256 * 1024 * 1024

/** A file that is too large to be one of ours counts as empty, and so is not taken for one. */
function readText(path: string): string {
  return statSync(path).size > tooLarge ? '' : readFileSync(path, 'utf8')
}

/** Whether the files of a folder, named like a file of it, are wanted. */
type Enters = (folder: string) => boolean

function pathsBelow(root: string, folder: string, enters: Enters = () => true): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isFile()) return [path]
    return entry.isDirectory() && enters(path) ? pathsBelow(root, path, enters) : []
  })
}

/** As readFolder, and empty where the folder does not exist. */
export function readFolderIfAny(root: string, folder: string, enters?: Enters): Files {
  return existsSync(join(root, folder)) ? readFolder(root, folder, enters) : new Map()
}

/** The files directly in a folder, by name; empty where the folder does not exist. */
export function readFilesIfAny(folder: string): Files {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  const names = entries.map(({ name }) => name).sort()
  return new Map(names.map((name) => [name, readText(join(folder, name))]))
}

/** Whether the first line marks a file as generated. */
export function isGenerated(text: string): boolean {
  return text.slice(0, 200).split('\n', 1)[0]?.includes('@generated') === true
}

/**
 * Applies a plan. All files are written before the first one is replaced, so a full disk changes
 * nothing. Each is replaced as a whole, so no reader sees half a file.
 */
export function applyPlan(root: string, changes: readonly Change[], wanted: Files): void {
  const written = changes
    .filter(({ kind }) => kind !== 'delete')
    .map(({ path }) => ({ path, target: join(root, path) }))
    .map((file) => ({ ...file, temporary: `${file.target}.${process.pid}.tmp` }))
  try {
    for (const { path, target, temporary } of written) {
      mkdirSync(dirname(target), { recursive: true })
      rmSync(temporary, { force: true })
      // This does not write through a link.
      writeFileSync(temporary, wanted.get(path) ?? '', { flag: 'wx' })
    }
    for (const { target, temporary } of written) renameSync(temporary, target)
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true })
    throw error
  }
  for (const { kind, path } of changes) {
    // Another run may have been faster.
    if (kind === 'delete') rmSync(join(root, path), { force: true })
  }
}

/** SHA-256 over paths and contents in path order, in hex. */
export function digest(...groups: readonly Files[]): string {
  const hash = createHash('sha256')
  for (const files of groups) {
    for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
      hash.update(`${path}\0${Buffer.byteLength(content)}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

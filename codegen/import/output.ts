import { existsSync, lstatSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { getSystemErrorMap } from 'node:util'
import { documentPaths } from '../print/documents/documents.js'
import { applyPlan, readFilesIfAny, readFolderIfAny } from '../files.js'
import type { Change } from '../files.js'
import type { Files, Output } from '../print/printer.js'
import { fromImport, importMark } from '../print/printer.js'
import { lockName, SourceError } from '../sources/contract.js'
import { layoutFolders } from './generate-ts-layout.js'
import type { Lock, Settings } from './lock.js'
import { isAsLocked } from './lock.js'

/** How the files of a folder are printed. */
export function outputOf({ layout, importExtension }: Settings): Output {
  return { ...fromImport, extension: importExtension ?? 'js', hasLayout: layout === 'generate-ts' }
}

/** Refuses what no folder can be made of. */
export function checkFolder(out: string): void {
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() !== false) return
  throw new SourceError('usage', `${out} is a file; name a folder`)
}

/** Folders below that an import writes to. */
const folders = ['validators', 'json-schema', ...layoutFolders]

/** The files of the folders that an import writes to. Links are not followed. */
export function readFolders(out: string): Files {
  const own = folders.filter((name) => {
    return lstatSync(join(out, name), { throwIfNoEntry: false })?.isDirectory() === true
  })
  const below = own.flatMap((name) => [...readFolderIfAny(out, name)])
  return new Map([...readFilesIfAny(out), ...below])
}

/** The file with all inferences of an import. */
export const inferencesName = 'inferences.json'

/** Files without a first line that could mark them as generated. */
const ownJson = ['contract.json', inferencesName, lockName]

/**
 * The files of former imports: those that are wanted again, and those that the lock lists. No other
 * file is overwritten or deleted.
 */
export function readOutput(out: string, wanted: Files, former: Lock | undefined): Files {
  checkFiles(out, wanted)
  const json = new Set([...ownJson, ...documentPaths(former?.emit ?? [])])
  const all = [...readFolders(out)].filter(([path]) => !isBeingWritten(path))
  const known = all.some(
    ([path, text]) => withoutSuffix(path) === lockName || (path === 'index.ts' && isImported(text)),
  )
  const isOfImport = ([path, text]: readonly [string, string]) => {
    return isImported(text) || (known && json.has(withoutSuffix(path)))
  }
  const foreign = all.find((file) => wanted.has(file[0]) && !isOfImport(file))
  if (foreign !== undefined) {
    const message = `${join(out, foreign[0])} was not written by an import; choose another folder`
    throw new SourceError('usage', message)
  }
  const listed = listFiles(former, new Map(all.filter(isOfImport)))
  const isOwn = (file: readonly [string, string]) => {
    const path = withoutSuffix(file[0])
    const isOne = wanted.has(path) || listed.has(path)
    // An import that was killed leaves temporary files, of which one is cut off.
    return path === file[0] ? isOne && isOfImport(file) : isOne || isImported(file[1])
  }
  return new Map(all.filter(isOwn))
}

/** The files that the lock lists. Older locks list none, but have a digest of all. */
function listFiles(former: Lock | undefined, marked: Files): ReadonlySet<string> {
  if (former === undefined) return new Set()
  if (former.files !== undefined) return new Set([...former.files, lockName])
  return new Set(isAsLocked(marked, former) ? marked.keys() : [])
}

/** Whether this or an earlier import wrote a file. */
function isImported(text: string): boolean {
  return text.startsWith(importMark)
}

/** Refuses to write where another import does, through a link, or in the place of a folder. */
function checkFiles(out: string, wanted: Files): void {
  const paths = [...wanted.keys()]
  const parents = [...new Set(paths.map((path) => posix.dirname(path)))].filter((it) => it !== '.')
  for (const path of [...parents, ...paths].map((it) => join(out, it))) {
    const stat = lstatSync(path, { throwIfNoEntry: false })
    if (stat?.isSymbolicLink() === true) {
      throw new SourceError('usage', `${path} is a link; remove it or choose another folder`)
    }
  }
  const shared = parents.find((it) => existsSync(join(out, it, lockName)))
  if (shared !== undefined) {
    const message = `${join(out, shared)} is the folder of another import; choose another one`
    throw new SourceError('usage', message)
  }
  const folder = paths.map((path) => join(out, path)).find(isFolder)
  if (folder === undefined) return
  throw new SourceError('usage', `${folder} is a folder; choose another one to write to`)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Brings the folder up to date; before anything of it is replaced, all is written beside it. */
export function writeOutput(out: string, changes: readonly Change[], wanted: Files): void {
  try {
    applyPlan(out, changes, wanted)
  } catch (error) {
    const { errno } = error as NodeJS.ErrnoException
    if (errno === undefined) throw error
    // Some functions of node:fs turn the sign.
    const [, reason = 'unknown error'] = getSystemErrorMap().get(-Math.abs(errno)) ?? []
    throw new SourceError('failed', `${out} cannot be written: ${reason}`, { cause: error })
  }
}

const temporary = /\.(\d+)\.tmp$/

function withoutSuffix(path: string): string {
  return path.replace(temporary, '')
}

/** Whether another import is at work on it. What one left that was ended belongs to the output. */
function isBeingWritten(path: string): boolean {
  const pid = temporary.exec(path)?.[1]
  return pid !== undefined && isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

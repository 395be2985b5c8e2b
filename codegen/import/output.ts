import { statSync } from 'node:fs'
import { join } from 'node:path'
import { getSystemErrorMap } from 'node:util'
import { documentPaths } from '../print/documents/documents.js'
import { applyPlan, readFilesIfAny, readFolderIfAny } from '../files.js'
import type { Change } from '../files.js'
import type { Files, Output } from '../print/printer.js'
import { fromImport, importMark } from '../print/printer.js'
import { lockName, SourceError } from '../sources/contract.js'
import { layoutFolders } from './generate-ts-layout.js'
import type { Lock, Settings } from './lock.js'

/** How the files of a folder are printed. */
export function outputOf({ layout, importExtension }: Settings): Output {
  return { ...fromImport, extension: importExtension ?? 'js', hasLayout: layout === 'generate-ts' }
}

/** Refuses what no folder can be made of. */
export function checkFolder(out: string): void {
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() !== false) return
  throw new SourceError('usage', `${out} is a file; name a folder`)
}

/** The files of the folders that an import writes to. */
export function readFolders(out: string): Files {
  const below = ['validators', 'json-schema', ...layoutFolders].flatMap((name) => {
    return [...readFolderIfAny(out, name)]
  })
  return new Map([...readFilesIfAny(out), ...below])
}

/** The file with all inferences of an import. */
export const inferencesName = 'inferences.json'

/** Files without a first line that could mark them as generated. */
const ownJson = ['contract.json', inferencesName, lockName]

/** The files of former imports. Other files are never overwritten. */
export function readOutput(out: string, wanted: Files, former: Lock | undefined): Files {
  checkFiles(out, wanted)
  const json = new Set([...ownJson, ...documentPaths(former?.emit ?? [])])
  const all = [...readFolders(out)].filter(([path]) => !isBeingWritten(path))
  const known = all.some(
    ([path, text]) => withoutSuffix(path) === lockName || (path === 'index.ts' && isImported(text)),
  )
  const isOwn = ([path, text]: readonly [string, string]) => {
    if (isImported(text) || (known && json.has(withoutSuffix(path)))) return true
    // An import that was killed leaves files that are cut off.
    return path !== withoutSuffix(path) && wanted.has(withoutSuffix(path))
  }
  const foreign = all.find((file) => wanted.has(file[0]) && !isOwn(file))
  if (foreign === undefined) return new Map(all.filter(isOwn))
  const message = `${join(out, foreign[0])} was not written by an import; choose another folder`
  throw new SourceError('usage', message)
}

/** Whether this or an earlier import wrote a file. */
function isImported(text: string): boolean {
  return text.startsWith(importMark)
}

function checkFiles(out: string, wanted: Files): void {
  const folder = [...wanted.keys()].map((path) => join(out, path)).find(isFolder)
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

import { statSync } from 'node:fs'
import { readFilesIfAny, readFolderIfAny } from '../files.js'
import type { Files } from '../print/printer.js'
import { SourceError } from '../sources/error.js'

/** Refuses what no folder can be made of. */
export function checkFolder(out: string): void {
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() !== false) return
  throw new SourceError('usage', `${out} is a file; name a folder`)
}

/** The files of the folders that an import writes to. */
export function readFolders(out: string): Files {
  const below = ['validators', 'json-schema'].flatMap((name) => [...readFolderIfAny(out, name)])
  return new Map([...readFilesIfAny(out), ...below])
}

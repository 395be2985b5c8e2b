import type { Stats } from 'node:fs'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Contract } from './contract.js'
import { readDocument } from './document.js'
import { SourceError } from './error.js'
import { openFolder, refuseTooMuch } from './file-tree.js'
import { findObject } from './git.js'
import type { OpenOptions } from './open-options.js'
import { isDocument } from './source-name.js'
import { readTree } from './tree.js'

/** Reads a file or a folder of the disk. Programs are read too, and not run. */
export async function openPath(name: string, options: OpenOptions): Promise<Contract> {
  const path = resolve(options.folder, name)
  await refuseRef(name, options)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory() === true) return readTree(name, openFolder(path, name), options)
  if (stat?.isFile() === true) return openFile(name, { path, stat }, options)
  if (stat !== undefined) throw new SourceError('usage', `"${name}" is not a file or a folder`)
  const ref = isDocument(name) ? `; a git ref is written whole, such as refs/heads/${name}` : ''
  throw new SourceError('usage', `"${name}" does not exist${ref}`)
}

/** Neither a file nor a ref of the same name is to be taken for the other. */
async function refuseRef(name: string, { folder }: OpenOptions): Promise<void> {
  if (!isDocument(name)) return
  // A path can be read without git.
  const object = await findObject(folder, name).catch(() => undefined)
  if (object === undefined) return
  const whole = `the whole ref, such as refs/heads/${name}`
  throw new SourceError('usage', `"${name}" is a git ref too; write ./${name}, or ${whole}`)
}

interface FoundFile {
  path: string
  stat: Stats
}

function openFile(name: string, { path, stat }: FoundFile, options: OpenOptions): Contract {
  try {
    refuseTooMuch(name, [stat.size])
    const document = readDocument(name, readFileSync(path, 'utf8'), options)
    return { name, ...document, policy: new Map() }
  } catch (cause) {
    if (options.runBinary === undefined || !isProgram(path, stat)) throw cause
    const message = `${name} is not a contract; to run it as a codex binary, write binary:${name}`
    throw new SourceError('usage', message, { cause })
  }
}

/** Documents may be executable by accident. */
function isProgram(path: string, { mode }: Stats): boolean {
  return (mode & 0o111) !== 0 && !/\.(?:json|ya?ml)$/.test(path)
}

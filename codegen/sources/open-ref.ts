import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Contract } from './contract.js'
import { readDocument } from './document.js'
import { SourceError } from './error.js'
import { openGitTree, refuseTooMuch } from './file-tree.js'
import type { GitObject } from './git.js'
import { findObject, findPrefix, isAmbiguous, readObjects, sizeOf } from './git.js'
import type { OpenOptions } from './open-options.js'
import { readTree } from './tree.js'

/** Reads a git ref, or `ref:path`, out of git objects. */
export async function openRef(name: string, options: OpenOptions): Promise<Contract> {
  const { folder } = options
  if (name === '') throw new SourceError('usage', 'The name of one side is empty')
  const found = await findObject(folder, name)
  if (found === undefined) throw await notFound(name, folder)
  if (await isAmbiguous(folder, name)) {
    const whole = `the whole one, such as refs/heads/${name}`
    throw new SourceError('usage', `"${name}" names several git refs; write ${whole}`)
  }
  return found.type === 'blob' ? openBlob(name, found, options) : openTree(name, found, options)
}

async function openBlob(
  name: string,
  { object }: GitObject,
  options: OpenOptions,
): Promise<Contract> {
  const { folder } = options
  refuseTooMuch(name, [await sizeOf(folder, object)])
  const [text = ''] = await readObjects(folder, [object])
  return { name, ...readDocument(name, text, options), policy: new Map() }
}

async function openTree(
  name: string,
  { object, type }: GitObject,
  { folder, ...options }: OpenOptions,
): Promise<Contract> {
  if (type === 'tree') {
    return readTree(name, await openGitTree(folder, object, nameBelow(name, '')), options)
  }
  const prefix = await findPrefix(folder)
  const tree = (await findObject(folder, `${object}:${prefix}`))?.object
  if (tree === undefined) {
    throw new SourceError('missing', `"${name}" does not have the folder that this runs in`)
  }
  return readTree(name, await openGitTree(folder, tree, nameBelow(name, prefix)), options)
}

/** Folders of a commit are named from the root of the repository. */
function nameBelow(name: string, prefix: string): (folder: string) => string {
  const start = name.includes(':') ? name.replace(/([^:/])$/, '$1/') : `${name}:${prefix}`
  return (folder) => (folder === '' ? name : start + folder)
}

/** Never falls back to a path of that name, which anyone may have added. */
async function notFound(name: string, folder: string): Promise<SourceError> {
  const [ref = '', ...path] = name.split(':')
  if (path.length > 0 && ref !== '' && (await findObject(folder, ref)) !== undefined) {
    return new SourceError('missing', `"${ref}" does not have the path "${path.join(':')}"`)
  }
  const hint = existsSync(resolve(folder, name)) ? `; for the path, write ./${name}` : ''
  const message = `"${name}" is not a git ref here (in a shallow clone, fetch it first)${hint}`
  return new SourceError('unreadable', message)
}

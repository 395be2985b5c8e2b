import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SourceError } from './contract.js'
import type { FileTree } from './file-tree.js'
import { openFolder, openGitTree } from './file-tree.js'
import type { GitObject } from './git.js'
import { findObject, findPrefix, isAmbiguous, parentsOf, readObjects, sizeOf } from './git.js'
import { readRegularFile, refuseTooMuch } from './read-file.js'
import type { SourceName } from './source-name.js'

/** Where a contract is kept. Programs are found, and not run. */
export type Source = FileSource | { kind: 'folder'; tree: FileTree } | ProgramSource

export interface FileSource {
  kind: 'file'
  read: () => Promise<string>
  /** Absent where the file is one of a commit. */
  path?: string
}

export interface ProgramSource {
  kind: 'program'
  path: string
}

/** Opens what was named. Relative paths, refs and the search for packages start from `folder`. */
export async function openSource(name: SourceName, folder: string): Promise<Source> {
  switch (name.kind) {
    case 'path':
      return openPath(name, folder)
    case 'ref':
      return openRef(name.ref, folder)
    case 'binary':
      return { kind: 'program', path: resolve(folder, name.path) }
    case 'release':
      return { kind: 'program', path: findInstalled(name.release, folder) }
  }
}

type PathName = Extract<SourceName, { kind: 'path' }>

function openPath({ path: name, missing }: PathName, folder: string): Source {
  const path = resolve(folder, name)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory() === true) return { kind: 'folder', tree: openFolder(path, name) }
  if (stat === undefined) throw new SourceError('usage', `"${name}" does not exist${missing}`)
  if (!stat.isFile()) throw new SourceError('usage', `"${name}" is not a file or a folder`)
  return { kind: 'file', path, read: async () => readRegularFile(path, name) }
}

/** A git ref, or `ref:path`, out of git objects. */
async function openRef(name: string, folder: string): Promise<Source> {
  if (name === '') throw new SourceError('usage', 'The name of one side is empty')
  const found = await findObject(folder, name)
  if (found === undefined) throw await notFound(name, folder)
  if (await isAmbiguous(folder, name)) {
    const whole = `the whole one, such as refs/heads/${name}`
    throw new SourceError('usage', `"${name}" names several git refs; write ${whole}`)
  }
  if (found.type !== 'blob') return { kind: 'folder', tree: await openTree(name, found, folder) }
  const read = async () => {
    refuseTooMuch(name, [await sizeOf(folder, found.object)])
    return (await readObjects(folder, [found.object]))[0] ?? ''
  }
  return { kind: 'file', read }
}

async function openTree(
  name: string,
  { object, type }: GitObject,
  folder: string,
): Promise<FileTree> {
  if (type === 'tree') return openGitTree(folder, object, nameBelow(name, ''))
  const prefix = await findPrefix(folder)
  const tree = (await findObject(folder, `${object}:${prefix}`))?.object
  if (tree !== undefined) return openGitTree(folder, tree, nameBelow(name, prefix))
  throw new SourceError('missing', `"${name}" does not have the folder that this runs in`)
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

/** The program of a release that is in `node_modules`. Others are not downloaded. */
function findInstalled(release: string, folder: string): string {
  const homes = parentsOf(resolve(folder)).map((parent) => {
    return join(parent, 'node_modules/@openai/codex')
  })
  const home = homes.find((path) => existsSync(join(path, 'package.json')))
  if (home === undefined) {
    const install = `npm install --save-dev @openai/codex@${release}`
    throw new SourceError('usage', `codex ${release} is not installed: ${install}`)
  }
  const { version = 'of no version', bin } = readManifest(join(home, 'package.json'))
  if (version === release) return join(home, bin?.['codex'] ?? 'bin/codex.js')
  throw new SourceError('usage', `${home} is codex ${version}, not ${release}`)
}

function readManifest(path: string): { version?: string; bin?: Record<string, string> } {
  try {
    return JSON.parse(readRegularFile(path)) as ReturnType<typeof readManifest>
  } catch (cause) {
    throw new SourceError('failed', `${path} cannot be read; install codex again`, { cause })
  }
}

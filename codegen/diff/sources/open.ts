import type { Stats } from 'node:fs'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { ContractError } from '../../errors.js'
import { ImportError } from '../../import/import-error.js'
import type { Compiler } from '../compiler.js'
import type { ComparedSurface } from './codex-export.js'
import { readBinary } from './codex-export.js'
import type { Contract } from './contract.js'
import { readDocument } from './document.js'
import { SourceError } from './error.js'
import { openFolder, openGitTree, refuseTooMuch } from './file-tree.js'
import { findCommitFolder, findObject, readObjects, sizeOf, typeOf } from './git.js'
import { readTree } from './tree.js'

/**
 * Reads what was named as one side: a file, a folder, a git ref, or `ref:path`. Throws a
 * SourceError of one line; no fault may look like a contract without changes.
 */
export async function openContract(name: string, options: OpenOptions): Promise<Contract> {
  try {
    return refuseEmpty(await open(name, options))
  } catch (error) {
    throw toSourceError(name, error)
  }
}

export interface OpenOptions {
  /** Where paths begin, and whose repository refs are of. */
  folder: string
  /** `stable` leaves out what is experimental, where an export can tell. */
  surface: ComparedSurface
  compiler: Compiler
}

async function open(name: string, options: OpenOptions): Promise<Contract> {
  const { folder, surface } = options
  const path = resolve(folder, name)
  const stat = statSync(path, { throwIfNoEntry: false })
  const object = await findObjectUnlessPath(name, folder, stat !== undefined)
  if (stat !== undefined && object !== undefined) {
    const message = `"${name}" is a path and a git ref; write ./${name} for the path, or refs/heads/${name}`
    throw new SourceError('usage', message)
  }
  if (object !== undefined) return openObject(name, object, options)
  if (stat?.isDirectory() === true) return readTree(name, openFolder(path), options)
  if (stat?.isFile() === true) return openFile(name, path, { stat, surface })
  throw new SourceError('usage', `"${name}" ${stat === undefined ? unknown : other}`)
}

const unknown = 'is no path and no git ref here; what a shallow clone lacks has to be fetched first'
const other = 'is neither a file nor a folder'

/** Whoever names a path has to have no git. */
async function findObjectUnlessPath(
  name: string,
  folder: string,
  exists: boolean,
): Promise<string | undefined> {
  if (looksLikePath(name)) return undefined
  const found = findObject(folder, name)
  return exists ? found.catch(() => undefined) : found
}

async function openFile(
  name: string,
  path: string,
  { stat, surface }: { stat: Stats; surface: ComparedSurface },
): Promise<Contract> {
  if (isProgram(name, stat))
    return { name, ...(await readBinary(path, surface)), policy: new Map() }
  refuseTooMuch(name, [stat.size])
  const text = readFileSync(path, 'utf8')
  return { name, ...readDocument({ file: name, surface }, text), policy: new Map() }
}

/** Documents may be executable by accident, so what is called like one is never run. */
function isProgram(name: string, { mode }: Stats): boolean {
  return (mode & 0o111) !== 0 && !/\.(?:json|ya?ml)$/.test(name)
}

async function openObject(name: string, object: string, options: OpenOptions): Promise<Contract> {
  const { folder, surface } = options
  const type = await typeOf(folder, object)
  if (type === 'blob') {
    refuseTooMuch(name, [await sizeOf(folder, object)])
    const [text = ''] = await readObjects(folder, [object])
    return { name, ...readDocument({ file: name, surface }, text), policy: new Map() }
  }
  const tree = type === 'tree' ? object : await findCommitFolder(folder, object)
  if (tree === undefined) {
    throw new SourceError('usage', `"${name}" does not have the folder that this runs in`)
  }
  return readTree(name, await openGitTree(folder, tree, name), options)
}

/** A text that git is never asked about. */
function looksLikePath(name: string): boolean {
  return /^(?:\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:[/\\])/.test(name)
}

function refuseEmpty(contract: Contract): Contract {
  const { methods, operations = [], types } = contract.model
  if (methods.length + operations.length + types.length > 0) return contract
  throw new SourceError('unreadable', `The contract of ${contract.name} holds nothing`)
}

function toSourceError(name: string, error: unknown): SourceError {
  if (error instanceof SourceError) return error
  if (error instanceof ImportError && error.failure === 'usage') {
    return new SourceError('usage', error.message, { cause: error })
  }
  return new SourceError('unreadable', `Cannot read ${name}: ${reasonOf(error)}`, { cause: error })
}

/** The first line of why something could not be read. */
export function reasonOf(error: unknown): string {
  if (error instanceof ContractError) return firstOf(error)
  if (error instanceof RangeError) return 'it nests too deep'
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0] ?? ''
}

function firstOf({ problems }: ContractError): string {
  const [first] = problems
  if (first === undefined) return 'it is not sound'
  const { file, line, column } = first.place
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return `${file}:${line}:${column}: ${first.message.split('\n', 1)[0]}${more}`
}

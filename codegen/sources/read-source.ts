import { statSync } from 'node:fs'
import { posix } from 'node:path'
import { toSound } from '../contract/lint.js'
import type { Files } from '../print/printer.js'
import type { Contract, PolicySource, ReadDocument } from './contract.js'
import { lockName, policyFiles, SourceError } from './contract.js'
import type { ExportOptions } from './document.js'
import { readDocument, readExports } from './document.js'
import type { FoundExports } from './exports.js'
import { exportSigns, findExports } from './exports.js'
import type { FileTree } from './file-tree.js'
import type { FileSource, ProgramSource, Source } from './open-source.js'

/** The tools that readers of sources need. */
export interface SourceTools {
  compiler: {
    /** Reads the schema set in `schema/` of a folder, or in the folder itself. */
    readSchema: (tree: FileTree, folder: 'schema' | '') => Promise<ReadDocument>
  }
  /** Lets a codex binary export. Without it, binaries are refused. */
  runBinary?: (path: string) => Promise<FoundExports>
}

export type ReadOptions = ExportOptions & SourceTools

/** Reads the contract of a source, and the files beside it about comparing. */
export async function readSource(
  name: string,
  source: Source,
  options: ReadOptions,
): Promise<Contract> {
  if (source.kind === 'folder') return readFolder(name, source.tree, options)
  const document =
    source.kind === 'file'
      ? await readFile(name, source, options)
      : await runProgram(name, source, options)
  return { name, ...toSound(document), policy: new Map() }
}

async function runProgram(
  name: string,
  { path }: ProgramSource,
  options: ReadOptions,
): Promise<ReadDocument> {
  if (options.runBinary !== undefined) return readExports(await options.runBinary(path), options)
  throw new SourceError('usage', `"${name}" cannot be run here; name a git ref, folder or file`)
}

/** Programs are read too, and not run. */
async function readFile(
  name: string,
  { read, path }: FileSource,
  options: ReadOptions,
): Promise<ReadDocument> {
  try {
    return await readDocument(name, await read(), options)
  } catch (cause) {
    if (options.runBinary === undefined || path === undefined || !isProgram(path)) throw cause
    const message = `${name} is not a contract; to run it as a codex binary, write binary:${name}`
    throw new SourceError('usage', message, { cause })
  }
}

/** Documents may be executable by accident. */
function isProgram(path: string): boolean {
  return (statSync(path).mode & 0o111) !== 0 && !/\.(?:json|ya?ml)$/.test(path)
}

/** A form of a folder with a contract. */
interface Form {
  /** The paths that only such a folder has. */
  signs: readonly string[]
  /** Where in the folder its contract and the files about comparing are. */
  prefix: string
  read: (tree: FileTree, name: string, options: ReadOptions) => Promise<ReadDocument>
}

const forms: readonly Form[] = [
  {
    signs: ['schema'],
    prefix: 'schema/',
    read: (tree, _name, { compiler }) => compiler.readSchema(tree, 'schema'),
  },
  {
    signs: ['protocol'],
    prefix: '',
    read: (tree, _name, { compiler }) => compiler.readSchema(tree, ''),
  },
  contractIn(''),
  {
    signs: exportSigns,
    prefix: '',
    read: async (tree, name, options) => readExports(await findExports(tree, name), options),
  },
]

function contractIn(prefix: string): Form {
  const path = `${prefix}contract.json`
  const read: Form['read'] = async (tree, _name, options) => {
    return readDocument(path, (await tree.readFile(path)) ?? '', options)
  }
  return { signs: [path], prefix, read }
}

/** Reads only the files about comparing. They are in the folder itself if it has no contract. */
export async function readPolicyOnly(name: string, source: Source): Promise<PolicySource> {
  if (source.kind !== 'folder') {
    throw new SourceError('usage', `"${name}" is not a folder with files about comparing`)
  }
  const { tree } = source
  return { name, policy: await readPolicy(tree, findForm(tree)?.form.prefix ?? '') }
}

/** Finds the contract of a folder, or else the one that was imported into a folder below. */
function findForm(tree: FileTree): { form: Form; imported?: string } | undefined {
  const form = forms.find(({ signs }) => signs.some((sign) => tree.has(sign)))
  if (form !== undefined) return { form }
  const imported = findImported(tree)
  if (imported === undefined) return undefined
  return { form: contractIn(posix.join(imported, '/')), imported }
}

async function readFolder(name: string, tree: FileTree, options: ReadOptions): Promise<Contract> {
  const found = findForm(tree)
  if (found === undefined) {
    const looked = forms.map(({ signs }) => signs[0]).join(', ')
    const message = `There is no contract in ${name}; looked for ${looked}, and ${lockName} below`
    throw new SourceError('missing', message)
  }
  return {
    name: found.imported === undefined ? name : tree.nameOf(found.imported),
    ...toSound(await found.form.read(tree, name, options)),
    policy: await readPolicy(tree, found.form.prefix),
  }
}

async function readPolicy(tree: FileTree, prefix: string): Promise<Files> {
  const texts = await Promise.all(policyFiles.map((name) => tree.readFile(prefix + name)))
  return new Map(
    policyFiles.flatMap((name, index): [string, string][] => {
      const text = texts[index]
      return text === undefined ? [] : [[name, text]]
    }),
  )
}

/** The folder that an import has written to, by its lock file. There has to be exactly one. */
function findImported(tree: FileTree): string | undefined {
  const folders = tree.foldersWith(lockName)
  const [folder, ...others] = folders
  if (folder === undefined) return undefined
  if (others.length > 0) {
    const names = folders.slice(0, most).map((one) => tree.nameOf(one))
    const more = folders.length > most ? ` and ${folders.length - most} more` : ''
    const message = `There are several imported contracts; name one of ${names.join(', ')}${more}`
    throw new SourceError('usage', message)
  }
  if (tree.has(posix.join(folder, 'contract.json'))) return folder
  throw new SourceError('usage', `${tree.nameOf(folder)} has ${lockName} and no contract.json`)
}

/** As many as fit into a line. */
const most = 10

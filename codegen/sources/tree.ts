import { lockName } from '../import/lock.js'
import type { Files } from '../print/printer.js'
import type { Compiler } from '../diff/compiler.js'
import type { ExportOptions } from './codex-export.js'
import { exportSigns, readExportTree } from './codex-export.js'
import type { Contract } from './contract.js'
import { policyFiles } from './contract.js'
import type { ReadDocument } from './document.js'
import { readDocument } from './document.js'
import { SourceError } from './error.js'
import type { FileTree } from './file-tree.js'
import { findImported } from './find-imported.js'

/**
 * Reads the contract that a folder holds, and the files beside it about comparing. Where the folder
 * has none of its own, it is the one that was imported into a folder below.
 */
export async function readTree(
  name: string,
  tree: FileTree,
  options: TreeOptions,
): Promise<Contract> {
  const form = forms.find(({ signs }) => signs.some((sign) => tree.has(sign)))
  if (form !== undefined) return readForm(name, form, { tree, options })
  const folder = findImported(tree)
  if (folder !== undefined) {
    return readForm(tree.nameOf(folder), importedInto(folder), { tree, options })
  }
  const looked = forms.map(({ signs }) => signs[0]).join(', ')
  const message = `There is no contract in ${name}; looked for ${looked}, and ${lockName} below`
  throw new SourceError('missing', message)
}

async function readForm(
  name: string,
  { read, policy }: Source,
  { tree, options }: { tree: FileTree; options: TreeOptions },
): Promise<Contract> {
  return {
    name,
    ...(await read(tree, { name, ...options })),
    policy: await readPolicy(tree, policy),
  }
}

export interface TreeOptions extends ExportOptions {
  compiler: Compiler
}

/** Where in a folder a contract is. */
interface Source {
  /** What stands before the names of files about comparing. */
  policy: string
  read: (tree: FileTree, asked: Asked) => Promise<ReadDocument>
}

/** What a folder can be. */
interface Form extends Source {
  /** The paths that tell, each alone. */
  signs: readonly string[]
}

interface Asked extends TreeOptions {
  name: string
}

const forms: readonly Form[] = [
  {
    signs: ['schema'],
    policy: 'schema/',
    read: (tree, { compiler }) => compiler.readSchema(tree, 'schema'),
  },
  {
    signs: ['protocol'],
    policy: '',
    read: (tree, { compiler }) => compiler.readSchema(tree, ''),
  },
  {
    signs: ['contract.json'],
    policy: '',
    read: (tree, options) => readFile(tree, 'contract.json', options),
  },
  {
    signs: exportSigns,
    policy: '',
    read: (tree, options) => readExportTree(options.name, tree, options),
  },
]

function importedInto(folder: string): Source {
  const prefix = folder === '' ? '' : `${folder}/`
  return {
    policy: prefix,
    read: (tree, options) => readFile(tree, `${prefix}contract.json`, options),
  }
}

async function readFile(
  tree: FileTree,
  path: string,
  options: ExportOptions,
): Promise<ReadDocument> {
  return readDocument(path, (await tree.readFile(path)).get(path) ?? '', options)
}

async function readPolicy(tree: FileTree, prefix: string): Promise<Files> {
  const files = await Promise.all(policyFiles.map((name) => tree.readFile(prefix + name)))
  const entries = files.flatMap((found) => [...found])
  return new Map(entries.map(([path, text]) => [path.slice(prefix.length), text]))
}

import type { Files } from '../../printer.js'
import type { Compiler } from '../compiler.js'
import type { ExportOptions } from './codex-export.js'
import { exportSigns, readExportTree } from './codex-export.js'
import type { Contract } from './contract.js'
import { policyFiles } from './contract.js'
import type { ReadDocument } from './document.js'
import { readDocument } from './document.js'
import { SourceError } from './error.js'
import type { FileTree } from './file-tree.js'

/** Reads the contract that a folder holds, and what stands beside it about comparing. */
export async function readTree(
  name: string,
  tree: FileTree,
  options: TreeOptions,
): Promise<Contract> {
  const form = forms.find(({ signs }) => signs.some((sign) => tree.has(sign)))
  if (form === undefined) {
    const looked = forms.map(({ signs }) => signs[0]).join(', ')
    throw new SourceError('usage', `There is no contract in ${name}; looked for ${looked}`)
  }
  const read = await form.read(tree, { name, ...options })
  return { name, ...read, policy: await readPolicy(tree, form.policy) }
}

export interface TreeOptions extends ExportOptions {
  compiler: Compiler
}

/** What a folder can be. */
interface Form {
  /** The paths that tell, each alone. */
  signs: readonly string[]
  /** What stands before the names of files about comparing. */
  policy: string
  read: (tree: FileTree, asked: Asked) => Promise<ReadDocument>
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

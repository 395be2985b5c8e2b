import type { Files } from '../../printer.js'
import type { Compiler } from '../compiler.js'
import type { ComparedSurface } from './codex-export.js'
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
  { surface, compiler }: TreeOptions,
): Promise<Contract> {
  const form = forms.find(({ signs }) => signs.some((sign) => tree.has(sign)))
  if (form === undefined) {
    const looked = forms.map(({ signs }) => signs[0]).join(', ')
    throw new SourceError('usage', `There is no contract in ${name}; looked for ${looked}`)
  }
  const read = await form.read(tree, { name, surface, compiler })
  return { name, ...read, policy: await readPolicy(tree, form.policy) }
}

export interface TreeOptions {
  surface: ComparedSurface
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
  { signs: ['contract.json'], policy: '', read: (tree) => readFile(tree, 'contract.json') },
  {
    signs: exportSigns,
    policy: '',
    read: (tree, { name, surface }) => readExportTree(name, tree, surface),
  },
]

async function readFile(tree: FileTree, path: string): Promise<ReadDocument> {
  return readDocument({ file: path, surface: 'all' }, (await tree.readFile(path)).get(path) ?? '')
}

async function readPolicy(tree: FileTree, prefix: string): Promise<Files> {
  const files = await Promise.all(policyFiles.map((name) => tree.readFile(prefix + name)))
  const entries = files.flatMap((found) => [...found])
  return new Map(entries.map(([path, text]) => [path.slice(prefix.length), text]))
}

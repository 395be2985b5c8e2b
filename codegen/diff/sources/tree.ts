import type { Files } from '../../printer.js'
import type { ComparedSurface } from './codex-export.js'
import { exportSigns, readExportTree } from './codex-export.js'
import type { Contract } from './contract.js'
import { policyFiles } from './contract.js'
import type { ReadDocument } from './document.js'
import { readDocument } from './document.js'
import { SourceError } from './error.js'
import type { FileTree } from './file-tree.js'
import { readSchemaFiles } from './schema.js'

/** Reads the contract that a folder holds, and what stands beside it about comparing. */
export async function readTree(
  name: string,
  tree: FileTree,
  surface: ComparedSurface,
): Promise<Contract> {
  const form = forms.find(({ signs }) => signs.some((sign) => tree.has(sign)))
  if (form === undefined) {
    const looked = forms.map(({ signs }) => signs[0]).join(', ')
    throw new SourceError('usage', `There is no contract in ${name}; looked for ${looked}`)
  }
  const read = await form.read(tree, { name, surface })
  return { name, ...read, policy: await readPolicy(tree, form.policy) }
}

/** What a folder can be. */
interface Form {
  /** The paths that tell, each alone. */
  signs: readonly string[]
  /** What stands before the names of files about comparing. */
  policy: string
  read: (tree: FileTree, asked: Asked) => Promise<ReadDocument>
}

interface Asked {
  name: string
  surface: ComparedSurface
}

const forms: readonly Form[] = [
  { signs: ['schema'], policy: 'schema/', read: (tree) => readSchema(tree, 'schema') },
  { signs: ['protocol'], policy: '', read: (tree) => readSchema(tree, '') },
  { signs: ['contract.json'], policy: '', read: (tree) => readFile(tree, 'contract.json') },
  {
    signs: exportSigns,
    policy: '',
    read: (tree, { name, surface }) => readExportTree(name, tree, surface),
  },
]

async function readSchema(tree: FileTree, folder: string): Promise<ReadDocument> {
  const found = await tree.readFolder(folder, (path) => /\.(?:ts|yaml)$/.test(path))
  return readSchemaFiles(folder === '' ? below('schema/', found) : found)
}

async function readFile(tree: FileTree, path: string): Promise<ReadDocument> {
  return readDocument({ file: path, surface: 'all' }, (await tree.readFile(path)).get(path) ?? '')
}

async function readPolicy(tree: FileTree, prefix: string): Promise<Files> {
  const files = await Promise.all(policyFiles.map((name) => tree.readFile(prefix + name)))
  const entries = files.flatMap((found) => [...found])
  return new Map(entries.map(([path, text]) => [path.slice(prefix.length), text]))
}

function below(prefix: string, files: Files): Files {
  return new Map([...files].map(([path, text]) => [prefix + path, text]))
}

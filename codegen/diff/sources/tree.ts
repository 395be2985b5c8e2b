import type { Files } from '../../printer.js'
import type { Contract } from './contract.js'
import { policyFiles } from './contract.js'
import type { ReadDocument } from './document.js'
import { readDocument } from './document.js'
import { SourceError } from './error.js'
import type { FileTree } from './file-tree.js'
import { readSchemaFiles } from './schema.js'

/** Reads the contract that a folder holds, and what stands beside it about comparing. */
export async function readTree(name: string, tree: FileTree): Promise<Contract> {
  const form = forms.find(({ sign }) => tree.has(sign))
  if (form === undefined) {
    const signs = forms.map(({ sign }) => sign).join(', ')
    throw new SourceError('usage', `There is no contract in ${name}; looked for ${signs}`)
  }
  const read = await form.read(tree)
  return { name, ...read, policy: await readPolicy(tree, form.policy) }
}

/** What a folder can be. */
interface Form {
  /** The path that tells. */
  sign: string
  /** What stands before the names of files about comparing. */
  policy: string
  read: (tree: FileTree) => Promise<ReadDocument>
}

const forms: readonly Form[] = [
  { sign: 'schema', policy: 'schema/', read: (tree) => readSchema(tree, 'schema') },
  { sign: 'protocol', policy: '', read: (tree) => readSchema(tree, '') },
  { sign: 'contract.json', policy: '', read: (tree) => readFile(tree, 'contract.json') },
]

async function readSchema(tree: FileTree, folder: string): Promise<ReadDocument> {
  const found = await tree.readFolder(folder, (path) => /\.(?:ts|yaml)$/.test(path))
  return readSchemaFiles(folder === '' ? below('schema/', found) : found)
}

async function readFile(tree: FileTree, path: string): Promise<ReadDocument> {
  return readDocument(path, (await tree.readFile(path)).get(path) ?? '')
}

async function readPolicy(tree: FileTree, prefix: string): Promise<Files> {
  const files = await Promise.all(policyFiles.map((name) => tree.readFile(prefix + name)))
  const entries = files.flatMap((found) => [...found])
  return new Map(entries.map(([path, text]) => [path.slice(prefix.length), text]))
}

function below(prefix: string, files: Files): Files {
  return new Map([...files].map(([path, text]) => [prefix + path, text]))
}

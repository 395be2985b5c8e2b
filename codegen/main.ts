import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { applyPlan, digest, readFolder, readFolderIfAny } from './files.js'
import type { Change } from './plan.js'
import { plan } from './plan.js'
import type { Files } from './printer.js'

export { ContractError } from './errors.js'
export type { Change } from './plan.js'

export interface GenerateOptions {
  /** Folder that holds `schema/` and `generated/`. */
  root: string
}

/** Brings `generated/` up to date and tells what had to change. */
export async function generate({ root }: GenerateOptions): Promise<Change[]> {
  const memory = join(root, 'node_modules/.cache/codex-contract/generated.sha256')
  if (readText(memory) === stateDigest(root)) return []
  const { wanted, changes } = await compute(root)
  applyPlan(root, changes, wanted)
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, stateDigest(root))
  return changes
}

/** Tells what `generate` would change, always from scratch, and touches nothing. */
export async function check({ root }: GenerateOptions): Promise<Change[]> {
  return (await compute(root)).changes
}

async function compute(root: string): Promise<{ wanted: Files; changes: Change[] }> {
  const schema = readSchemaFiles(root)
  // The compiler and ajv cost a third of a second to load: only when there is something to do.
  const { build } = await import('./build.js')
  const wanted = build(root, schema, generatorVersion())
  return { wanted, changes: plan(wanted, readFolderIfAny(root, 'generated')) }
}

/** One digest over all that decides whether the last run still holds. */
function stateDigest(root: string): string {
  const own = dirname(fileURLToPath(import.meta.url))
  return digest(
    readFolder(own, '.'),
    new Map([['package.json', readFileSync(join(own, '../package.json'), 'utf8')]]),
    readSchemaFiles(root),
    readFolderIfAny(root, 'generated'),
  )
}

/** Everything in the folder says something about the contract, but for what is written about it. */
function readSchemaFiles(root: string): Files {
  return new Map([...readFolder(root, 'schema')].filter(([path]) => !path.endsWith('.md')))
}

function generatorVersion(): string {
  const own = fileURLToPath(new URL('../package.json', import.meta.url))
  const { name, version } = JSON.parse(readFileSync(own, 'utf8')) as Record<string, string>
  return `${name} ${version}`
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

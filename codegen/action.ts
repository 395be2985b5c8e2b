import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compareContracts } from './diff/compare-contracts.js'
import type { Compiler } from './diff/compiler.js'
import { formatAll, needsRoot } from './diff/report/format.js'
import { verdictOf } from './diff/report/report.js'
import type { ListedRule } from './diff/rules/rules.js'
import { listRules as list } from './diff/rules/rules.js'
import { readDocument } from './sources/document.js'
import { SourceError } from './sources/contract.js'
import { runsProgram } from './sources/source-name.js'
import type * as main from './main.js'

// The generator's comparison as the action bundles it. The compiler is too large to commit, so the
// project's own is loaded where it is needed.

export { SourceError } from './sources/contract.js'

export async function listRules(): Promise<ListedRule[]> {
  return list()
}

export async function diff(options: main.DiffOptions): Promise<main.DiffOutput> {
  refuseBinaries([options.base, options.head, options.policy ?? 'base'])
  try {
    const findsRoot = needsRoot(options)
    const report = await compareContracts({ ...options, findsRoot }, { compiler: noCompiler })
    return { ...formatAll(report, options), verdict: verdictOf(report) }
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== 'no_compiler') throw error
    // A pull request can add a package of that name. With `used`, the workflow asks for the one
    // that it installs.
    if (options.used === undefined) throw error
    return diffOfProject(options, error)
  }
}

/** A workflow runs this on what strangers wrote, and with a token. */
function refuseBinaries(names: readonly string[]): void {
  const binary = names.find(runsProgram)
  if (binary === undefined) return
  const message = `The action runs no binaries; name a git ref, a folder or a file, not "${binary}"`
  throw new SourceError('usage', message)
}

/** Where `generate` writes the contract of a schema set. */
const generatedPath = 'generated/contract.json'

const noCompiler: Compiler = {
  async readSchema(tree) {
    const text = await tree.readFile(generatedPath)
    if (text !== undefined) return readDocument(generatedPath, text, { surface: 'all' })
    throw noCompilerFor(`schema/ without ${generatedPath}`, 'commit that file')
  },
  async findUsed() {
    throw noCompilerFor('--used', 'install codex-contract-codegen in this folder')
  },
}

function noCompilerFor(what: string, remedy: string): SourceError {
  return new SourceError('no_compiler', `The action has no compiler for ${what}; ${remedy}`)
}

/** The same, by the generator that the project has installed. */
async function diffOfProject(
  options: main.DiffOptions,
  lack: SourceError,
): Promise<main.DiffOutput> {
  const path = findGenerator(options.folder)
  if (path === undefined) throw lack
  const generator = (await import(pathToFileURL(path).href)) as typeof main
  try {
    return await generator.diff(options)
  } catch (error) {
    if (!(error instanceof generator.SourceError)) throw error
    throw new SourceError(error.code, error.message, { cause: error })
  }
}

function findGenerator(folder: string): string | undefined {
  try {
    return createRequire(join(folder, 'package.json')).resolve('codex-contract-codegen')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

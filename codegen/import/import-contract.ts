import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { emitImport } from '../emit/import/main.js'
import type { ContractModel } from '../model.js'
import type { Change } from '../plan.js'
import { plan } from '../plan.js'
import type { Files } from '../printer.js'
import { json } from '../printer.js'
import { digest } from '../files.js'
import { ExportError } from '../read/codex-export/bundle.js'
import type { Guess } from '../read/codex-export/context.js'
import type { ReadCodexExport, Surface } from '../read/codex-export/read.js'
import { readCodexExport } from '../read/codex-export/read.js'
import { readContract } from '../read/contract.js'
import { checkNames } from './check-names.js'
import type { FoundExports } from './exported-folder.js'
import { ImportError } from './import-error.js'
import { locate } from './locate.js'
import type { Lock } from './lock.js'
import { lockName, readLock } from './lock.js'
import { checkFolder, guessesName, readOutput, writeOutput } from './output.js'
import { isSelected, selectMethods } from './select-methods.js'

export interface ImportOptions {
  /**
   * A codex binary, a folder that it exported to, or a release that is installed. Without one, a
   * check compares the output with the contract that stands beside it.
   */
  source?: string
  /** Folder to write to, relative to `cwd`. */
  out: string
  cwd: string
  /** Reads, compares and writes nothing. */
  check: boolean
  /** That of the lock unless given; `stable` where there is none. */
  surface?: Surface
  /** Patterns of methods; those of the lock unless given. */
  only?: readonly string[]
  /** Types of results by method; those of the lock unless given. */
  results?: Readonly<Record<string, string>>
  /** Release of an exported folder whose digest is not known. */
  release?: string
  /** Name and version of the generator, for the lock. */
  generator: string
}

export interface Imported {
  changes: readonly Change[]
  lock: Lock
  /** What was locked before; undefined at the first import. */
  former?: Lock
  counts: { methods: number; types: number }
  guesses: readonly Guess[]
}

/**
 * Brings a folder up to date with the contract of a codex release. Throws an ImportError, and then
 * has written nothing.
 */
export async function importContract(options: ImportOptions): Promise<Imported> {
  const out = resolve(options.cwd, options.out)
  checkFolder(out)
  const former = readLock(out)
  const { source, check } = options
  if (source === undefined) return checkOutput(out, former)
  const found = await locate({ ...options, source })
  const settings = settle(options, former, found)
  const { model, guesses } = read(found, settings)
  checkResults(model, settings, options.results === undefined)
  const selected = selectMethods(model, settings.only)
  checkNames(selected)
  const lock: Lock = {
    format: 1,
    release: found.exports.version,
    ...settings,
    digests: usedDigests(found, settings),
    generator: options.generator,
  }
  const wanted = orTooDeep(() => emitFiles(lock, selected, guesses))
  const changes = plan(wanted, readOutput(out, wanted))
  if (!check) writeOutput(out, changes, wanted)
  return { changes, lock, ...(former && { former }), counts: count(selected), guesses }
}

/** Whether an output is what its own contract says, for want of a codex to compare it with. */
function checkOutput(out: string, lock: Lock | undefined): Imported {
  const path = join(out, 'contract.json')
  if (lock === undefined || !existsSync(path)) {
    throw new ImportError('usage', `Nothing was imported into ${out} yet; name what to import`)
  }
  const { model, provenance } = readContract(path, readFileSync(path, 'utf8'))
  const wanted = emitImport(model, provenance)
  const present = [...readOutput(out, wanted)].filter(([name]) => !isAbout(name))
  const changes = plan(wanted, new Map(present))
  return { changes, lock, former: lock, counts: count(model), guesses: [] }
}

/** Files that tell how a contract was read, which the contract does not. */
function isAbout(path: string): boolean {
  return path === guessesName || path === lockName
}

function count({ methods, types }: ContractModel): Imported['counts'] {
  return { methods: methods.length, types: types.length }
}

type Settings = Pick<Lock, 'surface' | 'only' | 'results'>

/** Digests of what the contract follows from: the stable surface does so from itself alone. */
function usedDigests({ digests }: FoundExports, { surface }: Settings): Lock['digests'] {
  if (surface === 'experimental') return digests
  return digests.stable === undefined ? {} : { stable: digests.stable }
}

/** What was asked for, else what is locked. */
function settle(
  { surface: asked, only, results }: ImportOptions,
  former: Lock | undefined,
  { exports }: FoundExports,
): Settings {
  const surface = asked ?? former?.surface ?? (exports.stable ? 'stable' : 'experimental')
  if (exports[surface] === undefined) {
    const there = surface === 'stable' ? 'experimental' : 'stable'
    const wants = asked === undefined ? 'the lock file wants' : 'you asked for'
    throw new ImportError('usage', `This is an export of the ${there} surface; ${wants} ${surface}`)
  }
  return { surface, only: only ?? former?.only ?? [], results: results ?? former?.results ?? {} }
}

function read({ exports }: FoundExports, settings: Settings): ReadCodexExport {
  const { surface, results, only } = settings
  const wanted = (method: string) => isSelected(only, method)
  try {
    return orTooDeep(() => readCodexExport(exports, { surface, results, wanted }))
  } catch (error) {
    if (error instanceof ExportError) throw new ImportError('failed', error.message)
    throw error
  }
}

function orTooDeep<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ImportError('failed', 'The export is nested too deep to be read', { cause: error })
  }
}

/** Refuses a result of what is no request: it is misspelt, or out of date. */
function checkResults({ methods }: ContractModel, { results }: Settings, isLocked: boolean): void {
  const requests = new Set(methods.flatMap(({ name, result }) => (result ? [name] : [])))
  const lost = Object.keys(results).find((name) => !requests.has(name))
  if (lost === undefined) return
  const from = isLocked ? `"results" in ${lockName}` : '--result'
  throw new ImportError('usage', `${from} names ${lost}, which is no request of this contract`)
}

function emitFiles(lock: Lock, model: ContractModel, guesses: readonly Guess[]): Files {
  const { generator } = lock
  const schemaDigest = digest(new Map(Object.entries(lock.digests)))
  return new Map([
    ...emitImport(model, { generator, schemaDigest }),
    [guessesName, json(guesses)],
    [lockName, json(lock)],
  ])
}

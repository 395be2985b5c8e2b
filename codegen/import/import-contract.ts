import { resolve } from 'node:path'
import { toSound } from '../contract/lint.js'
import { emitImport } from '../print/imported/main.js'
import { digest } from '../files.js'
import type { ContractModel } from '../contract/model.js'
import { plan } from '../plan.js'
import type { DocumentKind } from '../print/documents/documents.js'
import { emitDocuments } from '../print/documents/documents.js'
import type { Files } from '../print/printer.js'
import { json } from '../print/printer.js'
import type { Inference } from '../contract/reading.js'
import type { Surface } from '../read/export/read.js'
import type { AskServer } from './ask-results.js'
import { checkOutput } from './check-output.js'
import type { FoundExports } from '../sources/exports.js'
import { withRelease } from '../sources/exports.js'
import { lockName } from '../sources/contract.js'
import { SourceError } from '../sources/error.js'
import type { Imported } from './imported.js'
import { openExport } from './open-export.js'
import type { Lock, Settings } from './lock.js'
import {
  answersIn,
  hasSameInput,
  isAsLocked,
  outputDigest,
  readLock,
  releaseIn,
  toLocked,
} from './lock.js'
import { checkFolder, inferencesName, readOutput, writeOutput } from './output.js'
import { readResolved } from './resolve-results.js'
import { selectMethods } from './select-methods.js'
import { findStale, settle } from './settings.js'
import { verifyResults } from './verify-results.js'

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
  /** Documents to write beside the TypeScript; those of the lock unless given. */
  emit?: readonly DocumentKind[]
  /** Release of an export whose release is unknown. */
  release?: string
  /** Asks a binary for results; without it, nothing is asked. */
  ask?: AskServer
  /** Compares the results with the answers of the binary, and writes nothing where they differ. */
  verify?: boolean
  /** Name and version of the generator, for the lock. */
  generator: string
}

/**
 * Brings a folder up to date with the contract of a codex release. Throws an SourceError, and then
 * has written nothing.
 */
export async function importContract(options: ImportOptions): Promise<Imported> {
  try {
    return await importOrCheck(options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new SourceError('failed', 'The export is nested too deep to be read', { cause: error })
  }
}

async function importOrCheck(options: ImportOptions): Promise<Imported> {
  const out = resolve(options.cwd, options.out)
  checkFolder(out)
  const former = readLock(out)
  const { source, check } = options
  if (source === undefined) return checkOutput(out, former)
  const located = await openExport({ ...options, source })
  const found = withRelease(located, releaseIn(former, located.digests))
  const settings = settle(options, former, found)
  const { surface, only, results: named } = settings
  const { ask } = options
  const answered = answersIn(former, found.digests[surface])
  const read = await readResolved(found, { surface, only, named, answered, ask })
  const stale = findStale(read, settings, options)
  const verified = options.verify ? await verifyResults(found, read, { surface, ask }) : undefined
  const { model, inferences, warnings } = toSound({
    ...read,
    model: selectMethods(read.model, only),
  })
  const release = found.exports.version
  const lock = {
    format: 1 as const,
    ...(release !== undefined && { release }),
    ...settings,
    digests: usedDigests(found, settings),
    resolved: toLocked(read.results),
    generator: options.generator,
  }
  const wanted = emitFiles(lock, model, inferences)
  const present = readOutput(out, wanted, former)
  const changes = plan(wanted, present)
  const holds =
    check && former !== undefined && hasSameInput(former, lock) && isAsLocked(present, former)
  if (!check && (verified?.findings ?? []).length === 0) writeOutput(out, changes, wanted)
  return {
    changes: holds ? [] : changes,
    lock,
    ...(former && { former }),
    counts: count(model),
    inferences,
    warnings: [...undated(release), ...stale, ...warnings],
    canImprove: holds && changes.some(({ path }) => !namesGenerator.has(path)),
    ...(verified && { verified }),
  }
}

/** Files that another version of the generator writes otherwise, whatever it reads. */
const namesGenerator: ReadonlySet<string> = new Set(['contract.json', lockName])

function count({ methods, types }: ContractModel): Imported['counts'] {
  return { methods: methods.length, types: types.length }
}

/** Without a release, methods that no known release has cannot be dated. */
function undated(release: string | undefined): string[] {
  const line = 'The release of this export is unknown, so its new methods have no date'
  return release === undefined ? [`${line}; name it with --release`] : []
}

/** Digests of what the contract follows from: the stable surface does so from itself alone. */
function usedDigests({ digests }: FoundExports, { surface }: Settings): Lock['digests'] {
  if (surface === 'experimental') return digests
  return digests.stable === undefined ? {} : { stable: digests.stable }
}

function emitFiles(
  lock: Omit<Lock, 'output'>,
  model: ContractModel,
  inferences: readonly Inference[],
): Files {
  const { generator, emit = [] } = lock
  const schemaDigest = digest(new Map(Object.entries(lock.digests)))
  const files = new Map([
    ...emitImport(model, { generator, schemaDigest }),
    ...emitDocuments(model, emit),
    [inferencesName, json(inferences)] as const,
  ])
  return new Map([...files, [lockName, json({ ...lock, output: outputDigest(files) })]])
}

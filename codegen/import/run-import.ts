import { toSound } from '../contract/lint.js'
import { printContract } from '../print/contract-files.js'
import { digest, plan } from '../files.js'
import type { ContractModel } from '../contract/model.js'
import { emitDocuments } from '../print/documents/documents.js'
import type { Files } from '../print/printer.js'
import { json } from '../print/printer.js'
import type { Inference } from '../contract/reading.js'
import { checkOutput } from './check-output.js'
import { readDeclared } from './declared-text.js'
import { printLayout } from './generate-ts-layout.js'
import type { FoundExports } from '../sources/exports.js'
import { withRelease } from '../sources/exports.js'
import { lockName } from '../sources/contract.js'
import type { Imported, ImportOptions } from './import-options.js'
import type { Lock } from './lock.js'
import {
  answersIn,
  hasSameInput,
  isAsLocked,
  outputDigest,
  readLock,
  releaseIn,
  toLocked,
  toRenamed,
} from './lock.js'
import { inferencesName, outputOf, readOutput, writeOutput } from './output.js'
import { readResolved, selectMethods } from './resolve-results.js'
import { findStale, settle } from './settings.js'
import { verifyResults } from './verify-results.js'

/** Brings the output up to date with an export, or checks the output by itself without one. */
export async function runImport(
  options: ImportOptions,
  out: string,
  located: FoundExports | undefined,
): Promise<Imported> {
  const former = readLock(out)
  if (located === undefined) return checkOutput(out, former)
  const { check } = options
  const found = withRelease(located, releaseIn(former, located.digests))
  const settings = settle(options, former, found)
  const { surface, only, results: named } = settings
  const { ask } = options
  const answered = answersIn(former, found.digests[surface])
  const read = await readResolved(found, { surface, only, named, answered, ask })
  const stale = findStale(read, settings, options)
  const verified = options.verify ? await verifyResults(found, read, { surface, ask }) : undefined
  const { model, inferences, warnings, renamed } = toSound({
    ...read,
    model: selectMethods(read.model, only),
  })
  const release = found.exports.version
  const lock = {
    format: 1 as const,
    ...(release !== undefined && { release }),
    ...settings,
    digests: found.digests,
    resolved: toLocked(read.results),
    ...toRenamed(renamed),
    generator: options.generator,
  }
  const wanted = emitFiles(found, { lock, model, inferences })
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

/** What the files of an import are made of. */
interface ImportedContract {
  lock: Omit<Lock, 'output'>
  model: ContractModel
  inferences: readonly Inference[]
}

function emitFiles(found: FoundExports, imported: ImportedContract): Files {
  const { lock, model, inferences } = imported
  const { generator, emit = [] } = lock
  const schemaDigest = digest(new Map(Object.entries(lock.digests)))
  const contract = printContract(model, { generator, schemaDigest }, outputOf(lock))
  const files = new Map([
    ...contract,
    ...(lock.layout === undefined ? [] : emitLayout(found, imported, contract)),
    ...emitDocuments(model, emit),
    [inferencesName, json(inferences)] as const,
  ])
  return new Map([...files, [lockName, json({ ...lock, output: outputDigest(files) })]])
}

function emitLayout(
  { exports }: FoundExports,
  { lock, model }: ImportedContract,
  contract: Files,
): Files {
  const { surface, only } = lock
  const files = exports[surface]?.declarations
  const declared = files && readDeclared(files)
  const source = { model, output: outputOf(lock), declared, isWhole: only.length === 0 }
  return printLayout(source, contract)
}

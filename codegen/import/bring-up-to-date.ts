import type { ContractModel } from '../contract/model.js'
import type { ForeignReading } from '../contract/reading.js'
import { digest, plan } from '../files.js'
import { printContract } from '../print/contract-files.js'
import { emitDocuments } from '../print/documents/documents.js'
import type { Files } from '../print/printer.js'
import { json } from '../print/printer.js'
import { lockName } from '../sources/contract.js'
import type { DeclaredFiles } from './declared-text.js'
import { printLayout } from './generate-ts-layout.js'
import type { Imported } from './import-options.js'
import type { Lock } from './lock.js'
import { hasSameInput, isAsLocked, outputDigest } from './lock.js'
import { inferencesName, outputOf, readOutput, writeOutput } from './output.js'

/** What the files of an import are made of. */
export interface ImportedContract extends Pick<ForeignReading, 'model' | 'inferences'> {
  lock: Omit<Lock, 'output' | 'files'>
  /** The export of `generate-ts`, where the layout is that of it. */
  declared: DeclaredFiles | undefined
}

/** The folder of an import. */
export interface ImportFolder {
  out: string
  /** The lock of the previous import. */
  former: Lock | undefined
  /** Writes nothing; files that another version of the generator would write otherwise pass. */
  check: boolean
  /** Whether to write anything. */
  writes: boolean
}

/** Plans the changes to a folder that make it that of a contract, and applies them. */
export function bringUpToDate(
  { out, former, check, writes }: ImportFolder,
  imported: ImportedContract,
): Omit<Imported, 'warnings'> {
  const { lock, model, inferences } = imported
  const wanted = emitFiles(imported)
  const present = readOutput(out, wanted, former)
  const changes = plan(wanted, present)
  const holds =
    check && former !== undefined && hasSameInput(former, lock) && isAsLocked(present, former)
  if (writes && !check) writeOutput(out, changes, wanted)
  return {
    changes: holds ? [] : changes,
    lock,
    ...(former && { former }),
    counts: count(model),
    inferences,
    canImprove: holds && changes.some(({ path }) => !namesGenerator.has(path)),
  }
}

/** Files that another version of the generator writes otherwise, whatever it reads. */
const namesGenerator: ReadonlySet<string> = new Set(['contract.json', lockName])

function count({ methods, types }: ContractModel): Imported['counts'] {
  return { methods: methods.length, types: types.length }
}

function emitFiles(imported: ImportedContract): Files {
  const { lock, model, inferences } = imported
  const { generator, emit = [] } = lock
  const schemaDigest = digest(new Map(Object.entries(lock.digests)))
  const contract = printContract(model, { generator, schemaDigest }, outputOf(lock))
  const files = new Map([
    ...contract,
    ...(lock.layout === undefined ? [] : emitLayout(imported, contract)),
    ...emitDocuments(model, emit),
    [inferencesName, json(inferences)] as const,
  ])
  const written = { files: [...files.keys()].sort(), output: outputDigest(files) }
  return new Map([...files, [lockName, json({ ...lock, ...written })]])
}

function emitLayout({ lock, model, declared }: ImportedContract, contract: Files): Files {
  const source = { model, output: outputOf(lock), declared, isWhole: lock.only.length === 0 }
  return printLayout(source, contract)
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { toSound } from '../contract/lint.js'
import { emitDocuments } from '../print/documents/documents.js'
import { printContract } from '../print/contract-files.js'
import type { Change } from '../files.js'
import { plan } from '../files.js'
import { readContract } from '../read/read-contract.js'
import { lockName, SourceError } from '../sources/contract.js'
import { readRegularFile } from '../sources/read-file.js'
import type { Imported } from './import-options.js'
import type { Lock } from './lock.js'
import { isAsLocked } from './lock.js'
import { inferencesName, outputOf, readOutput } from './output.js'

/** Compares an output with its own lock and contract, without a codex. */
export function checkOutput(out: string, lock: Lock | undefined): Imported {
  const path = join(out, 'contract.json')
  if (lock === undefined || !existsSync(path)) {
    throw new SourceError('usage', `Nothing was imported into ${out} yet; name what to import`)
  }
  const { model, provenance } = toSound(readContract(path, readRegularFile(path)))
  const documents = emitDocuments(model, lock.emit ?? [])
  const wanted = new Map([...printContract(model, provenance, outputOf(lock)), ...documents])
  const present = readOutput(out, wanted, lock)
  // Which types codex declares, and where, does not follow from the contract.
  const isOfLayout = (name: string) => lock.layout !== undefined && !wanted.has(name)
  const own = [...present].filter(([name]) => !isAbout(name) && !isOfLayout(name))
  const changes = plan(wanted, new Map(own))
  const holds = isAsLocked(present, lock)
  const edited: Change[] =
    lock.output === undefined || holds ? [] : [{ kind: 'change', path: lockName }]
  return {
    changes: holds ? [] : changes.length > 0 ? changes : edited,
    lock,
    former: lock,
    counts: { methods: model.methods.length, types: model.types.length },
    inferences: [],
    warnings: [],
    canImprove: holds && changes.length > 0,
  }
}

/** Files about the import, which do not follow from the contract. */
function isAbout(path: string): boolean {
  return path === inferencesName || path === lockName
}

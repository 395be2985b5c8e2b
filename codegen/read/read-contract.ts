import contractSchema from '../contract/formats/contract-file.schema.json' with { type: 'json' }
import type { SourcePosition } from '../contract/errors.js'
import type { ContractFile } from '../contract/formats/contract-file.js'
import type { ContractModel } from '../contract/model.js'
import { normalise } from '../contract/normalise.js'
import type { Provenance, Reading } from '../contract/reading.js'
import { tableName } from '../contract/names.js'
import type { DocumentPart } from './document-part.js'
import { readFormat } from './format.js'

/** The contract in a `contract.json`, and its origin. */
export interface ReadContractFile extends Reading {
  provenance: Provenance
}

/** Reads a `contract.json`. Throws a ContractError that lists every problem. */
export function readContract(file: string, json: string): ReadContractFile {
  const { value, document } = readFormat<ContractFile>({ file, json, schema: contractSchema })
  const { generator, schemaDigest, operations, ...rest } = value
  const { facts, envelope, errors, methods, types } = rest
  const read: ContractModel = { facts, envelope, errors, methods, types }
  const model = normalise({ ...read, ...(operations && { operations }) })
  // To locate everything takes longer than to read it, and most comparisons ask for little.
  let known: ReadonlyMap<string, SourcePosition> | undefined
  const locations = { get: (name: string) => (known ??= locate(document)).get(name) }
  return { model, locations, inferences: [], provenance: { generator, schemaDigest } }
}

function locate(document: DocumentPart): ReadonlyMap<string, SourcePosition> {
  const types = document.get('types').items()
  const placed = (prefix: string) => (part: DocumentPart) => {
    return [prefix + nameOf(part), part.place] as const
  }
  return new Map([
    ['', document.place],
    ...[...types, ...document.get('operations').items()].map(placed('')),
    ...types.flatMap((part) =>
      part
        .get('members')
        .items()
        .map(placed(`${nameOf(part)}.`)),
    ),
    ...document
      .get('methods')
      .items()
      .flatMap((part) => [part].map(placed(`${tableName(part.text('kind') ?? '')}.`))),
  ])
}

function nameOf(part: DocumentPart): string {
  return part.text('name') ?? ''
}

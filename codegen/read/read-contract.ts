import contractSchema from '../contract/formats/contract-file.schema.json' with { type: 'json' }
import type { ContractFile } from '../contract/formats/contract-file.js'
import type { ContractModel } from '../contract/model.js'
import { normalise } from '../contract/normalise.js'
import type { Provenance, Reading } from '../contract/reading.js'
import { tableName } from '../contract/names.js'
import type { DocumentPart } from './document-part.js'
import { readFormat } from './format.js'
import { parseJson } from './json.js'

/** The contract in a `contract.json`, and its origin. */
export interface ReadContractFile extends Reading {
  provenance: Provenance
}

/** Contracts by the text that they were read from. */
export type ReadContracts = Map<string, Pick<ReadContractFile, 'model' | 'provenance'>>

/**
 * Reads a `contract.json`. A text that is among the known ones is not read again. Throws a
 * ContractError that lists every problem.
 */
export function readContract(
  file: string,
  json: string,
  known: ReadContracts = new Map(),
): ReadContractFile {
  const read = known.get(json) ?? readValues(file, json)
  known.set(json, read)
  const { model, provenance } = read
  // Most comparisons ask for few places.
  let parts: ReadonlyMap<string, DocumentPart> | undefined
  const placeOf = (name: string) => {
    return (parts ??= namedParts(parseJson(file, json))).get(name)?.place
  }
  return { model, locations: { get: placeOf }, inferences: [], provenance }
}

function readValues(file: string, json: string) {
  const { value } = readFormat<ContractFile>({ file, json, schema: contractSchema })
  const { generator, schemaDigest, operations, ...rest } = value
  const { facts, envelope, errors, methods, types } = rest
  const read: ContractModel = { facts, envelope, errors, methods, types }
  const model = normalise({ ...read, ...(operations && { operations }) })
  return { model, provenance: { generator, schemaDigest } }
}

/** Whatever has a place of its own, by type, type and member, or table and method. */
function namedParts(document: DocumentPart): ReadonlyMap<string, DocumentPart> {
  const types = document.get('types').items()
  const named = (prefix: string) => (part: DocumentPart) => {
    return [prefix + nameOf(part), part] as const
  }
  return new Map([
    ['', document],
    ...[...types, ...document.get('operations').items()].map(named('')),
    ...types.flatMap((part) =>
      part
        .get('members')
        .items()
        .map(named(`${nameOf(part)}.`)),
    ),
    ...document
      .get('methods')
      .items()
      .flatMap((part) => [part].map(named(`${tableName(part.text('kind') ?? '')}.`))),
  ])
}

function nameOf(part: DocumentPart): string {
  return part.text('name') ?? ''
}
